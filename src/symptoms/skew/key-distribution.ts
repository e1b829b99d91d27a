import { indicesWhere, spreadOf } from '../load/columns.ts';
import { UNEVEN, type UnevenInput } from './uneven-input.ts';

/** A key-group layout whose largest share is below this multiple of the smallest explains no skew worth naming. */
const LAYOUT_MATTERS = 1.3;

/** With one subtask taking this much of everything, the others being empty means one key, not few. */
const NEARLY_ALL = 0.95;

/**
 * With k equally frequent keys on p subtasks, about e^(−k/p) of them stay empty: from this share on there are fewer than
 * three keys per subtask. In a wide vertex a few empty subtasks are chance, and a full one has another reason.
 */
const SHARE_EMPTY = 0.05;

/** So many times the median of those that get records is more than several equal keys on one subtask make. */
const MORE_THAN_CHANCE = 8;

/**
 * Why keyed input is uneven:
 * - `layout`: subtasks own different numbers of key groups (max parallelism is no multiple of parallelism);
 * - `few-keys`: so few distinct keys that some subtasks get none;
 * - `hot-key`: keys are many and spread, but some bring far more records.
 */
export type UnevenKeys = 'layout' | 'few-keys' | 'hot-key';

export function causeOfUnevenKeys(uneven: UnevenInput): UnevenKeys {
  if (layoutExplains(uneven)) return 'layout';
  const { records, spread } = uneven;
  const { max, median, count, sum } = spreadOf(records.filter((value) => value > 0));
  const fewReached = neverReached(uneven).length > SHARE_EMPTY * spread.count && count > 1;
  return fewReached && max < NEARLY_ALL * sum && max < MORE_THAN_CHANCE * median ? 'few-keys' : 'hot-key';
}

/** Subtasks that have not had a single record since they started. */
export function neverReached({ load }: UnevenInput): readonly number[] {
  return indicesWhere(load.recordsIn, (records) => records === 0);
}

/** True when the fuller subtasks are those with more key groups, and per key group nothing uneven is left. */
function layoutExplains({ keyGroupShares, records, hot }: UnevenInput): boolean {
  if (!keyGroupShares || keyGroupShares.length !== records.length) return false;
  const [most, least] = [Math.max(...keyGroupShares), Math.min(...keyGroupShares)];
  if (most < LAYOUT_MATTERS * least) return false;
  const perGroup = spreadOf(records.map((value, subtask) => value / (keyGroupShares[subtask] as number)));
  return (
    perGroup.min > 0 && perGroup.max < UNEVEN * perGroup.median && hot.every((one) => isRich(one, keyGroupShares, most))
  );
}

/** Shares are sums of fractions: equal ones differ in the last digits. */
function isRich(subtask: number, shares: readonly number[], most: number): boolean {
  return (shares[subtask] as number) > most * 0.999;
}
