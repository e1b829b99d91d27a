import { testTold } from '#test/told';
import { cdcBeforeImageMissing } from './cdc-before-image-missing.ts';

// Templates: DebeziumJsonDeserializationSchema#REPLICA_IDENTITY_EXCEPTION; DataChangeEvent#toString; PostgreSQL execReplication.c.
testTold(cdcBeforeImageMissing, {
  finds: {
    'a format that needs it': {
      log: `java.io.IOException: Failed to deserialize consumer record
	at org.apache.flink.connector.kafka.source.reader.KafkaRecordEmitter.emitRecord(KafkaRecordEmitter.java:59)
Caused by: java.lang.IllegalStateException: The "before" field of UPDATE message is null, if you are using Debezium Postgres Connector, please check the Postgres table has been set REPLICA IDENTITY to FULL level.`,
      says: ['REPLICA IDENTITY FULL'],
    },
    'a pipeline’s sink': {
      log: `org.apache.flink.cdc.common.exceptions.SinkWrapperException: Failed to handle event DataChangeEvent{tableId=public.orders, before=null, after={id: INT -> 1}, op=UPDATE, meta=()}
	at org.apache.flink.cdc.runtime.operators.sink.DataSinkWriterOperator.processElement(DataSinkWriterOperator.java:160)
Caused by: java.lang.NullPointerException: Cannot invoke "org.apache.flink.cdc.common.data.RecordData.getArity()" because "record" is null`,
    },
    'people’s words': {
      log: `postgres-cdc, sink fails on first update
update events: before is null
REPLICA IDENTITY: default`,
      says: ['REPLICA IDENTITY FULL'],
    },
  },
  ignores: {
    'an insert, whose before is null by nature': {
      log: `org.apache.flink.cdc.common.exceptions.SinkWrapperException: Failed to handle event DataChangeEvent{tableId=public.orders, before=null, after={id: INT -> 1}, op=INSERT, meta=()}
	at org.apache.flink.cdc.runtime.operators.sink.DataSinkWriterOperator.processElement(DataSinkWriterOperator.java:160)
Caused by: java.lang.NullPointerException: null`,
    },
  },
});
