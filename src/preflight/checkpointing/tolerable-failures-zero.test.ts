import { testRule } from '#test/test-rule';
import { tolerableFailuresZero } from './tolerable-failures-zero.ts';

testRule(tolerableFailuresZero, {
  fires: [
    { sample: 'Fires', at: ['Fires#main:13'], confidence: 'possible' },
    { sample: 'FiresSaid', at: ['FiresSaid#main:23'], confidence: 'certain' },
  ],
  silent: ['Silent', 'SilentOff', 'SilentConfigured'],
});
