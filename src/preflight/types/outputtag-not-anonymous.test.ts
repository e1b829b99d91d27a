import { testRule } from '#test/test-rule';
import { outputtagNotAnonymous } from './outputtag-not-anonymous.ts';

testRule(outputtagNotAnonymous, {
  fires: [{ sample: 'Fires', at: ['Fires#<clinit>:9'] }],
  silent: ['Silent'],
});
