import type { Diagnosis, Prescription } from '#engine';
import { text } from '#evidence';
import { allSaid, type SaidFact } from '#symptoms/said/facts';
import { defineToldDiagnosis } from '../told.ts';

/** People say that windows stay silent, and that some partition or subtask has no data. */
export const toldWatermarkIdleSource: Diagnosis = defineToldDiagnosis({
  id: 'watermark-idle-source',
  title: text('An idle source holds the watermark back', '空闲分区导致水位线不推进'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/event-time/generating_watermarks/#dealing-with-idle-sources',
  ],
  said: saidOf,
  confidence: ({ said }) => (said.some(({ line }) => EVENT_TIME.test(line)) ? 'likely' : 'possible'),
  summary: () =>
    text(
      'Event time stands still: some partition or source subtask has no data, and operators take the minimum of all inputs, so the watermark never passes it.',
      '事件时间停滞：某个分区或 Source 子任务没有数据，而算子取所有输入的最小值，水位线无法推进。',
    ),
  ruledOut: () => [
    { id: 'watermark-all-idle', because: text('other inputs bring records', '其他输入有数据') },
    {
      id: 'watermark-none',
      because: text(
        'it works where every input has data, so timestamps are assigned',
        '所有输入都有数据时正常，说明已分配时间戳',
      ),
    },
  ],
  open: () => ({
    because: text('which input holds the watermark is not told', '没有说明是哪个输入拖住水位线'),
    remedy: text(
      'currentOutputWatermark of every source subtask, and the offsets of every partition.',
      '请提供每个 Source 子任务的 currentOutputWatermark 和每个分区的位点。',
    ),
  }),
  prescriptions: () => [markIdle, fitPartitions],
});

const markIdle: Prescription = {
  aim: 'cure',
  action: text(
    'Let inputs without data become idle: withIdleness on the WatermarkStrategy; in SQL table.exec.source.idle-timeout.',
    '让无数据的输入变为空闲：在 WatermarkStrategy 上使用 withIdleness；SQL 使用 table.exec.source.idle-timeout。',
  ),
  cost: text(
    'When an idle input comes back with old records they are late.',
    '空闲输入恢复后若带来旧记录会成为迟到数据。',
  ),
  settings: { 'table.exec.source.idle-timeout': '60 s' },
  code: `WatermarkStrategy.<Event>forBoundedOutOfOrderness(Duration.ofSeconds(5))
    .withTimestampAssigner((event, previous) -> event.getTimestamp())
    .withIdleness(Duration.ofMinutes(1));`,
  verify: text(
    'currentInputWatermark of the window rises, and windows fire.',
    '窗口的 currentInputWatermark 上升，窗口触发。',
  ),
};

const fitPartitions: Prescription = {
  aim: 'cure',
  action: text(
    'Set the source’s parallelism to at most the number of partitions (subtasks without partitions hold event time too), and spread keys over all partitions where the producer writes to one only.',
    '将 Source 并行度设为不超过分区数（没有分区的子任务同样会拖住事件时间）；若生产者只写一个分区，则将 key 分散到所有分区。',
  ),
  cost: text('The source reads with fewer subtasks; rebalance after it.', 'Source 子任务变少，其后 rebalance 即可。'),
  code: 'env.fromSource(source, strategy, "events").setParallelism(partitions).rebalance()',
};

/** Silence in event time, and an input without data (or more subtasks than partitions). */
function saidOf(facts: readonly SaidFact[]): readonly SaidFact[] | undefined {
  if (facts.some(({ line }) => ELSE.test(line))) return;
  return (
    allSaid(facts, SILENT, WITHOUT_DATA) ?? (hasMoreSubtasks(facts) ? allSaid(facts, SILENT, PARALLELISM) : undefined)
  );
}

/** Numbers that people give: subtasks of the source, and partitions of its topic. */
function hasMoreSubtasks(facts: readonly SaidFact[]): boolean {
  const numberOf = (pattern: RegExp) =>
    Math.max(...facts.map(({ line }) => Number(pattern.exec(line)?.slice(1).find(Boolean) ?? 0)));
  const partitions = numberOf(PARTITIONS);
  return partitions > 0 && numberOf(PARALLELISM) > partitions;
}

const EVENT_TIME = /window|watermark|event[- ]?time|窗口|水位线|水印|事件时间/;
const PARALLELISM = /(?:parallelism|并行度)\D{0,12}(\d{1,5})\b|\b(\d{1,5}) (?:source )?subtasks/;
const PARTITIONS = /\b(\d{1,5}) ?(?:kafka )?(?:partitions?\b|个?分区)|(?:partitions?|分区数?)\D{0,6}(\d{1,5})\b/;

