import { testRule } from '#test/test-rule';
import { reinterpretAsKeyed } from './reinterpret-as-keyed.ts';

testRule(reinterpretAsKeyed, {
  fires: [{ sample: 'Fires', at: ['Fires#main:23'] }],
  silent: ['Silent'],
});
