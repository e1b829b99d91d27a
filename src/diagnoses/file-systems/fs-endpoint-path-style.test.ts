import { testTold } from '#test/told';
import { fsEndpointPathStyle } from './fs-endpoint-path-style.ts';

// Templates: com.amazonaws.http.AmazonHttpClient, S3 API error AuthorizationHeaderMalformed, OSS SecondLevelDomainForbidden.
testTold(fsEndpointPathStyle, {
  finds: {
    'a bucket that is not there': {
      log: 'com.amazonaws.services.s3.model.AmazonS3Exception: The specified bucket does not exist (Service: Amazon S3; Status Code: 404; Error Code: NoSuchBucket; Request ID: A)',
    },
    'a bucket before a host': {
      log: `org.apache.hadoop.fs.s3a.AWSClientIOException: doesBucketExist on state: com.amazonaws.SdkClientException: Unable to execute HTTP request: state.minio.svc: Name or service not known
	at org.apache.hadoop.fs.s3a.S3AUtils.translateException(S3AUtils.java:214)
Caused by: com.amazonaws.SdkClientException: Unable to execute HTTP request: state.minio.svc: Name or service not known
	at com.amazonaws.http.AmazonHttpClient$RequestExecutor.handleRetryableException(AmazonHttpClient.java:1219)
Caused by: java.net.UnknownHostException: state.minio.svc: Name or service not known`,
      says: ['s3.path.style.access', 'http://minio.svc'],
    },
    'a certificate that does not cover it': {
      log: `javax.net.ssl.SSLPeerUnverifiedException: Certificate for <my.state.s3.local> doesn't match any of the subject alternative names: [*.s3.local]
	at com.amazonaws.http.conn.ssl.SdkTLSSocketFactory.connectSocket(SdkTLSSocketFactory.java:142)`,
    },
    'another region': {
      log: "com.amazonaws.services.s3.model.AmazonS3Exception: The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-west-1' (Service: Amazon S3; Status Code: 400; Error Code: AuthorizationHeaderMalformed; Request ID: A)",
      says: ['eu-west-1'],
    },
  },
  ignores: {
    'a nameservice': {
      log: `java.io.IOException: Cannot instantiate file system for URI: hdfs://ns1/flink
Caused by: java.lang.IllegalArgumentException: java.net.UnknownHostException: ns1`,
      instead: 'fs-hdfs-nameservice',
    },
    'a database host': {
      log: `com.mysql.cj.jdbc.exceptions.CommunicationsException: Communications link failure
Caused by: java.net.UnknownHostException: db.internal`,
    },
  },
});
