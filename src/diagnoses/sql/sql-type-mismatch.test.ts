import { testTold } from '#test/told';
import { sqlTypeMismatch } from './sql-type-mismatch.ts';

// Templates: GenericRowData frames; DynamicSinkUtils#createSchemaMismatchException; BinaryStringDataUtil.
testTold(sqlTypeMismatch, {
  finds: {
    'a value of another type': {
      log: `2024-05-06 10:00:06,412 WARN  org.apache.flink.runtime.taskmanager.Task [] - Source: t[1] -> Sink: s[2] (1/1)#0 (aab0c6c4d1f1b3a1d6c2b4f1a1c1d1e1) switched from RUNNING to FAILED with failure cause:
java.lang.ClassCastException: class java.math.BigInteger cannot be cast to class java.lang.Long (java.math.BigInteger and java.lang.Long are in module java.base of loader 'bootstrap')
	at org.apache.flink.table.data.GenericRowData.getLong(GenericRowData.java:154)
	at org.apache.flink.connector.jdbc.converter.AbstractJdbcRowConverter.lambda$createExternalConverter$9(AbstractJdbcRowConverter.java:235)`,
      says: ['BigInteger', 'Long'],
    },
    'a sink’s schema': {
      log: `2024-05-06 10:00:06,412 ERROR org.apache.flink.client.cli.CliFrontend [] - Error while running the command.
org.apache.flink.table.api.ValidationException: Column types of query result and sink for 'default_catalog.default_database.sink' do not match.
Cause: Incompatible types for sink column 'ts' at position 2.

Query schema: [id: BIGINT, ts: STRING]
Sink schema:  [id: BIGINT, ts: TIMESTAMP(3)]
	at org.apache.flink.table.planner.connectors.DynamicSinkUtils.createSchemaMismatchException(DynamicSinkUtils.java:1000)`,
      says: ['Incompatible types for sink column'],
    },
  },
  ignores: {
    'a cast in user code behind a deserializer': {
      log: `java.lang.ClassCastException: java.lang.Integer cannot be cast to java.lang.Long
	at com.acme.Job.lambda$main$0(Job.java:31)
	at org.apache.flink.streaming.api.operators.StreamMap.processElement(StreamMap.java:38)
	at org.apache.flink.streaming.runtime.tasks.ChainingOutput.pushToOperator(ChainingOutput.java:108)
	at org.apache.flink.connector.kafka.source.reader.deserializer.KafkaDeserializationSchemaWrapper.deserialize(KafkaDeserializationSchemaWrapper.java:54)`,
    },
    'a text that is no number: an expression, not a schema': {
      log: `java.lang.NumberFormatException: For input string: 'n/a'. Invalid character found.
	at org.apache.flink.table.data.binary.BinaryStringDataUtil.numberFormatExceptionFor(BinaryStringDataUtil.java:585)
	at org.apache.flink.table.data.binary.BinaryStringDataUtil.toInt(BinaryStringDataUtil.java:518)
	at StreamExecCalc$20.processElement(Unknown Source)`,
    },
    'a cast in user code': {
      log: `java.lang.ClassCastException: java.lang.String cannot be cast to java.lang.Integer
	at com.acme.Job.lambda$main$0(Job.java:31)`,
    },
    'the same class twice': {
      log: "java.lang.ClassCastException: class com.acme.A cannot be cast to class com.acme.A (com.acme.A is in unnamed module of loader org.apache.flink.util.ChildFirstClassLoader @1; com.acme.A is in unnamed module of loader 'app')",
      instead: 'classloading-conflict',
    },
  },
});
