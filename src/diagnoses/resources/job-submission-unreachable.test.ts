import { testTold } from '#test/told';
import { jobSubmissionUnreachable } from './job-submission-unreachable.ts';

// Templates: FutureUtils (RetryException), RestClusterClient, RestClient.
testTold(jobSubmissionUnreachable, {
  finds: {
    'a port of its own for jars': {
      log: 'org.apache.flink.client.program.ProgramInvocationException: Could not run the jar\nCaused by: org.apache.flink.runtime.client.JobSubmissionException: Could not upload the jar files to the job manager.\nCaused by: java.io.IOException: Could not connect to BlobServer at address jobmanager/10.0.0.5:39211\nCaused by: java.net.ConnectException: Connection timed out (Connection timed out)',
      says: ['10.0.0.5:39211'],
    },
    'retries used up': {
      log: `The program finished with the following exception:

org.apache.flink.client.program.ProgramInvocationException: The main method caused an error: Failed to execute job 'wordcount'.
	at org.apache.flink.client.program.PackagedProgram.callMainMethod(PackagedProgram.java:372)
Caused by: org.apache.flink.runtime.client.JobSubmissionException: Failed to submit JobGraph.
	at org.apache.flink.client.program.rest.RestClusterClient.lambda$submitJob$12(RestClusterClient.java:485)
Caused by: org.apache.flink.util.concurrent.FutureUtils$RetryException: Could not complete the operation. Number of retries has been exhausted.
	at org.apache.flink.util.concurrent.FutureUtils.lambda$retryOperationWithDelay$6(FutureUtils.java:293)
Caused by: java.util.concurrent.CompletionException: org.apache.flink.shaded.netty4.io.netty.channel.AbstractChannel$AnnotatedConnectException: Connection refused: flink-jm/10.0.0.7:8081
Caused by: org.apache.flink.shaded.netty4.io.netty.channel.AbstractChannel$AnnotatedConnectException: Connection refused: flink-jm/10.0.0.7:8081
Caused by: java.net.ConnectException: Connection refused`,
      says: ['rest.bind-address'],
    },
    'a proxy that answers': {
      log: `org.apache.flink.runtime.rest.util.RestClientException: Response was not valid JSON, but plain-text: <html><head><title>502 Bad Gateway</title></head></html>
	at org.apache.flink.runtime.rest.RestClient.parseResponse(RestClient.java:600)`,
    },
  },
  ignores: {
    'a broker that refuses': {
      log: '2024-03-02 10:00:01,000 WARN  org.apache.kafka.clients.NetworkClient                       [] - [Consumer clientId=c-1, groupId=g] Connection to node -1 (kafka-1/10.0.0.9:9092) could not be established. Node may not be available.',
    },
  },
});
