import { testRule } from '#test/test-rule';
import { superNotCalled } from './super-not-called.ts';

testRule(superNotCalled, {
  fires: [
    { sample: 'Fires', at: ['Fires#open:26'] },
    { sample: 'FiresOnOperator', at: ['FiresOnOperator#open:45'] },
  ],
  silent: ['Silent', 'SilentDirect', 'SilentEmptyBase'],
});
