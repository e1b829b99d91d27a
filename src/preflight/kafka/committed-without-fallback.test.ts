import { testRule } from '#test/test-rule';
import { committedWithoutFallback } from './committed-without-fallback.ts';

testRule(committedWithoutFallback, {
  fires: [{ sample: 'Fires', at: ['Fires#main:32'] }],
  silent: ['Silent'],
});
