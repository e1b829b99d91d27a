export const DEFAULT_VERSION = '1.20.3';

export interface FlinkVersion {
  readonly full: string;
  readonly major: number;
  readonly minor: number;
}

/** @throws when it is not a whole version such as 1.20.3 */
export function parseVersion(text: string): FlinkVersion {
  const match = /^(\d+)\.(\d+)\.\d+$/.exec(text);
  if (match === null)
    throw new Error(`not a Flink version: ${text} (expected three numbers, such as ${DEFAULT_VERSION})`);
  return { full: text, major: Number(match[1]), minor: Number(match[2]) };
}

export function isAtLeast(version: FlinkVersion, major: number, minor: number): boolean {
  return version.major > major || (version.major === major && version.minor >= minor);
}

/** What captures are named after: `1.20`. */
export function lineOf(version: FlinkVersion): string {
  return `${version.major}.${version.minor}`;
}

export type JobsLine = '1.17' | '1.20' | '2';

/** Which build of the lab's jobs runs there: the API changed between 1.17 and 1.20 connectors and again in 2.0. */
export function jobsLineOf(version: FlinkVersion): JobsLine {
  if (version.major >= 2) return '2';
  return version.minor <= 18 ? '1.17' : '1.20';
}
