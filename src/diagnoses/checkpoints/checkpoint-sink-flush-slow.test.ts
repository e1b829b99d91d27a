import { known } from '#evidence';
import { type OddCheckpoint, times, withCheckpoints, withoutCheckpoints } from '#fixtures/checkpointed-job';
import { healthyJob, withJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { checkpointSinkFlushSlow } from './checkpoint-sink-flush-slow.ts';

/** The stateless chain ends in a writer of the present sink API. */
function withWriter() {
  const evidence = healthyJob();
  const [job] = evidence.jobs;
  if (!job?.plan.known) throw new Error('no plan');
  const plan = job.plan.value.map((vertex) =>
    vertex.name === 'pass' ? { ...vertex, operators: ['pass', 'orders: Writer'] } : vertex,
  );
  return withJob(evidence, { plan: known(plan) });
}

const flushing = (vertex: string): OddCheckpoint => ({
  durationMs: 5100,
  tasks: [{ vertex, durationMs: [5000, 5010, 5020, 5000] }],
});

testDiagnosis(checkpointSinkFlushSlow, {
  finds: {
    'a writer that is busy before it passes the barrier on': {
      given: () => withCheckpoints(withWriter(), times(5, flushing('pass'))),
      expect: { severity: 'warning', confidence: 'likely' },
    },
    'a legacy sink that flushes in the synchronous part': {
      given: () =>
        withCheckpoints(
          healthyJob(),
          times(5, { durationMs: 4050, tasks: [{ vertex: 'discard ticks', syncMs: [4000, 4000, 4000, 4000] }] }),
        ),
      expect: { severity: 'warning' },
    },
  },
  ignores: {
    'a healthy job': () => withCheckpoints(withWriter(), times(10)),
    'the same at a vertex without a sink': () => withCheckpoints(withWriter(), times(5, flushing('count per key'))),
    'one slow flush': () => withCheckpoints(withWriter(), [flushing('pass'), ...times(9)]),
  },
  cannotAssess: { 'a job whose checkpoints could not be read': () => withoutCheckpoints(healthyJob()) },
});
