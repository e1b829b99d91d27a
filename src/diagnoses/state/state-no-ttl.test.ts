import { type Evidence, known } from '#evidence';
import { type OddCheckpoint, withCheckpoints, withoutCheckpoints } from '#fixtures/checkpointed-job';
import { healthyJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { stateNoTtl } from './state-no-ttl.ts';

const MIB = 1024 * 1024;

/** Checkpoints of these sizes, in MiB, oldest first; all of it belongs to the keyed count. */
const sizes = (...mib: readonly number[]): readonly OddCheckpoint[] => mib.map((size) => ({ stateBytes: size * MIB }));

const line = (count: number, from: number, step: number) =>
  sizes(...Array.from({ length: count }, (_, index) => from + index * step));

const HEAP = { stateBackend: 'HashMapStateBackend' } as const;

function withHeap(evidence: Evidence, freeBytes: number): Evidence {
  const clusters = evidence.clusters.map((cluster) => {
    if (!cluster.taskManagers.known) return cluster;
    const taskManagers = cluster.taskManagers.value.map((one) => ({
      ...one,
      samples: one.samples.map((sample) => ({ ...sample, heapMax: 1000 * MIB, heapUsed: 1000 * MIB - freeBytes })),
    }));
    return { ...cluster, taskManagers: known(taskManagers) };
  });
  return { ...evidence, clusters };
}

testDiagnosis(stateNoTtl, {
  finds: {
    'state that grows in a straight line, and whose it is': {
      given: () => withCheckpoints(healthyJob(), line(10, 8, 3)),
      expect: { severity: 'warning', confidence: 'possible', ruledOut: ['state-ttl-not-cleaned'] },
    },
    'it more surely after a long time': {
      given: () => withCheckpoints(healthyJob(), line(10, 400, 50), { intervalMs: 600_000 }),
      expect: { severity: 'warning', confidence: 'likely' },
    },
    'it when the heap is nearly full': {
      given: () => withHeap(withCheckpoints(healthyJob(), line(10, 8, 3), HEAP), 200 * MIB),
      expect: { severity: 'critical' },
    },
  },
  ignores: {
    'a healthy job': () => withCheckpoints(healthyJob(), sizes(8, 8, 8, 8, 8, 8, 8, 8, 8, 8)),
    'keys that have all come once': () => withCheckpoints(healthyJob(), sizes(2, 5, 8, 9, 9.6, 9.9, 10, 10, 10, 10)),
    'a time to live that begins to work': () =>
      withCheckpoints(healthyJob(), sizes(3, 6, 9, 12, 15, 15, 14, 15, 16, 15)),
    'files that pile up until they are compacted': () =>
      withCheckpoints(healthyJob(), sizes(8, 11, 14, 17, 9, 12, 15, 18, 10, 13)),
    'growth of a few bytes': () => withCheckpoints(healthyJob(), line(10, 0.1, 0.01)),
    'too few checkpoints to tell': () => withCheckpoints(healthyJob(), line(4, 8, 3)),
  },
  cannotAssess: { 'a job whose checkpoints could not be read': () => withoutCheckpoints(healthyJob()) },
});
