import { testRule } from '#test/test-rule';
import { recursiveCollection2x } from './recursive-collection-2x.ts';

testRule(recursiveCollection2x, {
  fires: [{ sample: 'Fires', at: ['Fires$Node#<init>:11'] }],
  silent: ['Silent', { sample: 'Fires', flink: '1.20' }],
});
