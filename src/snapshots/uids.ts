import { operatorIdOf } from '#formats/snapshot';
import type { OperatorOutline } from './outline.ts';

/** Finds the uid an operator's id was made of. */
export type UidOf = (operator: Pick<OperatorOutline, 'id' | 'uid'>) => string | undefined;

/**
 * Since Flink 2.0 `_metadata` has the uids; before, an id tells no uid, but a uid tells its id.
 *
 * @param likely uids to try
 */
export function uidFinder(likely: readonly string[]): UidOf {
  const byId = new Map(likely.flatMap(derived).map((uid) => [operatorIdOf(uid), uid]));
  return ({ id, uid }) => uid ?? byId.get(id);
}

/** A sink's uid makes those of its committers (`concatUid` of Flink's translator of sinks). */
function derived(uid: string): readonly string[] {
  return [uid, `Sink Committer: ${uid}`, `Sink ${uid} Global Committer`];
}

/** Words and quoted texts of a file in which uids may stand: a list, a source file, a job plan. */
export function likelyUids(content: string): readonly string[] {
  const found = new Set<string>();
  for (const line of content.split(/\r?\n/)) {
    if (line.trim() !== '' && line.length <= LONGEST) found.add(line.trim());
    for (const [, double, single] of line.matchAll(/"([^"]{1,500})"|'([^']{1,500})'/g))
      found.add((double ?? single) as string);
    for (const word of line.split(/[\s,;()<>[\]{}"']+/)) if (word !== '' && word.length <= LONGEST) found.add(word);
    if (found.size > MOST) break;
  }
  return [...found];
}

const LONGEST = 500;
const MOST = 500_000;
