import { expect, it } from 'vitest';
import { examine } from '#engine';
import { restartingJob } from '#fixtures/restarting-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { diagnoses } from '../index.ts';
import { unclassifiedFailure } from './unclassified-failure.ts';

const loop = (trace: string) => [50, 35, 20, 5].map((secondsAgo) => ({ trace, secondsAgo }));

testDiagnosis(unclassifiedFailure, {
  finds: {
    'what a connector throws, and says that it may be something else': {
      given: () => restartingJob({ failures: loop('file-sink-behind-flatmap'), restarts: 1 }),
      expect: { subject: { class: 'java.io.IOException' }, severity: 'critical', confidence: 'possible' },
    },
    'the final failure of a job that is down': {
      given: () =>
        restartingJob({ state: 'FAILED', failures: [{ trace: 'file-sink-behind-flatmap', secondsAgo: 600 }] }),
      expect: { subject: { class: 'java.io.IOException' }, severity: 'critical' },
    },
    'the TaskManager that died, not the one that reports it, nor what follows': {
      given: () =>
        restartingJob({
          failures: [
            { trace: 'connection-closed', secondsAgo: 9 },
            { trace: 'recipient-unreachable', secondsAgo: 8 },
            { trace: 'recipient-unreachable', secondsAgo: 6 },
          ],
          restarts: 3,
        }),
      expect: {
        subject: {
          taskManager: 'taskmanager-2',
          class: 'org.apache.flink.runtime.io.network.netty.exception.RemoteTransportException',
        },
        severity: 'critical',
        confidence: 'possible',
      },
    },
  },
  ignores: {
    'a TaskManager that died a while ago': () =>
      restartingJob({
        failures: [
          { trace: 'connection-closed', secondsAgo: 130 },
          { trace: 'recipient-unreachable', secondsAgo: 129 },
        ],
      }),
    'a job that never failed': () => restartingJob({}),
    'an exception of the job itself': () => restartingJob({ failures: loop('lambda'), restarts: 1 }),
    'what fails in the course of a loop that the job itself began': () =>
      restartingJob({
        failures: [...loop('lambda'), { trace: 'file-sink-behind-flatmap', secondsAgo: 3 }],
        restarts: 1,
      }),
    'a connector that failed once, long ago': () =>
      restartingJob({ failures: [{ trace: 'file-sink-behind-flatmap', secondsAgo: 9000 }] }),
  },
});

it.each(['task-manager-stopped'])('leaves what has a name to its diagnosis: %s', (trace) => {
  const { findings } = examine(restartingJob({ failures: loop(trace), restarts: 1 }), diagnoses);
  const roots = findings.filter(({ role }) => role === 'root').map(({ diagnosis }) => diagnosis.id);
  expect(roots).not.toContain('unclassified-failure');
});
