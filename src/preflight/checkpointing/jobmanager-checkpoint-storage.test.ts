import { testRule } from '#test/test-rule';
import { jobmanagerCheckpointStorage } from './jobmanager-checkpoint-storage.ts';

testRule(jobmanagerCheckpointStorage, {
  fires: [{ sample: 'Fires', at: ['Fires#main:25'] }],
  silent: ['Silent'],
});
