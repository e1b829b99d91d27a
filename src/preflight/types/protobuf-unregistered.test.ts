import { testRule } from '#test/test-rule';
import { protobufUnregistered } from './protobuf-unregistered.ts';

testRule(protobufUnregistered, {
  fires: [{ sample: 'Fires', at: ['Fires$Order#<init>:10'] }],
  silent: ['Silent'],
});
