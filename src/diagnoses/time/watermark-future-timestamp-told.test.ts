import { testTold } from '#test/told';
import { toldWatermarkFutureTimestamp } from './watermark-future-timestamp-told.ts';

testTold(toldWatermarkFutureTimestamp, {
  finds: {
    people: {
      log: 'one device sent an event with a timestamp in the future (2037-01-01)\nsince then numLateRecordsDropped rises',
      says: ['Math.min'],
    },
    'a year': { log: 'watermark of the window operator is 2070-01-01' },
    'people, in Chinese': { log: '有一条数据的时间戳为未来时间，水位线超前' },
  },
  ignores: { 'late records alone': { log: 'numLateRecordsDropped: 12842 and rising', instead: 'late-data-dropped' } },
});
