import { testRule } from '#test/test-rule';
import { hardCodedRestart } from './hard-coded-restart.ts';

testRule(hardCodedRestart, {
  fires: [{ sample: 'Fires', at: ['Fires#main:24'] }],
  silent: ['Silent'],
});
