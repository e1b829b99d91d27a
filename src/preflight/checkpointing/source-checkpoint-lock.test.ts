import { testRule } from '#test/test-rule';
import { sourceCheckpointLock } from './source-checkpoint-lock.ts';

testRule(sourceCheckpointLock, {
  fires: [{ sample: 'Fires', at: ['Fires#run:34'] }],
  silent: ['Silent', 'SilentFigure'],
});
