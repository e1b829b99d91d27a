import { testRule } from '#test/test-rule';
import { swallowThrowable } from './swallow-throwable.ts';

testRule(swallowThrowable, {
  fires: [{ sample: 'Fires', at: ['Fires#flatMap:17'] }],
  silent: ['SilentNarrow', 'SilentBehind', 'SilentThrows', 'SilentFinally'],
});
