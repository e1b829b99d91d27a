import { definePatient } from './define-patient.ts';
import { lasting, logs } from './log-signs.ts';

const METASPACE = /OutOfMemoryError: (?:Metaspace|Compressed class space)|metaspace out-of-memory error/;

/** More live objects than the heap of a TaskManager holds. Near-miss: much of it is used, and it suffices. */
export const oomHeapTm = definePatient({
  id: 'oom-heap-tm',
  examined: 'logs',
  visible: lasting(logs(/OutOfMemoryError: Java heap space/), 20),
  settleSeconds: 40,
});

/** Buffers outside of the heap, more of them than the JVM allows. */
export const oomDirect = definePatient({
  id: 'oom-direct',
  examined: 'logs',
  visible: lasting(logs(/OutOfMemoryError: (?:Direct buffer memory|Cannot reserve|The direct out-of-memory)/), 20),
  settleSeconds: 40,
});

/** Every restart leaves the classes of the attempt before, until the metaspace is full. Near-miss: it leaves none. */
export const oomMetaspaceLeak = definePatient({
  id: 'oom-metaspace-leak',
  examined: 'logs',
  // Half of Flink's default, which takes twice as long to fill.
  cluster: () => ({ config: { 'taskmanager.memory.jvm-metaspace.size': '128m' } }),
  visible: lasting(logs(METASPACE), 15),
  settled: { 'near-miss': logs(/no price for/, 24) },
});

/** The classes of the job do not fit. Near-miss: as many, and Flink's default of 256 MB. */
export const oomMetaspaceSmall = definePatient({
  id: 'oom-metaspace-small',
  examined: 'logs',
  cluster: (form) => (form === 'sick' ? { config: { 'taskmanager.memory.jvm-metaspace.size': '96m' } } : {}),
  visible: lasting(logs(METASPACE), 15),
});
