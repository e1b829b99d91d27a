import { expect, it } from 'vitest';
import { examine } from '#engine';
import { type OddCheckpoint, times, withCheckpoints, withoutCheckpoints } from '#fixtures/checkpointed-job';
import { healthyJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { checkpointStateSkew } from './checkpoint-state-skew.ts';

const MIB = 1024 * 1024;

const holding = (sizes: readonly number[], asyncMs: readonly number[]): OddCheckpoint => ({
  durationMs: Math.max(...asyncMs) + 50,
  tasks: [{ vertex: 'count per key', stateBytes: sizes.map((size) => size * MIB), asyncMs }],
});

testDiagnosis(checkpointStateSkew, {
  finds: {
    'one subtask whose state takes long to write': {
      given: () => withCheckpoints(healthyJob(), times(4, holding([50, 60, 900, 55], [500, 600, 8000, 550]))),
      expect: { subject: { subtask: 2 }, severity: 'warning', confidence: 'certain' },
    },
  },
  ignores: {
    'a healthy job': () => withCheckpoints(healthyJob(), times(10)),
    'even state that takes long': () =>
      withCheckpoints(healthyJob(), times(4, holding([900, 880, 910, 900], [8000, 7900, 8100, 8000]))),
    'uneven state that is written at once': () =>
      withCheckpoints(healthyJob(), times(4, holding([5, 6, 90, 5], [50, 60, 800, 50]))),
    'a slow subtask that is not the one with the most state': () =>
      withCheckpoints(healthyJob(), times(4, holding([50, 60, 900, 55], [9000, 600, 5000, 550]))),
  },
  cannotAssess: { 'a job whose checkpoints could not be read': () => withoutCheckpoints(healthyJob()) },
});

it('is worth knowing where writing takes little more than a second', () => {
  const job = withCheckpoints(healthyJob(), times(4, holding([50, 60, 900, 55], [200, 210, 1700, 190])));
  const { findings } = examine(job, [checkpointStateSkew]);
  expect(findings.map(({ severity, subject }) => [severity, subject.subtask])).toEqual([['info', 2]]);
});
