/** When a file saw events that another file may have seen as well: epoch ms by the name of the event. */
export type Marks = ReadonlyMap<string, number>;

/** Between an event in one process and its echo in another lies less than this, most of the time. */
const LATENCY_MS = 2_000;
const ZONE_MS = 15 * 60_000;

/**
 * What to add to the times of each file so that they agree with the reference (the first), in ms. Files that share no
 * event with it are set by another file that does; who shares none with anybody stays as it is.
 */
export function clockOffsets(files: readonly Marks[]): readonly number[] {
  const offsets = files.map((_, i) => (i === 0 ? 0 : undefined) as number | undefined);
  const seenBy = filesByEvent(files);
  const settled = [0];
  for (let next = settled.shift(); next !== undefined; next = settled.shift()) {
    const reference = files[next] ?? NOTHING;
    const echoes = new Set<number>();
    for (const event of reference.keys()) {
      for (const i of seenBy.get(event) ?? []) echoes.add(i);
      // Whoever saw it is settled now: with 200,000 files nobody is looked at twice.
      seenBy.delete(event);
    }
    for (const i of [...echoes].sort((one, other) => one - other)) {
      if (offsets[i] !== undefined) continue;
      offsets[i] = (offsets[next] as number) + (differenceOf(reference, files[i] ?? NOTHING) ?? 0);
      settled.push(i);
    }
  }
  return offsets.map((offset) => offset ?? 0);
}

const NOTHING: Marks = new Map();

function filesByEvent(files: readonly Marks[]): Map<string, number[]> {
  const seenBy = new Map<string, number[]>();
  for (const [i, marks] of files.entries()) {
    for (const event of marks.keys()) {
      const own = seenBy.get(event);
      if (own === undefined) seenBy.set(event, [i]);
      else own.push(i);
    }
  }
  return seenBy;
}

/** An event may happen twice, and each file have seen another one: a clock that is wrong is wrong for more than one. */
const WITNESSES = 2;

/** Median of what the reference is ahead; whole quarters of an hour where it is nearly that. */
function differenceOf(reference: Marks, marks: Marks): number | undefined {
  const [fewer, more] = marks.size < reference.size ? [marks, reference] : [reference, marks];
  const both = [...fewer.keys()].filter((event) => more.has(event));
  if (both.length === 0) return;
  const ahead = both
    .map((event) => (reference.get(event) as number) - (marks.get(event) as number))
    .sort((a, b) => a - b);
  const median = ahead[ahead.length >> 1] as number;
  const zone = Math.round(median / ZONE_MS) * ZONE_MS;
  if (Math.abs(median - zone) <= LATENCY_MS) return zone;
  const agreeing = ahead.filter((one) => Math.abs(one - median) <= LATENCY_MS);
  return agreeing.length >= WITNESSES ? median : undefined;
}
