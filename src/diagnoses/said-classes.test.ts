import { describe, expect, it } from 'vitest';
import { namedIn, rootsIn } from '#test/told';

/** How people describe jars, storage and the settings of databases (own words); the first root it must give. */
const hits: readonly (readonly [string, string])[] = [
  ['classloading-conflict', 'com.example.Event cannot be cast to com.example.Event'],
  ['version-mismatch', 'built against Flink 1.18, runs on a 1.15 cluster\nNoSuchMethodError at start'],
  ['dependency-conflict', 'NoSuchMethodError of a jackson class since the HBase client was added'],
  ['java-version', 'UnsupportedClassVersionError: compiled with Java 21'],
  ['fs-scheme-missing', 'oss:// is not supported by the file system'],
  ['fs-credentials', '写 S3 报 403 Forbidden，bucket 没有写权限'],
  ['fs-hdfs-nameservice', 'hdfs-site.xml is not on the class path, the nameservice is not found'],
  ['savepoint-directory-missing', 'state.savepoints.dir is not set'],
  ['cdc-not-enabled', 'log_bin is OFF'],
  ['cdc-binlog-format', 'binlog_format is MIXED'],
  ['cdc-permission', 'CDC: the user has no REPLICATION CLIENT privilege, error'],
  ['cdc-position-lost', 'binlogs are purged after one day\nthe job was down for two days and cannot resume'],
  ['cdc-postgres-slot', '复制槽导致 WAL 堆积，磁盘占满'],
  ['external-connections-exhausted', 'the database refuses new clients: max_connections used up'],
  ['sink-overloaded', 'Doris 报 too many tablet versions'],
  ['table-commit-conflict', 'two writers on one Paimon table: commit conflict'],
  ['duplicates-commit-replay', 'Iceberg: after the restore the same files were committed a second time'],
  ['kafka-eos-not-visible', 'isolation.level=read_committed\nrecords are visible only after a checkpoint'],
  ['watermark-none', 'event time window without any result\nno WatermarkStrategy is set'],
  ['watermark-idle-source', 'only 2 of 6 partitions have data\nthe window gives no output'],
  ['sql-state-ttl-wrong-result', 'table.exec.state.ttl = 30 min\nrows of the join are missing'],
  ['slots-insufficient', '作业不运行，可用 slot 为 0'],
  ['oom-jobmanager', 'JobManager 内存溢出\nmysql-cdc 全量读取大表'],
  ['oom-jobmanager', 'two million splits are kept by the source enumerator\nOOM while a checkpoint is written'],
  ['checkpointing-disabled', 'nothing comes out of the Hudi writer\nthe writers never commit anything'],
  [
    'cdc-snapshot-never-ends',
    'mysql-cdc with parallelism 4: only the existing rows are read, new rows are not captured',
  ],
  ['source-parallelism', 'half of the source subtasks have nothing to do'],
  ['checkpoint-source-lock', 'the snapshot of a large table is read by the source\nits checkpoints time out meanwhile'],
];

/** Looks alike, and is none of it. */
const near: readonly (readonly [string, string])[] = [
  ['cdc-not-enabled', 'log_bin = ON'],
  ['cdc-binlog-format', 'binlog_format = ROW'],
  ['cdc-position-lost', 'binlogs are never purged\nthe job cannot resume'],
  ['classloading-conflict', 'the job jar is not in lib'],
  ['table-commit-conflict', 'two jobs write the Iceberg table, there is no conflict of commits'],
  ['fs-credentials', 'checkpoints are written to s3://bucket/chk'],
  ['external-connections-exhausted', 'connection pool of 20, 3 connections in use'],
  ['watermark-none', 'window without output\nwithIdleness is not used'],
  ['tm-lost-gc', 'heartbeat.timeout is 50 s\nGC is normal'],
];

describe('what people tell of classes, storage and databases', () => {
  it.each(hits)('%s: %s', (id, told) => {
    expect(rootsIn(told)[0]?.diagnosis.id).toBe(id);
  });

  it.each(near)('not %s: %s', (id, told) => {
    expect(namedIn(told)).not.toContain(id);
  });
});
