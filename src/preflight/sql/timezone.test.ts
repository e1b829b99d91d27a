import { testRule } from '#test/test-rule';
import { timezone } from './timezone.ts';

testRule(timezone, {
  fires: [{ sample: 'Fires', at: ['Fires#main:20'] }],
  silent: ['Silent', 'SilentSet'],
});
