import { testRule } from '#test/test-rule';
import { idleSource } from './idle-source.ts';

testRule(idleSource, {
  fires: [{ sample: 'Fires', at: ['Fires#main:20'] }],
  silent: ['Silent', 'SilentSet'],
});
