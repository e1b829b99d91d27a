import type { Picture } from './pictures.ts';

/** What comes out of a job, or does not: event time, commits, duplicates, what is left after a restart. */
export const resultPictures: readonly Picture[] = [
  {
    diagnosis: 'watermark-idle-source',
    all: [['window-without-output', 'watermark-stays'], 'input-without-data'],
    none: ['all-inputs-without-data', 'alignment-on', 'watermark-is-the-end', 'only-a-newer-event-closes'],
  },
  {
    diagnosis: 'watermark-idle-source',
    all: [['window-without-output', 'watermark-stays'], 'parallelism-above-partitions'],
    none: ['alignment-on', 'watermark-is-the-end'],
  },
  {
    diagnosis: 'watermark-idle-source',
    all: [['window-without-output', 'watermark-stays'], 'some-source-subtasks-idle'],
    none: ['all-inputs-without-data', 'alignment-on', 'watermark-is-the-end', 'only-a-newer-event-closes'],
  },
  {
    diagnosis: 'watermark-all-idle',
    all: [
      ['watermark-stays', 'window-without-output'],
      ['all-inputs-without-data', 'no-input-now'],
    ],
    none: ['input-without-data', 'alignment-on', 'only-a-newer-event-closes', 'watermark-is-the-end'],
  },
  {
    diagnosis: 'window-last-not-fired',
    all: ['only-a-newer-event-closes', ['time-window', 'window-without-output']],
    none: ['input-without-data'],
    also: ['last-window-open', 'no-input-now'],
  },
  {
    diagnosis: 'window-last-not-fired',
    all: ['last-window-open'],
    none: ['input-without-data', 'late-dropped'],
    also: ['no-input-now'],
    candidate: true,
  },
  {
    diagnosis: 'watermark-jumped-ahead',
    all: ['watermark-is-the-end'],
    none: ['bounded-input'],
    also: ['source-subtasks-finished', 'all-records-late', 'no-input-now'],
  },
  { diagnosis: 'watermark-alignment-paused', all: ['alignment-on', 'alignment-holds'] },
  {
    diagnosis: 'late-data-dropped',
    all: ['late-dropped'],
    none: ['all-records-late', 'watermark-is-the-end'],
    also: ['out-of-order'],
    candidate: true,
  },
  { diagnosis: 'timezone-shift', all: ['hours-shifted'], also: ['time-window'], candidate: true },
  {
    diagnosis: 'checkpointing-disabled',
    all: [
      'checkpointing-off',
      ['target-stays-empty', 'no-change-after-snapshot', 'visible-once-it-ends', 'files-in-progress'],
    ],
    none: ['checkpoints-complete'],
  },
  {
    diagnosis: 'checkpointing-disabled',
    all: [['target-stays-empty', 'visible-once-it-ends'], 'commits-with-checkpoints'],
    none: [
      'checkpoints-complete',
      'checkpoint-expires',
      'window-without-output',
      'read-committed',
      'files-in-progress',
    ],
    candidate: true,
  },
  {
    diagnosis: 'files-not-visible',
    all: ['files-in-progress', ['target-stays-empty', 'visible-once-it-ends', 'checkpointing-off']],
    candidate: true,
  },
  { diagnosis: 'kafka-eos-not-visible', all: ['read-committed', 'target-stays-empty'] },
  {
    diagnosis: 'cdc-snapshot-never-ends',
    all: ['no-change-after-snapshot', 'snapshot-phase'],
    none: ['checkpointing-off'],
    also: ['right-with-one'],
    candidate: true,
  },
  {
    diagnosis: 'sql-changelog-disorder',
    all: ['rows-with-keys', 'right-with-one', ['wrong-with-many', 'duplicates']],
    none: ['only-after-restart'],
  },
  { diagnosis: 'sql-changelog-disorder', all: ['rows-with-keys', 'wrong-with-many'], none: ['only-after-restart'] },
  {
    diagnosis: 'sql-changelog-disorder',
    all: ['order-lost-on-the-way'],
    none: ['only-after-restart'],
    candidate: true,
  },
  {
    diagnosis: 'ha-stale-job',
    all: ['old-job-returns'],
    also: ['high-availability-on', 'jobmanager-restarted'],
    none: ['no-high-availability'],
    candidate: true,
  },
  {
    diagnosis: 'key-not-deterministic',
    all: ['key-is-random'],
    also: ['only-after-restart', 'wrong-with-many'],
    candidate: true,
  },
  {
    diagnosis: 'duplicates-at-least-once',
    all: ['duplicates', 'only-after-restart'],
    none: ['started-without-snapshot', 'no-high-availability', 'wrong-with-many', 'job-begins-anew'],
    candidate: true,
  },
  { diagnosis: 'duplicates-at-least-once', all: ['duplicates', 'writes-at-least-once'], none: ['wrong-with-many'] },
  {
    diagnosis: 'loss-default-guarantee',
    all: ['loss-told', 'only-after-restart'],
    none: [
      'started-without-snapshot',
      'no-high-availability',
      'late-dropped',
      'duplicates',
      'jobs-gone',
      'transaction-told',
      'state-seems-lost',
    ],
    candidate: true,
  },
  {
    diagnosis: 'restore-not-requested',
    all: ['started-without-snapshot', ['submitted-anew', 'state-seems-lost', 'duplicates', 'loss-told']],
    none: ['jobmanager-restarted'],
  },
  {
    diagnosis: 'jm-crash-no-ha',
    all: ['jobmanager-restarted', ['jobs-gone', 'job-begins-anew', 'no-high-availability']],
    none: ['high-availability-on'],
  },
  { diagnosis: 'ha-zk-suspended', all: ['zookeeper-connection-lost'], candidate: true },
  { diagnosis: 'kafka-partition-discovery', all: ['new-partition-unread'], candidate: true },
  { diagnosis: 'kafka-offset-commit-lag', all: ['group-offsets-behind'], also: ['checkpointing-off'], candidate: true },
];
