import { testTold } from '#test/told';
import { fsObjectStoreThrottled } from './fs-object-store-throttled.ts';

// Templates: com.amazonaws.AmazonServiceException#getMessage (reference E:M5), httpclient's PoolingHttpClientConnectionManager.
testTold(fsObjectStoreThrottled, {
  finds: {
    'what a person saw': { log: 'thousands of small checkpoint files under one prefix of the bucket' },
    'S3 asks to slow down': {
      log: `java.io.IOException: Could not flush to file and close the file system output stream to s3://b/chk-3/a in order to obtain the stream state handle
	at org.apache.flink.runtime.state.filesystem.FsCheckpointStreamFactory$FsCheckpointStateOutputStream.closeAndGetHandle(FsCheckpointStreamFactory.java:389)
Caused by: com.amazonaws.services.s3.model.AmazonS3Exception: Please reduce your request rate. (Service: Amazon S3; Status Code: 503; Error Code: SlowDown; Request ID: A; S3 Extended Request ID: B)`,
      says: ['s3.entropy.key'],
    },
    'the client’s own pool': {
      log: `java.io.InterruptedIOException: getFileStatus on s3a://b/a: com.amazonaws.SdkClientException: Unable to execute HTTP request: Timeout waiting for connection from pool
Caused by: com.amazonaws.SdkClientException: Unable to execute HTTP request: Timeout waiting for connection from pool`,
      says: ['s3.connection.maximum'],
    },
  },
  ignores: {
    'a stream that is rate limited': {
      log: 'com.amazonaws.services.kinesis.model.ProvisionedThroughputExceededException: Rate exceeded for shard shardId-000000000000 (Service: AmazonKinesis; Status Code: 400)',
    },
  },
});
