import type { Picture } from './pictures.ts';

/** Jobs that stand still, checkpoints that do not run, and what is left or lost of them. */
export const checkpointPictures: readonly Picture[] = [
  {
    diagnosis: 'async-queue-stuck',
    all: ['runs-but-does-nothing', ['async-sink-named', 'async-operator', 'waits-for-answers', 'future-not-completed']],
    none: ['backpressure-ends-at-operator', 'window-without-output', 'watermark-stays'],
    also: ['checkpoint-expires'],
    candidate: true,
  },
  {
    diagnosis: 'checkpoint-user-code-blocked',
    all: ['runs-but-does-nothing', ['checkpoint-expires', 'checkpoint-stays-open']],
    none: ['backpressure', 'all-acknowledged', 'snapshot-phase', 'async-part-long', 'gc-takes-long'],
    candidate: true,
  },
  {
    diagnosis: 'checkpoint-unaligned-limits',
    all: ['unaligned-on', ['checkpoint-expires', 'checkpoint-stays-open']],
    none: ['unaligned-off'],
  },
  {
    diagnosis: 'checkpoint-interval-too-short',
    all: [
      'interval-tiny',
      [
        'throughput-low',
        'checkpoint-stays-open',
        'backpressure',
        'checkpoint-expires',
        'checkpoint-takes-long',
        'many-small-files',
        'lag-grows',
      ],
    ],
    candidate: true,
  },
  { diagnosis: 'checkpoint-state-too-large', all: ['state-beyond-memory-limit'], candidate: true },
  { diagnosis: 'checkpoint-finished-tasks', all: ['tasks-finished', 'no-more-checkpoints'] },
  {
    diagnosis: 'checkpoint-orphan-files',
    all: ['checkpoint-folder-grows'],
    none: ['state-never-removed', 'no-ttl', 'ttl-set', 'snapshot-file-gone'],
    candidate: true,
  },
  { diagnosis: 'checkpoint-state-skew', all: ['one-state-larger'], candidate: true },
  {
    diagnosis: 'checkpoint-sync-slow',
    all: ['sync-part-long'],
    none: ['async-part-long', 'sink-named-slow', 'commits-with-checkpoints'],
    candidate: true,
  },
  { diagnosis: 'restore-nonrestored-loss', all: ['non-restored-allowed', ['state-gone-told', 'state-seems-lost']] },
  {
    diagnosis: 'restore-slow',
    all: ['restore-takes-long'],
    none: ['restore-fails', 'snapshot-phase', 'checkpoint-expires'],
    candidate: true,
  },
  { diagnosis: 'savepoint-client-timeout', all: ['savepoint-client-gives-up'], candidate: true },
  { diagnosis: 'timers-storm', all: ['timers-many'], candidate: true },
];
