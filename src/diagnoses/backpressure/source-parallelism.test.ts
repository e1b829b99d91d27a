import { text, unknown } from '#evidence';
import { healthyJob, withJob } from '#fixtures/healthy-job';
import { sourceBehind } from '#fixtures/source-behind';
import { testDiagnosis } from '#test/test-diagnosis';
import { sourceParallelism } from './source-parallelism.ts';

const full = { busy: [1, 0.99], recordsOutRate: [120, 110] };
const metric = 'pendingRecords';
const growing = { metric, first: 2000, last: 5000 } as const;
const late = 'currentEmitEventTimeLag';

testDiagnosis(sourceParallelism, {
  finds: {
    'subtasks without anything to read beside full ones': {
      given: () => sourceBehind({ busy: [1, 0], recordsOutRate: [120, 0] }, growing),
      expect: { severity: 'critical', confidence: 'certain', ruledOut: ['backpressure-slow-operator'] },
    },
    'one split far above the others': {
      given: () => sourceBehind({ busy: [1, 0.2], recordsOutRate: [500, 100] }, growing),
      expect: { subject: { subtask: 0 }, severity: 'critical', confidence: 'certain' },
    },
    'a source that is full everywhere': {
      given: () => sourceBehind(full, growing),
      expect: { severity: 'critical', confidence: 'likely' },
    },
    'records that get older and older, where no backlog is reported': {
      given: () => sourceBehind(full, { metric: late, first: 20_000, last: 30_000 }),
      expect: { severity: 'critical', confidence: 'likely' },
    },
    'a large backlog that does not shrink, as a warning': {
      given: () => sourceBehind(full, { metric, first: 50_000, last: 50_010 }),
      expect: { severity: 'warning' },
    },
  },
  ignores: {
    'records that are old, but not older and older': () =>
      sourceBehind(full, { metric: late, first: 60_000, last: 60_400 }),
    'fresh records': () => sourceBehind(full, { metric: late, first: 100, last: 4000 }),
    'a healthy job': () => healthyJob(),
    'a full source without a backlog': () => sourceBehind(full, { metric, first: 3, last: 4 }),
    'a source that catches up after a pause': () => sourceBehind(full, { metric, first: 9000, last: 4000 }),
    'a source that is held back': () => sourceBehind({ ...full, backPressured: [0.5, 0.5] }, growing),
    'empty subtasks while the others have time to spare': () =>
      sourceBehind({ busy: [0.3, 0], recordsOutRate: [120, 0] }, growing),
  },
  cannotAssess: {
    'a job whose load was not reported': () =>
      withJob(healthyJob(), {
        load: unknown({ kind: 'unreadable', because: text('500', '500'), remedy: text('again', '重试') }),
      }),
  },
});
