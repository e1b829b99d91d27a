import type { Diagnosis, Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** People tell of late records, or of the counter of dropped ones. */
export const toldLateDataDropped: Diagnosis = defineToldDiagnosis({
  id: 'late-data-dropped',
  title: text('Late records are dropped', '迟到数据被丢弃'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/operators/windows/#allowed-lateness',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/event-time/generating_watermarks/',
  ],
  severity: 'warning',
  confidence: () => 'possible',
  summary: ({ captures: { dropped } }) =>
    text(
      `Records come after the watermark has passed them and are thrown away${dropped ? ` (${dropped} so far)` : ''}: they are missing in the results.`,
      `记录在水位线越过之后才到达而被丢弃${dropped ? `（目前 ${dropped} 条）` : ''}，结果中缺少这些数据。`,
    ),
  open: () => ({
    because: text('how late the records are is not told', '没有说明迟到多久'),
    remedy: text(
      'A side output of late records (watermark − timestamp), and where watermarks are made: at the source per partition, or after a shuffle.',
      '请提供迟到数据的旁路输出（水位线 − 时间戳），以及水位线在哪里生成：Source 按分区，还是 shuffle 之后。',
    ),
  }),
  prescriptions: () => [keepLate, waitLongerSaid],
});

const keepLate: Prescription = {
  aim: 'relieve',
  action: text(
    'Keep them: allowedLateness, and sideOutputLateData for the rest.',
    '保留它们：allowedLateness，其余写入 sideOutputLateData。',
  ),
  cost: text('Windows keep state longer and fire again.', '窗口状态保留更久，且会再次触发。'),
  code: `keyed.window(TumblingEventTimeWindows.of(Duration.ofMinutes(1)))
    .allowedLateness(Duration.ofMinutes(5)).sideOutputLateData(LATE)`,
};

const waitLongerSaid: Prescription = {
  aim: 'cure',
  action: text(
    'Let the watermark wait as long as records really come out of order, make it on the source per partition (not behind a rebalance), align sources that catch up at different speed (withWatermarkAlignment), and a longer idle timeout where idle partitions wake with old data.',
    '让水位线的等待时间符合实际乱序，在 Source 按分区生成（不要在 rebalance 之后），追数据速度不同的源使用 withWatermarkAlignment，空闲分区带旧数据恢复时延长空闲超时。',
  ),
  cost: text('Results come later by as much.', '结果相应推迟。'),
  code: `WatermarkStrategy.<Event>forBoundedOutOfOrderness(Duration.ofSeconds(60))
    .withWatermarkAlignment("group", Duration.ofMinutes(1))
-- SQL
WATERMARK FOR ts AS ts - INTERVAL '60' SECOND`,
  verify: text('numLateRecordsDropped stands still.', 'numLateRecordsDropped 不再增长。'),
};
