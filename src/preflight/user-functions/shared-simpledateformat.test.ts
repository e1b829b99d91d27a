import { testRule } from '#test/test-rule';
import { sharedSimpledateformat } from './shared-simpledateformat.ts';

testRule(sharedSimpledateformat, {
  fires: [{ sample: 'Fires', at: ['Fires#map:15'] }],
  silent: ['SilentInstance', 'SilentFormatter', 'SilentLocked', 'SilentThreadLocal'],
});
