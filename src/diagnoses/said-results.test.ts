import { describe, expect, it } from 'vitest';
import { namedIn, rootsIn } from '#test/told';

/** How people describe what comes out of a job (own words); the first root it must give. */
const hits: readonly (readonly [string, string])[] = [
  ['watermark-idle-source', 'interval join of two topics never emits\none of the topics has no events at night'],
  ['watermark-idle-source', '开窗后没有输出\n有一个分区没有数据'],
  ['watermark-idle-source', '两条流 join，水位线停滞\n其中一条流长时间无数据'],
  [
    'watermark-all-idle',
    'the watermark stands still\nno new records arrive in the evening, then the window result is never updated',
  ],
  ['watermark-all-idle', '晚上没有新数据写入\n水位线停留在最后一条数据的时间'],
  [
    'window-last-not-fired',
    'event time window of one minute\nit is emitted only when a later event arrives and then the result appears',
  ],
  ['window-last-not-fired', '事件时间窗口到点不触发\n新的数据进来后窗口才触发'],
  [
    'watermark-jumped-ahead',
    'the watermark of the job is Long.MAX_VALUE\nsome source subtasks are FINISHED\nall records are dropped as late',
  ],
  [
    'watermark-alignment-paused',
    'watermark alignment with a max drift of 1 min\nthe Kafka source waits for watermark alignment',
  ],
  ['late-data-dropped', '迟到数据被丢弃，结果偏少'],
  ['kafka-eos-not-visible', 'downstream readers see records in bursts\nthe sink guarantee is exactly-once'],
  ['checkpointing-disabled', 'after a crash our counters begin again from zero\nno checkpoint interval configured'],
  ['watermark-idle-source', '窗口一直没有输出\n开了 8 个并行度，topic 只有 3 个分区'],
  ['timezone-shift', 'the timestamps in the sink are 8 hours earlier'],
  ['timezone-shift', '窗口时间与本地时间相差 8 小时'],
  [
    'checkpointing-disabled',
    'Flink SQL writes into a Paimon table\nthe table stays empty while it runs\nafter stopping the job the rows appear',
  ],
  ['checkpointing-disabled', '写 Iceberg 表查不到数据\n没有开启 checkpoint'],
  ['kafka-eos-not-visible', 'consumer with isolation.level=read_committed\nno records appear in the output topic'],
  ['cdc-snapshot-never-ends', 'MySQL CDC: the snapshot phase is done\nbinlog changes never arrive'],
  ['cdc-snapshot-never-ends', '全量数据同步完成后\n增量数据一直不同步'],
  [
    'sql-changelog-disorder',
    'upsert table with a primary key\nwith parallelism 1 the result is correct\nwith parallelism 8 rows are stale',
  ],
  ['sql-changelog-disorder', 'CDC 数据写入主键表\n并行度为 1 时结果正确\n并行度 4 时数据乱序'],
  ['key-not-deterministic', 'keyBy uses a random UUID in getKey'],
  ['duplicates-at-least-once', 'after a failover rows are duplicated in the sink'],
  ['loss-default-guarantee', 'after each restart of the job records are lost in Kafka'],
  ['restore-not-requested', 'resubmitted the job without a savepoint\nall counters start at 0'],
  ['restore-not-requested', '重新提交作业时没有指定 savepoint\n计数从 0 开始'],
  ['jm-crash-no-ha', 'the JobManager pod crashed and came back\nno jobs are listed'],
  ['jm-crash-no-ha', 'JobManager 重启后作业消失，未配置高可用'],
  ['ha-zk-suspended', 'the connection to ZooKeeper was lost for some seconds, jobs restarted'],
  ['kafka-partition-discovery', '新增的分区没有被消费'],
  ['kafka-offset-commit-lag', 'consumer group lag grows although the job keeps up: group offsets are not committed'],
];

/** What looks alike, and is not that. */
const misses: readonly (readonly [string, string])[] = [
  ['watermark-idle-source', 'all partitions are idle at night\nthe window does not emit'],
  ['watermark-idle-source', 'windows fire every minute\npartition 3 is idle'],
  ['watermark-all-idle', 'the window never fires\npartition 3 has no data'],
  ['window-last-not-fired', 'event time window\nevery window fires in time'],
  ['watermark-jumped-ahead', 'the watermark is stuck at 1715587265020'],
  ['watermark-alignment-paused', 'no watermark alignment is configured\nthe source waits'],
  ['late-data-dropped', 'no late records were dropped'],
  ['timezone-shift', 'the job runs for 8 hours, then more checkpoints fail'],
  ['checkpointing-disabled', 'Iceberg table stays empty\ncheckpoints complete every minute'],
  ['kafka-eos-not-visible', 'exactly-once sink to Kafka\nall records are there'],
  ['cdc-snapshot-never-ends', 'MySQL CDC: snapshot done, binlog is read, everything is in sync'],
  ['sql-changelog-disorder', 'primary key table\nwith parallelism 8 no duplicates'],
  ['key-not-deterministic', 'keyBy user id'],
  ['duplicates-at-least-once', 'no duplicates after a restart'],
  ['loss-default-guarantee', 'no data is lost after a restart'],
  ['restore-not-requested', 'resubmitted the job from its savepoint\nall counters are right'],
  ['jm-crash-no-ha', 'the JobManager was restarted\nall jobs were recovered by Kubernetes HA'],
  ['kafka-partition-discovery', 'the new partitions are consumed'],
  ['kafka-offset-commit-lag', 'offsets are committed, no lag'],
];

describe('what people say of results', () => {
  it.each(hits)('%s: %s', (id, log) => {
    expect(rootsIn(log)[0]?.diagnosis.id).toBe(id);
    expect(rootsIn(log)[0]?.confidence).not.toBe('certain');
  });

  it.each(misses)('not %s: %s', (id, log) => {
    expect(namedIn(log)).not.toContain(id);
  });
});
