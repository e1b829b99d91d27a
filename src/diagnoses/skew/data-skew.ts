import { type Conclusion, defineDiagnosis, type Prescription, type Proof, type RuledOut } from '#engine';
import { text } from '#evidence';
import { letBarriersPass } from '#prescriptions/checkpoints-under-pressure';
import type { Version } from '#prescriptions/settings';
import { flinkVersion } from '#symptoms/flink-version';
import { type Bottleneck, bottlenecks } from '#symptoms/load/bottlenecks';
import { spreadOf } from '#symptoms/load/columns';
import { causeOfUnevenKeys } from '#symptoms/skew/key-distribution';
import { type UnevenInput, unevenInput } from '#symptoms/skew/uneven-input';
import { percent, rate, subtaskList, times } from '../figures.ts';
import { toldDataSkew } from './data-skew-told.ts';

/** Input ratio from which skew alone explains a saturated subtask; Flink's own guides speak of 3. */
const CLEAR_RATIO = 3;

/** From this share of time upstream waits, the job falls behind. */
const SEVERE_PRESSURE = 0.5;

/**
 * A few keys bring most of the records, and one subtask has to take them all. It is full while its siblings
 * wait, and everything upstream of it waits too.
 */
export const dataSkew = defineDiagnosis({
  id: 'data-skew',
  title: text('A hot key overloads one subtask', '热点 key 压垮单个子任务（数据倾斜）'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/monitoring/back_pressure/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/table/tuning/',
  ],
  otherwise: toldDataSkew,
  symptoms: { unevenInput, bottlenecks },
  helpers: { flinkVersion },
  explains: [
    'backpressure-slow-operator',
    'backpressure-slow-sink',
    'sync-io-per-record',
    'checkpoint-user-code-blocked',
    'timers-storm',
    'checkpoint-expired-backpressure',
    'checkpoint-alignment-skew',
  ],

  conclude({ unevenInput, bottlenecks }, { flinkVersion }) {
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    return unevenInput.flatMap((uneven) => {
      if (!uneven.keyed || causeOfUnevenKeys(uneven) !== 'hot-key') return [];
      const bottleneck = bottlenecks.find(
        ({ vertex, saturated }) => vertex.id === uneven.vertex.id && saturated.some((one) => uneven.hot.includes(one)),
      );
      if (!bottleneck) return []; // uneven, but nobody suffers from it
      return concludeAt(uneven, bottleneck, [findTheKey, letBarriersPass(version), ...remedies(uneven, version)]);
    });
  },
});

function concludeAt(uneven: UnevenInput, bottleneck: Bottleneck, prescriptions: readonly Prescription[]): Conclusion {
  const { vertex, hot, records, spread, timesMedian } = uneven;
  const subtask = hot[0] as number;
  const share = percent((records[subtask] as number) / spread.sum);
  const pressure = bottleneck.heldBack[0]?.share ?? 0;
  const source = vertex.inputs.find(({ shipStrategy }) => shipStrategy === 'HASH')?.from;
  return {
    severity: pressure >= SEVERE_PRESSURE ? 'critical' : 'warning',
    confidence: timesMedian >= CLEAR_RATIO ? 'certain' : 'likely',
    subject: {
      vertex: vertex.id,
      vertexName: vertex.name,
      subtask,
      ...(vertex.operators[0] && { operator: vertex.operators[0] }),
    },
    about: [vertex.id, ...(source ? [source] : [])],
    summary: text(
      `Subtask ${subtask} of "${vertex.name}" takes ${share} of all records, ${times(timesMedian)} the median of its ${spread.count} subtasks: few keys of the keyBy in front of it bring most of the data. It is busy ${percent(bottleneck.load.busy[subtask] ?? Number.NaN)} of the time and holds everything upstream back.`,
      `“${vertex.name}”的子任务 ${subtask} 承担了 ${share} 的数据，是 ${spread.count} 个子任务中位数的 ${times(timesMedian)}：其前面的 keyBy 中少数 key 占了大部分数据。该子任务繁忙 ${percent(bottleneck.load.busy[subtask] ?? Number.NaN)}，拖住了整个上游。`,
    ),
    evidence: proofs(uneven, bottleneck, subtask),
    ruledOut: ruledOut(uneven, bottleneck),
    prescriptions,
  };
}

