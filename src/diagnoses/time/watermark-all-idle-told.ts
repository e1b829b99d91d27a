import type { Diagnosis, Prescription } from '#engine';
import { text } from '#evidence';
import { allSaid } from '#symptoms/said/facts';
import { defineToldDiagnosis } from '../told.ts';

/** People say that no input has records, and ask why windows stay open. */
export const toldWatermarkAllIdle: Diagnosis = defineToldDiagnosis({
  id: 'watermark-all-idle',
  title: text('All inputs are idle: event time stands still', '所有输入空闲：事件时间停滞'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/event-time/generating_watermarks/#dealing-with-idle-sources',
  ],
  said: (facts) =>
    allSaid(
      facts,
      /(?:window|watermark|event[- ]?time|output|result|窗口|水位线|水印|输出)[^\n]{0,80}(?:no |never|not |stuck|still|open|missing|没有|不|停)/,
      /all (?:the )?(?:kafka )?(?:partitions?|inputs?|subtasks?|sources?)[^\n]{0,24}(?:idle|empty|no (?:data|records))|no (?:input|data|records|traffic) at all|no (?:new )?(?:events|records|input) (?:arrive|come)|(?:所有|全部)[^\n]{0,10}(?:空闲|没有数据|无数据)|没有任何(?:新)?数据/,
    ),
  severity: 'warning',
  confidence: () => 'likely',
  summary: () =>
    text(
      'No input brings records, so nothing moves event time on: idleness only leaves inputs out of the minimum, and with all of them idle there is none left. Windows stay open until the next record.',
      '没有任何输入带来记录，事件时间无法推进：空闲只是把该输入排除在最小值之外，全部空闲时没有可取的值。窗口保持打开直到下一条记录。',
    ),
  ruledOut: () => [
    { id: 'watermark-idle-source', because: text('it is all inputs, not one', '是所有输入，而不是某一个') },
  ],
  prescriptions: () => [heartbeats, clockTrigger],
});

const heartbeats: Prescription = {
  aim: 'cure',
  action: text(
    'Send heartbeat records into the input (they carry a time and no data), or a custom WatermarkGenerator that follows the clock when nothing comes (records that come later are then late).',
    '向输入发送心跳记录（只带时间无数据），或自定义 WatermarkGenerator，在无数据时跟随时钟推进（之后到达的记录会成为迟到数据）。',
  ),
  cost: text('A producer of heartbeats, or late records.', '需要心跳生产者，或接受迟到数据。'),
  code: `public void onPeriodicEmit(WatermarkOutput out) {
  long quietSince = System.currentTimeMillis() - lastEventAt;
  out.emitWatermark(new Watermark(quietSince > 60_000 ? System.currentTimeMillis() - 60_000 : maxTs - bound));
}`,
  verify: text('Windows fire a minute after the last record.', '最后一条记录一分钟后窗口触发。'),
};

const clockTrigger: Prescription = {
  aim: 'cure',
  action: text(
    'Or fire on processing time as well: a ProcessingTimeoutTrigger, or a processing-time timer.',
    '或同时按处理时间触发：ProcessingTimeoutTrigger 或处理时间定时器。',
  ),
  cost: text('Results may be incomplete.', '结果可能不完整。'),
  code: '.trigger(ProcessingTimeoutTrigger.of(EventTimeTrigger.create(), Duration.ofMinutes(1)))',
};
