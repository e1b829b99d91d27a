import { expect, it } from 'vitest';
import { examine } from '#engine';
import { eventTimeJob } from '#fixtures/event-time-job';
import { healthyJob } from '#fixtures/healthy-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { watermarkAllIdle } from './watermark-all-idle.ts';

testDiagnosis(watermarkAllIdle, {
  finds: {},
  ignores: {
    'a job without event time': () => healthyJob(),
    'a single idle source subtask': () => eventTimeJob(),
  },
});

it('notes that no source brings anything', () => {
  const { findings } = examine(eventTimeJob({ given: [3, 0, 2, 1] }), [watermarkAllIdle]);
  expect(findings).toMatchObject([{ role: 'note', severity: 'info' }]);
});
