import type { OperatorOutline, Snapshot } from '#snapshots';
import { dropKeyedState } from './keyed-state.ts';
import { dropOperatorState } from './operator-state.ts';
import type { Operation } from './plan.ts';

/** Takes one named state out of an operator, of whatever kind it is. */
export async function dropState(snapshot: Snapshot, operator: OperatorOutline, name: string): Promise<Operation> {
  const listed = operator.states.some((state) => !state.raw && state.name === name);
  if (listed) return dropOperatorState(snapshot, operator, name);
  return dropKeyedState(snapshot, operator, name);
}
