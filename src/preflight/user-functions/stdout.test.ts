import { testRule } from '#test/test-rule';
import { stdout } from './stdout.ts';

testRule(stdout, {
  fires: [
    { sample: 'Fires', severity: 'warning', at: ['Fires#map:14'] },
    { sample: 'FiresInHandler', severity: 'info', at: ['FiresInHandler#map:25'] },
  ],
  silent: ['SilentLogger', 'SilentPrintStream', 'SilentMain'],
});
