import type { FlinkRelease } from '../types/verdict.ts';

/** The releases the tables know, as their letters a to l. */
const RELEASES = ['1.13', '1.14', '1.15', '1.16', '1.17', '1.18', '1.19', '1.20', '2.0', '2.1', '2.2', '2.3'];
const LETTER_A = 97;

/** Where a release stands in the tables; older and newer ones count as the first and the last they know. */
export function positionOf({ major, minor }: FlinkRelease): number {
  const at = RELEASES.indexOf(`${major}.${minor}`);
  if (at >= 0) return at;
  if (major === 1) return minor < 13 ? 0 : RELEASES.indexOf('1.20');
  return major < 1 ? 0 : RELEASES.length - 1;
}

/** `ah,l`: from the first release to the eighth, and the last. */
export function isWithin(ranges: string, position: number): boolean {
  return ranges.split(',').some((range) => {
    const [from, to] = [range.charCodeAt(0) - LETTER_A, range.charCodeAt(range.length - 1) - LETTER_A];
    return from <= position && position <= to;
  });
}

/** The release of a letter. */
export function releaseOf(letter: string): FlinkRelease | undefined {
  const [major, minor] = (RELEASES[letter.charCodeAt(0) - LETTER_A] ?? '').split('.').map(Number);
  return major === undefined || minor === undefined ? undefined : { major, minor };
}

/** The first release after the last of some ranges: in which the thing was gone. */
export function goneIn(ranges: string): FlinkRelease | undefined {
  return releaseOf(String.fromCharCode(ranges.charCodeAt(ranges.length - 1) + 1));
}

/** The first release of some ranges. */
export function firstIn(ranges: string): FlinkRelease | undefined {
  return releaseOf(ranges.slice(0, 1));
}
