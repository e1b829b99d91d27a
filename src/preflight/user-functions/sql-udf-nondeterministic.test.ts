import { testRule } from '#test/test-rule';
import { sqlUdfNondeterministic } from './sql-udf-nondeterministic.ts';

testRule(sqlUdfNondeterministic, {
  fires: [{ sample: 'Fires', at: ['Fires#eval:10'] }],
  silent: ['Silent', 'SilentPure'],
});
