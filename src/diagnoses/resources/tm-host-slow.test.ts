import { text, unknown } from '#evidence';
import { healthyJob, withJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { tmHostSlow } from './tm-host-slow.ts';

const taskManager = ['tm-1', 'tm-2', 'tm-1', 'tm-2'];
const idle = { vertex: 'discard ticks', busy: [0, 0, 0, 0] };
const held = { vertex: 'throttle', busy: [0.01, 0.01], backPressured: [0.8, 0.8], taskManager: ['tm-1', 'tm-2'] };

testDiagnosis(tmHostSlow, {
  finds: {
    'the TaskManager that is slow in vertex after vertex': {
      given: () =>
        healthyJob(
          held,
          { vertex: 'count per key', taskManager, busy: [0.2, 1, 0.2, 1] },
          { vertex: 'pass', taskManager, busy: [0.05, 0.3, 0.05, 0.3] },
          idle,
        ),
      expect: {
        subject: { taskManager: 'tm-2' },
        severity: 'critical',
        confidence: 'likely',
        ruledOut: ['data-skew', 'backpressure-slow-operator'],
      },
    },
    'it even when its slow subtasks get fewer records': {
      given: () =>
        healthyJob(
          held,
          { vertex: 'count per key', taskManager, busy: [0.3, 1, 0.3, 1], recordsInRate: [1000, 700, 1000, 700] },
          { vertex: 'pass', taskManager, busy: [0.05, 0.3, 0.05, 0.3] },
          idle,
        ),
      expect: { subject: { taskManager: 'tm-2' } },
    },
    'it as a warning while everything keeps up': {
      given: () =>
        healthyJob(
          { vertex: 'count per key', taskManager, busy: [0.1, 0.5, 0.1, 0.5] },
          { vertex: 'pass', taskManager, busy: [0.1, 0.4, 0.1, 0.4] },
          { ...held, backPressured: [0, 0] },
          idle,
        ),
      expect: { subject: { taskManager: 'tm-2' }, severity: 'warning' },
    },
    'less surely what only one vertex shows': {
      given: () =>
        healthyJob(
          held,
          { vertex: 'count per key', taskManager, busy: [0.2, 1, 0.2, 1] },
          { vertex: 'pass', busy: [0, 0, 0, 0] },
          idle,
        ),
      expect: { subject: { taskManager: 'tm-2' }, confidence: 'possible' },
    },
  },
  ignores: {
    'a healthy job': () => healthyJob(),
    'a hot key on one TaskManager: more records, not more time for each': () =>
      healthyJob(held, {
        vertex: 'count per key',
        taskManager,
        busy: [0.1, 1, 0.1, 0.1],
        recordsInRate: [300, 3000, 310, 290],
      }),
    'one subtask whose records are expensive': () =>
      healthyJob(held, { vertex: 'count per key', taskManager, busy: [0.2, 1, 0.2, 0.2] }),
    'an overload everywhere': () => healthyJob(held, { vertex: 'count per key', taskManager, busy: [1, 1, 1, 1] }),
    'a little difference between machines': () =>
      healthyJob(
        { vertex: 'count per key', taskManager, busy: [0.3, 0.5, 0.3, 0.5] },
        { vertex: 'pass', taskManager, busy: [0.3, 0.5, 0.3, 0.5] },
      ),
    'a slow TaskManager that has hardly anything to do': () =>
      healthyJob(
        { vertex: 'throttle', busy: [0.02, 0.09], taskManager: ['tm-1', 'tm-2'] },
        { vertex: 'count per key', taskManager, busy: [0.03, 0.1, 0.03, 0.1] },
        { vertex: 'pass', taskManager, busy: [0.03, 0.1, 0.03, 0.1] },
        { vertex: 'discard ticks', taskManager, busy: [0.03, 0.1, 0.03, 0.1] },
      ),
  },
  cannotAssess: {
    'a job whose load was not reported': () =>
      withJob(healthyJob(), {
        load: unknown({ kind: 'unreadable', because: text('500', '500'), remedy: text('again', '重试') }),
      }),
  },
});
