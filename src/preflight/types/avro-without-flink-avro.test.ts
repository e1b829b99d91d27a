import { testRule } from '#test/test-rule';
import { avroWithoutFlinkAvro } from './avro-without-flink-avro.ts';

testRule(avroWithoutFlinkAvro, {
  fires: [{ sample: 'Fires', at: ['Fires$Parse#<init>:10'] }],
  silent: ['Silent'],
});
