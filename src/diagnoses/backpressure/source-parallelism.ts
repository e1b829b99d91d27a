import { type Conclusion, defineDiagnosis, type Proof, type RuledOut, type Severity } from '#engine';
import { citeOf, restCite, type Text, text } from '#evidence';
import { spreadOf } from '#symptoms/load/columns';
import { type Delay, type SourceLoad, sourceLoad } from '#symptoms/load/source-load';
import { duration, percent, rate, subtaskList, times } from '../figures.ts';
import { toldSourceParallelism } from './source-parallelism-told.ts';
import { remedies, type Shape } from './source-remedies.ts';

/** A backlog that the source needs less than this for comes and goes with every fetch. */
const SMALL_BACKLOG_S = 5;

/** A backlog of more than this does not come from jitter: the source was too slow for a while at least. */
const LARGE_BACKLOG_S = 60;

/** Records younger than this are as fresh as a job with checkpoints can be expected to have them. */
const LATE_MS = 10_000;

/** Ms per second by which records get older: one in twenty is more than the jitter of the gauge. */
const LOSING = 50;

/** One split far above the others, among those that have records. */
const ONE_SPLIT = 1.5;

/**
 * The source itself is the bottleneck: it works all the time, nothing holds it back, and what it should read piles up.
 * Too few of its subtasks have something to read, or all of them are full.
 */
