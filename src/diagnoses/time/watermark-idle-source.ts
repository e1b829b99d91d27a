import { type Conclusion, type Confidence, defineDiagnosis, type Proof, type RuledOut, type Severity } from '#engine';
import { citeOf, restCite, type Text, text } from '#evidence';
import { indicesWhere } from '#symptoms/load/columns';
import { type KafkaPartition, kafkaPartitions } from '#symptoms/load/kafka-partitions';
import { pathPerSubtask, SHOWN } from '#symptoms/load/operator-figures';
import { type EventTimeUse, eventTimeUse } from '#symptoms/time/event-time-use';
import { type Clocks, type StuckWatermark, stuckWatermarks } from '#symptoms/time/stuck-watermarks';
import { rate, subtaskList } from '../figures.ts';
import { clockText, isSqlJob, waitingForTime } from './event-time-story.ts';
import { fewerSubtasks, fillPartition, markIdle } from './idle-source-remedies.ts';
import { toldWatermarkIdleSource } from './watermark-idle-source-told.ts';

/** One input brings nothing and is not marked idle. Event time is the minimum over all inputs, so it waits for that one. */
export const watermarkIdleSource = defineDiagnosis({
  id: 'watermark-idle-source',
  title: text('An idle source holds the watermark back', '空闲的数据源（分区）使水位线停滞'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/event-time/generating_watermarks/#dealing-with-idle-sources',
  ],
  otherwise: toldWatermarkIdleSource,
  symptoms: { stuckWatermarks },
  helpers: { eventTimeUse, kafkaPartitions },
  explains: ['state-no-ttl', 'checkpoint-async-slow'],

  conclude({ stuckWatermarks }, { eventTimeUse, kafkaPartitions }) {
    const uses = eventTimeUse.known ? eventTimeUse.value : [];
    const partitions = kafkaPartitions.known ? kafkaPartitions.value : [];
    return stuckWatermarks
      .filter(({ cause }) => IDLE_CAUSES.has(cause))
      .flatMap((stuck) => concludeAt(stuck, uses, partitions) ?? []);
  },
});

const IDLE_CAUSES: ReadonlySet<StuckWatermark['cause']> = new Set(['idle-input', 'idle-split', 'unread-split']);

function concludeAt(
  stuck: StuckWatermark,
  uses: readonly EventTimeUse[],
  partitions: readonly KafkaPartition[],
): Conclusion | undefined {
  const holder = holderOf(stuck);
  if (!holder) return;
  const { source, subtasks } = holder;
  const waiting = waitingForTime(stuck, uses).filter(({ silent }) => silent !== false);
  const severity: Severity = waiting.length > 0 ? 'critical' : 'info';
  const read = partitions.filter((one) => one.vertex === source.vertex.id);
  const empty = stuck.cause === 'idle-split' ? [] : emptyAmong(read, stuck.at);
  const known = stuck.origins.every(({ sent }) => sent);
  return {
    severity,
    confidence: confidenceOf(stuck, known),
    subject: {
      vertex: source.vertex.id,
      vertexName: source.vertex.name,
      ...(subtasks.length === 1 && subtasks[0] !== undefined && { subtask: subtasks[0] }),
    },
    about: [source.vertex.id, stuck.vertex.id, ...waiting.map(({ vertex }) => vertex.id)],
    summary: summaryOf(stuck, source, subtasks, waiting),
    evidence: [...proofs(stuck, source, subtasks), ...empty.slice(0, NAMED).map(emptyProof)],
    ruledOut: ruledOut(stuck),
    prescriptions: [
      ...(empty[0] ? [fillPartition(empty[0])] : []),
      markIdle(isSqlJob(stuck.vertex)),
      ...fewerSubtasks(source, subtasks, read.length),
    ],
  };
}

function confidenceOf({ cause }: StuckWatermark, known: boolean): Confidence {
  if (cause === 'unread-split') return 'possible'; // the source may make no watermarks at all
  return cause === 'idle-input' && known ? 'certain' : 'likely';
}

/** The source, and of it the subtasks, that event time waits for. */
function holderOf({ origins, cause, at }: StuckWatermark) {
  const found = origins.flatMap((source) => {
    const held = cause === 'unread-split' && !source.sent ? source.active : heldAt(source, at);
    const subtasks = cause === 'idle-input' ? source.silent : held;
    return subtasks.length > 0 ? [{ source, subtasks }] : [];
  });
  return found.sort((a, b) => a.source.active.length - b.source.active.length)[0];
}

function heldAt({ sent }: Clocks, at: number): readonly number[] {
  return sent ? indicesWhere(sent.values, (value) => value === at) : [];
}

