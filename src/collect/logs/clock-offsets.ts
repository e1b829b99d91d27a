/** When a file saw events that another file may have seen as well: epoch ms by the name of the event. */
export type Marks = ReadonlyMap<string, number>;

/** Between an event in one process and its echo in another lies less than this, most of the time. */
const LATENCY_MS = 2_000;
const ZONE_MS = 15 * 60_000;
/** One echo may be late by chance. */
const FEWEST = 1;

/**
 * What to add to the times of each file so that they agree with the reference (the first), in ms. Files that share no
 * event with it are set by another file that does; who shares none with anybody stays as it is.
 */
export function clockOffsets(files: readonly Marks[]): readonly number[] {
  const offsets = files.map((_, i) => (i === 0 ? 0 : undefined) as number | undefined);
  const settled = [0];
  for (let next = settled.shift(); next !== undefined; next = settled.shift()) {
    for (const [i, marks] of files.entries()) {
      if (offsets[i] !== undefined) continue;
      const difference = differenceOf(files[next] as Marks, marks);
      if (difference === undefined) continue;
      offsets[i] = (offsets[next] as number) + difference;
      settled.push(i);
    }
  }
  return offsets.map((offset) => offset ?? 0);
}

/** Median of what the reference is ahead; whole quarters of an hour where it is nearly that. */
function differenceOf(reference: Marks, marks: Marks): number | undefined {
  const [fewer, more] = marks.size < reference.size ? [marks, reference] : [reference, marks];
  const both = [...fewer.keys()].filter((event) => more.has(event));
  if (both.length < FEWEST) return;
  const ahead = both
    .map((event) => (reference.get(event) as number) - (marks.get(event) as number))
    .sort((a, b) => a - b);
  const median = ahead[ahead.length >> 1] as number;
  const zone = Math.round(median / ZONE_MS) * ZONE_MS;
  return Math.abs(median - zone) <= LATENCY_MS ? zone : median;
}
