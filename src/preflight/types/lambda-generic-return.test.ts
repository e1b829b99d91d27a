import { testRule } from '#test/test-rule';
import { lambdaGenericReturn } from './lambda-generic-return.ts';

testRule(lambdaGenericReturn, {
  fires: [
    { sample: 'Fires', at: ['Fires#build:12'] },
    { sample: 'FiresOnFlatMap', at: ['FiresOnFlatMap#build:18'] },
  ],
  silent: ['Silent'],
});
