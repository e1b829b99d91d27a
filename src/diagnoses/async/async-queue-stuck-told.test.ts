import { testTold } from '#test/told';
import { toldAsyncQueueStuck } from './async-queue-stuck-told.ts';

testTold(toldAsyncQueueStuck, {
  finds: {
    people: {
      log: 'AsyncDataStream.orderedWait, capacity 100\nupstream backpressure 100 %, async operator emits no output, no exception in the log',
      says: ['completeExceptionally'],
    },
    'people, in Chinese': { log: '异步 IO 算子卡住，没有输出\n没有任何异常' },
    // Frames: AsyncWaitOperator, MailboxExecutorImpl (a dump by jstack).
    'a thread that waits for room': {
      log: `"async wait operator (1/4)#0" #91 prio=5 os_prio=0 tid=0x00007f waiting on condition
   java.lang.Thread.State: TIMED_WAITING (parking)
	at org.apache.flink.streaming.runtime.tasks.mailbox.TaskMailboxImpl.take(TaskMailboxImpl.java:149)
	at org.apache.flink.streaming.runtime.tasks.mailbox.MailboxExecutorImpl.yield(MailboxExecutorImpl.java:91)
	at org.apache.flink.streaming.api.operators.async.AsyncWaitOperator.addToWorkQueue(AsyncWaitOperator.java:346)`,
    },
  },
  ignores: {
    'a request that timed out': {
      log: 'java.util.concurrent.TimeoutException: Async function call has timed out.\n\tat org.apache.flink.streaming.api.functions.async.AsyncFunction.timeout(AsyncFunction.java:94)',
      instead: 'async-timeout',
    },
    'the async part of a checkpoint': { log: 'checkpoint: the asynchronous part takes 4 minutes' },
  },
});
