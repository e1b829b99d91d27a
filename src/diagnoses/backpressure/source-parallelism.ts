import { type Conclusion, defineDiagnosis, type Prescription, type Proof, type RuledOut, type Severity } from '#engine';
import { restCite, type Text, text } from '#evidence';
import { spreadOf } from '#symptoms/columns';
import { type SourceLoad, sourceLoad } from '#symptoms/source-load';
import { percent, rate, subtaskList, times } from '../figures.ts';

/** A backlog that the source needs less than this for comes and goes with every fetch. */
const SMALL_BACKLOG_S = 5;

/** A backlog of more than this does not come from jitter: the source was too slow for a while at least. */
const LARGE_BACKLOG_S = 60;

/** Head room for what must be caught up. */
const HEADROOM = 1.25;

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
  symptoms: { sourceLoad },

  conclude({ sourceLoad }) {
    return sourceLoad.map(concludeAt);
  },
});

type Shape = 'few-splits' | 'one-split' | 'all-full';

function concludeAt(source: SourceLoad): Conclusion {
  const { vertex, saturated, backlog } = source;
  const severity = severityOf(source);
  const shape = shapeOf(source);
  return {
    severity,
    confidence: severity === 'critical' ? (shape === 'all-full' ? 'likely' : 'certain') : 'possible',
    subject: {
      vertex: vertex.id,
      vertexName: vertex.name,
      ...(saturated.length === 1 && saturated[0] !== undefined && { subtask: saturated[0] }),
    },
    summary: summaryOf(source, shape),
    evidence: proofs(source),
    ruledOut: ruledOut(source),
    prescriptions: remedies(source, shape),
    ...(!backlog && source.load.watchedMs > 0 && { open: NO_BACKLOG }),
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
function severityOf({ backlog }: SourceLoad): Severity {
  if (!backlog || backlog.seconds < SMALL_BACKLOG_S || backlog.trend === 'falling') return 'info';
  if (backlog.trend === 'growing') return 'critical';
  return backlog.seconds >= LARGE_BACKLOG_S ? 'warning' : 'info';
}

function shapeOf({ empty, saturated, load, timesMedian }: SourceLoad): Shape {
  const giving = load.size - empty.length;
  if (saturated.length < giving && timesMedian >= ONE_SPLIT) return 'one-split';
  return empty.length > 0 ? 'few-splits' : 'all-full';
}

function summaryOf({ vertex, load, saturated, empty, timesMedian, backlog }: SourceLoad, shape: Shape): Text {
  const behind = backlogText(backlog);
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

function backlogText(backlog: SourceLoad['backlog']): Text {
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

function proofs({ vertex, load, saturated, rates, backlog }: SourceLoad): readonly Proof[] {
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

function remedies(source: SourceLoad, shape: Shape): readonly Prescription[] {
  const needed = subtasksNeeded(source);
  switch (shape) {
    case 'few-splits':
      return [moreSplits(source, needed), workElsewhere(source, needed), fewerSubtasks(source)];
    case 'one-split':
      return [workElsewhere(source, needed), spreadSplits(source)];
    case 'all-full':
      return [moreSubtasks(source, needed), workElsewhere(source, needed)];
  }
}

/** Subtasks it takes to read what arrives, with head room to catch up. */
function subtasksNeeded({ rates, limit, backlog, load, empty }: SourceLoad): number {
  const arriving = spreadOf(rates).sum + Math.max(0, backlog?.growth || 0);
  const needed = Math.ceil((arriving * HEADROOM) / limit);
  const giving = load.size - empty.length;
  return Number.isFinite(needed) ? Math.max(giving + 1, needed) : giving * 2;
}

function moreSplits({ load, limit, empty }: SourceLoad, needed: number): Prescription {
  const partitions = Math.max(needed, load.size);
  const wider =
    partitions > load.size
      ? text(` and the source ${partitions} subtasks`, `，数据源并行度也设为 ${partitions}`)
      : text('', '');
  return {
    aim: 'cure',
    action: text(
      `Give the topic at least ${partitions} partitions${wider.en}: one subtask reads about ${rate(limit)} records/s, so what arrives needs ${needed} of them (now ${load.size - empty.length}).`,
      `把主题的分区数增加到至少 ${partitions}${wider.zh}：一个子任务每秒约读 ${rate(limit)} 条，到达的数据需要 ${needed} 个子任务（目前 ${load.size - empty.length} 个）。`,
    ),
    cost: text(
      'Records of a key move to another partition: order per key is not kept across the change. New partitions are found by discovery (partition.discovery.interval.ms) or after a restart.',
      '同一 key 的记录会换到其他分区：变更前后不保证 key 内有序。新分区由分区发现（partition.discovery.interval.ms）或重启后读取。',
    ),
    command: `kafka-topics.sh --bootstrap-server <broker> --alter --topic <topic> --partitions ${partitions}`,
    verify: text(
      'Every source subtask gives records, and pendingRecords falls.',
      '每个 Source 子任务都有数据，且 pendingRecords 下降。',
    ),
  };
}

function moreSubtasks({ load, limit }: SourceLoad, needed: number): Prescription {
  return {
    aim: 'cure',
    action: text(
      `Raise the source's parallelism from ${load.size} to ${needed}, if what it reads has that many partitions (splits): one subtask reads about ${rate(limit)} records/s.`,
      `若其读取的分区（split）数足够，把数据源并行度从 ${load.size} 提高到 ${needed}：一个子任务每秒约读 ${rate(limit)} 条。`,
    ),
    cost: text(
      `A restart from a savepoint, and up to ${needed - load.size} more slots.`,
      `从保存点重启一次，最多需要增加 ${needed - load.size} 个槽位。`,
    ),
    code: `env.fromSource(source, watermarks, "…").setParallelism(${needed})`,
    verify: text(
      'pendingRecords falls, and the source is busy less than 80 % of the time.',
      'pendingRecords 下降，且数据源繁忙低于 80 %。',
    ),
  };
}

/** What is expensive in the source's thread (parsing, a chained map) can be done by more subtasks behind a rebalance. */
function workElsewhere({ vertex }: SourceLoad, needed: number): Prescription {
  const chained = vertex.operators.slice(1);
  const what =
    chained.length > 0
      ? text(
          `deserialising and ${chained.map((one) => `"${one}"`).join(', ')}`,
          `反序列化以及${chained.map((one) => `“${one}”`).join('、')}`,
        )
      : text('deserialising', '反序列化');
  return {
    aim: 'cure',
    action: text(
      `Do less in the source's own thread (${what.en}): read bytes there, and do the expensive part after a rebalance with ${needed} subtasks.`,
      `减少 Source 线程中的工作（${what.zh}）：在其中只读取字节，rebalance 之后再用 ${needed} 个子任务完成耗时部分。`,
    ),
    cost: text(
      'One more network shuffle. Order per partition is lost behind it, so watermarks that are made there need a larger bound.',
      '增加一次网络传输，其后不再保持分区内有序，因此在其后生成的水位线需要更大的乱序上限。',
    ),
    code: `env.fromSource(bytesSource, WatermarkStrategy.noWatermarks(), "raw")   // deserialises to byte[] only
   .rebalance()
   .map(new Decode()).setParallelism(${needed})
   .assignTimestampsAndWatermarks(watermarks);`,
    verify: text('The source is busy less than half of the time.', '数据源的繁忙占比低于一半。'),
  };
}

function fewerSubtasks({ load, empty }: SourceLoad): Prescription {
  const giving = load.size - empty.length;
  return {
    aim: 'prevent',
    action: text(
      `Until there are more partitions, ${giving} source subtasks do the same as ${load.size}; the ${empty.length} empty ones only hold slots, and can hold back watermarks.`,
      `在增加分区之前，${giving} 个 Source 子任务与 ${load.size} 个效果相同；${empty.length} 个空子任务只占用槽位，还可能阻碍水位线。`,
    ),
    cost: text('A restart from a savepoint.', '从保存点重启一次。'),
    code: `env.fromSource(source, watermarks, "…").setParallelism(${giving})`,
  };
}

function spreadSplits({ saturated }: SourceLoad): Prescription {
  return {
    aim: 'cure',
    action: text(
      `Let the producer spread its records: the partition that subtask ${subtaskList(saturated)} reads gets most of them (a fixed key, or a key that few values dominate).`,
      `让生产者均匀写入：子任务 ${subtaskList(saturated)} 读取的分区承担了大部分数据（固定的 key，或少数取值占多数的 key）。`,
    ),
    cost: text(
      'Order is kept per key only; a new key changes which records stay in order.',
      '只保证 key 内有序；更换 key 会改变有序的范围。',
    ),
    verify: text('Records out per source subtask are even.', '各 Source 子任务输出均匀。'),
  };
}
