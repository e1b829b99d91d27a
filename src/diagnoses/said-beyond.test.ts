import { describe, expect, it } from 'vitest';
import { rootsIn } from '#test/told';

/** How people describe platforms, checkpoints and sources (own words); the first root it must give. */
const hits: readonly (readonly [string, string])[] = [
  ['oom-direct', 'the TaskManager dies: out of memory in the native memory of netty\nwith fewer slots it runs'],
  ['oom-direct', '增加 slot 数之后堆外内存溢出\n堆内存使用率很低'],
  ['oom-native-threads', 'the process is unable to create a new thread\nthe thread count grows steadily'],
  ['rocksdb-disk-full', 'the local disk of the task managers is full\nRocksDB state is 300 GB'],
  ['slots-insufficient', 'the job stays in CREATED\nfree slots: 0'],
  ['k8s-pods-pending', 'some TaskManager pods stay Pending: insufficient cpu'],
  ['yarn-queue-full', '应用一直处于 ACCEPTED 状态，队列资源不足'],
  ['tm-host-slow', 'slow subtasks are always on the same machine, its iowait is high'],
  ['tm-killed-by-platform', 'pods are evicted when the spot nodes are taken away'],
  ['job-submission-unreachable', 'java -jar my-job.jar ends with code 0\nthe web UI shows no running job'],
  ['jm-overloaded', 'the web UI is very slow, JobManager cpu 100%'],
  ['async-queue-stuck', 'the job is RUNNING but processes nothing\nsink: async sink to Firehose\ncheckpoints time out'],
  ['checkpoint-user-code-blocked', '作业运行中但不处理数据\n检查点超时'],
  ['checkpoint-unaligned-limits', 'unaligned checkpoints are enabled\ncheckpoints still time out'],
  ['checkpoint-finished-tasks', 'the tasks of the bounded source are FINISHED\ncheckpoints are no longer triggered'],
  ['checkpoint-state-skew', 'one subtask has a state of 40 GB, the others 200 MB'],
  ['restore-nonrestored-loss', 'restored with allowNonRestoredState\nthe counters begin at zero, state is lost'],
  ['restore-slow', '恢复状态耗时 40 分钟，一直 INITIALIZING'],
  ['timers-storm', '整点大量定时器同时触发，作业卡顿'],
  [
    'kafka-transactional-id-clash',
    'two jobs use the same transactional id prefix\nproducers are fenced again and again',
  ],
  ['kafka-poison-record', 'one malformed message cannot be parsed\nthe job restarts over and over at the same offset'],
  ['kerberos-expired', 'after 7 days the job fails\nHDFS with Kerberos, keytab not configured'],
  ['jdbc-idle-connection', 'no data over night\nthe first write in the morning: connection closed by MySQL'],
  ['watermark-future-timestamp', 'some records have timestamps in the future\nall later records are dropped as late'],
  ['source-data-expired', 'the records have timestamps from two months ago\nthe job reads 0 records and ends at once'],
  ['watermark-idle-source', 'some source subtasks read no partition\nthe windows never fire'],
];

/** What people also say, and must not be taken for those faults. */
const misses: readonly (readonly [string, string])[] = [
  ['oom-heap-tm', 'the TaskManager dies: out of memory in the native memory of netty'],
  ['checkpoint-unaligned-limits', 'unaligned checkpoints are not enabled\ncheckpoints time out'],
  ['kerberos-expired', 'after 7 days the job fails\nthe state has grown to 2 TB'],
  ['slots-insufficient', 'PostgreSQL: all replication slots are in use, not enough slots'],
  ['watermark-future-timestamp', 'the future is never completed, ResultFuture forgotten in the event time operator'],
  ['async-queue-stuck', 'the job is RUNNING and processes all records\nsink: async sink to Firehose'],
];

describe('platforms, checkpoints and sources as people describe them', () => {
  it.each(hits)('is %s: %s', (id, facts) => {
    expect(rootsIn(facts)[0]?.diagnosis.id).toBe(id);
  });

  it.each(misses)('is not first %s: %s', (id, facts) => {
    expect(rootsIn(facts)[0]?.diagnosis.id).not.toBe(id);
  });
});