function summaryOf(
  { vertex, at, cause, recordsIn }: StuckWatermark,
  source: Clocks,
  subtasks: readonly number[],
  waiting: readonly EventTimeUse[],
): Text {
  const stands = clockText(at);
  const list = subtaskList(subtasks);
  const size = source.load.size;
  const effect =
    waiting.length > 0
      ? text(
          `"${waiting[0]?.vertex.name}" gets ${rate(recordsIn)} records/s and fires nothing; its state grows.`,
          `“${waiting[0]?.vertex.name}”每秒收到 ${rate(recordsIn)} 条记录，却不触发任何输出，状态不断增长。`,
        )
      : text('Nothing in the plan is known to wait for event time.', '执行计划中未见等待事件时间的算子。');
  const whole = subtasks.length === size;
  return cause === 'idle-input'
    ? text(
        `Event time at "${vertex.name}" ${stands.en}: ${whole ? `"${source.vertex.name}"` : `subtask ${list} of ${size} of "${source.vertex.name}"`} brings no records and is not marked idle, so everything waits for it. ${effect.en}`,
        `“${vertex.name}”的事件时间${stands.zh}：${whole ? `“${source.vertex.name}”` : `“${source.vertex.name}”的 ${size} 个子任务中，子任务 ${list} `}没有数据，又未被标记为空闲，所有下游都在等它。${effect.zh}`,
      )
    : text(
        `Event time at "${vertex.name}" ${stands.en}: subtask ${list} of "${source.vertex.name}" brings records but does not let time pass. One of the splits (partitions) it reads is empty or far behind. ${effect.en}`,
        `“${vertex.name}”的事件时间${stands.zh}：“${source.vertex.name}”的子任务 ${list} 有数据，但水位线不前进。其读取的某个分区（split）为空或严重落后。${effect.zh}`,
      );
}

function proofs(stuck: StuckWatermark, source: Clocks, subtasks: readonly number[]): readonly Proof[] {
  const { vertex, watermarks, at } = stuck;
  const stands = clockText(at);
  const { sent, load } = source;
  const idle = stuck.cause === 'idle-input';
  return [
    {
      fact: text(`Input watermark of "${vertex.name}" ${stands.en}`, `“${vertex.name}”的输入水位线${stands.zh}`),
      cite: citeOf('metric', watermarks.path, watermarks.lastAt),
    },
    {
      fact: idle ? silentText(source, subtasks) : activeText(source),
      cite: restCite(load.paths.detail, load.at),
    },
    ...stuck.origins
      .filter((other) => idle && other !== source && other.active.length > 0)
      .slice(0, NAMED)
      .map((other) => ({ fact: activeText(other), cite: restCite(other.load.paths.detail, other.load.at) })),
    ...(sent
      ? [
          {
            fact: text(
              `Watermarks sent per subtask: ${sentText(sent.values)}`,
              `各子任务发出的水位线：${sentText(sent.values)}`,
            ),
            cite: citeOf('metric', pathPerSubtask(sent.metric), sent.metric.lastAt),
          },
        ]
      : []),
  ];
}

function silentText({ vertex, active }: Clocks, subtasks: readonly number[]): Text {
  const others = active.length > 0 ? subtaskList(active) : undefined;
  return text(
    `"${vertex.name}": subtask ${subtaskList(subtasks)} gave no records${others ? `, subtask ${others} did` : ''}`,
    `“${vertex.name}”：子任务 ${subtaskList(subtasks)} 没有输出记录${others ? `，子任务 ${others} 有` : ''}`,
  );
}

function activeText({ vertex, active }: Clocks): Text {
  const list = subtaskList(active);
  return text(`"${vertex.name}": subtask ${list} gave records`, `“${vertex.name}”：子任务 ${list} 有输出记录`);
}

function sentText(sent: Float64Array): string {
  const some = [...sent.slice(0, SHOWN)].map((value) =>
    value === Number.NEGATIVE_INFINITY ? '-9223372036854775808' : String(value),
  );
  return `${some.join(', ')}${sent.length > SHOWN ? `, … (${sent.length})` : ''}`;
}

function ruledOut({ cause, origins }: StuckWatermark): readonly RuledOut[] {
  const moving = origins.some(({ sent }) => sent?.values.some((value) => value > Number.NEGATIVE_INFINITY));
  return [
    ...(moving
      ? [
          {
            id: 'watermark-none',
            because: text('watermarks are made: some have been sent', '有水位线生成：已有水位线发出'),
          },
        ]
      : []),
    {
      id: 'watermark-all-idle',
      because:
        cause === 'idle-input'
          ? text('other inputs bring records', '其他输入有数据')
          : text('every source subtask brings records', '每个 Source 子任务都有数据'),
    },
  ];
}

/** Partitions that do not let time pass: without any record yet, or without one while watched. */
function emptyAmong(partitions: readonly KafkaPartition[], at: number): readonly KafkaPartition[] {
  return partitions.filter(({ offset, during }) => (at === Number.NEGATIVE_INFINITY ? offset < 0 : during === 0));
}

/** As many partitions as are named. */
const NAMED = 4;

function emptyProof({ topic, partition, offset, metric }: KafkaPartition): Proof {
  return {
    fact: text(
      offset < 0
        ? `Partition ${partition} of topic "${topic}" has not given a record yet (offset ${offset})`
        : `Partition ${partition} of topic "${topic}" stays at offset ${offset}`,
      offset < 0
        ? `主题“${topic}”的分区 ${partition} 尚未给出任何记录（位点 ${offset}）`
        : `主题“${topic}”的分区 ${partition} 停在位点 ${offset}`,
    ),
    cite: citeOf('metric', metric.path, metric.lastAt),
  };
}
