/** Keeps some of what is offered, evenly spread, however much comes: between half of `most` and `most`, or all if it is fewer. */
export interface SpreadSample<T> {
  offer(one: T): void;
  kept(): readonly T[];
}

/** @param most even */
export function spreadSample<T>(most: number): SpreadSample<T> {
  let kept: T[] = [];
  let step = 1;
  let offered = 0;
  return {
    offer: (one) => {
      if (offered++ % step !== 0) return;
      if (kept.length === most) {
        kept = kept.filter((_, i) => i % 2 === 0);
        step *= 2;
      }
      kept.push(one);
    },
    kept: () => kept,
  };
}
