import { testTold } from '#test/told';
import { kafkaConnectorMigration } from './kafka-connector-migration.ts';

testTold(kafkaConnectorMigration, {
  finds: {
    'what a person did': {
      log: 'job was changed from FlinkKafkaConsumer to KafkaSource and restored from a savepoint; it reads from earliest again',
      says: ['--allowNonRestoredState', 'committedOffsets'],
    },
    // Shape: the JDK's message for a class that was there at compile time, frames of flink-dist 2.0.
    'classes that are gone': {
      log: `java.lang.NoClassDefFoundError: org/apache/flink/streaming/connectors/kafka/FlinkKafkaConsumer
	at com.example.Job.main(Job.java:31) ~[?:?]
	at org.apache.flink.client.program.PackagedProgram.callMainMethod(PackagedProgram.java:355) ~[flink-dist-2.0.0.jar:2.0.0]`,
      says: ['KafkaSource'],
    },
  },
  ignores: {
    'a connector that is not there': {
      log: `java.lang.NoClassDefFoundError: org/apache/flink/streaming/connectors/kafka/FlinkKafkaConsumer
	at com.example.Job.main(Job.java:31)
	at org.apache.flink.client.program.PackagedProgram.callMainMethod(PackagedProgram.java:355) ~[flink-dist_2.12-1.13.6.jar:1.13.6]`,
    },
  },
});
