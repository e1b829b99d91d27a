import type { Picture } from './pictures.ts';

/** Slots, pods, machines, memory beside the heap, and programs that never reached a cluster. */
export const platformPictures: readonly Picture[] = [
  {
    diagnosis: 'oom-direct',
    all: ['direct-memory-short'],
    none: ['killed-for-memory', 'yarn-names-the-kill'],
    candidate: true,
  },
  { diagnosis: 'oom-native-threads', all: ['threads-exhausted'], candidate: true },
  {
    diagnosis: 'rocksdb-disk-full',
    all: ['disk-full'],
    none: ['checkpoint-folder-grows'],
    candidate: true,
  },
  { diagnosis: 'slots-insufficient', all: ['slots-missing'], none: ['pods-pending', 'yarn-accepted'], candidate: true },
  { diagnosis: 'k8s-pods-pending', all: ['pods-pending'], candidate: true },
  { diagnosis: 'k8s-image-pull', all: ['image-not-pulled'], candidate: true },
  { diagnosis: 'yarn-queue-full', all: ['yarn-accepted'], candidate: true },
  { diagnosis: 'tm-host-slow', all: ['one-machine-only'], none: ['one-subtask-more', 'uneven-work'], candidate: true },
  { diagnosis: 'tm-killed-by-platform', all: ['taken-by-platform'], none: ['killed-for-memory'], candidate: true },
  {
    // Of the machine, not of a container: its kernel ends what takes most.
    diagnosis: 'tm-killed-by-platform',
    all: ['machine-memory-full', ['heartbeat-lost', 'taken-by-platform', 'no-slots-shown', 'something-fails']],
    candidate: true,
  },
  { diagnosis: 'fd-or-port-exhausted', all: ['descriptors-many'], none: ['disk-full'], candidate: true },
  { diagnosis: 'tm-crashloop', all: ['start-and-die'], none: ['killed-for-memory'], candidate: true },
  {
    diagnosis: 'tm-registration-timeout',
    all: ['no-slots-shown'],
    none: ['manager-address-local', 'machine-memory-full', 'heartbeat-lost'],
    candidate: true,
  },
  {
    diagnosis: 'job-submission-unreachable',
    all: ['job-not-listed', 'program-runs-itself'],
    none: ['jobmanager-restarted'],
    candidate: true,
  },
  {
    diagnosis: 'jm-overloaded',
    all: ['jobmanager-busy'],
    none: ['jobmanager-restarted', 'jobmanager-memory'],
    candidate: true,
  },
  { diagnosis: 'network-slow', all: ['network-saturated'], none: ['network-memory-short'], candidate: true },
  { diagnosis: 'blob-or-tmp-cleaned', all: ['temporary-files-gone'], candidate: true },
];
