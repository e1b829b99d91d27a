import { testRule } from '#test/test-rule';
import { lookupWithoutCache } from './lookup-without-cache.ts';

testRule(lookupWithoutCache, {
  fires: [{ sample: 'Fires', at: ['Fires#main:21'] }],
  silent: ['Silent'],
});
