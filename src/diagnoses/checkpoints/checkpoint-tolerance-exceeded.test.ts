import { describe, expect, it } from 'vitest';
import { examine } from '#engine';
import { type Evidence, type Failure, known, unknown } from '#evidence';
import { times, withCheckpoints } from '#fixtures/checkpointed-job';
import { healthyJob, withJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { diagnoses } from '../index.ts';
import { checkpointToleranceExceeded } from './checkpoint-tolerance-exceeded.ts';

const WRAPPER =
  'org.apache.flink.util.FlinkRuntimeException: Exceeded checkpoint tolerable failure threshold. The latest checkpoint failed due to Checkpoint expired before completing., view the Checkpoint History tab or the Job Manager log to find out why continuous checkpoints failed.';

const expired = times(3, { message: 'Checkpoint expired before completing.', durationMs: 60_000, detailed: false });

/** The job's one real failure, with other words, so long ago. */
function restarted(evidence: Evidence, agoMs: number, stackTrace = WRAPPER): Evidence {
  const [job] = evidence.jobs;
  const real = job?.failures.known ? job.failures.value[0] : undefined;
  if (!real) throw new Error('the capture has no failure');
  const failure: Failure = { ...real, at: evidence.to - agoMs, stackTrace };
  return withJob(evidence, { failures: known([failure]) });
}

testDiagnosis(checkpointToleranceExceeded, {
  finds: {
    'a restart after too many expired checkpoints': {
      given: () => restarted(withCheckpoints(healthyJob(), expired), 60_000),
      expect: { severity: 'warning', confidence: 'certain' },
    },
  },
  ignores: {
    'a healthy job, with a failure of another kind': () => withCheckpoints(healthyJob(), times(5)),
    'a restart long ago': () => restarted(withCheckpoints(healthyJob(), times(5)), 3_600_000),
    'checkpoints whose reason nobody knows: only a note': () =>
      restarted(withCheckpoints(healthyJob(), times(3, { message: 'Failure to finalize checkpoint.' })), 60_000),
  },
  cannotAssess: {
    'a job whose failures could not be read': () =>
      withJob(healthyJob(), {
        failures: unknown({ kind: 'unreadable', because: { en: 'no', zh: '无' }, remedy: { en: '', zh: '' } }),
      }),
  },
});

describe('checkpoint-tolerance-exceeded', () => {
  it('is a consequence of what makes checkpoints expire', () => {
    const evidence = restarted(withCheckpoints(healthyJob(), expired), 60_000);
    const { findings } = examine(evidence, diagnoses);
    const roles = new Map(findings.map(({ diagnosis, role }) => [diagnosis.id, role]));
    expect(roles.get('checkpoint-expired-backpressure')).toBe('root');
    expect(roles.get('checkpoint-tolerance-exceeded')).toBe('consequence');
  });
});
