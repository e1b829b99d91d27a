import type { ReadFile } from './file-reading.ts';

/** Who tells this much is worth its text; there are not 200,000 of them. */
const FEW = 40;
const NONE = new Map<string, never>();

/**
 * The same in as little memory as may be. A word cut out of a text keeps the whole text alive: of a small file that says
 * little, copies are kept instead.
 */
export function compact(read: ReadFile): ReadFile {
  if (read.records.length + read.failures.length > FEW) return read;
  const { marks, ties, ...copy } = structuredClone(read);
  return { ...copy, marks: orNone(marks), ties: { jobs: orNone(ties.jobs), slots: orNone(ties.slots) } };
}

function orNone<V>(map: ReadonlyMap<string, V>): ReadonlyMap<string, V> {
  return map.size > 0 ? map : (NONE as ReadonlyMap<string, unknown> as ReadonlyMap<string, V>);
}
