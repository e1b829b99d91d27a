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

/** A cite of any source. `at` is epoch ms. */
export function citeOf(source: Cite['source'], where: string, at?: number): Cite {
  return at === undefined ? { source, at: where } : { source, at: where, time: new Date(at).toISOString() };
}
