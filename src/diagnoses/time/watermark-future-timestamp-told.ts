import type { Diagnosis, Prescription } from '#engine';
import { text } from '#evidence';
import { allSaid } from '#symptoms/said/facts';
import { defineToldDiagnosis } from '../told.ts';

/** People say that timestamps lie in the future, or that a unit of time was taken for another. */
export const toldWatermarkFutureTimestamp: Diagnosis = defineToldDiagnosis({
  id: 'watermark-future-timestamp',
  title: text('A timestamp from the future pushes event time ahead', '未来的时间戳使事件时间超前'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/event-time/generating_watermarks/'],
  said: (facts) =>
    allSaid(
      facts,
      /(?:watermark|timestamp|\bts\b|event[- ]?time|record|水位线|时间戳|事件时间)[^\n]{0,60}(?:\b(?:20[3-9]\d|2[1-9]\d\d)(?:-\d|年)|year (?:20[3-9]\d|2[1-9]\d\d|[3-9]\d{3})\b|in the future|far ahead|未来)/,
    ),
  severity: 'warning',
  confidence: () => 'possible',
  summary: () =>
    text(
      'At least one record carries a timestamp from the future (a wrong unit, clock or zone). The watermark follows the highest timestamp, so everything that comes after it is late.',
      '至少有一条记录带有未来的时间戳（单位、时钟或时区错误）。水位线跟随最大时间戳，其后的数据都会迟到。',
    ),
  ruledOut: () => [
    {
      id: 'watermark-jumped-ahead',
      because: text('the watermark is a time, not Long.MAX_VALUE', '水位线是具体时间，而不是 Long.MAX_VALUE'),
    },
  ],
  open: () => ({
    because: text('which record it was is not told', '没有说明是哪条记录'),
    remedy: text(
      'The watermark (currentInputWatermark) as a date, and the highest timestamps in the input.',
      '请提供水位线（currentInputWatermark）对应的时间，以及输入中最大的时间戳。',
    ),
  }),
  prescriptions: () => [clampSaid],
});

const clampSaid: Prescription = {
  aim: 'cure',
  action: text(
    'Do not believe timestamps from the future: bound them by the clock or filter such records into a side output; check seconds, milliseconds and microseconds, time zones and device clocks.',
    '不要采信未来的时间戳：用当前时间限制上限，或将此类记录过滤到旁路输出；检查秒/毫秒/微秒单位、时区和设备时钟。',
  ),
  cost: text(
    'Event time that is ahead stays ahead until the clock has caught up, or the job starts from a savepoint of before.',
    '已超前的事件时间会持续到时钟追上，或从更早的保存点启动。',
  ),
  code: `.withTimestampAssigner((event, previous) -> Math.min(event.getTimestamp(), System.currentTimeMillis() + 5_000))
-- SQL
ts AS LEAST(raw_ts, CURRENT_TIMESTAMP + INTERVAL '5' SECOND)`,
  verify: text('currentInputWatermark is not ahead of the clock.', 'currentInputWatermark 不再超前。'),
};
