import { testRule } from '#test/test-rule';
import { cascadedJoins } from './cascaded-joins.ts';

testRule(cascadedJoins, {
  fires: [{ sample: 'Fires', at: ['Fires#main:18'] }],
  silent: ['Silent'],
});
