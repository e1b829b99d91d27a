import { testRule } from '#test/test-rule';
import { scalaApiOn2x } from './scala-api-on-2x.ts';

testRule(scalaApiOn2x, {
  fires: [{ sample: 'Fires', flink: '2.3', at: ['Fires#main:10'] }],
  silent: ['Fires', { sample: 'Silent', flink: '2.3' }],
});
