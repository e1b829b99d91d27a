import { testRule } from '#test/test-rule';
import { ttlEventTimeExpectation } from './ttl-event-time-expectation.ts';

testRule(ttlEventTimeExpectation, {
  fires: [{ sample: 'Fires', at: ['Fires#open:19'] }],
  silent: ['SilentProcessingTime', 'SilentWithoutTtl'],
});
