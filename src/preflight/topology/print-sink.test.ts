import { testRule } from '#test/test-rule';
import { printSink } from './print-sink.ts';

testRule(printSink, {
  fires: [{ sample: 'Fires', at: ['LINE'] }],
  silent: ['Silent'],
});
