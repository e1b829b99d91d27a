import { testRule } from '#test/test-rule';
import { setParallelism1 } from './set-parallelism-1.ts';

testRule(setParallelism1, {
  fires: [{ sample: 'Fires', at: ['Fires#main:33'] }],
  silent: ['Silent', 'SilentSink'],
});
