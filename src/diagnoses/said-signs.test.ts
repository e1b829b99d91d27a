import { describe, expect, it } from 'vitest';
import { namedIn, rootsIn } from '#test/told';

/** Output of commands and statements that speak for one thing (own words); the first root it must give. */
const hits: readonly (readonly [string, string])[] = [
  ['fd-or-port-exhausted', '# lsof -p 4711 | wc -l\n64980'],
  [
    'fd-or-port-exhausted',
    'java    4711 flink   88r   DIR   253,1   0   131199 /data/tmp/tm_1/localState (deleted)\njava    4711 flink   89r   DIR   253,1   0   131199 /data/tmp/tm_1/localState (deleted)',
  ],
  ['fd-or-port-exhausted', 'the number of open files of the TaskManager grows with every job and never goes down'],
  ['jm-crash-no-ha', 'the JobManager pod was evicted\nthe resource stays in RECONCILING and the job does not run'],
  ['jm-crash-no-ha', 'Could not recover lost jobmanager deployment without HA enabled'],
  [
    'partition-commit-failed',
    'streaming insert into a partitioned Hive table\nno partition commit policy is configured\nthe partition is never listed in the metastore',
  ],
  [
    'serialization-slow',
    'a ValueState holds the entire list of open orders\nthroughput is only 300 records per second',
  ],
  [
    'backpressure-slow-operator',
    'RabbitMQ source: the consumer times out after 30 minutes without an acknowledgement\nthe job is under heavy back pressure',
  ],
  [
    'tm-killed-by-platform',
    '单节点内存 16G，swap 已占满\nHeartbeat of TaskManager timed out，TaskManagerRunner 进程没了',
  ],
  ['restore-max-parallelism', 'the parallelism was raised from 64 to 256\nmax parallelism is 128\nthe restore fails'],
  ['checkpoint-state-too-large', 'MemoryStateBackend is used, the state exceeds 5 MB'],
  ['async-timeout', 'AsyncFunction with a timeout of 3 s, a call takes 8 s\nthe job fails with TimeoutException'],
];

/** Looks alike, and is none of it. */
const near: readonly (readonly [string, string])[] = [
  ['fd-or-port-exhausted', 'state.backend.rocksdb.files.open: 500\nreads are slow'],
  ['jm-crash-no-ha', 'the job does not run: not enough slots'],
  ['partition-commit-failed', 'sink.partition-commit.policy.kind: metastore,success-file\nall partitions are there'],
  ['serialization-slow', 'a MapState instead of a ValueState for the whole map\nthe job is fast'],
  ['backpressure-slow-operator', 'the consumer times out connecting to the broker\nno back pressure'],
  ['tm-killed-by-platform', 'free memory of the machine: 12 GB\nthe job fails'],
  ['restore-max-parallelism', 'the parallelism was lowered from 8 to 4\nthe restore fails'],
  ['checkpoint-state-too-large', 'RocksDB state of 40 GB\ncheckpoints take 20 s'],
  ['async-timeout', 'AsyncFunction\nall answers arrive in time'],
  ['rocksdb-disk-full', 'the disk of the Postgres server is full, the replication slot keeps its WAL'],
  ['checkpointing-disabled', 'the job was started from its last checkpoint and cannot be restored\nsink: Paimon table'],
  [
    'source-data-expired',
    'Paimon: after a stop of some hours the first commit takes minutes, many snapshots are expired in it',
  ],
];

describe('signs that people paste', () => {
  it.each(hits)('%s: %s', (id, told) => {
    expect(rootsIn(told)[0]?.diagnosis.id).toBe(id);
  });

  it.each(near)('not %s: %s', (id, told) => {
    expect(namedIn(told)).not.toContain(id);
  });
});
