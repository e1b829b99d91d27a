import { capturedPatient } from '#fixtures/captured-patient';
import { eventTimeJob } from '#fixtures/event-time-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { timezoneShift } from './timezone-shift.ts';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const even = await capturedPatient('late-data-dropped--healthy--1.20');
const [job] = eventTimeJob().jobs;
if (!job?.basics.known || !job.watermarks.known) throw new Error('the capture is not complete');
const now = job.basics.value.now;
const [watch] = [...job.watermarks.value.values()];
const watched = (watch?.lastAt ?? 0) - (watch?.firstAt ?? 0);

/** Event time so far ahead at the last look, at so many times the pace of the clock. */
const ahead = (ms: number, pace: number) => eventTimeJob({ window: [now + ms - watched * pace, now + ms] });

testDiagnosis(timezoneShift, {
  finds: {
    'a clock of UTC+8 read as UTC': {
      given: () => ahead(8 * HOUR - 5 * SECOND, 1),
      expect: { severity: 'warning', confidence: 'likely', ruledOut: ['watermark-future-timestamp'] },
    },
    'one of half an hour more': { given: () => ahead(5.5 * HOUR - 60 * SECOND, 1), expect: { severity: 'warning' } },
  },
  ignores: {
    'a record from the future, after which time stands still': () => ahead(8 * HOUR, 0),
    'event time that is ahead by no zone': () => ahead(8.25 * HOUR, 1),
    'a simulation that goes faster than the clock': () => ahead(8 * HOUR, 20),
    'days ahead': () => ahead(72 * HOUR, 1),
    'event time that is of now': () => ahead(-5 * SECOND, 1),
    'a healthy job': () => even,
  },
});
