import type { Prescription } from '#engine';
import { text } from '#evidence';
import { allSaid, type SaidFact } from '#symptoms/said/facts';
import { defineToldDiagnosis } from '../told.ts';

/** Finished source subtasks leave Long.MAX_VALUE behind; when all living ones are idle for a moment, that is the minimum, and time is over. */
export const watermarkJumpedAhead = defineToldDiagnosis({
  id: 'watermark-jumped-ahead',
  title: text('The watermark becomes the end of time while the job runs', '作业运行中水位线跳到最大值'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/event-time/generating_watermarks/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/table/config/#table-exec-source-idle-timeout',
  ],
  explains: ['late-data-dropped'],
  said: saidOf,
  confidence: ({ fault }) => (fault.tellings.length > 1 ? 'likely' : 'possible'),
  summary: () =>
    text(
      'The watermark is Long.MAX_VALUE although the job runs on: source subtasks without partitions have FINISHED and left the end of time behind, and while all others were idle it became the minimum. From then on every record is late, joins and windows are silent, state is cleared.',
      '作业仍在运行，水位线却是 Long.MAX_VALUE：没有分区的 Source 子任务已 FINISHED 并留下最大值，其余全部空闲时它成为最小值。此后所有记录都迟到，join 与窗口不再输出，状态被清空。',
    ),
  ruledOut: () => [
    {
      id: 'watermark-future-timestamp',
      because: text(
        'the watermark is Long.MAX_VALUE, which no record carries',
        '水位线为 Long.MAX_VALUE，不是记录中的时间',
      ),
    },
    {
      id: 'watermark-idle-source',
      because: text('event time ran ahead; it does not stand still', '事件时间跳到末尾，而不是停滞'),
    },
  ],
  open: ({ fault }) =>
    fault.tellings.length > 1
      ? undefined
      : {
          because: text('what sent the end of time is not told', '没有说明是什么发出了最大水位线'),
          remedy: text(
            'The states of the source subtasks (FINISHED?), the number of partitions, partition discovery, and the idle timeout.',
            '请提供 Source 子任务状态（是否 FINISHED）、分区数、分区发现配置以及空闲超时。',
          ),
        },
  prescriptions: () => [restartNow, fitSource, upgradeFix],
});

const restartNow: Prescription = {
  aim: 'relieve',
  action: text(
    'Restart the job (from a checkpoint of before the jump): the watermark begins anew.',
    '重启作业（从跳变之前的检查点）：水位线重新开始。',
  ),
  cost: text('It comes back with the next lull as long as nothing changes.', '配置不变时下一次空闲还会复发。'),
};

const fitSource: Prescription = {
  aim: 'cure',
  action: text(
    'Set the source parallelism to at most the number of partitions, or keep partition discovery on, so that subtasks without partitions stay alive instead of finishing.',
    '将 Source 并行度设为不超过分区数，或保持分区发现开启，使没有分区的子任务保持存活而不是结束。',
  ),
  cost: text('Fewer reading subtasks; rebalance after the source.', '读取子任务变少，可在 Source 后 rebalance。'),
  settings: { 'partition.discovery.interval.ms': '300000', 'scan.topic-partition-discovery.interval': '5 min' },
  code: 'env.fromSource(source, strategy, "events").setParallelism(partitions)',
  verify: text(
    'No source subtask is FINISHED, and the watermark stays a time.',
    '没有 Source 子任务为 FINISHED，水位线保持为正常时间。',
  ),
};

const upgradeFix: Prescription = {
  aim: 'prevent',
  action: text(
    'Upgrade to a Flink with FLINK-38477 fixed (finished inputs no longer count), and take the idle timeout longer than usual lulls until then.',
    '升级到修复 FLINK-38477 的 Flink（已结束的输入不再参与），在此之前让空闲超时长于常见的空闲期。',
  ),
  cost: text('An upgrade.', '需要升级。'),
  settings: { 'table.exec.source.idle-timeout': '10 min' },
};

/** The end of time in an operator, and subtasks that finished or have no partition. */
function saidOf(facts: readonly SaidFact[]): readonly SaidFact[] | undefined {
  const max = facts.filter(({ line }) => MAX.test(line) && !/bounded|batch|end of input/.test(line));
  if (max.length === 0) return;
  return allSaid(facts, MAX, FINISHED) ?? allSaid(facts, MAX, SILENT);
}

const MAX =
  /(?:watermark|水位线|水印|event time)[^\n]{0,60}(?:long\.max(?:_value)?|9223372036854775807|max_watermark|max value|最大值)/;
const FINISHED =
  /(?:subtask|source|split|reader|子任务)s?[^\n]{0,60}(?:finished|结束)|partition discovery[^\n]{0,20}(?:off|disabled|false|-1|关闭)|partitions?[^\n]{0,20}<[^\n]{0,30}parallelism|分区数?[^\n]{0,12}(?:小于|少于)[^\n]{0,12}并行度/;
const SILENT = /late|no output|no results?|dropped|silent|cleaned|迟到|没有输出|丢弃|清空/;
