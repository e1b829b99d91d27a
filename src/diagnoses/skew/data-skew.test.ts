import { text, unknown } from '#evidence';
import { healthyJob, withJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { dataSkew } from './data-skew.ts';

const held = { vertex: 'throttle', busy: [0.2, 0.2], backPressured: [0.8, 0.8] };
const keyed = 'count per key';

testDiagnosis(dataSkew, {
  finds: {
    'the hot subtask, surely when it takes many times the median': {
      given: () => healthyJob(held, { vertex: keyed, busy: [0.1, 0.1, 1, 0.1], recordsInRate: [300, 310, 3000, 290] }),
      expect: {
        subject: { subtask: 2 },
        severity: 'critical',
        confidence: 'certain',
        ruledOut: ['key-group-skew', 'tm-host-slow'],
      },
    },
    'it less surely when it takes twice the median': {
      given: () => healthyJob(held, { vertex: keyed, busy: [0.5, 0.5, 0.5, 1], recordsInRate: [500, 500, 490, 1000] }),
      expect: { subject: { subtask: 3 }, confidence: 'likely' },
    },
    'one key that takes everything': {
      given: () => healthyJob(held, { vertex: keyed, busy: [0, 0, 1, 0], recordsInRate: [0, 0, 3000, 0] }),
      expect: { subject: { subtask: 2 } },
    },
    'it as a warning while upstream waits only now and then': {
      given: () =>
        healthyJob(
          { ...held, backPressured: [0.3, 0.3] },
          { vertex: keyed, busy: [0.1, 0.1, 0.9, 0.1], recordsInRate: [300, 310, 3000, 290] },
        ),
      expect: { severity: 'warning' },
    },
  },
  ignores: {
    'a healthy job': () => healthyJob(),
    'uneven keys that nobody suffers from': () =>
      healthyJob({ vertex: keyed, busy: [0.1, 0.1, 0.6, 0.1], recordsInRate: [300, 310, 3000, 290] }),
    'an even overload': () => healthyJob(held, { vertex: keyed, busy: [1, 1, 1, 1] }),
    'a ratio that the key groups predict': () =>
      healthyJob(held, {
        vertex: keyed,
        maxParallelism: 5,
        busy: [1, 0.5, 0.5, 0.5],
        recordsInRate: [2000, 1000, 1010, 990],
      }),
    'so few keys that subtasks are empty': () =>
      healthyJob(held, { vertex: keyed, busy: [1, 0, 0.5, 0], recordsInRate: [2000, 0, 1000, 0] }),
    'a slow subtask with no more records than its siblings': () =>
      healthyJob(held, { vertex: keyed, busy: [0.3, 0.3, 1, 0.3] }),
  },
  cannotAssess: {
    'a job whose load was not reported': () =>
      withJob(healthyJob(), {
        load: unknown({ kind: 'unreadable', because: text('500', '500'), remedy: text('again', '重试') }),
      }),
  },
});
