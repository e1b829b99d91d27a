import { testRule } from '#test/test-rule';
import { alignmentOnLegacy } from './alignment-on-legacy.ts';

testRule(alignmentOnLegacy, {
  fires: [{ sample: 'Fires', at: ['Fires#main:33'] }],
  silent: ['Silent'],
});
