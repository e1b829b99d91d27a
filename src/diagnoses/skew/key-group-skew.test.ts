import { text, unknown } from '#evidence';
import { healthyJob, withJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { keyGroupSkew } from './key-group-skew.ts';

const held = { vertex: 'throttle', busy: [0.2, 0.2], backPressured: [0.8, 0.8] };
const five = { vertex: 'count per key', maxParallelism: 5, recordsInRate: [2000, 1000, 1010, 990] };

testDiagnosis(keyGroupSkew, {
  finds: {
    'key groups that do not divide': {
      given: () => healthyJob(held, { ...five, busy: [1, 0.5, 0.5, 0.5] }),
      expect: {
        subject: { subtask: 0, configKey: 'pipeline.max-parallelism' },
        severity: 'critical',
        confidence: 'certain',
        ruledOut: ['data-skew', 'tm-host-slow'],
      },
    },
    'too few keys for every subtask to get one': {
      given: () =>
        healthyJob(held, { vertex: 'count per key', busy: [1, 0, 0.5, 0], recordsInRate: [2000, 0, 1000, 0] }),
      expect: { subject: { subtask: 0 }, severity: 'critical', confidence: 'likely', ruledOut: ['data-skew'] },
    },
    'them as a warning while upstream waits only now and then': {
      given: () => healthyJob({ ...held, backPressured: [0.3, 0.3] }, { ...five, busy: [0.9, 0.4, 0.4, 0.4] }),
      expect: { severity: 'warning' },
    },
  },
  ignores: {
    'a healthy job': () => healthyJob(),
    'a max parallelism that does not divide, with so many groups that it does not matter': () =>
      healthyJob(held, { vertex: 'count per key', maxParallelism: 127, busy: [1, 1, 1, 1] }),
    'uneven groups that nobody suffers from': () => healthyJob({ ...five, busy: [0.6, 0.3, 0.3, 0.3] }),
    'a hot key': () =>
      healthyJob(held, { vertex: 'count per key', busy: [0.1, 0.1, 1, 0.1], recordsInRate: [300, 310, 3000, 290] }),
    'one key that takes everything': () =>
      healthyJob(held, { vertex: 'count per key', busy: [0, 0, 1, 0], recordsInRate: [0, 0, 3000, 0] }),
    'five key groups, but the records do not follow them': () =>
      healthyJob(held, { ...five, busy: [0.4, 0.4, 1, 0.4], recordsInRate: [900, 1000, 4000, 990] }),
  },
  cannotAssess: {
    'a job whose load was not reported': () =>
      withJob(healthyJob(), {
        load: unknown({ kind: 'unreadable', because: text('500', '500'), remedy: text('again', '重试') }),
      }),
  },
});
