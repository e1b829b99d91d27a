import type { Picture } from './pictures.ts';

/** What fills memory and disks: heap, metaspace, native memory, state and its store. */
export const memoryPictures: readonly Picture[] = [
  {
    diagnosis: 'gc-pressure',
    all: ['gc-takes-long'],
    none: ['heap-out-of-memory', 'no-gc-trouble', 'sink-named-slow', 'heartbeat-lost'],
    also: ['gc-frees-little'],
  },
  {
    diagnosis: 'oom-heap-tm',
    all: ['heap-out-of-memory'],
    none: [
      'killed-for-memory',
      'yarn-names-the-kill',
      'heap-holds-writers',
      'jobmanager-memory',
      'enumerator-state',
      'old-job-returns',
    ],
    also: ['chunk-key-few-values', 'snapshot-phase'],
  },
  { diagnosis: 'sink-hot-partition-files', all: ['heap-holds-writers', 'many-partitions-written'] },
  { diagnosis: 'oom-jobmanager', all: ['enumerator-state', 'heap-out-of-memory'] },
  {
    diagnosis: 'oom-jobmanager',
    all: ['jobmanager-memory', ['snapshot-phase', 'cdc-told', 'heap-out-of-memory', 'lake-table', 'enumerator-state']],
  },
  {
    diagnosis: 'oom-metaspace-leak',
    all: [
      ['metaspace-grows', 'class-loaders-kept'],
      ['metaspace-full', 'many-jobs-in-one-process', 'metaspace-grows'],
    ],
    none: ['metaspace-too-little'],
  },
  {
    diagnosis: 'oom-metaspace-small',
    all: ['metaspace-too-little'],
    none: ['metaspace-grows', 'class-loaders-kept'],
    also: ['memory-autotuned'],
  },
  {
    diagnosis: 'container-killed-yarn-physical',
    all: ['yarn-names-the-kill', 'killed-for-memory'],
    also: ['heap-fine'],
  },
  {
    diagnosis: 'native-fragmentation',
    all: ['native-allocator-blamed', ['memory-beyond-limit', 'killed-for-memory'], 'heap-fine'],
    none: ['yarn-names-the-kill'],
    candidate: true,
  },
  {
    diagnosis: 'container-oomkilled',
    all: ['killed-for-memory', ['memory-beyond-limit', 'heap-fine']],
    none: ['yarn-names-the-kill', 'jobmanager-restarted'],
    candidate: true,
  },
  {
    diagnosis: 'state-no-ttl',
    all: ['unbounded-keys', 'state-grows'],
    none: ['state-small', 'ttl-set'],
    candidate: true,
  },
  {
    diagnosis: 'state-no-ttl',
    all: ['no-ttl', ['state-grows', 'checkpoints-get-slower']],
    none: ['state-small', 'ttl-set'],
  },
  {
    diagnosis: 'state-no-ttl',
    all: ['state-never-removed'],
    none: ['state-small', 'ttl-set'],
    also: ['state-grows'],
    candidate: true,
  },
  { diagnosis: 'state-ttl-not-cleaned', all: ['ttl-set', 'state-grows'], none: ['state-small', 'no-ttl'] },
  {
    diagnosis: 'rocksdb-write-stall',
    all: ['writes-delayed'],
    also: ['many-l0-files', 'compaction-behind'],
  },
  { diagnosis: 'rocksdb-write-stall', all: ['many-l0-files', 'compaction-behind'] },
  {
    diagnosis: 'rocksdb-slow-reads',
    all: [
      'many-values-per-key',
      'rocksdb-told',
      ['takes-long-each', 'checkpoint-expires', 'time-window', 'throughput-low'],
    ],
    candidate: true,
  },
  {
    diagnosis: 'rocksdb-slow-reads',
    all: ['rocksdb-reads-slow'],
    none: ['writes-delayed', 'managed-memory-little'],
    candidate: true,
  },
  {
    diagnosis: 'rocksdb-managed-memory-small',
    all: ['block-cache-misses', 'managed-memory-little'],
    also: ['rocksdb-reads-slow'],
    candidate: true,
  },
];