function proofs(
  { vertex, load, basis, records, spread }: UnevenInput,
  { heldBack }: Bottleneck,
  subtask: number,
): readonly Proof[] {
  const rest = { source: 'rest', at: load.paths.detail, time: new Date(load.at).toISOString() } as const;
  const unit = basis === 'rate' ? text('records/s', '条/秒') : text('records', '条');
  const own = rate(records[subtask] as number);
  const middle = rate(spread.median);
  const all = subtaskList(
    [...records].map((value) => Number(rate(value))),
    16,
  );
  const totals = subtaskList([...load.recordsIn], 16);
  const upstream = heldBack[0];
  return [
    {
      fact: text(
        `Input per subtask of "${vertex.name}": ${all} ${unit.en}; subtask ${subtask} ${own}, median ${middle} (read-records by now: ${totals})`,
        `“${vertex.name}”各子任务输入：${all} ${unit.zh}；子任务 ${subtask} 为 ${own}，中位数 ${middle}（read-records 当前累计：${totals}）`,
      ),
      cite: rest,
    },
    {
      fact: text(
        `Subtask ${subtask} is busy ${percent(load.busy[subtask] as number)} of the time, the median subtask ${percent(spreadOf(load.busy).median)}`,
        `子任务 ${subtask} 繁忙 ${percent(load.busy[subtask] as number)}，子任务中位数为 ${percent(spreadOf(load.busy).median)}`,
      ),
      cite: rest,
    },
    ...(upstream
      ? [
          {
            fact: text(
              `Upstream "${upstream.vertex.name}" is back-pressured ${percent(upstream.share)} of the time (subtask ${upstream.subtask})`,
              `上游“${upstream.vertex.name}”反压占比 ${percent(upstream.share)}（子任务 ${upstream.subtask}）`,
            ),
            cite: {
              source: 'rest',
              at: upstream.load.paths.detail,
              time: new Date(upstream.load.at).toISOString(),
            } as const,
          },
        ]
      : []),
  ];
}

function ruledOut(
  { keyGroupShares, empty, vertex }: UnevenInput,
  { saturated, load }: Bottleneck,
): readonly RuledOut[] {
  const layout = keyGroupShares
    ? text(
        `max parallelism ${vertex.maxParallelism} over ${vertex.parallelism} subtasks explains at most ${times(Math.max(...keyGroupShares) / Math.min(...keyGroupShares))} between them, and ${empty.length} subtasks are empty`,
        `最大并行度 ${vertex.maxParallelism} 分到 ${vertex.parallelism} 个子任务最多只能造成 ${times(Math.max(...keyGroupShares) / Math.min(...keyGroupShares))} 的差异，且空子任务数为 ${empty.length}`,
      )
    : text('keys reach every subtask', '每个子任务都有 key 到达');
  return [
    { id: 'key-group-skew', because: layout },
    {
      id: 'backpressure-slow-operator',
      because: text(
        `only ${saturated.length} of ${load.size} subtasks are at their limit; more parallelism would not spread one key`,
        `${load.size} 个子任务中只有 ${saturated.length} 个达到极限；提高并行度无法拆分单个 key`,
      ),
    },
    {
      id: 'tm-host-slow',
      because: text('the full subtask is the one with more records', '繁忙的子任务正是数据更多的那个'),
    },
  ];
}

/** REST shows the subtask, not the key; a sample of the input shows the key. */
const findTheKey: Prescription = {
  aim: 'relieve',
  action: text(
    'Find the hot key in a sample of the input. If it stands for "no value" (NULL, "", 0, "unknown"), filter it out before the keyBy, or give such records a key of their own each: that alone may end this.',
    '在输入样本中找出热点 key。若它代表“无值”（NULL、空串、0、unknown），在 keyBy 之前过滤掉，或为这类记录各自生成不同的 key：仅此一步可能就够了。',
  ),
  cost: text('Reading a sample costs nothing; the filter needs a restart.', '抽样没有代价；加过滤需要重启作业。'),
  command:
    "kafka-console-consumer.sh --bootstrap-server <broker:9092> --topic <topic> --max-messages 100000 | jq -r '.<key field>' | sort | uniq -c | sort -rn | head",
  verify: text('One value has a share like that of the hot subtask.', '某个值的占比与热点子任务的占比相当。'),
};

