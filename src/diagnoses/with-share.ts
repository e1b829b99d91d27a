import type { Conclusion, Observed } from '#engine';
import type { Precedent } from '#symptoms/precedents/precedents';

/** Of what no rule has a name for in a fragment: how many settled cases with such words turned out to be this. */
export function withShare(concluded: Conclusion, id: string, found: Observed<Precedent>): Conclusion {
  if (!found.known || found.value.length === 0) return concluded;
  const share = found.value.find(({ diagnosis }) => diagnosis === id)?.share ?? 0;
  return { ...concluded, share: id === NAMELESS ? Math.max(share, READS_LIKE_NOTHING) : share };
}

const NAMELESS = 'unclassified-failure';
/** Where even the likeliest name has less, it reads like nothing that is known: that is said first. */
const READS_LIKE_NOTHING = 0.05;
