import { testRule } from '#test/test-rule';
import { keyedStateWithoutTtl } from './keyed-state-without-ttl.ts';

testRule(keyedStateWithoutTtl, {
  fires: [{ sample: 'Fires', at: ['Fires#open:18'] }],
  silent: ['SilentTtl', 'SilentTimer'],
});
