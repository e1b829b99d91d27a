import { testTold } from '#test/told';
import { nullField } from './null-field.ts';

// Templates: org.apache.flink.types.NullFieldException; serializers of org.apache.flink.api.common.typeutils.base.
testTold(nullField, {
  finds: {
    // org.apache.avro.generic.GenericDatumWriter#npe (to 1.10), org.apache.avro.path.TracingNullPointException (1.11 on),
    // org.apache.avro.data.RecordBuilderBase, org.apache.parquet.avro.AvroWriteSupport.
    'a field of Avro': {
      log: `java.lang.NullPointerException: null of string in field city of com.acme.Address
	at org.apache.avro.generic.GenericDatumWriter.npe(GenericDatumWriter.java:145)
	at org.apache.flink.formats.avro.typeutils.AvroSerializer.serialize(AvroSerializer.java:186)`,
      says: ['city', 'enableForceAvro'],
    },
    'a field of a field, through reflection': {
      log: `java.lang.RuntimeException: in com.acme.Order in com.acme.Address null of com.acme.Address of long in field zip of com.acme.Address
	at org.apache.flink.streaming.runtime.io.RecordWriterOutput.pushToRecordWriter(RecordWriterOutput.java:104)
Caused by: java.lang.NullPointerException: in com.acme.Order in long null of long in field zip of com.acme.Address
	at org.apache.avro.reflect.ReflectDatumWriter.write(ReflectDatumWriter.java:145)`,
      says: ['zip'],
    },
    'what newer ones say': {
      log: 'java.lang.NullPointerException: null value for (non-nullable) List<string> at Order.items[3].tags',
      says: ['Order.items[3].tags'],
    },
    'a builder': {
      log: 'org.apache.avro.AvroRuntimeException: Field name type:STRING pos:0 does not accept null values',
      says: ['name'],
    },
    Parquet: {
      log: `java.lang.RuntimeException: Null-value for required field: amount
	at org.apache.parquet.avro.AvroWriteSupport.writeRecordFields(AvroWriteSupport.java:203)`,
      says: ['amount'],
    },
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
    'a value of another type in a union of Avro': {
      log: 'org.apache.avro.UnresolvedUnionException: Not in union ["null","string"]: 5',
    },
    'a null key': { log: 'java.lang.NullPointerException: Assigned key must not be null!', instead: 'null-key' },
    'null in user code': {
      log: `java.lang.NullPointerException
	at com.acme.A.map(A.java:1)`,
    },
  },
});
