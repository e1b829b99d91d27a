import { testRule } from '#test/test-rule';
import { collectorEscapes } from './collector-escapes.ts';

testRule(collectorEscapes, {
  fires: [{ sample: 'Fires', at: ['Fires#processElement:13'] }],
  silent: ['Silent'],
});
