import type { ToldFault } from '#symptoms/told/told-faults';

/** What all signatures captured of a fault, in whatever entry; the entry that tells it best has the last word. */
export function everyCapture({ tellings, captures }: ToldFault): Readonly<Record<string, string>> {
  const all = tellings.flatMap(({ matches }) => matches.toReversed().map((match) => match.captures));
  return Object.assign({}, ...all, captures);
}
