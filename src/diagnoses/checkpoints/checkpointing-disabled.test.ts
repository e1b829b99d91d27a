import { type Evidence, type JobVertex, known, unknown } from '#evidence';
import { times, withCheckpoints } from '#fixtures/checkpointed-job';
import { healthyJob, withJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { checkpointingDisabled } from './checkpointing-disabled.ts';

const AT = { source: 'rest', at: '/jobs/x/checkpoints/config' } as const;

function off(change: (plan: readonly JobVertex[]) => readonly JobVertex[] = (plan) => plan, restarts = 0): Evidence {
  const evidence = healthyJob();
  const [job] = evidence.jobs;
  if (!job?.plan.known || !job.restarts.known) throw new Error('no plan');
  return withJob(evidence, {
    checkpointing: known({ enabled: false, cite: AT }),
    plan: known(change(job.plan.value)),
    restarts: known({ ...job.restarts.value, first: restarts, last: restarts }),
  });
}

const stateless = (plan: readonly JobVertex[]) =>
  plan.map((vertex) => ({ ...vertex, inputs: vertex.inputs.map((edge) => ({ ...edge, shipStrategy: 'REBALANCE' })) }));

const named = (operator: string) => (plan: readonly JobVertex[]) =>
  stateless(plan).map((vertex, index) => (index === 0 ? { ...vertex, operators: [operator] } : vertex));

testDiagnosis(checkpointingDisabled, {
  finds: {
    'keyed state that nothing saves': {
      given: () => off(),
      expect: {
        subject: { configKey: 'execution.checkpointing.interval' },
        severity: 'warning',
        confidence: 'certain',
      },
    },
    'keyed state that restarts have lost already': {
      given: () => off(undefined, 3),
      expect: { severity: 'critical' },
    },
    'a sink that never commits': {
      given: () => off(named('orders: Committer')),
      expect: { severity: 'critical', confidence: 'certain' },
    },
    'a source that forgets how far it has read': {
      given: () => off(named('Source: KafkaSource-orders')),
      expect: { severity: 'warning', confidence: 'likely' },
    },
  },
  ignores: {
    'a healthy job': () => withCheckpoints(healthyJob(), times(5)),
    'rare checkpoints, of which there is none yet': () => withCheckpoints(healthyJob(), [], { intervalMs: 3_600_000 }),
    'a job with nothing to lose': () => off(stateless),
    'the committer of a Kafka sink, which may have nothing to commit': () => off(named('orders-kafka: Committer')),
    'a job that is over': () => withJob(off(), { state: 'FINISHED' }),
  },
  cannotAssess: {
    'a job whose checkpoint settings could not be read': () =>
      withJob(healthyJob(), {
        checkpointing: unknown({ kind: 'unreadable', because: { en: 'no', zh: '无' }, remedy: { en: '', zh: '' } }),
      }),
  },
});
