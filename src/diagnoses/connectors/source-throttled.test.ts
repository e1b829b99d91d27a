import { testTold } from '#test/told';
import { sourceThrottled } from './source-throttled.ts';

// Template: org.apache.flink.streaming.connectors.kinesis.proxy.KinesisProxy#getRecords.
testTold(sourceThrottled, {
  finds: {
    'a shard that is polled too often': {
      log: '2024-05-06 10:00:00,000 WARN  org.apache.flink.streaming.connectors.kinesis.proxy.KinesisProxy [] - Got recoverable SdkClientException. Backing off for 258 millis (Rate exceeded for shard shardId-000000000003 in stream clicks under account 1. (Service: AmazonKinesis; Status Code: 400; Error Code: ProvisionedThroughputExceededException; Request ID: e1))',
      says: ['shardId-000000000003', 'enhanced fan-out', 'SHARD_GETRECORDS_INTERVAL_MILLIS'],
    },
  },
  ignores: {
    'a sink’s quota': {
      log: `software.amazon.awssdk.services.kinesis.model.ProvisionedThroughputExceededException: Rate exceeded for shard shardId-0
	at org.apache.flink.connector.kinesis.sink.KinesisStreamsSinkWriter.handleFullyFailedRequest(KinesisStreamsSinkWriter.java:180)`,
      instead: 'sink-target-unavailable',
    },
  },
});
