import { testTold } from '#test/told';
import { kafkaTransactionalIdClash } from './kafka-transactional-id-clash.ts';

// Templates: org.apache.kafka.common.protocol.Errors#PRODUCER_FENCED, connector.kafka.sink.internal.BackchannelFactory.
testTold(kafkaTransactionalIdClash, {
  finds: {
    // Template: streaming.connectors.kafka.table.KafkaConnectorOptionsUtil.
    'no prefix at all': {
      log: 'org.apache.flink.table.api.ValidationException: sink.transactional-id-prefix must be specified when using DeliveryGuarantee.EXACTLY_ONCE.',
      says: ['sink.transactional-id-prefix'],
    },
    'fenced while writing': {
      log: `org.apache.flink.util.FlinkRuntimeException: Failed to send data to Kafka orders-out-0@-1 with FlinkKafkaInternalProducer{transactionalId='out-0-17', inTransaction=true, closed=false}
	at org.apache.flink.connector.kafka.sink.KafkaWriter$WriterCallback.throwException(KafkaWriter.java:436)
Caused by: org.apache.kafka.common.errors.ProducerFencedException: Producer with transactionalId 'out-0-17' and ProducerIdAndEpoch(producerId=4, epoch=2) has been fenced by another producer with the same transactionalId`,
      says: ['out-0-17', 'setTransactionalIdPrefix'],
    },
    'a prefix used twice': {
      log: 'java.lang.IllegalStateException: Found duplicate transactionalIdPrefix for multiple Kafka sinks: out. Transactional id prefixes need to be unique. You may experience memory leaks without fixing this.',
      says: ['sink.transactional-id-prefix'],
    },
    'what a person saw': {
      log: 'two jobs were deployed with the same transactional id prefix; each restart fails the other one',
    },
  },
  ignores: {
    'a commit after a long stop': {
      log: `org.apache.kafka.common.errors.ProducerFencedException: There is a newer producer with the same transactionalId which fences the current one.
	at org.apache.flink.streaming.connectors.kafka.FlinkKafkaProducer.recoverAndCommit(FlinkKafkaProducer.java:1026)`,
      instead: 'kafka-transaction-expired',
    },
  },
});