export const sourceParallelism = defineDiagnosis({
  id: 'source-parallelism',
  title: text('The source cannot read as fast as records arrive', '数据源（Source）读取能力不足'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/monitoring/back_pressure/'],
  otherwise: toldSourceParallelism,
  symptoms: { sourceLoad },

  conclude({ sourceLoad }) {
    return sourceLoad.map(concludeAt);
  },
});

function concludeAt(source: SourceLoad): Conclusion {
  const { vertex, saturated, backlog, delay } = source;
  const severity = severityOf(source);
  const shape = shapeOf(source);
  return {
    severity,
    confidence: severity !== 'critical' ? 'possible' : shape === 'all-full' || delay ? 'likely' : 'certain',
    subject: {
      vertex: vertex.id,
      vertexName: vertex.name,
      ...(saturated.length === 1 && saturated[0] !== undefined && { subtask: saturated[0] }),
    },
    summary: summaryOf(source, shape),
    evidence: proofs(source),
    ruledOut: ruledOut(source),
    prescriptions: remedies(source, shape),
    ...(!backlog && !delay && source.load.watchedMs > 0 && { open: NO_BACKLOG }),
  };
}

const NO_BACKLOG = {
  because: text(
    'a source is at its limit, but how many records wait to be read is not known',
    '有数据源已达极限，但不知道还有多少记录等待读取',
  ),
  remedy: text(
    'Use a source that reports pendingRecords (Flink 1.14+ with a FLIP-27 source such as KafkaSource), or look at the consumer lag.',
    '请使用会上报 pendingRecords 的数据源（Flink 1.14+ 的 FLIP-27 数据源，如 KafkaSource），或查看消费延迟。',
  ),
};

/** Only a backlog makes a busy source a sick one; one that shrinks is being caught up. */
function severityOf({ backlog, delay }: SourceLoad): Severity {
  if (delay) return fallsBehind(delay) ? 'critical' : 'info';
  if (!backlog || backlog.seconds < SMALL_BACKLOG_S || backlog.trend === 'falling') return 'info';
  if (backlog.trend === 'growing') return 'critical';
  return backlog.seconds >= LARGE_BACKLOG_S ? 'warning' : 'info';
}

/** Records get older and older: the source does not keep up with the time at which they are made. */
function fallsBehind({ last, growth }: Delay): boolean {
  return last >= LATE_MS && growth >= LOSING;
}

function shapeOf({ empty, saturated, load, timesMedian }: SourceLoad): Shape {
  const giving = load.size - empty.length;
  if (saturated.length < giving && timesMedian >= ONE_SPLIT) return 'one-split';
  return empty.length > 0 ? 'few-splits' : 'all-full';
}

function summaryOf(source: SourceLoad, shape: Shape): Text {
  const { vertex, load, saturated, empty, timesMedian } = source;
  const behind = behindText(source);
  const giving = load.size - empty.length;
  switch (shape) {
    case 'few-splits':
      return text(
        `Only ${giving} of ${load.size} subtasks of "${vertex.name}" have something to read, and they are at their limit (${subtaskList(saturated)}); nothing downstream holds them back.${behind.en}`,
        `“${vertex.name}”的 ${load.size} 个子任务中只有 ${giving} 个有数据可读，且已达极限（${subtaskList(saturated)}）；下游没有反压。${behind.zh}`,
      );
    case 'one-split':
      return text(
        `Subtask ${subtaskList(saturated)} of "${vertex.name}" reads ${times(timesMedian)} the records of the median subtask and is at its limit: one partition (split) brings much more than the others.${behind.en}`,
        `“${vertex.name}”的子任务 ${subtaskList(saturated)} 读取的记录是中位数的 ${times(timesMedian)}，且已达极限：某个分区（split）的数据远多于其他分区。${behind.zh}`,
      );
    case 'all-full':
      return text(
        `${saturated.length} of ${load.size} subtasks of "${vertex.name}" are at their limit with reading and what is chained to it; nothing downstream holds them back.${behind.en}`,
        `“${vertex.name}”的 ${load.size} 个子任务中有 ${saturated.length} 个在读取（及链在一起的算子）上已达极限；下游没有反压。${behind.zh}`,
      );
  }
}

function behindText({ backlog, delay }: SourceLoad): Text {
  if (delay && fallsBehind(delay)) {
    return text(
      ` Its records are ${duration(delay.last)} old when they are read, and get ${duration(delay.growth)} older every second.`,
      `读取时记录已有 ${duration(delay.last)} 之久，且每秒再增加 ${duration(delay.growth)}。`,
    );
  }
  if (!backlog) return text(' Whether it falls behind is not known.', '是否落后未知。');
  const { last, growth, trend } = backlog;
  const waiting = Math.round(last);
  switch (trend) {
    case 'growing':
      return text(
        ` ${waiting} records wait to be read, and ${rate(growth)} more every second.`,
        `有 ${waiting} 条记录等待读取，且每秒增加 ${rate(growth)} 条。`,
      );
    case 'falling':
      return text(
        ` ${waiting} records wait to be read, ${rate(-growth)} fewer every second: it is catching up.`,
        `有 ${waiting} 条记录等待读取，每秒减少 ${rate(-growth)} 条：正在追赶。`,
      );
    default:
      return text(` ${waiting} records wait to be read.`, `有 ${waiting} 条记录等待读取。`);
  }
}

function proofs({ vertex, load, saturated, rates, backlog, delay }: SourceLoad): readonly Proof[] {
  const cite = restCite(load.paths.detail, load.at);
  const some = saturated[0] as number;
  const given = subtaskList(
    [...rates.slice(0, SHOWN + 1)].map((value) => Number(rate(value))),
    SHOWN,
  );
  return [
    {
      fact: text(
        `Subtask ${some} is busy ${percent(load.busy[some] as number)} of the time; no subtask of "${vertex.name}" is back-pressured more than ${percent(spreadOf(load.backPressured).max || 0)}`,
        `子任务 ${some} 繁忙 ${percent(load.busy[some] as number)}；“${vertex.name}”各子任务反压不超过 ${percent(spreadOf(load.backPressured).max || 0)}`,
      ),
      cite,
    },
    { fact: text(`Records out per subtask: ${given} records/s`, `各子任务输出：${given} 条/秒`), cite },
    ...(backlog
      ? [
          {
            fact: text(
              `${backlog.metric.name}: ${Math.round(backlog.first)} at the first look, ${Math.round(backlog.last)} at the last`,
              `${backlog.metric.name}：首次 ${Math.round(backlog.first)}，末次 ${Math.round(backlog.last)}`,
            ),
            cite: {
              source: 'metric',
              at: backlog.metric.path,
              time: new Date(backlog.metric.lastAt).toISOString(),
            } as const,
          },
        ]
      : []),
    ...(delay
      ? [
          {
            fact: text(
              `${delay.metric.name}: ${delay.first} ms at the first look, ${delay.last} ms at the last`,
              `${delay.metric.name}：首次 ${delay.first} 毫秒，末次 ${delay.last} 毫秒`,
            ),
            cite: citeOf('metric', delay.metric.path, delay.metric.lastAt),
          },
        ]
      : []),
  ];
}

/** As many subtasks as a person compares at a glance. */
const SHOWN = 16;

function ruledOut({ load }: SourceLoad): readonly RuledOut[] {
  return [
    {
      id: 'backpressure-slow-operator',
      because: text(
        `the source is back-pressured at most ${percent(spreadOf(load.backPressured).max || 0)} of the time: nothing after it is too slow`,
        `数据源的反压占比最高 ${percent(spreadOf(load.backPressured).max || 0)}：其后的算子都不慢`,
      ),
    },
    {
      id: 'source-throttled',
      because: text(
        'its subtasks work all the time; a throttled source waits',
        '其子任务一直在工作；被限流的数据源则会等待',
      ),
    },
  ];
}
