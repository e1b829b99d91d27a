/** What can be counted and gone through, any number of times, without being there all at once; an array is one. */
export interface LazyList<T> {
  readonly length: number;
  [Symbol.iterator](): Iterator<T>;
}

/** @param iterate makes the elements, anew each time */
export function lazyList<T>(length: number, iterate: () => Iterator<T>): LazyList<T> {
  return { length, [Symbol.iterator]: iterate };
}

/** The first few, without a list of the others. */
export function* firstOf<T>(all: Iterable<T>, most: number): Generator<T> {
  let count = 0;
  if (most <= 0) return;
  for (const one of all) {
    yield one;
    if (++count >= most) return;
  }
}
