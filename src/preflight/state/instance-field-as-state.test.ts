import { testRule } from '#test/test-rule';
import { instanceFieldAsState } from './instance-field-as-state.ts';

testRule(instanceFieldAsState, {
  fires: [
    { sample: 'Fires', severity: 'warning', at: ['Fires#filter:24'] },
    { sample: 'FiresOnCounter', severity: 'info', at: ['FiresOnCounter#map:33'] },
  ],
  silent: ['SilentCheckpointed', 'SilentBuffer', 'SilentCache'],
});
