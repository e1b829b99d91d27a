import { testRule } from '#test/test-rule';
import { openNotClosed } from './open-not-closed.ts';

testRule(openNotClosed, {
  fires: [
    { sample: 'Fires', at: ['Fires#open:17'] },
    { sample: 'FiresOnOneOfTwo', at: ['FiresOnOneOfTwo#open:33'] },
  ],
  silent: ['Silent', 'SilentLocal'],
});
