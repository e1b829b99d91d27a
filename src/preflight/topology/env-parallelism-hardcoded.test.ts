import { testRule } from '#test/test-rule';
import { envParallelismHardcoded } from './env-parallelism-hardcoded.ts';

testRule(envParallelismHardcoded, {
  fires: [{ sample: 'Fires', at: ['Fires#main:23'] }],
  silent: ['Silent'],
});
