import { testRule } from '#test/test-rule';
import { blockingInAsync } from './blocking-in-async.ts';

testRule(blockingInAsync, {
  fires: [
    { sample: 'Fires', at: ['Fires#asyncInvoke:22'] },
    { sample: 'FiresOnSleep', at: ['FiresOnSleep#asyncInvoke:30'] },
  ],
  silent: ['Silent', 'SilentOnExecutor', 'SilentSupplied', 'SilentDone'],
});
