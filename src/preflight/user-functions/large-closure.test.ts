import { testRule } from '#test/test-rule';
import { largeClosure } from './large-closure.ts';

testRule(largeClosure, {
  fires: [
    { sample: 'Fires', at: ['Fires#<init>:16'], confidence: 'likely' },
    { sample: 'FiresFile', at: ['FiresFile#<init>:28'], confidence: 'possible' },
    { sample: 'FiresLambda', at: ['FiresLambda#main:42'], confidence: 'possible' },
  ],
  silent: ['SilentTransient', 'SilentSmall', 'SilentInOpen'],
});
