import { describe, expect, it } from 'vitest';
import { conceptsIn, type SaidConcept, statedBy } from './concepts.ts';

const stating: readonly (readonly [string, SaidConcept])[] = [
  ['the tumbling window does not emit anything', 'window-without-output'],
  ['滑动窗口一直没有输出', 'window-without-output'],
  ['cep pattern never fires', 'window-without-output'],
  ['currentoutputwatermark is stuck at 1715587265020', 'watermark-stays'],
  ['水位线不再推进', 'watermark-stays'],
  ['partition 3 is idle', 'input-without-data'],
  ['two of the kafka partitions have no data', 'input-without-data'],
  ['其中一个分区没有数据', 'input-without-data'],
  ['no new records arrive at night', 'no-input-now'],
  ['夜间没有新数据写入', 'no-input-now'],
  ['all partitions are idle', 'all-inputs-without-data'],
  ['the window is emitted only when the next record arrives and then the result appears', 'only-a-newer-event-closes'],
  ['再发一条数据，窗口才触发', 'only-a-newer-event-closes'],
  ['the last window is never emitted', 'last-window-open'],
  ['watermark shows 9223372036854775807', 'watermark-is-the-end'],
  ['withwatermarkalignment("orders", 20s)', 'alignment-on'],
  ['the fast source is paused by watermark alignment', 'alignment-holds'],
  ['迟到数据被丢弃', 'late-dropped'],
  ['numlaterecordsdropped is rising', 'late-dropped'],
  ['results are off by 8 hours', 'hours-shifted'],
  ['写入数据库的时间少了 8 小时', 'hours-shifted'],
  ['one subtask receives 10x the records of the others', 'one-subtask-more'],
  ['个别子任务的数据量远高于其他', 'one-subtask-more'],
  ['各子任务处理时间相差很大', 'uneven-work'],
  ['keys are evenly distributed', 'keys-even'],
  ['key 分布均匀', 'keys-even'],
  ['some subtasks own two key groups, others one', 'key-groups-uneven'],
  ['最大并行度不是并行度的整数倍', 'key-groups-uneven'],
  ['the source is backpressured', 'backpressure'],
  ['map (backpressured 97%) -> enrich (backpressured 88%) -> sink (backpressured 3%)', 'backpressure-ends-at-operator'],
  ['上游反压 100%，该算子自身没有反压', 'backpressure-ends-at-operator'],
  ['processelement queries mysql for each record', 'call-per-record'],
  ['map 函数里每条记录都查询数据库', 'call-per-record'],
  ['thread dump: always in socketread of the jdbc driver', 'thread-in-call'],
  ['线程栈一直停在调用外部接口', 'thread-in-call'],
  ['source parallelism 12 is greater than the number of partitions (6)', 'parallelism-above-partitions'],
  ['并行度大于分区数', 'parallelism-above-partitions'],
  ['cpu is throttled by the cgroup quota', 'cpu-throttled'],
  ['full gc every few seconds, each takes 4 s', 'gc-takes-long'],
  ['taskmanager 频繁 full gc', 'gc-takes-long'],
  ['each collection frees hardly any memory and recovers nothing', 'gc-frees-little'],
  ['the metaspace grows with each submission', 'metaspace-grows'],
  ['heap dump: several childfirstclassloader instances are still held', 'class-loaders-kept'],
  ['metaspace 每次提交后都增长', 'metaspace-grows'],
  ['rss of the taskmanager exceeds the container limit', 'memory-beyond-limit'],
  ['heap usage is stable', 'heap-fine'],
  ['pod killed, exit code 137', 'killed-for-memory'],
  ['checkpoint size keeps growing, 2 gb per day', 'state-grows'],
  ['状态不断增长', 'state-grows'],
  ['no ttl is configured for the state', 'no-ttl'],
  ['状态没有设置 ttl', 'no-ttl'],
  ['table.exec.state.ttl = 36 h', 'ttl-set'],
  ['rocksdb actual-delayed-write-rate is 16777216', 'writes-delayed'],
  ['rocksdb 写停顿频繁', 'writes-delayed'],
  ['level0 sst files: 40', 'many-l0-files'],
  ['estimated pending compaction bytes above the threshold', 'compaction-behind'],
  ['block cache hit rate is low', 'block-cache-misses'],
  ['checkpoints expire after 10 minutes', 'checkpoint-expires'],
  ['检查点总是超时', 'checkpoint-expires'],
  ['all subtasks have acknowledged', 'all-acknowledged'],
  ['the checkpoint remains in progress for 30 min', 'checkpoint-stays-open'],
  ['11 of 12 subtasks acked, one subtask has not acknowledged', 'one-task-missing'],
  ['async duration: 9 min', 'async-part-long'],
  ['异步阶段耗时 8 分钟', 'async-part-long'],
  ['alignment duration 4 min', 'alignment-long'],
  ['checkpointing: disabled', 'checkpointing-off'],
  ['没有开启 checkpoint', 'checkpointing-off'],
  ['the iceberg table stays empty', 'target-stays-empty'],
  ['目标表查不到数据', 'target-stays-empty'],
  ['after cancelling the job the rows appear', 'visible-once-it-ends'],
  ['停止作业后数据才可见', 'visible-once-it-ends'],
  ['with parallelism 1 the result is correct', 'right-with-one'],
  ['并行度为 1 时结果正确', 'right-with-one'],
  ['with parallelism 4 rows of a key are in the wrong order', 'wrong-with-many'],
  ['after a failover the rows are duplicated', 'only-after-restart'],
  ['the job was resubmitted without a savepoint', 'started-without-snapshot'],
  ['重新提交时没有指定保存点', 'started-without-snapshot'],
  ['the jobmanager pod was rescheduled', 'jobmanager-restarted'],
  ['jobmanager 重启后', 'jobmanager-restarted'],
  ['a job that was cancelled yesterday is running again', 'old-job-returns'],
  ['已取消的作业在集群重启后又被拉起', 'old-job-returns'],
  ['after the rebalance the order of updates of a key is wrong', 'order-lost-on-the-way'],
  ['state of closed sessions is never removed', 'state-never-removed'],
  ['the producer is created with at_least_once', 'writes-at-least-once'],
  ['作业重启之后结果数据翻倍', 'duplicates'],
  ['数据集中到少数 key', 'one-subtask-more'],
  ['only 12 of 64 writers receive data', 'one-subtask-more'],
  ['the job is gone from the list', 'jobs-gone'],
  ['作业丢失', 'jobs-gone'],
  ['high-availability.type: none', 'no-high-availability'],
  ['未配置高可用', 'no-high-availability'],
  ['the session to zookeeper expired', 'zookeeper-connection-lost'],
  ['the rpc message exceeds the maximum', 'message-beyond-limit'],
  ['新增分区没有被消费', 'new-partition-unread'],
  ['the throughput is only 300 records/s', 'throughput-low'],
  ['savepoints keep growing', 'state-grows'],
  ['managed memory is only 128 mb', 'managed-memory-little'],
  ['high-availability.type: zookeeper', 'high-availability-on'],
  ['the source is bounded', 'bounded-input'],
  ['newly added: the new partitions are not consumed', 'new-partition-unread'],
];

