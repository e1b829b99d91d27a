import { testRule } from '#test/test-rule';
import { closeWithoutNullCheck } from './close-without-null-check.ts';

testRule(closeWithoutNullCheck, {
  fires: [{ sample: 'Fires', at: ['Fires#close:27'] }],
  silent: ['Silent', 'SilentCaught', 'SilentQuietly', 'SilentConstructed', { sample: 'Silent', language: 'kotlin' }],
});
