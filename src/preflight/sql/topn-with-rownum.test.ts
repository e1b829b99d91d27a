import { testRule } from '#test/test-rule';
import { topnWithRownum } from './topn-with-rownum.ts';

testRule(topnWithRownum, {
  fires: [{ sample: 'Fires', at: ['Fires#main:20'] }],
  silent: ['Silent', 'SilentFirst'],
});
