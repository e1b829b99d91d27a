import { testRule } from '#test/test-rule';
import { deprecatedOpen } from './deprecated-open.ts';

testRule(deprecatedOpen, {
  fires: [{ sample: 'Fires', severity: 'warning', at: ['Fires#open:17'] }],
  silent: ['SilentNew', 'SilentBoth', 'SilentSql', 'SilentPlain'],
});
