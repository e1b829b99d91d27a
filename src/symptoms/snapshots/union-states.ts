import { defineSymptom } from '#engine';
import type { SnapshotEvidence, SnapshotOperator, SnapshotState } from '#evidence';
import { type RestoreLimits, restoreLimits } from './restore-limits.ts';
import { type RestoreOutlook, restoreOutlook } from './restore-outlook.ts';
import { type SnapshotPlace, snapshotOperators } from './snapshot-operators.ts';

/** A union state of the newest snapshot: after a restore every subtask holds all of it. */
export interface UnionState extends SnapshotPlace {
  readonly state: SnapshotState;
  /** Elements in all subtasks. */
  readonly elements: number;
  /** Elements that differ; undefined where none could be compared. */
  readonly distinct?: number;
  /** How often each element is there, all subtasks together; 1 where none is there twice. */
  readonly copies: number;
  /**
   * `rewritten`: every subtask holds its own, as its owner writes it · `copied`: every subtask holds the same ·
   * `multiplied`: the same, and each element many times within one subtask: nobody clears it from restore to restore.
   */
  readonly form: 'rewritten' | 'copied' | 'multiplied';
  /** A new connector lives in this operator: it has state of its own kind. */
  readonly successor?: Successor;
  /** Elements of the same state in older snapshots of the job, oldest first. */
  readonly before: readonly { readonly snapshot: SnapshotEvidence; readonly elements: number }[];
  readonly outlook: RestoreOutlook;
}

/** State names of Flink's newer connector interfaces (reference/flink-state-formats.md 2.7, 2.8). */
const SUCCESSORS = { SourceReaderState: 'source', writer_raw_states: 'sink' } as const;
type Successor = (typeof SUCCESSORS)[keyof typeof SUCCESSORS];

export const unionStates = defineSymptom({
  id: 'union-states',
  needs: ['snapshots'],
  given: { snapshotOperators, restoreLimits },
  observe({ snapshots }, { snapshotOperators, restoreLimits }): readonly UnionState[] {
    const places = snapshotOperators.known ? snapshotOperators.value : [];
    const limits = restoreLimits.known ? restoreLimits.value[0] : undefined;
    if (!limits) return [];
    return places.flatMap((place) =>
      place.operator.states
        .filter(({ kind }) => kind === 'operator-union')
        .map((state) => unionState(place, state, snapshots.slice(0, -1), limits)),
    );
  },
});

function unionState(
  place: SnapshotPlace,
  state: SnapshotState,
  older: readonly SnapshotEvidence[],
  limits: RestoreLimits,
): UnionState {
  const { operator } = place;
  const elements = elementsOf(state);
  const successor = successorIn(operator);
  const { copies } = state;
  return {
    ...place,
    state,
    elements,
    ...(copies && { distinct: copies.distinct }),
    copies: copiesOf(state, elements),
    form: formOf(state),
    ...(successor && { successor }),
    before: older.flatMap((snapshot) => {
      const same = stateIn(snapshot, operator.id, state.name);
      return same === undefined ? [] : [{ snapshot, elements: elementsOf(same) }];
    }),
    outlook: restoreOutlook(place, elements, limits),
  };
}

function elementsOf({ elementsPerSubtask = [], entries }: SnapshotState): number {
  return entries ?? elementsPerSubtask.reduce((sum, count) => sum + count, 0);
}

/** Of a large state only some elements were compared; what is not there twice among these is taken not to be. */
function copiesOf({ copies }: SnapshotState, elements: number): number {
  if (copies === undefined || copies.distinct === 0 || copies.distinct === copies.compared) return 1;
  return elements / copies.distinct;
}

function formOf({ copies, elementsPerSubtask = [] }: SnapshotState): UnionState['form'] {
  if (copies === undefined || !copies.alike) return 'rewritten';
  return Math.max(...elementsPerSubtask) >= 2 * copies.distinct ? 'multiplied' : 'copied';
}

function successorIn({ states }: SnapshotOperator): Successor | undefined {
  const [found] = states.flatMap(({ name }) => SUCCESSORS[name as keyof typeof SUCCESSORS] ?? []);
  return found;
}

function stateIn({ operators }: SnapshotEvidence, operator: string, name: string): SnapshotState | undefined {
  return operators.find(({ id }) => id === operator)?.states.find((state) => state.name === name);
}
