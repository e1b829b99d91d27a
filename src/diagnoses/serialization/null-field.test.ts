import { testTold } from '#test/told';
import { nullField } from './null-field.ts';

// Templates: org.apache.flink.types.NullFieldException; serializers of org.apache.flink.api.common.typeutils.base.
testTold(nullField, {
  finds: {
    'a field of a Tuple': {
      log: `2024-05-06 10:00:06,412 WARN  org.apache.flink.runtime.taskmanager.Task [] - Map (1/1)#0 (aab0c6c4d1f1b3a1d6c2b4f1a1c1d1e1) switched from RUNNING to FAILED with failure cause:
java.lang.RuntimeException: Field 1 is null, but expected to hold a value.
	at org.apache.flink.streaming.runtime.io.RecordWriterOutput.pushToRecordWriter(RecordWriterOutput.java:110)
Caused by: org.apache.flink.types.NullFieldException: Field 1 is null, but expected to hold a value.
	at org.apache.flink.api.java.typeutils.runtime.TupleSerializer.serialize(TupleSerializer.java:135)
Caused by: java.lang.NullPointerException
	at org.apache.flink.api.common.typeutils.base.LongSerializer.serialize(LongSerializer.java:67)`,
      says: ['Tuple', 'POJO'],
    },
    'a record': { log: 'java.lang.IllegalArgumentException: The record must not be null.' },
  },
  ignores: {
    'a null key': { log: 'java.lang.NullPointerException: Assigned key must not be null!', instead: 'null-key' },
    'null in user code': {
      log: `java.lang.NullPointerException
	at com.acme.A.map(A.java:1)`,
    },
  },
});