/** SQL operators carry the planner's names; there a setting does what DataStream code has to do by hand. */
function remedies({ vertex, load, spread }: UnevenInput, version: Version): readonly Prescription[] {
  const sql = /Aggregate\[?\d*\]?\(|GroupAggregate|WindowAggregate/.test(vertex.name);
  return sql ? [twoPhaseSql] : [saltKey(load.size, spread.max / (spread.sum / spread.count), version)];
}

const twoPhaseSql: Prescription = {
  aim: 'cure',
  action: text(
    'Aggregate in two phases: each subtask pre-aggregates before the shuffle, so a hot key sends one row per batch and not one per record.',
    '开启两阶段（local-global）聚合：在 shuffle 之前先做本地预聚合，热点 key 每批只发送一行。',
  ),
  cost: text(
    'Results come up to 2 s later. The plan changes: state of the old plan cannot be restored, so start without it or replay.',
    '结果最多延迟 2 秒。执行计划会改变：旧计划的状态无法恢复，需要丢弃状态启动或回放数据。',
  ),
  settings: {
    'table.exec.mini-batch.enabled': 'true',
    'table.exec.mini-batch.allow-latency': '2 s',
    'table.exec.mini-batch.size': '5000',
    'table.optimizer.agg-phase-strategy': 'TWO_PHASE',
    'table.optimizer.distinct-agg.split.enabled': 'true',
  },
  verify: text(
    'The plan shows LocalGroupAggregate, and records per subtask are even.',
    '执行计划出现 LocalGroupAggregate，且各子任务数据量均匀。',
  ),
};

/** Salts enough to bring the hot subtask down to its fair share, rounded up to a power of two. */
function saltKey(parallelism: number, timesMean: number, version: Version): Prescription {
  const salts = Math.min(64, 2 ** Math.ceil(Math.log2(Math.max(2, timesMean * 2, parallelism))));
  return {
    aim: 'cure',
    action: text(
      `Aggregate in two phases: first by key and a salt of ${salts} values, then by key alone. The hot key is then worked on by up to ${Math.min(salts, parallelism)} subtasks.`,
      `做两阶段聚合：先按“key + ${salts} 个盐值”聚合，再按 key 汇总。热点 key 因此最多由 ${Math.min(salts, parallelism)} 个子任务分担。`,
    ),
    cost: text(
      'State under the old key is not found under the salted one: give the new operators new uids and either replay, or start them empty (--allowNonRestoredState drops the old state). Only for aggregates that can be merged.',
      '旧 key 下的状态不会出现在加盐后的 key 下：请为新算子设置新的 uid，然后回放数据，或以空状态启动（--allowNonRestoredState 会丢弃旧状态）。仅适用于可合并的聚合。',
    ),
    code: saltingCode(salts, version),
    verify: text(
      'Records in per subtask differ by less than 1.5×, and the subtask is no longer busy all the time.',
      '各子任务输入条数差异小于 1.5 倍，且该子任务不再持续繁忙。',
    ),
  };
}

function saltingCode(salts: number, version: Version): string {
  // Windows take a Duration from 2.0 on; before, Flink's own Time.
  const size = version && version.major < 2 ? 'Time.seconds(10)' : 'Duration.ofSeconds(10)';
  return `// Partial is your mergeable result, e.g. count + sum. The salt must not change while a record is re-read,
// so it comes from the record, never from a random number inside keyBy.
DataStream<Partial> partial = input
    .keyBy(e -> e.getKey() + "#" + Math.floorMod(e.getId().hashCode(), ${salts}))
    .window(TumblingEventTimeWindows.of(${size}))
    .aggregate(new PartialAggregate())           // keeps the original key inside Partial
    .uid("partial-by-salted-key");
partial
    .keyBy(Partial::getKey)
    .window(TumblingEventTimeWindows.of(${size}))
    .reduce(Partial::merge)
    .uid("total-by-key");`;
}
