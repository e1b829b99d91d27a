import type { Signature } from './signature.ts';

/** A defect of Flink or of something beside it that was found, reported and mended: what it prints, and in which releases. */
export interface KnownBug extends Pick<Signature, 'literal' | 'pattern' | 'where' | 'and' | 'not'> {
  /** Key in the tracker: `FLINK-28984`, `apache/iceberg#1234`, `KAFKA-9310`. */
  readonly issue: string;
  readonly url: string;
  /** Whose release mends it: `flink`, or the artefact as its jar is called: `flink-connector-kafka`, `iceberg-flink-runtime`. */
  readonly of: string;
  /** What goes wrong, one sentence each. */
  readonly what: { readonly en: string; readonly zh: string };
  /** Diagnosis it is a case of; missing: `known-bug`. */
  readonly diagnosis?: string;
  /** First release that has it; missing: from the beginning. */
  readonly since?: string;
  /** Releases that mend it, one for each maintained line: `['1.16.2', '1.17.0']`. */
  readonly fixed: readonly string[];
}

/** Lists defects; `known-bugs.test.ts` checks them. */
export function defineKnownBugs(bugs: readonly KnownBug[]): readonly KnownBug[] {
  return bugs;
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
