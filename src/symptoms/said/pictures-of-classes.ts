import type { Picture } from './pictures.ts';

/** Jars and Java, file systems, databases that are read or written, and what event time lacks. */
export const classPictures: readonly Picture[] = [
  { diagnosis: 'classloading-conflict', all: ['class-twice'], none: ['jar-not-there'], candidate: true },
  {
    diagnosis: 'version-mismatch',
    all: ['versions-differ', 'member-missing-told'],
    none: ['java-differs'],
  },
  { diagnosis: 'dependency-conflict', all: ['member-missing-told'], none: ['versions-differ'], candidate: true },
  { diagnosis: 'java-version', all: ['java-differs'], candidate: true },
  { diagnosis: 'fs-scheme-missing', all: ['scheme-unknown'], none: ['storage-denied'], candidate: true },
  { diagnosis: 'fs-credentials', all: ['storage-denied'], candidate: true },
  { diagnosis: 'fs-hdfs-nameservice', all: ['nameservice-unknown'], candidate: true },
  { diagnosis: 'savepoint-directory-missing', all: ['savepoint-folder-unset'], candidate: true },
  { diagnosis: 'cdc-not-enabled', all: ['binlog-off'], none: ['binlog-no-rows'], candidate: true },
  { diagnosis: 'cdc-binlog-format', all: ['binlog-no-rows'], candidate: true },
  { diagnosis: 'cdc-permission', all: ['right-to-replicate', ['something-fails', 'cdc-told']], candidate: true },
  { diagnosis: 'cdc-position-lost', all: ['log-expired', 'cannot-go-on'], none: ['slot-keeps-log'] },
  { diagnosis: 'cdc-postgres-slot', all: ['slot-keeps-log'], none: ['rocksdb-not-loaded'], candidate: true },
  { diagnosis: 'external-connections-exhausted', all: ['too-many-connections'], candidate: true },
  { diagnosis: 'sink-overloaded', all: ['too-many-versions'] },
  { diagnosis: 'table-commit-conflict', all: ['lake-table', 'commits-conflict'], candidate: true },
  { diagnosis: 'duplicates-commit-replay', all: ['lake-table', 'committed-again'] },
  { diagnosis: 'jdbc-batch-lost', all: ['last-batch-missing', 'batch-buffered'], candidate: true },
  { diagnosis: 'sql-state-ttl-wrong-result', all: ['ttl-set', 'join-misses'], none: ['state-grows'], candidate: true },
  { diagnosis: 'kafka-eos-not-visible', all: ['read-committed', 'seen-only-now-and-then'] },
  { diagnosis: 'tm-lost-gc', all: ['heartbeat-lost', 'gc-takes-long'] },
  {
    diagnosis: 'watermark-none',
    all: ['no-watermark-strategy', 'window-without-output'],
    none: ['input-without-data', 'all-inputs-without-data', 'watermark-stays', 'parallelism-above-partitions'],
  },
  {
    diagnosis: 'watermark-idle-source',
    all: ['no-idleness', ['window-without-output', 'watermark-stays']],
    none: ['all-inputs-without-data', 'no-watermark-strategy', 'watermark-is-the-end'],
  },
];
