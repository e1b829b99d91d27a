import { type Evidence, known } from '#evidence';
import {
  type OddCheckpoint,
  type OddTask,
  times,
  withCheckpoints,
  withoutCheckpoints,
} from '#fixtures/checkpointed-job';
import { healthyJob, type Odd, withJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { checkpointAlignmentSkew } from './checkpoint-alignment-skew.ts';

/** The keyed count also reads from `pass`: it joins both of the job's branches. */
function joining(...odds: readonly Odd[]): Evidence {
  const evidence = healthyJob(...odds);
  const [job] = evidence.jobs;
  if (!job?.plan.known) throw new Error('no plan');
  const pass = job.plan.value.find(({ name }) => name === 'pass');
  const plan = job.plan.value.map((vertex) =>
    vertex.name.startsWith('count per key') && pass
      ? { ...vertex, inputs: [...vertex.inputs, { from: pass.id, shipStrategy: 'HASH' }] }
      : vertex,
  );
  return withJob(evidence, { plan: known(plan) });
}

const slowBranch = [
  { vertex: 'pass', busy: [1, 1, 1, 1] },
  { vertex: 'ticker', backPressured: [0.9], busy: [0.05] },
] as const;

const aligning = (ms: number, ...more: readonly OddTask[]): OddCheckpoint => ({
  durationMs: ms + 100,
  tasks: [{ vertex: 'count per key', alignmentMs: [ms, ms - 50, ms - 100, ms - 150] }, ...more],
});

const late = (ms: number): OddTask => ({ vertex: 'pass', startDelayMs: [ms, ms, ms, ms] });

testDiagnosis(checkpointAlignmentSkew, {
  finds: {
    'the input whose barriers come late, and what slows it down': {
      given: () => withCheckpoints(joining(...slowBranch), times(4, aligning(9000, late(8900)))),
      expect: {
        subject: { subtask: 0 },
        severity: 'warning',
        confidence: 'certain',
        ruledOut: ['checkpoint-expired-backpressure'],
      },
    },
    'it where no bottleneck was seen': {
      given: () => withCheckpoints(joining(), times(4, aligning(9000, late(8900)))),
      expect: { confidence: 'likely' },
    },
    'one input of which some subtasks are late': {
      given: () => withCheckpoints(healthyJob(), times(4, aligning(9000))),
      expect: { subject: { subtask: 0 }, confidence: 'likely' },
    },
  },
  ignores: {
    'a healthy job': () => withCheckpoints(joining(), times(10)),
    'inputs that are late together': () =>
      withCheckpoints(
        joining(...slowBranch),
        times(4, {
          durationMs: 9100,
          tasks: [
            { vertex: 'count per key', startDelayMs: [8000, 8000, 8000, 8000], alignmentMs: [900, 900, 900, 900] },
            late(8900),
          ],
        }),
      ),
    'one long alignment long ago': () =>
      withCheckpoints(joining(...slowBranch), [aligning(9000, late(8900)), ...times(9)]),
    'alignments of a moment': () => withCheckpoints(joining(), times(10, aligning(300))),
  },
  cannotAssess: { 'a job whose checkpoints could not be read': () => withoutCheckpoints(joining()) },
});
