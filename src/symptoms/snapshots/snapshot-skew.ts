import { defineSymptom } from '#engine';
import type { SnapshotKey, SnapshotKeyGroups, SnapshotOperator } from '#evidence';
import { spreadOf } from '../load/columns.ts';
import { type SnapshotPlace, snapshotOperators } from './snapshot-operators.ts';

/** Keyed state of an operator that one subtask, or one key group, holds much more of than the others. Sizes in bytes. */
export interface SnapshotSkew extends SnapshotPlace {
  readonly subtask: number;
  readonly largest: number;
  readonly median: number;
  readonly subtasks: number;
  /** The largest key groups, where they were measured. */
  readonly keyGroups?: SnapshotKeyGroups;
  /** A key group that holds a good part of everything. */
  readonly hot?: { readonly keyGroup: number; readonly bytes: number; readonly share: number };
  /** Keys that take most, largest first. */
  readonly keys: readonly SnapshotKey[];
}

/** From this ratio of the largest to the median subtask on, one is another kind than the rest. */
const SKEWED = 3;

/** Less than this is written in no time. */
const WORTH_BYTES = 1024 * 1024;

/** A key group that holds this share, where many are filled, has a hot key in it. */
const HOT_SHARE = 0.2;
const MANY_GROUPS = 16;

/** Operator state may be so much of an operator's state; the rest is keyed. */
const MOSTLY_KEYED = 0.8;

export const snapshotSkew = defineSymptom({
  id: 'snapshot-skew',
  needs: ['snapshots'],
  given: { snapshotOperators },
  observe(_, { snapshotOperators }): readonly SnapshotSkew[] {
    const places = snapshotOperators.known ? snapshotOperators.value : [];
    return places.flatMap((place) => {
      const skew = isKeyed(place.operator) ? skewOf(place) : undefined;
      return skew ? [skew] : [];
    });
  },
});

function isKeyed({ states, inlineBytes, referencedBytes }: SnapshotOperator): boolean {
  const list = states.filter(
    ({ kind }) =>
      kind.startsWith('operator-') || kind === 'broadcast' || kind === 'coordinator' || kind === 'in-flight',
  );
  const others = list.reduce((sum, { bytes = 0 }) => sum + bytes, 0);
  return list.length < states.length && others <= (1 - MOSTLY_KEYED) * (inlineBytes + referencedBytes);
}

function skewOf(place: SnapshotPlace): SnapshotSkew | undefined {
  const { bytesPerSubtask, parallelism, keyGroups, largestKeys } = place.operator;
  // Subtasks without state of their own are not in the file; they count all the same.
  const column = Float64Array.from(
    { length: Math.max(bytesPerSubtask.length, Math.min(parallelism, 32_768)) },
    (_, at) => bytesPerSubtask[at] ?? 0,
  );
  const { max, median, largest, count } = spreadOf(column);
  const hot = hotIn(keyGroups);
  const uneven = count >= 3 && max >= WORTH_BYTES && max >= SKEWED * median;
  if (!uneven && hot === undefined) return undefined;
  return {
    ...place,
    subtask: largest,
    largest: max,
    median,
    subtasks: count,
    ...(keyGroups && { keyGroups }),
    ...(hot && { hot }),
    keys: largestKeys,
  };
}

function hotIn(keyGroups: SnapshotKeyGroups | undefined): SnapshotSkew['hot'] {
  const first = keyGroups?.largest[0];
  if (!keyGroups || !first || keyGroups.bytes === 0 || first.bytes < WORTH_BYTES) return undefined;
  const share = first.bytes / keyGroups.bytes;
  return keyGroups.filled >= MANY_GROUPS && share >= HOT_SHARE ? { ...first, share } : undefined;
}
