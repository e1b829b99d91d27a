import { testTold } from '#test/told';
import { fsCredentials } from './fs-credentials.ts';

// Templates: com.amazonaws.AmazonServiceException#getMessage, hadoop S3AUtils#translateException, FSPermissionChecker, OSSException.
testTold(fsCredentials, {
  finds: {
    'keys that the store does not know': {
      log: `2024-05-06 10:00:00,000 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator [] - Triggering checkpoint 3 (type=CheckpointType{name='Checkpoint'}) @ 1714989600000 for job 8ccbf6f0d2a0c1f3b5d1f1c1a7f0c001.
2024-05-06 10:00:01,000 WARN  org.apache.flink.runtime.checkpoint.CheckpointFailureManager [] - Failed to trigger or complete checkpoint 3 for job 8ccbf6f0d2a0c1f3b5d1f1c1a7f0c001. (0 consecutive failed attempts so far)
java.nio.file.AccessDeniedException: flink/chk-3: getFileStatus on flink/chk-3: com.amazonaws.services.s3.model.AmazonS3Exception: The request signature we calculated does not match the signature you provided. (Service: Amazon S3; Status Code: 403; Error Code: SignatureDoesNotMatch; Request ID: A; S3 Extended Request ID: B), S3 Extended Request ID: B:SignatureDoesNotMatch
	at org.apache.hadoop.fs.s3a.S3AUtils.translateException(S3AUtils.java:255)
Caused by: com.amazonaws.services.s3.model.AmazonS3Exception: The request signature we calculated does not match the signature you provided. (Service: Amazon S3; Status Code: 403; Error Code: SignatureDoesNotMatch; Request ID: A)
`,
      says: ['SignatureDoesNotMatch', 's3.endpoint'],
    },
    'no keys at all': {
      log: `java.nio.file.AccessDeniedException: bucket: org.apache.hadoop.fs.s3a.auth.NoAuthWithAWSException: No AWS Credentials provided by DynamicTemporaryAWSCredentialsProvider TemporaryAWSCredentialsProvider SimpleAWSCredentialsProvider EnvironmentVariableCredentialsProvider IAMInstanceCredentialsProvider : com.amazonaws.SdkClientException: Unable to load AWS credentials from environment variables`,
      says: ['s3.access-key'],
    },
    'SDK v2': {
      log: 'software.amazon.awssdk.services.s3.model.S3Exception: Access Denied (Service: S3, Status Code: 403, Request ID: X, Extended Request ID: Y)',
    },
    // org.apache.hadoop.fs.s3a.impl.MultiObjectDeleteSupport (code, key, message), in the layout of Amazon's service: only the
    // logger says whose words these are.
    'a bulk delete, in JSON': {
      log: '{"locationInformation":"org.apache.hadoop.fs.s3a.impl.MultiObjectDeleteSupport.translateDeleteException(MultiObjectDeleteSupport.java:107)","logger":"org.apache.hadoop.fs.s3a.impl.MultiObjectDeleteSupport","message":"AccessDenied: warehouse/orders/: Access Denied\\n","messageType":"WARN","threadName":"s3a-transfer-1"}',
      says: ['DeleteObject'],
    },
    'Amazon’s service, before it starts': {
      log: 'InvalidArgumentException: Please check the role provided or validity of S3 location you provided. We are unable to get the specified fileKey: job.jar in the specified bucket: artefacts',
      says: ['kms:'],
    },
    OSS: {
      log: 'com.aliyun.oss.OSSException: The bucket you visit is not belong to you.\n[ErrorCode]: AccessDenied\n[RequestId]: 5F\n[HostId]: b.oss-cn-hangzhou.aliyuncs.com',
    },
    'a folder of another user': {
      log: 'org.apache.hadoop.security.AccessControlException: Permission denied: user=flink, access=WRITE, inode="/flink/checkpoints":hdfs:supergroup:drwxr-xr-x',
      says: ['hdfs dfs -chown -R flink /flink/checkpoints'],
    },
  },
  ignores: {
    'a local folder that may not be written': {
      log: `java.nio.file.AccessDeniedException: /opt/flink/log/flink.log
	at java.base/sun.nio.fs.UnixException.translateToIOException(UnixException.java:90)`,
    },
    'a store that asks to slow down': {
      log: 'com.amazonaws.services.s3.model.AmazonS3Exception: Please reduce your request rate. (Service: Amazon S3; Status Code: 503; Error Code: SlowDown; Request ID: A)',
      instead: 'fs-object-store-throttled',
    },
  },
});
