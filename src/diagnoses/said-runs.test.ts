import { describe, expect, it } from 'vitest';
import { namedIn, rootsIn } from '#test/told';

/** How people describe how a job runs (own words); the first root it must give. */
const hits: readonly (readonly [string, string])[] = [
  [
    'key-group-skew',
    'parallelism 100, max parallelism 128\nsome subtasks own two key groups, others one\nkeys are uniform',
  ],
  ['key-group-skew', 'key 分布均匀\n部分子任务处理的数据量是其他子任务的两倍\n最大并行度不是并行度的整数倍'],
  ['data-skew', 'numRecordsIn of subtask 3 is 20 times that of the others\nno backpressure on the others'],
  ['data-skew', '个别子任务的数据量远大于其他子任务'],
  [
    'backpressure-slow-operator',
    'Source (backpressured 96%) -> Enrich (backpressured 80%) -> Score (backpressured 2%) -> Out (backpressured 0%)',
  ],
  ['backpressure-slow-operator', '上游反压 100%，该算子下游空闲，没有反压'],
  ['backpressure-slow-sink', 'the job is backpressured up to the source\nthe HBase sink is very slow'],
  ['backpressure-slow-sink', '反压严重\nSink 写入很慢，目标库吞吐量低'],
  ['sync-io-per-record', 'the map function queries MySQL for each record\nbackpressure is high, CPU usage is low'],
  ['sync-io-per-record', 'flatMap 里每条数据都调用外部 HTTP 接口\n上游反压'],
  ['sql-lookup-slow', 'the lookup join with the MySQL dimension table is slow\nthe source is backpressured'],
  ['source-parallelism', '并行度大于分区数，有的 source 子任务空闲'],
  ['source-parallelism', 'source parallelism 24 is higher than the number of Kafka partitions (12)'],
  ['gc-pressure', 'Full GC every 10 s on the TaskManager, each takes 5 s\nhardly any memory is recovered'],
  ['gc-pressure', 'TaskManager 频繁 Full GC，每次回收的内存很少'],
  [
    'oom-heap-tm',
    'snapshot phase of the MySQL CDC source\nTaskManager: out of memory\nchunk key column has only 5 distinct values',
  ],
  ['oom-jobmanager', 'MySQL CDC full snapshot of 4000 tables\nthe JobManager memory is used up'],
  [
    'sink-hot-partition-files',
    'heap dump: thousands of parquet writers\nthe table is partitioned by user, hundreds of partitions per checkpoint',
  ],
  ['oom-metaspace-leak', 'session cluster, the metaspace grows with each submitted job and is never released'],
  ['oom-metaspace-leak', 'session 模式多次提交作业后元空间溢出\n堆转储中有多个 ChildFirstClassLoader 没有被回收'],
  ['oom-metaspace-small', 'the autoscaler tuned the memory\nafter that: metaspace is too small'],
  ['state-no-ttl', 'checkpoint size keeps growing every day\nno TTL is set on the state'],
  ['state-no-ttl', '状态大小不断增长\n没有设置状态 TTL'],
  ['state-ttl-not-cleaned', 'TTL is set to 24 h\nthe state size still grows'],
  [
    'rocksdb-write-stall',
    'actual-delayed-write-rate of RocksDB is non-zero for hours\npending compaction bytes above the threshold',
  ],
  ['rocksdb-write-stall', 'L0 文件数持续超过阈值\nPending Compaction 积压'],
  [
    'checkpoint-finalize-slow',
    'all tasks have acked\nthe checkpoint remains in progress for hours\nS3 is slow when _metadata is written',
  ],
  ['checkpoint-finalize-slow', '所有子任务都已确认\n检查点一直未完成，HDFS 写 _metadata 很慢'],
  [
    'checkpoint-alignment-skew',
    'alignment duration: 9 min\nthe load is unevenly distributed over the inputs of the join',
  ],
  ['checkpoint-async-slow', 'checkpoints: async duration 8 min, sync 20 ms'],
  ['checkpoint-expired-backpressure', 'checkpoints time out\nthe window is backpressured, start delay 9 min'],
  ['checkpoint-source-lock', 'CDC 全量阶段检查点一直超时'],
  ['rpc-framesize', 'the state metadata is so big that the RPC message exceeds the maximum framesize'],
  ['cpu-throttled', 'the pod is throttled: CPU limit 1, nr_throttled rises'],
  ['rocksdb-managed-memory-small', 'RocksDB block cache hit rate is low, cache too small'],
  ['checkpoint-sink-flush-slow', 'Hudi: each commit takes 6 minutes, files are rewritten'],
  [
    'container-killed-yarn-physical',
    'containers are killed by the YARN NodeManager: memory exceeded\nheap usage is low',
  ],
];

/** What looks alike, and is not that. */
const misses: readonly (readonly [string, string])[] = [
  ['data-skew', 'key 分布均匀\n部分子任务处理的数据量是其他子任务的两倍\n最大并行度不是并行度的整数倍'],
  ['data-skew', 'flame graph: the hot spot of the operator is at 100 %'],
  ['key-group-skew', 'numRecordsIn of subtask 3 is 20 times that of the others'],
  ['backpressure-slow-operator', 'Source (backpressured 1%) -> Map (backpressured 0%) -> Sink (backpressured 0%)'],
  ['backpressure-slow-sink', 'no backpressure\nthe sink writes 20k rows/s'],
  ['sync-io-per-record', 'no backpressure\nthe async function queries HTTP for each record'],
  ['sql-lookup-slow', 'the lookup join works, latency is fine'],
  ['source-parallelism', 'parallelism 4, the topic has 12 partitions'],
  ['gc-pressure', 'no full GC, GC time is normal'],
  ['oom-heap-tm', 'TaskManager: OutOfMemoryError: Metaspace'],
  ['oom-jobmanager', 'jobmanager.memory.process.size: 2g\nMySQL CDC snapshot'],
  ['sink-hot-partition-files', 'Kafka topic with many partitions\nheap dump: user objects'],
  ['oom-metaspace-leak', 'session cluster, metaspace usage is flat after each job'],
  ['state-no-ttl', 'no TTL is set\nstate size is stable'],
  ['state-no-ttl', 'TTL is set to 1 h\nstate grows'],
  ['state-ttl-not-cleaned', 'no TTL is set on the state\nstate grows'],
  ['rocksdb-write-stall', 'actual-delayed-write-rate: 0'],
  ['checkpoint-finalize-slow', '5 of 6 tasks have acked\nthe checkpoint remains in progress'],
  ['checkpoint-alignment-skew', 'alignment duration: 3 ms'],
  ['checkpoint-async-slow', 'async duration: 300 ms'],
  ['checkpoint-expired-backpressure', 'checkpoints complete\nno backpressure'],
  ['rpc-framesize', 'akka ask timeout 10 s'],
  ['cpu-throttled', 'the CPU is not throttled'],
  ['rocksdb-managed-memory-small', 'block cache: 128 MB'],
  ['container-killed-yarn-physical', 'YARN container killed by a preemption of the queue'],
];

describe('what people say of how a job runs', () => {
  it.each(hits)('%s: %s', (id, log) => {
    expect(rootsIn(log)[0]?.diagnosis.id).toBe(id);
    expect(rootsIn(log)[0]?.confidence).not.toBe('certain');
  });

  it.each(misses)('not %s: %s', (id, log) => {
    expect(namedIn(log)).not.toContain(id);
  });
});
