import { type Conclusion, defineDiagnosis, type Prescription } from '#engine';
import { citeOf, type Text, text } from '#evidence';
import { type OddClock, oddClocks } from '#symptoms/time/odd-clocks';
import { isSqlJob } from './event-time-story.ts';

/** A clock that counts in another unit runs so much slower or faster than the wall clock; replays run at any pace. */
const SAME_PACE = 0.5;

/**
 * Flink reads timestamps as milliseconds since 1970. Seconds make every window last a thousand times too long;
 * microseconds put event time tens of thousands of years ahead.
 */
export const timestampUnit = defineDiagnosis({
  id: 'timestamp-unit',
  title: text('Timestamps are not in milliseconds', '时间戳单位不是毫秒'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/event-time/generating_watermarks/'],
  symptoms: { oddClocks },
  explains: ['watermark-future-timestamp', 'late-data-dropped', 'window-last-not-fired', 'state-no-ttl'],

  conclude({ oddClocks }) {
    return oddClocks.map(concludeAt);
  },
});

function concludeAt(clock: OddClock): Conclusion {
  const { vertex, vertices, watermarks, at, unit, pace, meantAt } = clock;
  const sure = Math.abs(pace * unit.ms - 1) <= SAME_PACE;
  return {
    severity: 'critical',
    confidence: sure ? 'certain' : 'likely',
    subject: { vertex: vertex.id, vertexName: vertex.name },
    about: vertices.map(({ id }) => id),
    summary: summaryOf(clock),
    evidence: [
      {
        fact: text(
          `Input watermark of "${vertex.name}": ${at}, as milliseconds ${dateOf(at)}; as ${unit.name} ${dateOf(meantAt)}`,
          `“${vertex.name}”的输入水位线：${at}，按毫秒为 ${dateOf(at)}；按${unitZh(unit.name)}为 ${dateOf(meantAt)}`,
        ),
        cite: citeOf('metric', watermarks.path, watermarks.lastAt),
      },
      ...(sure
        ? [
            {
              fact: text(
                `It went on by ${advanceOf(watermarks)} in ${watermarks.lastAt - watermarks.firstAt} ms: at the pace of the clock, counted in ${unit.name}`,
                `${watermarks.lastAt - watermarks.firstAt} ms 内前进了 ${advanceOf(watermarks)}：正是时钟以${unitZh(unit.name)}计的速度`,
              ),
              cite: citeOf('metric', watermarks.path, watermarks.lastAt),
            },
          ]
        : []),
    ],
    ruledOut: [
      {
        id: 'watermark-idle-source',
        because: text('the watermark moves; it only counts in another unit', '水位线在前进，只是单位不同'),
      },
    ],
    prescriptions: [inMilliseconds(clock)],
  };
}

function summaryOf({ vertex, at, unit }: OddClock): Text {
  const effect =
    unit.ms > 1
      ? text(
          'Windows, timers and joins last a thousand times too long: a window of 1 min ends after more than 16 h, so hardly any result comes, and state grows.',
          '窗口、定时器和 Join 的时长被放大一千倍：1 分钟的窗口要 16 个多小时才结束，因此几乎没有输出，状态不断增长。',
        )
      : text(
          'Windows end at once or far too early, and whatever has a right timestamp is late.',
          '窗口会立即或过早结束，时间戳正确的数据反而都迟到。',
        );
  return text(
    `The timestamps at "${vertex.name}" are ${unit.name}, and Flink reads them as milliseconds: event time there is ${dateOf(at)}. ${effect.en}`,
    `“${vertex.name}”的时间戳单位是${unitZh(unit.name)}，而 Flink 按毫秒解读：其事件时间为 ${dateOf(at)}。${effect.zh}`,
  );
}

function advanceOf({ first, last }: OddClock['watermarks']): number {
  return last.reduce(larger, Number.NEGATIVE_INFINITY) - first.reduce(larger, Number.NEGATIVE_INFINITY);
}

function larger(a: number, b: number): number {
  return b > a && Number.isFinite(b) ? b : a;
}

/** Beyond what a date can be, the year 275760, only the number is left. */
function dateOf(ms: number): string {
  return Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : `${ms} ms`;
}

function unitZh(name: OddClock['unit']['name']): string {
  return { seconds: '秒', microseconds: '微秒', nanoseconds: '纳秒' }[name];
}

const TO_MILLIS = {
  seconds: ['event.getTimestamp() * 1000L', 'TO_TIMESTAMP_LTZ(ts, 0)', 'ts in seconds'],
  microseconds: ['event.getTimestamp() / 1000L', 'TO_TIMESTAMP_LTZ(ts / 1000, 3)', 'ts in microseconds'],
  nanoseconds: ['event.getTimestamp() / 1000000L', 'TO_TIMESTAMP_LTZ(ts / 1000000, 3)', 'ts in nanoseconds'],
} as const;

function inMilliseconds({ vertex, unit }: OddClock): Prescription {
  const [java, sql, note] = TO_MILLIS[unit.name];
  return {
    aim: 'cure',
    action: text(
      `Convert ${unit.name} to milliseconds where the timestamp is assigned, once for all inputs of "${vertex.name}".`,
      `在分配时间戳的位置把${unitZh(unit.name)}转换为毫秒，“${vertex.name}”的所有输入都要一致。`,
    ),
    cost: text(
      'Windows and timers in state carry the old times: start without that state (new uid), or from before, and read the input again.',
      '状态中的窗口与定时器带有旧的时间：需不带该状态（换新 uid）启动，或从更早的位置重新读取输入。',
    ),
    code: isSqlJob(vertex)
      ? `CREATE TABLE … (ts BIGINT, rt AS ${sql}, WATERMARK FOR rt AS rt - INTERVAL '5' SECOND) WITH (…)   -- ${note}
-- a DataStream turned into a table: .withTimestampAssigner((event, x) -> ${java})`
      : `.withTimestampAssigner((event, ts) -> ${java})   // ${note}`,
    verify: text(
      'currentInputWatermark is a time of today in milliseconds (13 digits).',
      'currentInputWatermark 是今天的毫秒时间（13 位数字）。',
    ),
  };
}
