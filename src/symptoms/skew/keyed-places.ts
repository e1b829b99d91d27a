import { defineSymptom } from '#engine';
import type { SnapshotOperator } from '#evidence';
import { type SnapshotPlace, snapshotCite, snapshotOperators } from '../snapshots/snapshot-operators.ts';

/** An operator with keyed state in the newest snapshot, and the same operator in older ones, newest first. */
export interface KeyedPlace extends SnapshotPlace {
  readonly before: readonly SnapshotPlace[];
}

const NOT_KEYED = new Set(['operator-list', 'operator-union', 'broadcast', 'raw-operator', 'coordinator', 'in-flight']);

export const keyedPlaces = defineSymptom({
  id: 'keyed-places',
  needs: ['snapshots'],
  given: { snapshotOperators },
  observe({ snapshots }, { snapshotOperators }): readonly KeyedPlace[] {
    const places = snapshotOperators.known ? snapshotOperators.value : [];
    const older = snapshots.slice(0, -1).toReversed();
    return places
      .filter(({ operator }) => isKeyed(operator))
      .map((place) => ({
        ...place,
        before: older.flatMap((snapshot) => {
          const operator = snapshot.operators.find(({ id }) => id === place.operator.id);
          if (operator === undefined || !isKeyed(operator)) return [];
          const { label, handle } = place;
          return [{ snapshot, operator, label, handle, cite: snapshotCite(snapshot, operator.at) }];
        }),
      }));
  },
});

function isKeyed({ states, maxParallelism }: SnapshotOperator): boolean {
  return maxParallelism > 0 && states.some(({ kind }) => !NOT_KEYED.has(kind));
}
