import { testRule } from '#test/test-rule';
import { envCaptured } from './env-captured.ts';

testRule(envCaptured, {
  fires: [
    { sample: 'Fires', at: ['Fires#<init>:13'] },
    { sample: 'FiresInLambda', at: ['FiresInLambda#lambda$counted$dce871f8$1:24'] },
  ],
  silent: ['SilentNumber', 'SilentBuilder'],
});
