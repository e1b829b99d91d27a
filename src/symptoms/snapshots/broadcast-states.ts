import { defineSymptom } from '#engine';
import type { SnapshotState } from '#evidence';
import { type SnapshotPlace, snapshotOperators } from './snapshot-operators.ts';

/** A broadcast state that is large: every subtask writes a copy of its own. */
export interface BroadcastState extends SnapshotPlace {
  readonly state: SnapshotState;
  /** All copies together, and how many there are. */
  readonly bytes: number;
  readonly copies: number;
}

/** Copies that take less than this together harm nobody. */
const WORTH_BYTES = 64 * 1024 * 1024;

export const broadcastStates = defineSymptom({
  id: 'broadcast-states',
  needs: ['snapshots'],
  given: { snapshotOperators },
  observe(_, { snapshotOperators }): readonly BroadcastState[] {
    const places = snapshotOperators.known ? snapshotOperators.value : [];
    return places.flatMap((place) =>
      place.operator.states.flatMap((state) => {
        const copies = (state.elementsPerSubtask ?? []).filter((count) => count > 0).length;
        const bytes = state.bytes ?? 0;
        return state.kind === 'broadcast' && copies > 1 && bytes >= WORTH_BYTES
          ? [{ ...place, state, bytes, copies }]
          : [];
      }),
    );
  },
});
