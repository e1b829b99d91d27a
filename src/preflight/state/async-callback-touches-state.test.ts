import { testRule } from '#test/test-rule';
import { asyncCallbackTouchesState } from './async-callback-touches-state.ts';

testRule(asyncCallbackTouchesState, {
  fires: [
    { sample: 'Fires', at: ['Fires#lambda$processElement$0:27'] },
    { sample: 'FiresOnCollector', at: ['FiresOnCollector#lambda$processElement$0:40'] },
  ],
  silent: ['SilentAsync', 'SilentLambda'],
});
