import { testRule } from '#test/test-rule';
import { stateNameDynamic } from './state-name-dynamic.ts';

testRule(stateNameDynamic, {
  fires: [
    { sample: 'Fires', at: ['Fires#processElement:16'] },
    { sample: 'FiresSubtask', at: ['FiresSubtask#open:27'] },
    { sample: 'FiresChance', at: ['FiresChance#open:41'] },
  ],
  silent: ['Silent', 'SilentParameter'],
});
