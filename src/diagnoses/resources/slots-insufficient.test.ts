import { type Evidence, known, type Slots, text, unknown } from '#evidence';
import { capturedPatient } from '#fixtures/captured-patient';
import { testDiagnosis } from '#test/test-diagnosis';
import { slotsInsufficient } from './slots-insufficient.ts';

const refused = await capturedPatient('slots-insufficient.parallelism--sick--1.20');
const groups = await capturedPatient('slots-insufficient.sharing-groups--sick--1.20');
const running = await capturedPatient('user-code-exception--near-miss--1.20');

/** What the log of the capture tells belongs to the job as it was captured. */
const noLog = unknown({
  kind: 'not-collected' as const,
  because: text('no log', '没有日志'),
  remedy: text('give one', '请提供日志'),
});

interface Odd {
  readonly slots?: Partial<Slots>;
  /** Seconds since it began to wait. */
  readonly waited?: number;
  readonly failures?: 'none';
  /** As before Flink 1.20, which does not name slot-sharing groups. */
  readonly groupsUnknown?: boolean;
}

/** The captured job while its tasks wait in SCHEDULED, as they do when new workers may still come. */
function waiting(evidence: Evidence, { slots = {}, waited = 60, failures, groupsUnknown }: Odd): Evidence {
  const [cluster] = evidence.clusters;
  if (!cluster?.slots.known) throw new Error('the capture tells no slots');
  return {
    ...evidence,
    clusters: [{ ...cluster, slots: known({ ...cluster.slots.value, ...slots }) }],
    jobs: evidence.jobs.map((job) => {
      if (!job.plan.known || !job.basics.known) throw new Error('the capture has no plan');
      const { now } = job.basics.value;
      const plan = job.plan.value.map(({ slotSharingGroup = '', ...vertex }) => ({
        ...vertex,
        tasks: { SCHEDULED: vertex.parallelism },
        ...(!groupsUnknown && { slotSharingGroup }),
      }));
      return {
        ...job,
        log: noLog,
        state: 'RUNNING' as const,
        plan: known(plan),
        basics: known({ ...job.basics.value, startTime: 0, timestamps: { RUNNING: now - waited * 1000 } }),
        ...(failures === 'none' && { failures: known([]) }),
      };
    }),
  };
}

testDiagnosis(slotsInsufficient, {
  finds: {
    'a job that is refused again and again': {
      given: () => refused,
      expect: { severity: 'critical', confidence: 'certain', ruledOut: ['tm-registration-timeout'] },
    },
    'slot-sharing groups that add up': {
      given: () => groups,
      expect: { severity: 'critical', confidence: 'certain' },
    },
    'a job that has waited for a minute': {
      given: () => waiting(refused, { failures: 'none' }),
      expect: { severity: 'critical', confidence: 'certain' },
    },
    'a job that would fit if others left': {
      given: () => waiting(refused, { failures: 'none', slots: { total: 20, available: 0 } }),
      expect: { confidence: 'likely' },
    },
    'it less surely while slot-sharing groups are unknown': {
      given: () => waiting(groups, { failures: 'none', groupsUnknown: true }),
      expect: { confidence: 'possible' },
    },
    'a cluster without any TaskManager, and leaves open why': {
      given: () => waiting(refused, { failures: 'none', slots: { total: 0, available: 0, taskManagers: 0 } }),
      expect: { confidence: 'possible' },
    },
  },
  ignores: {
    'a job that uses every slot and runs': () => running,
    'a job that has just started': () => waiting(refused, { failures: 'none', waited: 5 }),
    'a job that waits while slots are free': () =>
      waiting(refused, { failures: 'none', slots: { total: 20, available: 20 } }),
  },
  cannotAssess: {
    'a job without a plan': () => ({
      ...refused,
      jobs: refused.jobs.map((job) => ({
        ...job,
        log: noLog,
        plan: unknown({ kind: 'unreadable', because: text('500', '500'), remedy: text('again', '重试') }),
      })),
    }),
  },
});
