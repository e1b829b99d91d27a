import { testRule } from '#test/test-rule';
import { tableAndExecute } from './table-and-execute.ts';

testRule(tableAndExecute, {
  fires: [
    { sample: 'Fires', at: ['Fires#main:19'] },
    { sample: 'FiresSet', at: ['FiresSet#main:32'] },
  ],
  silent: ['Silent', 'SilentStream', 'SilentDefinition'],
});
