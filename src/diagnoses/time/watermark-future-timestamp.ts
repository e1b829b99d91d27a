import { type Conclusion, defineDiagnosis, type Prescription, type Proof, type Severity } from '#engine';
import { citeOf, text } from '#evidence';
import { type LateRecords, lateRecords } from '#symptoms/time/late-records';
import { type Sight, type WatermarkAhead, watermarkAhead } from '#symptoms/time/watermark-ahead';
import { duration, rate } from '../figures.ts';
import { isSqlJob } from './event-time-story.ts';
import { toldWatermarkFutureTimestamp } from './watermark-future-timestamp-told.ts';

/** Below this share of the input the odd straggler is dropped in any job. */
const A_HANDFUL = 0.001;

/** From this share on results are visibly wrong. */
const WRONG_RESULTS = 0.01;

/**
 * A timestamp from the future has pushed event time ahead of the clock. Windows up to then have fired, and everything
 * that comes until the clock has caught up is late.
 */
export const watermarkFutureTimestamp = defineDiagnosis({
  id: 'watermark-future-timestamp',
  title: text('A timestamp from the future pushes event time ahead', '未来的时间戳使事件时间超前'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/event-time/generating_watermarks/'],
  otherwise: toldWatermarkFutureTimestamp,
  symptoms: { watermarkAhead },
  helpers: { lateRecords },
  explains: ['late-data-dropped'],

  conclude({ watermarkAhead }, { lateRecords }) {
    const late = lateRecords.known ? lateRecords.value : [];
    return watermarkAhead.map((ahead) => concludeAt(ahead, droppedIn(ahead, late)));
  },
});

/** The vertex that loses most because of it, while it is watched. */
function droppedIn({ harmed }: WatermarkAhead, late: readonly LateRecords[]): LateRecords | undefined {
  const here = late.filter(({ vertex, during }) => during > 0 && harmed.some(({ id }) => id === vertex.id));
  return here.sort((a, b) => b.perSecond - a.perSecond)[0];
}

/** Event time that is ahead as a whole, as in a simulation, harms nobody; what is dropped does. */
function severityOf(dropped: LateRecords | undefined): Severity {
  if (!dropped || !(dropped.share >= A_HANDFUL)) return 'info';
  return dropped.share >= WRONG_RESULTS ? 'critical' : 'warning';
}

function concludeAt(
  { vertex, harmed, sight, at, aheadMs }: WatermarkAhead,
  dropped: LateRecords | undefined,
): Conclusion {
  const ahead = duration(aheadMs);
  const effect = dropped
    ? text(
        `Records of the present are late: "${dropped.vertex.name}" drops ${rate(dropped.perSecond)} per second.`,
        `当前的记录都成了迟到数据：“${dropped.vertex.name}”每秒丢弃 ${rate(dropped.perSecond)} 条。`,
      )
    : text('Nothing is dropped because of it so far.', '目前没有因此丢弃数据。');
  return {
    severity: severityOf(dropped),
    confidence: dropped && sight.kind === 'input' ? 'certain' : 'likely',
    subject: { vertex: vertex.id, vertexName: vertex.name },
    about: harmed.map(({ id }) => id),
    summary: text(
      `Event time at "${vertex.name}" is ${ahead} ahead of the clock: at least one record had a timestamp from the future. ${effect.en}`,
      `“${vertex.name}”的事件时间比当前时间超前 ${ahead}：至少有一条记录带有未来的时间戳。${effect.zh}`,
    ),
    evidence: [
      sightProof(vertex.name, sight, at),
      ...(dropped
        ? [
            {
              fact: text(
                `${dropped.metric.name} at "${dropped.vertex.name}": ${dropped.metric.first.sum} → ${dropped.total}`,
                `“${dropped.vertex.name}”的 ${dropped.metric.name}：${dropped.metric.first.sum} → ${dropped.total}`,
              ),
              cite: citeOf('metric', dropped.metric.path, dropped.metric.lastAt),
            },
          ]
        : []),
    ],
    ruledOut: [
      {
        id: 'watermark-jumped-ahead',
        because: text('the watermark is a time of day, not Long.MAX_VALUE', '水位线是具体时间，而不是 Long.MAX_VALUE'),
      },
    ],
    prescriptions: isSqlJob(vertex) ? [clampInQuery] : [clamp],
  };
}

function sightProof(name: string, sight: Sight, at: number): Proof {
  const time = Math.abs(at) <= 8.64e15 ? ` (${new Date(at).toISOString()})` : '';
  if (sight.kind === 'output') {
    const { operator, last, path, lastAt } = sight.metric;
    return {
      fact: text(
        `"${operator}" in "${name}" sends watermark ${at}${time}; the least of its subtasks sends ${last.min}`,
        `“${name}”中的“${operator}”发出的水位线为 ${at}${time}；其子任务中最小的为 ${last.min}`,
      ),
      cite: citeOf('metric', path, lastAt),
    };
  }
  const { watermarks, subtasks } = sight;
  return {
    fact: text(
      `Input watermark of "${name}": ${at}${time} in ${subtasks.length} of ${watermarks.last.length} subtasks that are ahead`,
      `“${name}”的输入水位线：${at}${time}，${watermarks.last.length} 个子任务中有 ${subtasks.length} 个超前`,
    ),
    cite: citeOf('metric', watermarks.path, watermarks.lastAt),
  };
}

const COST = text(
  `Event time that is ahead stays ahead until the clock has caught up, or until the job starts without its state (or from a savepoint of before).`,
  '已经超前的事件时间会一直超前，直到时钟追上，或不带状态（或从更早的保存点）重新启动作业。',
);

const ACTION = text(
  'Do not believe timestamps from the future: bound them by the clock, send such records to a side output, and look for seconds taken for milliseconds (or micro for milli), time zones and device clocks.',
  '不要采信未来的时间戳：用当前时间限制其上限，把这类记录写入旁路输出，并检查秒与毫秒（或微秒）混用、时区和设备时钟错误。',
);

const VERIFY = text('currentInputWatermark is not ahead of the clock.', 'currentInputWatermark 不再超前于当前时间。');

const clamp: Prescription = {
  aim: 'cure',
  action: ACTION,
  cost: COST,
  code: '.withTimestampAssigner((event, ts) -> Math.min(event.getTimestamp(), System.currentTimeMillis() + 5_000))',
  verify: VERIFY,
};

const clampInQuery: Prescription = {
  aim: 'cure',
  action: ACTION,
  cost: COST,
  code: "CREATE TABLE orders (…, ts AS LEAST(raw_ts, CURRENT_TIMESTAMP + INTERVAL '5' SECOND), WATERMARK FOR ts AS ts - INTERVAL '5' SECOND) WITH (…)",
  verify: VERIFY,
};
