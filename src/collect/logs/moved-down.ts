import type { LogMoment } from '#evidence';
import type { ReadFile } from './file-reading.ts';

/** What was read of a part of a file, with the line numbers of the whole file. */
export function movedDown(read: ReadFile, lines: number): ReadFile {
  if (lines === 0) return read;
  const move = (at: string) =>
    at.replace(/:(\d+)(?:-(\d+))?$/, (_, from: string, to?: string) => {
      const last = to === undefined ? '' : `-${Number(to) + lines}`;
      return `:${Number(from) + lines}${last}`;
    });
  const cited = <T extends Pick<LogMoment, 'cite'>>(one: T): T => ({
    ...one,
    cite: { ...one.cite, at: move(one.cite.at) },
  });
  return {
    ...read,
    records: read.records.map((one) => cited({ ...one, line: one.line + lines, lastLine: one.lastLine + lines })),
    moments: read.moments.map(cited),
    checkpoints: read.checkpoints.map(cited),
    failures: read.failures.map(cited),
  };
}
