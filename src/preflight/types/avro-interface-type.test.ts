import { testRule } from '#test/test-rule';
import { avroInterfaceType } from './avro-interface-type.ts';

testRule(avroInterfaceType, {
  fires: [{ sample: 'Fires', at: ['Fires$Parse#<init>:10'] }],
  silent: ['Silent'],
});
