import { type Evidence, known, type TaskManagerSample, text, unknown } from '#evidence';
import { capturedPatient } from '#fixtures/captured-patient';
import { testDiagnosis } from '#test/test-diagnosis';
import { gcPressure } from './gc-pressure.ts';

const sick = await capturedPatient('gc-pressure--sick--1.20');
const nearMiss = await capturedPatient('gc-pressure--near-miss--1.20');

/** What is odd about the samples of the captured TaskManagers; `share` is that of collections in the watch. */
interface Odd {
  readonly share: number;
  readonly used?: number;
  readonly collections?: number;
  readonly collector?: string;
  readonly only?: string;
}

function collecting({ share, used = 0.9, collections = 50, collector = 'G1_Young_Generation', only }: Odd): Evidence {
  const [cluster] = sick.clusters;
  if (!cluster?.taskManagers.known) throw new Error('the capture has no TaskManagers');
  const odd = (sample: TaskManagerSample, timeMs: number): TaskManagerSample => ({
    ...sample,
    heapUsed: used * (sample.heapMax ?? 0),
    gcTimeMs: timeMs,
    collectors: { [collector]: { count: timeMs > 0 ? collections : 0, timeMs } },
  });
  const taskManagers = cluster.taskManagers.value.map((one) => {
    const begin = one.samples[0]?.at ?? 0;
    const end = one.samples.at(-1)?.at ?? 0;
    const spent = only !== undefined && one.id !== only ? 0 : share * (end - begin);
    return { ...one, samples: one.samples.map((sample) => odd(sample, spent * progress(sample, begin, end))) };
  });
  return { ...sick, clusters: [{ ...cluster, taskManagers: known(taskManagers) }] };
}

function progress({ at }: TaskManagerSample, begin: number, end: number): number {
  return (at - begin) / (end - begin);
}

function without(section: 'taskManagers'): Evidence {
  const gap = unknown({ kind: 'unreadable', because: text('500', '500'), remedy: text('again', '重试') });
  return { ...sick, clusters: sick.clusters.map((one) => ({ ...one, [section]: gap })) };
}

testDiagnosis(gcPressure, {
  finds: {
    'a real heap that is full of live objects': {
      given: () => sick,
      expect: { severity: 'warning', confidence: 'certain', ruledOut: ['tm-host-slow'] },
    },
    'a process that hardly does anything else': {
      given: () => collecting({ share: 0.5 }),
      expect: { severity: 'critical', confidence: 'certain' },
    },
    'only the TaskManager that collects': {
      given: () => collecting({ share: 0.2, only: 'taskmanager-2' }),
      expect: { subject: { taskManager: 'taskmanager-2' } },
    },
    'garbage that is made too fast, less surely': {
      given: () => collecting({ share: 0.2, used: 0.3 }),
      expect: { severity: 'warning', confidence: 'likely' },
    },
  },
  ignores: {
    'a lot of garbage that is cheap to collect': () => nearMiss,
    'collections that take little time': () => collecting({ share: 0.05 }),
    'a single long collection': () => collecting({ share: 0.2, collections: 1 }),
    'cycles that run beside the job': () => collecting({ share: 0.6, collector: 'ZGC_Cycles' }),
  },
  cannotAssess: { 'a cluster whose TaskManagers could not be read': () => without('taskManagers') },
});
