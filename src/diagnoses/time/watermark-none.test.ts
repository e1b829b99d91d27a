import { eventTimeJob } from '#fixtures/event-time-job';
import { healthyJob } from '#fixtures/healthy-job';
import { restartingJob } from '#fixtures/restarting-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { watermarkNone } from './watermark-none.ts';

const never = Number.NEGATIVE_INFINITY;
const everywhere = { given: [9000, 9000, 9000, 9000], sent: [never, never, never, never] };
const noon = Date.UTC(2026, 10, 21, 12);

testDiagnosis(watermarkNone, {
  finds: {
    'a window that refuses records without timestamps': {
      given: () =>
        restartingJob({
          failures: [30, 20, 10].map((secondsAgo) => ({ trace: 'no-timestamps', secondsAgo })),
          restarts: 2,
        }),
      expect: { severity: 'critical', confidence: 'certain' },
    },
    'an event-time window behind sources without watermarks': {
      given: () => eventTimeJob({ ...everywhere, windowName: 'Window(TumblingEventTimeWindows(5000), Sum)' }),
      expect: { severity: 'critical', confidence: 'likely', ruledOut: ['watermark-idle-source'] },
    },
    'a silent window that does not say which time it works in, less surely': {
      given: () => eventTimeJob({ ...everywhere, fired: 0 }),
      expect: { severity: 'warning', confidence: 'possible' },
    },
    'it less surely when watermarks of single subtasks are not known': {
      given: () => eventTimeJob({ ...everywhere, sent: 'unknown', windowName: 'GlobalWindowAggregate[5](rowtime)' }),
      expect: { confidence: 'possible' },
    },
  },
  ignores: {
    'records without timestamps that are long fixed': () =>
      restartingJob({ failures: [{ trace: 'no-timestamps', secondsAgo: 9000 }] }),
    'a job without event time': () => healthyJob(),
    'an idle source': () => eventTimeJob(),
    'a window in processing time': () =>
      eventTimeJob({ ...everywhere, windowName: 'Window(TumblingProcessingTimeWindows(5000), Sum)' }),
    'a window that fires all the same': () => eventTimeJob({ ...everywhere, fired: 40 }),
    'event time that moves': () => eventTimeJob({ window: [noon, noon + 20_000] }),
  },
});
