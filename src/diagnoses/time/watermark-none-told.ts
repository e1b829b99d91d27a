import type { Diagnosis, Prescription } from '#engine';
import { text } from '#evidence';
import { allSaid } from '#symptoms/said/facts';
import { defineToldDiagnosis } from '../told.ts';

/** An event-time operator got records without a timestamp, or people say that no watermark strategy is set. */
export const toldWatermarkNone: Diagnosis = defineToldDiagnosis({
  id: 'watermark-none',
  title: text('No timestamps and watermarks are assigned', '未分配时间戳和水位线'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/event-time/generating_watermarks/'],
  said: (facts) =>
    allSaid(
      facts,
      /(?:event[- ]?time|window|窗口|事件时间)/,
      /(?:-9223372036854775808|long\.min_value|no watermark\b)(?![^\n]{0,40}(?:one|some|subtask \d))/,
    ),
  confidence: ({ fault }) => (fault.match?.signature.strength === 'decisive' ? 'likely' : 'possible'),
  summary: ({ captures }) =>
    captures.nullRowtime
      ? text(
          'A record has NULL in the column that carries event time (the rowtime attribute), so no watermark can be made of it.',
          '有记录的事件时间列（rowtime 属性）为 NULL，无法生成水位线。',
        )
      : text(
          'An event-time operator receives records without timestamps: no WatermarkStrategy with a timestamp assigner stands between the source and the window, or the source has no timestamps of its own.',
          '事件时间算子收到没有时间戳的记录：Source 与窗口之间没有带时间戳分配器的 WatermarkStrategy，或 Source 自身没有时间戳。',
        ),
  ruledOut: () => [
    {
      id: 'watermark-idle-source',
      because: text(
        'it is not one input that lacks watermarks, the records carry no timestamps',
        '并非某一路输入缺少水位线，而是记录没有时间戳',
      ),
    },
  ],
  prescriptions: () => [assignTimes, orProcessing],
});

const assignTimes: Prescription = {
  aim: 'cure',
  action: text(
    'Assign timestamps and watermarks right at the source: withTimestampAssigner, out of the record; in SQL a WATERMARK on the column (WATERMARK FOR ts AS …), without NULLs. Tests and files need it too, their records have no timestamp of their own.',
    '在 Source 处分配时间戳和水位线：withTimestampAssigner 从记录中取值；SQL 在列上声明 WATERMARK FOR ts AS …，且不能为 NULL。测试与文件源也需要，它们的记录自身没有时间戳。',
  ),
  cost: text('Results come later by the bound.', '结果会推迟一个乱序上限。'),
  code: `env.fromSource(source,
    WatermarkStrategy.<Event>forBoundedOutOfOrderness(Duration.ofSeconds(5))
        .withTimestampAssigner((event, previous) -> event.getTimestamp()),
    "events");
-- SQL
WATERMARK FOR ts AS ts - INTERVAL '5' SECOND   -- and: WHERE ts IS NOT NULL`,
  verify: text('currentInputWatermark of the window rises.', '窗口的 currentInputWatermark 上升。'),
};

const orProcessing: Prescription = {
  aim: 'relieve',
  action: text(
    'Or use processing-time windows (TumblingProcessingTimeWindows) where event time is not meant.',
    '若本意不是事件时间，则使用处理时间窗口（TumblingProcessingTimeWindows）。',
  ),
  cost: text('Results depend on when records arrive.', '结果取决于记录到达时间。'),
};