const SILENT =
  /(?:window|watermark|event[- ]?time|output|sink|result|join|cep|窗口|水位线|水印|事件时间|输出|结果)[^\n]{0,80}(?:no (?:result|output|record|data)|nothing|never|not (?:be(?:ing)? )?(?:fire|firing|fired|triggered|advanc\w*|mov\w*|progress\w*|propagat\w*|forward\w*|emitted|generated|updated|increas\w*)|(?:doesn't|does not|don't|do not) (?:fire|trigger|advance|move|progress|emit)|stuck|stall\w*|silent|stands? still|0 records|empty|less than|missing|没有(?:输出|结果|数据|触发)|无(?:输出|结果|数据)|不(?:触发|推进|前进|输出|更新)|停滞|卡住|未触发)|no (?:output|results?)\b|nothing (?:is )?(?:printed|emitted|written|output)|没有结果|无结果|无输出/;
const WITHOUT_DATA =
  /(?:-9223372036854775808|long\.min(?:_value)?)[^\n]{0,60}(?:subtask|one|some|others?|partition|子任务|其他)|(?:has|have|gets?|with) no (?:traffic|data|records|messages|events)\b|(?:partition|subtask|split|shard|分区|子任务)s?[^\n]{0,50}(?:empty|idle|no (?:data|records|messages|events)|without (?:data|records|partition)|has none|no traffic|0 records|numrecords(?:in|out) ?(?:=|:) ?0\b|没有(?:数据|记录)|无数据|为空|空闲)|(?:empty|idle|空闲|空)[ -]?(?:kafka )?(?:partition|subtask|split|source|分区)|parallelism[^\n]{0,60}(?:>|greater than|more than|higher than|larger than|exceeds?|above|大于|超过|多于)[^\n]{0,30}(?:partition|分区)|并行度[^\n]{0,16}(?:>|大于|超过|多于)[^\n]{0,12}(?:partition|分区)|(?:partitions|分区数?)[^\n]{0,20}(?:<|fewer than|less than|小于|少于)[^\n]{0,30}(?:parallelism|并行度)|(?:all|every)[^\n]{0,20}(?:records?|data|messages?|events?|keys?)[^\n]{0,30}(?:in|to|into|on)[^\n]{0,12}(?:one|a single|partition 0|only one|1) ?(?:partition)?|(?:only|just|solely)[^\n]{0,24}(?:in|to|on|from) (?:one|1|a single|some|a few)(?: of)?(?: the| its)?(?: \d+)? ?(?:partition|subtask|split|shard)|(?:when|after|once|until|unless|before) (?:all|every|each)[^\n]{0,16}(?:subtask|partition|split|shard)s?[^\n]{0,40}(?:emit|receiv|got|gets?|has|have|had|sent|sends?|produc)|(?:所有|每个|全部)[^\n]{0,6}(?:分区|子任务)[^\n]{0,10}(?:都)?(?:有|收到|产生)[^\n]{0,6}(?:数据|记录)[^\n]{0,4}(?:后|才|时)|only (?:one|1|a single|some|partition \d+)[^\n]{0,40}(?:has|have|gets?|receives?|contains?|with|is written)[^\n]{0,12}(?:data|records|messages|events|traffic)?|(?:writes?|produces?|sends?)[^\n]{0,20}(?:only )?to (?:only )?(?:one|a single) partition|(?:只|仅)[^\n]{0,8}(?:一个|1 ?个|单个|部分)分区|只有[^\n]{0,8}分区[^\n]{0,8}有数据|(?:parallelism|并行度)\W{0,4}(?:of |为|设为|设置为)?1\b[^\n]{0,40}(?:work|appear|fine|correct|as expected|results|ok|正常|有(?:结果|输出))/;
const ELSE =
  /long\.max_value|9223372036854775807|all (?:partitions|inputs|subtasks|sources)[^\n]{0,24}(?:idle|empty|no (?:data|records))|no (?:input|data|records) at all|(?:所有|全部)[^\n]{0,10}(?:空闲|没有数据|无数据)|withwatermarkalignment|alignment\.group|max-drift|checkpoint[^\n]{0,30}(?:fail|expire|declin)|read_committed|transaction|checkpointing[^\n]{0,12}(?:disabled|off\b|not )|exactly[-_ ]once/;
