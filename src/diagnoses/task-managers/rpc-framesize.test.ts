import { testTold } from '#test/told';
import { rpcFramesize } from './rpc-framesize.ts';

// Templates: AkkaInvocationHandler (1.13), PekkoRpcActor (1.20), pekko remote EndpointWriter.
testTold(rpcFramesize, {
  finds: {
    'a request, up to 1.14': {
      log: `2021-05-04 10:00:00,000 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] -  Starting StandaloneSessionClusterEntrypoint (Version: 1.13.6, Scala: 2.12, Rev:b2ca390, Date:2022-02-03T14:54:22+01:00)
2021-05-04 10:01:00,000 WARN  org.apache.flink.runtime.scheduler.DefaultScheduler          [] - Failed
java.io.IOException: The rpc invocation size 134217729 exceeds the maximum akka framesize.
	at org.apache.flink.runtime.rpc.akka.AkkaInvocationHandler.createRpcInvocationMessage(AkkaInvocationHandler.java:270)
2021-05-04 10:01:00,100 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Job orders (00000000000000000000000000000001) switched from state RUNNING to FAILED.`,
      says: ['268435456', 'framesize', '128 MiB'],
    },
    'a result': {
      log: "java.io.IOException: The method requestJob's result size 14680064 exceeds the maximum size 10485760 .",
      says: ['14.0 MiB', '104857600'],
    },
    // From the seed case (docs/formats/surgery-proofs.md): no banner, but the classes are Akka's.
    'a payload of an old cluster without a banner': {
      log: '2024-05-04 10:00:00,000 ERROR akka.remote.EndpointWriter                                   [] - Transient association error (association remains live)\nakka.remote.OversizedPayloadException: Discarding oversized payload sent to Actor[akka.tcp://flink@tm:6122/user/rpc/taskmanager_0#1]: max allowed size 10485760 bytes, actual size of encoded class org.apache.flink.runtime.rpc.messages.RemoteRpcInvocation was 16615715 bytes.',
      says: ['akka.framesize'],
    },
    'a payload the remote system discards': {
      log: 'Discarding oversized payload sent to Actor[pekko.tcp://flink@jm:6123/user/rpc/jobmanager_2]: max allowed size 10485760 bytes, actual size of encoded class org.apache.flink.runtime.rpc.messages.RemoteRpcInvocation was 20971520 bytes.',
      says: ['20.0 MiB'],
    },
  },
  ignores: {
    'metrics left out': {
      log: '2024-05-04 10:00:00,000 INFO  org.apache.flink.runtime.metrics.dump.MetricQueryService     [] - Histograms will not be reported as the metric dump would exceed the maximum size of 10485760 bytes.',
    },
  },
});
