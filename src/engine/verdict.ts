import type { JobState } from '#evidence';
import type { Finding, Judgement } from './examine.ts';

export type Verdict = 'sick' | 'at-risk' | 'healthy' | 'unknown';

/** More diagnoses than this share of all that watch a job left unassessed (the load alone is needed by a third): nothing found is not healthy. */
const BLIND_SHARE = 0.25;

/** Jobs that ended as somebody wished: nothing is left to watch, so a gap there is nothing to worry about. */
export function endedAsWished(state: JobState): boolean {
  return state === 'FINISHED' || state === 'CANCELED';
}

/** What the findings on one job amount to. Gaps never make a job healthy. */
export function verdictOf(state: JobState, findings: readonly Finding[], judgements: readonly Judgement[]): Verdict {
  // What only stands in the code, and nothing that was seen follows from it, has not made anything sick yet.
  const seen = findings.filter(({ onlyAsCause, role }) => !onlyAsCause || role !== 'note');
  if (seen.some(({ severity }) => severity === 'critical')) return 'sick';
  if (findings.some(({ severity }) => severity !== 'info')) return 'at-risk';
  if (endedAsWished(state)) return 'healthy';
  if (state === 'FAILED' || state === 'FAILING' || state === 'RESTARTING' || state === 'UNKNOWN') return 'unknown';
  const watching = judgements.filter(({ diagnosis }) => !diagnosis.told);
  const blind = watching.filter(({ gaps }) => gaps.length > 0).length;
  return blind > watching.length * BLIND_SHARE ? 'unknown' : 'healthy';
}
