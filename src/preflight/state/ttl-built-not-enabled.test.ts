import { testRule } from '#test/test-rule';
import { ttlBuiltNotEnabled } from './ttl-built-not-enabled.ts';

testRule(ttlBuiltNotEnabled, {
  fires: [
    { sample: 'Fires', at: ['Fires#open:27'] },
    { sample: 'FiresKept', at: ['FiresKept#<clinit>:34'] },
  ],
  silent: ['Silent', 'SilentHelper'],
});
