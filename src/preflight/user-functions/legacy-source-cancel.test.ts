import { testRule } from '#test/test-rule';
import { legacySourceCancel } from './legacy-source-cancel.ts';

testRule(legacySourceCancel, {
  fires: [
    { sample: 'Fires', severity: 'warning', at: ['Fires#run:10'] },
    { sample: 'FiresOnPlainFlag', severity: 'info', at: ['FiresOnPlainFlag#run:25'] },
  ],
  silent: ['Silent', 'SilentBounded'],
});
