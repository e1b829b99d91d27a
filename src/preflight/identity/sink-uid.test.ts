import { testRule } from '#test/test-rule';
import { sinkUid } from './sink-uid.ts';

testRule(sinkUid, {
  fires: [{ sample: 'Fires', at: ['Fires#main:25'] }],
  silent: ['Silent', 'SilentAtLeastOnce'],
});
