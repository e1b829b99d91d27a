/** Where a fact was read, so that a reader can look at it again. */
export interface Cite {
  readonly source: 'rest' | 'log' | 'jar' | 'snapshot' | 'config' | 'metric' | 'thread-dump' | 'flame-graph';
  /** `/jobs/…` for REST, `file:line`, `class#method`, `byte 1234`. */
  readonly at: string;
  /** When it was read, ISO 8601. */
  readonly time?: string;
}

/** A REST path as a cite. `at` is the moment the answer arrived, epoch ms. */
export function restCite(path: string, at?: number): Cite {
  return citeOf('rest', path, at);
}

/** The furthest moment a Date can hold (ECMA-262, time values); evidence may claim any. */
const LATEST_MS = 8.64e15;

/** A cite of any source. `at` is epoch ms. */
export function citeOf(source: Cite['source'], where: string, at?: number): Cite {
  const time = at === undefined || Math.abs(at) > LATEST_MS ? Number.NaN : at;
  return Number.isNaN(time) ? { source, at: where } : { source, at: where, time: new Date(time).toISOString() };
}
