import { testRule } from '#test/test-rule';
import { maxParallelismUnset } from './max-parallelism-unset.ts';

testRule(maxParallelismUnset, {
  fires: [{ sample: 'Fires', at: ['Fires#main:25'] }],
  silent: ['Silent', 'SilentUnkeyed'],
});
