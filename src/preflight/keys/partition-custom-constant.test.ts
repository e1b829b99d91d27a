import { testRule } from '#test/test-rule';
import { partitionCustomConstant } from './partition-custom-constant.ts';

testRule(partitionCustomConstant, {
  fires: [
    { sample: 'Fires', at: ['Fires#partition:10'] },
    { sample: 'FiresOnConstant', at: ['FiresOnConstant#partition:17'] },
  ],
  silent: ['Silent', 'SilentMixed'],
});
