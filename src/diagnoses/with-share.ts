import type { Conclusion, Observed } from '#engine';
import type { Precedent } from '#symptoms/precedents/precedents';

/** Of what no rule has a name for in a fragment: how many settled cases with such words turned out to be this. */
export function withShare(concluded: Conclusion, id: string, found: Observed<Precedent>): Conclusion {
  if (!found.known || found.value.length === 0) return concluded;
  return { ...concluded, share: found.value.find(({ diagnosis }) => diagnosis === id)?.share ?? 0 };
}
