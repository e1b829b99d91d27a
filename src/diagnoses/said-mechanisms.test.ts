import { describe, expect, it } from 'vitest';
import { namedIn, rootsIn } from '#test/told';

/** Mechanisms as people describe them who look at one place after the other (own words); the first root it must give. */
const hits: readonly (readonly [string, string])[] = [
  [
    'data-skew',
    'busyTimeMsPerSecond of subtask 4 is 990, the others are below 80\nthe key of subtask 4 is a robot account',
  ],
  ['data-skew', '第 7 个 subtask 的输入是其他的几十倍\n加并行度没有用'],
  [
    'data-skew',
    'one subtask of the reduce has not acknowledged the checkpoint\nits input rate is far above that of the other subtasks',
  ],
  [
    'backpressure-slow-operator',
    'back pressure is high before the matcher\nwith print instead of the sink it stays the same\n95 % of the CPU time is in the matcher function',
  ],
  ['backpressure-slow-operator', '去掉规则算子后处理速度恢复正常\n之前反压很高'],
  ['backpressure-slow-sink', 'back pressure up to the source\nwith a discarding sink everything is fine'],
  ['source-parallelism', 'the total lag grows all day\nback pressure of all operators: OK'],
  ['gc-pressure', '老年代一直很高，FGC 每分钟几十次'],
  ['checkpoint-async-slow', 'full checkpoints of 90 GB\na checkpoint takes 14 min\nno back pressure'],
  [
    'checkpoint-alignment-skew',
    'barrier of the orders stream arrives at once, that of the clicks stream after 5 min\nalignment duration 5 min',
  ],
  ['checkpoint-interval-too-short', 'env.enableCheckpointing(2000)\nnew data files every 2 seconds, most of them tiny'],
  [
    'checkpoint-expired-backpressure',
    'checkpoints expire while the backlog of last week is read\nafterwards they complete',
  ],
  [
    'rocksdb-slow-reads',
    'RocksDB, ListState\nall values under the key are read when the window is evaluated\nit takes long per window',
  ],
  ['state-no-ttl', 'regular join of two unbounded streams\nthe savepoint size doubles every month'],
  ['state-no-ttl', 'no TTL is set\ncheckpoint size: 1 GB in May, 45 GB in August'],
  ['watermark-idle-source', '窗口没有输出\n只往一个分区写数据'],
  ['watermark-idle-source', 'the window prints nothing\nwith source parallelism 1 it works'],
  ['watermark-future-timestamp', 'a device has its clock in 2041\nafter it all events count as late'],
  [
    'timezone-shift',
    'window time is exactly 8 hours behind\nthe window fires once, later all records are dropped as late',
  ],
  ['tm-registration-timeout', 'all five pods are running\nthe dashboard shows exactly one TaskManager registered'],
  ['jm-address-mismatch', 'the dashboard shows 0 TaskManagers\njobmanager.rpc.address on the workers is localhost'],
  [
    'tm-host-slow',
    'the subtasks on host rack-7 take 4 times longer\nwherever else they run they are as fast as the rest',
  ],
  ['oom-direct', 'the TaskManagers run short of direct memory\ntaskmanager.memory.task.off-heap.size is not set'],
  ['external-request-timeout', 'requests of the sink to Doris time out at night\nrows of that time are missing'],
  [
    'restore-ha-pointer-broken',
    'ZooKeeper still has the entries of the job\nthe checkpoint files they name do not exist',
  ],
  [
    'async-queue-stuck',
    'orderedWait with a function that overrides timeout() and only logs\nthen the operator is stuck, no output any more',
  ],
  ['restore-not-requested', 'we submit the new jar every Monday\nthe totals start again from zero'],
];

/** Looks alike, or is refuted by something else that is said. */
const near: readonly (readonly [string, string])[] = [
  ['data-skew', 'busy 100 % in all 8 subtasks, the operators behind it are idle\nback pressure before it'],
  [
    'backpressure-slow-sink',
    'back pressure everywhere\nthe sink is busy 100 %\nwithout the sink the back pressure stays the same',
  ],
  [
    'backpressure-slow-operator',
    'the map is slow, its upstream is back pressured, itself idle\nwith a discarding sink everything is fine',
  ],
  ['source-parallelism', 'the lag grows\nback pressure is high on the map'],
  ['kafka-offset-commit-lag', 'consumer group: the lag grows steadily\nno operator is backpressured'],
  ['checkpoint-async-slow', 'checkpoints take 4 s, full checkpoints of 2 GB'],
  ['checkpointing-disabled', 'Iceberg sink, no data appears in the table\nthe source reads 0 records'],
  ['checkpointing-disabled', 'Iceberg table\ncheckpoints expire\ndata arrive at the sink all the time'],
  ['checkpoint-interval-too-short', 'checkpoint interval 3 s\nthe heap is full'],
  [
    'watermark-future-timestamp',
    '{"added-data-files": "16", "added-records": "2503", "total-records": "2088"}\nsome rows are wrong',
  ],
  [
    'window-last-not-fired',
    'the window is 8 hours off\nthe window fires once, then all later records are dropped as late',
  ],
  ['state-no-ttl', 'regular join of two unbounded streams\nthe state size stays the same, but checkpoints fail'],
  ['tm-host-slow', 'one node cluster\nthe job is slow'],
  ['duplicates-at-least-once', 'the parallelism was doubled after a restart\nthe job is slower'],
];

describe('mechanisms as people describe them', () => {
  it.each(hits)('%s: %s', (id, told) => {
    const [first] = rootsIn(told);
    expect(first?.diagnosis.id).toBe(id);
    expect(first?.severity).not.toBe('info');
  });

  it.each(near)('not %s: %s', (id, told) => {
    expect(namedIn(told)).not.toContain(id);
  });

  it('puts what accounts for more before what accounts for one general thing, however bad each would be', () => {
    const roots = rootsIn(
      'checkpoints expire during the replay of the backlog\none subtask has not acknowledged\nits records per second are far above the other subtasks\nthat subtask is busy 100 %, the others are idle',
    );
    const ids = roots.map(({ diagnosis }) => diagnosis.id);
    expect(ids[0]).toBe('data-skew');
    expect(new Set(roots.map(({ severity }) => severity))).toEqual(new Set(['warning']));
  });

  it('does not put what has no name before what people describe', () => {
    const ids = rootsIn(
      'log at start: will be processed as GenericType\nthe flame graph shows 70 % in KryoSerializer.copy',
    ).map(({ diagnosis }) => diagnosis.id);
    expect(ids).toContain('serialization-slow');
    expect(ids[0]).not.toBe('unclassified-failure');
  });

  it('says nothing of what is well', () => {
    expect(
      rootsIn(
        'job runs, 3 task managers\ncpu is normal\nthroughput 20k records/s\ncheckpoint interval: 1 min\nparallelism: 8\nkafka topic with 12 partitions\nstate backend: rocksdb, incremental',
      ),
    ).toEqual([]);
  });
});
