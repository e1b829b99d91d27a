import type { UnevenInput } from './uneven-input.ts';

/** How far a subtask's share may be from the prediction and still count as explained by it. */
const PREDICTION_TOLERANCE = 0.2;

/** A key-group layout whose largest share is below this multiple of the smallest explains no skew worth naming. */
const LAYOUT_MATTERS = 1.3;

/** With one subtask taking this much of everything, the others being empty means one key, not few. */
const NEARLY_ALL = 0.95;

/**
 * Why keyed input is uneven:
 * - `layout`: subtasks own different numbers of key groups (max parallelism is no multiple of parallelism);
 * - `few-keys`: so few distinct keys that some subtasks get none;
 * - `hot-key`: keys are many and spread, but some bring far more records.
 */
export type UnevenKeys = 'layout' | 'few-keys' | 'hot-key';

export function causeOfUnevenKeys(uneven: UnevenInput): UnevenKeys {
  if (layoutExplains(uneven)) return 'layout';
  const { records, spread, empty } = uneven;
  const mostOfAll = spread.max / spread.sum >= NEARLY_ALL;
  if (empty.length > 0 && !mostOfAll && records.length - empty.length > 1) return 'few-keys';
  return 'hot-key';
}

/** True when every subtask gets about the share that its number of key groups predicts. */
function layoutExplains({ keyGroupShares, records, spread }: UnevenInput): boolean {
  if (!keyGroupShares || keyGroupShares.length !== records.length) return false;
  if (Math.max(...keyGroupShares) < LAYOUT_MATTERS * Math.min(...keyGroupShares)) return false;
  return keyGroupShares.every((predicted, subtask) => {
    const measured = (records[subtask] as number) / spread.sum;
    return Math.abs(measured - predicted) <= PREDICTION_TOLERANCE * predicted;
  });
}
