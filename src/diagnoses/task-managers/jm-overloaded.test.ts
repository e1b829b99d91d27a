import { testTold } from '#test/told';
import { jmOverloaded } from './jm-overloaded.ts';

// Templates: TaskExecutor (flink-evidence.md D8), PekkoInvocationHandler (D17), akka.pattern.AskTimeoutException.
testTold(jmOverloaded, {
  finds: {
    'its heartbeat, on a TaskManager': {
      log: 'java.util.concurrent.TimeoutException: The heartbeat of JobManager with id 8a6ff13a0e0e timed out.',
      says: ['jobmanager.memory.process.size'],
    },
    'a call without an answer': {
      log: 'java.util.concurrent.TimeoutException: Invocation of [RemoteRpcInvocation(JobMasterGateway.updateTaskExecutionState(TaskExecutionState))] at recipient [pekko.tcp://flink@jobmanager:6123/user/rpc/jobmanager_2] timed out. This is usually caused by: 1) Pekko failed sending the message silently, due to problems like oversized payload or serialization failures. In that case, you should find detailed error information in the logs. 2) The recipient needs more time for responding, due to problems like slow machines or network jitters. In that case, you can try to increase pekko.ask.timeout.',
      says: ['pekko.ask.timeout', 'updateTaskExecutionState'],
    },
    'in older words': {
      log: 'akka.pattern.AskTimeoutException: Ask timed out on [Actor[akka://flink/user/rpc/dispatcher_2#-1132322712]] after [10000 ms]. Message of type [org.apache.flink.runtime.rpc.messages.LocalFencedMessage].',
      says: ['10000 ms'],
    },
  },
  ignores: {
    'a payload too large to be sent': {
      log: 'Discarding oversized payload sent to Actor[akka.tcp://flink@jm:6123/user/rpc/jobmanager_2]: max allowed size 10485760 bytes, actual size of encoded class org.apache.flink.runtime.rpc.messages.RemoteRpcInvocation was 20971520 bytes.',
      instead: 'rpc-framesize',
    },
    'its heap': {
      log: `java.lang.OutOfMemoryError: Java heap space. A heap space-related out-of-memory error has occurred. In this case 'jobmanager.memory.heap.size' configuration option should be increased.\nThe heartbeat of JobManager with id 8a6ff13a0e0e timed out.`,
      instead: 'oom-jobmanager',
    },
  },
});
