import type { Picture } from './pictures.ts';

/** How a job runs: who is slow, who waits for whom, what checkpoints wait for. */
export const runPictures: readonly Picture[] = [
  {
    diagnosis: 'key-group-skew',
    all: ['key-groups-uneven'],
    also: ['uneven-work', 'one-subtask-more', 'keys-even'],
  },
  {
    diagnosis: 'key-group-skew',
    all: ['keys-even', ['uneven-work', 'one-subtask-more']],
    none: ['block-cache-misses'],
    candidate: true,
  },
  {
    diagnosis: 'data-skew',
    all: [['uneven-work', 'one-subtask-more']],
    none: [
      'keys-even',
      'key-groups-uneven',
      'all-subtasks-busy',
      'sync-part-long',
      'one-task-missing',
      'alignment-long',
    ],
    also: ['no-gc-trouble', 'uneven-work', 'one-subtask-more'],
    candidate: true,
  },
  {
    // The one that gets most is the one whose barrier waits longest.
    diagnosis: 'data-skew',
    all: ['one-subtask-more', 'one-task-missing'],
    none: ['keys-even', 'key-groups-uneven', 'sync-part-long', 'thread-in-call'],
    candidate: true,
  },
  {
    diagnosis: 'backpressure-slow-operator',
    all: ['backpressure-ends-at-operator'],
    none: ['sink-named-slow', 'well-without-sink', 'one-subtask-more'],
    also: ['all-subtasks-busy', 'operator-holds-cpu', 'same-without-sink', 'well-without-operator', 'lag-grows'],
    candidate: true,
  },
  {
    diagnosis: 'backpressure-slow-operator',
    all: [
      ['operator-holds-cpu', 'same-without-sink', 'well-without-operator'],
      ['backpressure', 'lag-grows', 'throughput-low', 'all-subtasks-busy'],
    ],
    none: ['sink-named-slow', 'well-without-sink', 'one-subtask-more', 'call-per-record', 'thread-in-call'],
    candidate: true,
  },
  {
    diagnosis: 'backpressure-slow-operator',
    all: ['all-subtasks-busy', ['backpressure', 'lag-grows', 'throughput-low']],
    none: [
      'sink-named-slow',
      'well-without-sink',
      'one-subtask-more',
      'call-per-record',
      'thread-in-call',
      'no-backpressure',
    ],
    candidate: true,
  },
  {
    diagnosis: 'backpressure-slow-sink',
    all: ['backpressure', 'sink-named-slow'],
    none: ['no-backpressure', 'one-subtask-more', 'same-without-sink'],
    also: ['well-without-sink', 'writes-one-by-one', 'system-loaded'],
  },
  {
    diagnosis: 'backpressure-slow-sink',
    all: ['well-without-sink', ['backpressure', 'lag-grows', 'throughput-low', 'checkpoint-expires']],
    none: ['same-without-sink'],
    also: ['writes-one-by-one', 'system-loaded'],
    candidate: true,
  },
  {
    diagnosis: 'sync-io-per-record',
    all: [
      'call-per-record',
      ['backpressure', 'checkpoint-expires', 'thread-in-call', 'cpu-low', 'all-subtasks-busy', 'throughput-low'],
    ],
    none: ['lookup-slow'],
  },
  {
    diagnosis: 'sync-io-per-record',
    all: ['thread-in-call', ['backpressure', 'checkpoint-expires', 'cpu-low']],
    candidate: true,
  },
  {
    diagnosis: 'sync-io-per-record',
    all: ['call-per-record'],
    none: ['lookup-slow', 'lookup-told', 'async-operator', 'something-fails'],
    candidate: true,
  },
  { diagnosis: 'sql-lookup-slow', all: ['lookup-slow'], also: ['backpressure', 'cpu-low'], candidate: true },
  { diagnosis: 'serialization-slow', all: ['serialization-hot'], none: ['thread-in-call'], candidate: true },
  {
    // Whatever is read or changed of it, the whole value goes through the serializer.
    diagnosis: 'serialization-slow',
    all: ['collection-in-value-state'],
    none: ['thread-in-call', 'restore-fails', 'state-class-changed'],
    also: ['throughput-low', 'all-subtasks-busy', 'serialization-hot'],
    candidate: true,
  },
  {
    diagnosis: 'source-parallelism',
    all: ['parallelism-above-partitions'],
    none: ['window-without-output', 'watermark-stays', 'target-stays-empty', 'watermark-is-the-end'],
    also: ['some-source-subtasks-idle'],
  },
  {
    diagnosis: 'source-parallelism',
    all: ['some-source-subtasks-idle'],
    none: [
      'parallelism-above-partitions',
      'window-without-output',
      'watermark-stays',
      'target-stays-empty',
      'watermark-is-the-end',
    ],
    candidate: true,
  },
  {
    // Whoever reads too little waits for nobody.
    diagnosis: 'source-parallelism',
    all: ['lag-grows', 'no-backpressure'],
    none: ['watermark-stays', 'window-without-output', 'read-rate-limited', 'gc-takes-long', 'group-offsets-behind'],
    candidate: true,
  },
  { diagnosis: 'cpu-throttled', all: ['cpu-throttled'], candidate: true },
  {
    diagnosis: 'checkpoint-finalize-slow',
    all: ['all-acknowledged', 'checkpoint-stays-open'],
    also: ['storage-slow-at-the-end'],
  },
  { diagnosis: 'checkpoint-finalize-slow', all: ['storage-slow-at-the-end', 'checkpoint-stays-open'] },
  { diagnosis: 'checkpoint-finalize-slow', all: ['slow-once-old-are-deleted'], candidate: true },
  {
    diagnosis: 'checkpoint-user-code-blocked',
    all: ['one-task-missing', 'checkpoint-stays-open'],
    none: ['all-acknowledged', 'backpressure', 'storage-slow-at-the-end'],
    candidate: true,
  },
  {
    diagnosis: 'checkpoint-async-slow',
    all: ['async-part-long'],
    none: ['state-small', 'alignment-long', 'start-delay-long'],
    also: ['full-checkpoints', 'upload-told'],
    candidate: true,
  },
  {
    diagnosis: 'checkpoint-async-slow',
    all: [
      ['full-checkpoints', 'upload-told'],
      ['checkpoint-takes-long', 'checkpoint-expires'],
    ],
    none: [
      'state-small',
      'alignment-long',
      'start-delay-long',
      'backpressure',
      'sync-part-long',
      'all-acknowledged',
      'snapshot-phase',
      'commit-slow',
    ],
    candidate: true,
  },
  {
    diagnosis: 'checkpoint-alignment-skew',
    all: ['alignment-long', ['one-subtask-more', 'uneven-work']],
    none: ['async-part-long', 'alignment-on'],
  },
  {
    diagnosis: 'checkpoint-alignment-skew',
    all: [['alignment-long', 'one-barrier-late']],
    none: ['async-part-long', 'alignment-on', 'backpressure', 'start-delay-long', 'unaligned-on'],
    candidate: true,
  },
  {
    diagnosis: 'checkpoint-expired-backpressure',
    all: [
      ['checkpoint-expires', 'checkpoint-stays-open'],
      ['backpressure', 'start-delay-long', 'alignment-long', 'backlog-told', 'takes-long-each'],
    ],
    none: [
      'all-acknowledged',
      'call-per-record',
      'thread-in-call',
      'async-part-long',
      'no-backpressure',
      'storage-slow-at-the-end',
    ],
    candidate: true,
  },
  {
    diagnosis: 'checkpoint-source-lock',
    all: ['snapshot-phase', ['checkpoint-expires', 'checkpoint-stays-open']],
    none: ['backpressure', 'chunk-key-few-values', 'jobmanager-memory', 'all-acknowledged'],
    candidate: true,
  },
  { diagnosis: 'checkpoint-sink-flush-slow', all: ['commit-slow', 'commits-with-checkpoints'], candidate: true },
  { diagnosis: 'rpc-framesize', all: ['message-beyond-limit'], candidate: true },
];
