import { testRule } from '#test/test-rule';
import { printSink } from './print-sink.ts';

testRule(printSink, {
  fires: [{ sample: 'Fires', at: ['Fires#main:23'] }],
  silent: ['Silent'],
});
