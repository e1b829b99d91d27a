import { type Diagnosis, defineDiagnosis } from '#engine';
import { text } from '#evidence';
import { refusedStates } from '#symptoms/snapshots/refused-states';
import { refusedInSnapshot } from '../refused-proofs.ts';

/** Which operator's key it is that a restore refused, and what it was in the snapshot. */
export const keyInSnapshot: Diagnosis = defineDiagnosis({
  id: 'restore-key-changed',
  title: text('The type of a key changed', 'Key 类型变更，状态无法恢复'),
  docs: [],
  symptoms: { refusedStates },
  conclude({ refusedStates }) {
    // All states of an operator have the same key.
    const operators = new Map(refusedStates.filter(({ of }) => of === 'key').map((one) => [one.operator.id, one]));
    const only = operators.size === 1;
    return refusedInSnapshot([...operators.values()].map((one) => ({ ...one, only })));
  },
});