const healthy: readonly (readonly [string, SaidConcept])[] = [
  ['no backpressure anywhere', 'backpressure'],
  ['没有反压', 'backpressure'],
  ['gc is normal', 'gc-takes-long'],
  ['gc 正常，没有 full gc', 'gc-takes-long'],
  ['data is not skewed', 'uneven-work'],
  ['没有数据倾斜', 'uneven-work'],
  ['no late records were dropped', 'late-dropped'],
  ['checkpoints complete in 3 s', 'checkpoint-expires'],
  ['checkpoint 正常', 'checkpoint-expires'],
  ['checkpoint timeout is 10 min', 'checkpoint-expires'],
  ['state size is stable, it does not grow', 'state-grows'],
  ['no data is lost', 'loss-told'],
  ['没有数据丢失', 'loss-told'],
  ['no duplicates in the sink', 'duplicates'],
  ['没有重复数据', 'duplicates'],
  ['rocksdb actual-delayed-write-rate: 0', 'writes-delayed'],
  ['the pod was not oomkilled', 'killed-for-memory'],
  ['the jobmanager was not restarted', 'jobmanager-restarted'],
  ['all tasks acknowledged but one', 'all-acknowledged'],
  ['all partitions have data', 'input-without-data'],
  ['cpu is not throttled', 'cpu-throttled'],
  ['keys are not even', 'keys-even'],
  ['key 分布不均匀', 'keys-even'],
  ['deduplicate by order id', 'duplicates'],
  ['with parallelism 1 it does not work either', 'right-with-one'],
  ['ttl is not set', 'ttl-set'],
  ['使用了维表 join，吞吐正常', 'lookup-slow'],
  ['consumer lag: 8 hours behind', 'hours-shifted'],
  ['high availability is not configured', 'high-availability-on'],
  ['start the job from the savepoint', 'started-without-snapshot'],
  ['the window emits every minute', 'window-without-output'],
  ['watermark alignment is not used: no alignment', 'alignment-on'],
];

