import { type Evidence, known } from '#evidence';
import { capturedPatient } from '#fixtures/captured-patient';
import { testDiagnosis } from '#test/test-diagnosis';
import { rocksdbManagedMemorySmall } from './rocksdb-managed-memory-small.ts';

// The captured patients read state from RocksDB for every record, with 110 MiB of managed memory per slot.
const slow = await capturedPatient('backpressure-slow-operator.rocksdb--sick--1.20');
const fast = await capturedPatient('backpressure-slow-operator.rocksdb--near-miss--1.20');
const cpu = await capturedPatient('backpressure-slow-operator.cpu--sick--1.20');
const MIB = 2 ** 20;

/** The same with so much managed memory in each TaskManager, which has four slots. */
function withManaged(patient: Evidence, managedTotal: number): Evidence {
  const clusters = patient.clusters.map((cluster) => {
    if (!cluster.taskManagers.known) throw new Error('the capture is not complete');
    const taskManagers = cluster.taskManagers.value.map((one) => ({
      ...one,
      samples: one.samples.map((sample) => ({ ...sample, managedTotal })),
    }));
    return { ...cluster, taskManagers: known(taskManagers) };
  });
  return { ...patient, clusters };
}

testDiagnosis(rocksdbManagedMemorySmall, {
  finds: {
    'an operator held up by RocksDB that has a few MiB': {
      given: () => withManaged(slow, 24 * MIB),
      expect: { severity: 'critical' },
    },
  },
  ignores: {
    'an operator held up by RocksDB that has what it needs': () => slow,
    'an operator that keeps up with as little': () => withManaged(fast, 24 * MIB),
    'an operator that computes, with as little': () => withManaged(cpu, 24 * MIB),
  },
});
