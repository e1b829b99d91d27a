import type { Picture } from './pictures.ts';

/** Topics, streams and tables that are read or written, and the time that records carry. */
export const sourcePictures: readonly Picture[] = [
  { diagnosis: 'kafka-transactional-id-clash', all: ['producers-fenced', ['same-names-or-prefix', 'several-writers']] },
  {
    diagnosis: 'kafka-transaction-expired',
    all: ['transaction-told', 'long-downtime'],
    none: ['same-names-or-prefix', 'several-writers'],
  },
  {
    diagnosis: 'kafka-offset-out-of-range',
    all: ['data-beyond-retention', ['reads-nothing', 'long-downtime', 'loss-told', 'cannot-go-on']],
    none: ['log-expired', 'cdc-told', 'lake-table'],
    candidate: true,
  },
  {
    diagnosis: 'source-data-expired',
    all: [
      'data-beyond-retention',
      ['lake-table', 'old-record-times'],
      ['reads-nothing', 'cannot-go-on', 'something-fails'],
    ],
    none: ['log-expired', 'cdc-told', 'commit-slow'],
    candidate: true,
  },
  {
    diagnosis: 'source-data-expired',
    all: ['old-record-times', 'reads-nothing'],
    none: ['cdc-told', 'watermark-stays', 'window-without-output', 'late-dropped'],
    also: ['ends-at-once'],
    candidate: true,
  },
  {
    diagnosis: 'kafka-poison-record',
    all: ['malformed-record', ['fails-again-and-again', 'something-fails']],
    candidate: true,
  },
  { diagnosis: 'kerberos-expired', all: ['expires-with-age', 'security-told'] },
  { diagnosis: 'jdbc-idle-connection', all: ['quiet-time', 'connection-closed'] },
  {
    diagnosis: 'watermark-future-timestamp',
    all: ['time-in-future'],
    none: ['watermark-is-the-end', 'hours-shifted', 'only-a-newer-event-closes'],
    also: ['all-records-late', 'late-dropped'],
    candidate: true,
  },
  { diagnosis: 'source-throttled', all: ['read-rate-limited'], candidate: true },
  { diagnosis: 'kafka-eos-not-visible', all: ['read-uncommitted', 'duplicates'], candidate: true },
  { diagnosis: 'sink-hot-partition-files', all: ['many-small-files'], none: ['checkpointing-off'], candidate: true },
  {
    diagnosis: 'partition-commit-failed',
    all: ['hive-partition-unseen', ['commits-with-checkpoints', 'target-stays-empty']],
    none: ['checkpointing-off', 'files-in-progress', 'lake-table'],
    candidate: true,
  },
  {
    diagnosis: 'partition-commit-failed',
    all: ['partition-commit-unset', ['hive-partition-unseen', 'target-stays-empty']],
    none: ['checkpointing-off', 'files-in-progress'],
  },
  {
    // A reader that may not hand on what it has read does not come to reading.
    diagnosis: 'backpressure-slow-operator',
    all: ['source-read-times-out', 'backpressure'],
    none: ['no-backpressure', 'checkpoint-expires', 'sink-named-slow', 'kafka-not-reached', 'system-not-reached'],
    candidate: true,
  },
  {
    diagnosis: 'sql-temporal-join-no-output',
    all: ['time-join-told', 'join-silent'],
    none: ['input-without-data', 'all-inputs-without-data', 'parallelism-above-partitions'],
    candidate: true,
  },
  {
    diagnosis: 'sql-ndu',
    all: ['computed-anew', ['wrong-with-many', 'join-misses', 'duplicates', 'loss-told']],
    candidate: true,
  },
];
