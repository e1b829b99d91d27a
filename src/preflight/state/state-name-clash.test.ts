import { testRule } from '#test/test-rule';
import { stateNameClash } from './state-name-clash.ts';

testRule(stateNameClash, {
  fires: [
    { sample: 'Fires', at: ['Fires#open:26'], severity: 'critical' },
    { sample: 'FiresOtherType', at: ['FiresOtherType#open:44'], severity: 'critical' },
    { sample: 'FiresSameTwice', at: ['FiresSameTwice#open:61'], severity: 'warning' },
  ],
  silent: ['Silent', 'SilentOperatorState', 'SilentOtherOperator'],
});
