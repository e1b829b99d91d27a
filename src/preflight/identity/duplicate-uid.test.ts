import { testRule } from '#test/test-rule';
import { duplicateUid } from './duplicate-uid.ts';

testRule(duplicateUid, {
  fires: [
    { sample: 'Fires', at: ['Fires#main:24'] },
    { sample: 'FiresInLoop', at: ['FiresInLoop#main:35'] },
  ],
  silent: ['Silent', 'SilentInLoop'],
});
