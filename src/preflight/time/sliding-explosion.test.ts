import { testRule } from '#test/test-rule';
import { slidingExplosion } from './sliding-explosion.ts';

testRule(slidingExplosion, {
  fires: [{ sample: 'Fires', at: ['Fires#main:35'] }],
  silent: ['Silent', 'SilentOffset'],
});
