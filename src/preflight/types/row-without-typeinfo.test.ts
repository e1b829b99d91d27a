import { testRule } from '#test/test-rule';
import { rowWithoutTypeinfo } from './row-without-typeinfo.ts';

testRule(rowWithoutTypeinfo, {
  fires: [{ sample: 'Fires', at: ['Fires$Parse#<init>:14'] }],
  silent: ['Silent', 'SilentWithReturns'],
});