const widened: readonly (readonly [string, SaidConcept, string])[] = [
  ['with a discarding sink it runs at full speed', 'well-without-sink', 'with a discarding sink it stays slow'],
  ['换成 print 后仍然反压', 'same-without-sink', '换成 print 后恢复正常'],
  ['去掉该算子后速度上升', 'well-without-operator', '去掉水位线后报错 exception, without the operator'],
  [
    '92 % of the cpu is spent in the pattern operator',
    'operator-holds-cpu',
    '92 % of the cpu is spent in kryo of the operator',
  ],
  ['the lag of the group piles up', 'lag-grows', 'no lag, no backlog'],
  ['no operator is backpressured', 'no-backpressure', 'no longer than a minute backpressured'],
  ['state.backend.incremental: false', 'full-checkpoints', 'incremental checkpoints are on'],
  ['a checkpoint takes 15 min', 'checkpoint-takes-long', 'checkpoint every 15 min'],
  ['barriers stay queued in front of the join', 'start-delay-long', 'the barrier of one input is late'],
  ['that of the other stream comes late, the barrier of this one at once', 'one-barrier-late', 'barriers are not late'],
  ['the state size stays the same', 'state-small', 'the state size is 40 gb'],
  ['all values under the key are read', 'many-values-per-key', 'the value under the key is read'],
  ['checkpoint size: 2 gb in may, 60 gb in june', 'state-grows', 'checkpoint size: 2 gb'],
  ['only 4 of them get messages', 'input-without-data', 'all of them get messages'],
  ['setting the source parallelism to 1 helps', 'works-with-one-partition', 'with one partition it does not work'],
  ['the clock of the device says 2044', 'time-in-future', '"total-records": "2044" in the snapshot of the events'],
  ['asia/shanghai', 'zone-told', 'in the zone of availability'],
  ['data arrive at the sink the whole time', 'target-is-filled', 'data never arrive at the sink'],
  ['exactly one taskmanager registered', 'no-slots-shown', 'all five taskmanagers registered'],
  ['subtasks on host rack-7 lag', 'one-machine-only', 'the host of the broker rack-7 topic'],
  ['task.off-heap.size: not set', 'off-heap-unset', 'task.off-heap.size: 512 mb'],
  ['load of the doris cluster is high', 'system-loaded', 'load of the taskmanager is high'],
  ['each row is written by its own insert', 'writes-one-by-one', 'rows are inserted in batches'],
  ['regular join of two streams', 'unbounded-keys', 'interval join without time zone'],
];

describe('what people state', () => {
  it.each(widened)('%s: %s, other than %s', (line, concept, other) => {
    expect(conceptsIn(line)).toContain(concept);
    expect(conceptsIn(other)).not.toContain(concept);
  });

  it.each(stating)('%s: %s', (line, concept) => {
    expect(conceptsIn(line)).toContain(concept);
  });

  it.each(healthy)('%s: not %s', (line, concept) => {
    expect(conceptsIn(line)).not.toContain(concept);
  });

  it('says nothing of a healthy job', () => {
    const lines = [
      'job runs, 3 task managers',
      'restarts: 0',
      'cpu is normal',
      'throughput 20k records/s',
      'kafka lag is small',
      'checkpoint interval: 1 min',
      '作业运行正常',
      'heap max 4 gb',
      'flink version: 1.18.1',
      'parallelism: 8',
      'kafka topic with 12 partitions',
      'state backend: heap, incremental',
    ];
    expect(lines.flatMap((line) => conceptsIn(line))).toEqual([]);
  });

  it('stops reading where nobody writes so much', () => {
    const fact = (line: string) => ({ raw: line, line, numbers: [], cite: { source: 'log', at: '1' } as const });
    const paste = Array.from({ length: 100 }, () => fact('x '.repeat(250)));
    expect(statedBy([fact('checkpointing: disabled')]).has('checkpointing-off')).toBe(true);
    expect(statedBy([...paste, fact('checkpointing: disabled')]).has('checkpointing-off')).toBe(false);
  });

  it('looks at no line that a machine must have printed', () => {
    expect(conceptsIn(`checkpointing: disabled ${'x'.repeat(2_000)}`)).toEqual([]);
  });
});
