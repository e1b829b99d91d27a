import { testRule } from '#test/test-rule';
import { onConflictRequired } from './on-conflict-required.ts';

testRule(onConflictRequired, {
  fires: [{ sample: 'Fires', flink: '2.3', at: ['Fires#main:21'] }],
  silent: ['Fires', { sample: 'Silent', flink: '2.3' }, { sample: 'SilentSaid', flink: '2.3' }],
});
