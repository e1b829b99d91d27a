import { defineSignatures } from './signature.ts';

/** Flink's asynchronous I/O: requests that time out, results that never come. */
export const asyncIoSignatures = defineSignatures([
  {
    id: 'async-timeout:exception',
    diagnosis: 'async-timeout',
    literal: 'Async function call has timed out',
    role: 'trigger',
    strength: 'decisive',
    source: 'reference/flink-evidence.md L16 (AsyncFunction#timeout, RichAsyncFunction)',
  },
  {
    id: 'async-timeout:stream-element',
    diagnosis: 'async-timeout',
    literal: 'Could not complete the stream element',
    pattern: /Could not complete the stream element: (?<element>[^\n]{0,60})/,
    role: 'consequence',
    source: 'org.apache.flink.streaming.api.operators.async.AsyncWaitOperator$ResultHandler#completeExceptionally',
  },
  {
    id: 'async-queue-stuck:frame',
    diagnosis: 'async-queue-stuck',
    literal: ['AsyncWaitOperator.addToWorkQueue', 'AsyncWaitOperator.waitInFlightInputsFinished'],
    pattern: /AsyncWaitOperator\.(?<where>addToWorkQueue|waitInFlightInputsFinished)/,
    where: 'entry',
    and: /MailboxExecutorImpl\.yield|TaskMailboxImpl\.take|Object\.wait|did not react|thread dump|TIMED_WAITING|WAITING/,
    not: /timed out/,
    role: 'sustainer',
    source: 'org.apache.flink.streaming.api.operators.async.AsyncWaitOperator (thread dumps)',
  },
  {
    id: 'async-queue-stuck:said',
    diagnosis: 'async-queue-stuck',
    literal: [
      'AsyncFunction',
      'AsyncWaitOperator',
      'AsyncDataStream',
      'asyncInvoke',
      'Async I/O',
      'async I/O',
      'async operator',
      'Async operator',
      'async function',
      'async lookup',
      'timeout()',
      'ResultFuture',
      'resultFuture',
      '异步',
    ],
    pattern:
      /async[^\n]{0,80}(?:stuck|hang|hung|blocked|no (?:output|progress|records)|never (?:completes?|returns?|emits?)|queue (?:is )?full|stops? (?:emitting|processing))|resultfuture[^\n]{0,60}(?:never|not|is not|without) ?(?:being )?(?:complete|called|invoked)|timeout\(\)[^\n]{0,60}(?:overrid\w+|empty|only logs?|does nothing|without)|异步[^\n]{0,40}(?:卡住|卡死|阻塞|没有输出|不输出|队列(?:已)?满|无输出)/i,
    and: /async ?(?:i\/?o|function|operator|wait|datastream|invoke|lookup)|asyncwaitoperator|asyncdatastream|resultfuture|timeout\(\)|异步/i,
    not: /checkpoint (?:async|phase)|async(?:hronous)? (?:part|phase|snapshot|checkpoint)|异步(?:阶段|快照|检查点)/i,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md async-queue-stuck (reported facts)',
  },
  {
    // One task thread, pasted because it stands there whenever somebody looks: it waits for an answer within a function.
    id: 'sync-io-per-record:thread',
    diagnosis: 'sync-io-per-record',
    literal: ['SocketInputStream.socketRead', 'sun.nio.ch.NioSocketImpl', 'sun.nio.ch.Net.poll'],
    pattern:
      /(?:Id=\d+|Thread\.State:|RUNNABLE|TIMED_WAITING)[^\n]{0,120}\n[\s\S]{0,6000}(?:jdbc|com\.mysql|org\.postgresql|http|jedis|lettuce|hbase)[\s\S]{0,6000}(?:StreamMap|StreamFlatMap|StreamFilter|ProcessOperator|KeyedProcessOperator|AsyncWaitOperator)\.processElement/i,
    where: 'entry',
    not: /SinkWriterOperator|StreamSink\.processElement|SourceOperator|netty|LookupJoin|Exception/,
    role: 'trigger',
    source: 'java.lang.management.ThreadInfo#toString; org.apache.flink.streaming.api.operators (web UI, Thread Dump)',
  },
]);
