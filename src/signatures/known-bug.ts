import type { Signature } from './signature.ts';

/** A defect of Flink or of something beside it that was found, reported and mended: what it prints, and in which releases. */
export interface KnownBug extends Pick<Signature, 'literal' | 'pattern' | 'where' | 'and' | 'not'> {
  /** Key in the tracker: `FLINK-28984`, `apache/iceberg#1234`, `KAFKA-9310`. */
  readonly issue: string;
  readonly url: string;
  /** Whose release mends it: `flink`, or the artefact as its jar is called: `flink-connector-kafka`, `iceberg-flink-runtime`. */
  readonly of: string;
  /** Other names (or ends of names) of jars that carry the same release number: `flink-sql-connector-kafka`. */
  readonly jars?: readonly string[];
  /** What goes wrong, one sentence each. */
  readonly what: { readonly en: string; readonly zh: string };
  /** How bad it is where it shows; missing: it stops or restarts jobs. */
  readonly severity?: 'info' | 'warning';
  /** Diagnosis it is a case of; missing: `known-bug`. */
  readonly diagnosis?: string;
  /** First release that has it; missing: from the beginning. */
  readonly since?: string;
  /** Releases that mend it, one for each maintained line: `['1.16.2', '1.17.0']`. */
  readonly fixed: readonly string[];
}

/** Key and page of an issue in the tracker of Apache; `FLINK-28984`, `KAFKA-14417`. */
export function jira(issue: string): Pick<KnownBug, 'issue' | 'url'> {
  return { issue, url: `https://issues.apache.org/jira/browse/${issue}` };
}

/** Key and page of an issue or pull request: `apache/iceberg#13086`. */
export function github(issue: string): Pick<KnownBug, 'issue' | 'url'> {
  return { issue, url: `https://github.com/${issue.replace('#', '/issues/')}` };
}

/** Lists defects; `known-bugs.test.ts` checks them. */
export function defineKnownBugs(bugs: readonly KnownBug[]): readonly KnownBug[] {
  return bugs;
}

/** Frames that throw for others: the JDK, and checks of Flink and Guava. */
const THROWS_FOR_OTHERS = String.raw`(?:java\.base/|app//)?(?:java|sun|jdk|org\.apache\.flink\.util|\S{0,80}guava\S{0,80})\.`;

/**
 * An exception that was thrown in this class or method, not merely below it: its first frame that is neither the JDK's nor a
 * check's. Where a defect prints no words of its own, exception and frame together are its words. For `where: 'entry'`.
 */
export function thrownIn(exception: string, frame: string): RegExp {
  const between = String.raw`[^\n]{0,500}\n(?:[ \t]*at ${THROWS_FOR_OTHERS}[^\n]{0,300}\n){0,4}[ \t]*at [\w./$@-]{0,200}?`;
  return new RegExp(`${exception}${between}${frame.replaceAll(/[.$]/g, String.raw`\$&`)}`);
}

/** True when this release has the defect: not older than `since`, and older than the mend of its own line. */
export function isAffected(version: string, { since, fixed }: Pick<KnownBug, 'since' | 'fixed'>): boolean {
  const own = numbersOf(version);
  if (since !== undefined && compare(own, numbersOf(since)) < 0) return false;
  const mends = fixed.map(numbersOf).sort(compare);
  const sameLine = mends.find((mend) => mend[0] === own[0] && mend[1] === own[1]);
  if (sameLine) return compare(own, sameLine) < 0;
  const [first] = mends;
  return first === undefined || compare(own, first) < 0;
}

/** The release that mends it for somebody on this one: of the same line, else the next newer. */
export function mendFor(version: string, { fixed }: Pick<KnownBug, 'fixed'>): string | undefined {
  const own = numbersOf(version);
  return fixed
    .toSorted((a, b) => compare(numbersOf(a), numbersOf(b)))
    .find((mend) => compare(numbersOf(mend), own) > 0);
}

/** `1.17.2` → [1, 17, 2]; what follows a dash (`3.1.0-1.18`, `2.0-preview1`) is not the release's own number. */
function numbersOf(version: string): readonly number[] {
  return (version.split('-')[0] ?? '').split('.').map((part) => Number.parseInt(part, 10) || 0);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
