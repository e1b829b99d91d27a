import { testRule } from '#test/test-rule';
import { localEnvironment } from './local-environment.ts';

testRule(localEnvironment, {
  fires: [{ sample: 'Fires', at: ['Fires#main:22'] }],
  silent: ['Silent'],
});
