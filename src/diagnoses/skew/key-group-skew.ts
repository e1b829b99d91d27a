import { type Conclusion, defineDiagnosis, type Prescription, type Proof, type RuledOut, type Severity } from '#engine';
import { restCite, type Text, text } from '#evidence';
import { settingsFor, type Version } from '#prescriptions/settings';
import { type Bottleneck, bottlenecks } from '#symptoms/bottlenecks';
import { flinkVersion } from '#symptoms/flink-version';
import { causeOfUnevenKeys } from '#symptoms/key-distribution';
import { groupsPerSubtask, type Layout, layoutOf, parallelismsThatDivide } from '#symptoms/key-group-layout';
import { type UnevenInput, unevenInput } from '#symptoms/uneven-input';
import { percent, rate, subtaskList, times } from '../figures.ts';

/** From this share of time upstream waits, the job falls behind. */
const SEVERE_PRESSURE = 0.5;

/** Key groups per subtask that keep the difference of one group below a tenth. */
const PLENTY = 10;

/**
 * Keys are even, and subtasks are not: either key groups do not divide evenly among the subtasks, or there are too few
 * keys for every subtask to get one.
 */
export const keyGroupSkew = defineDiagnosis({
  id: 'key-group-skew',
  title: text('Key groups (or too few keys) load subtasks unevenly', 'Key Group 分配不均（或 key 太少）'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/execution/parallel/#setting-the-maximum-parallelism',
  ],
  symptoms: { unevenInput, bottlenecks },
  helpers: { flinkVersion },
  explains: [
    'backpressure-slow-operator',
    'backpressure-slow-sink',
    'sync-io-per-record',
    'checkpoint-expired-backpressure',
    'checkpoint-alignment-skew',
    'checkpoint-state-skew',
  ],

  conclude({ unevenInput, bottlenecks }, { flinkVersion }) {
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    return unevenInput.flatMap((uneven) => {
      const cause = uneven.keyed ? causeOfUnevenKeys(uneven) : 'hot-key';
      if (cause === 'hot-key') return [];
      const bottleneck = bottlenecks.find(
        ({ vertex, saturated }) => vertex.id === uneven.vertex.id && saturated.some((one) => uneven.hot.includes(one)),
      );
      return bottleneck || isHalfFull(uneven) ? concludeAt(uneven, cause, bottleneck, version) : [];
    });
  },
});

/** Uneven subtasks with time to spare are what many small jobs look like; at half their capacity it is worth knowing. */
const HALF_FULL = 0.5;

function isHalfFull({ hot, load }: UnevenInput): boolean {
  return hot.some((subtask) => (load.busy[subtask] ?? 0) >= HALF_FULL);
}

function concludeAt(
  uneven: UnevenInput,
  cause: 'layout' | 'few-keys',
  bottleneck: Bottleneck | undefined,
  version: Version,
): Conclusion {
  const { vertex, hot } = uneven;
  const layout = layoutOf(vertex.maxParallelism, vertex.parallelism);
  const source = vertex.inputs.find(({ shipStrategy }) => shipStrategy === 'HASH')?.from;
  return {
    severity: severityOf(bottleneck),
    confidence: cause === 'layout' ? 'certain' : 'likely',
    subject: {
      vertex: vertex.id,
      vertexName: vertex.name,
      ...(hot[0] !== undefined && { subtask: hot[0] }),
      ...(cause === 'layout' && { configKey: 'pipeline.max-parallelism' }),
    },
    about: [vertex.id, ...(source ? [source] : [])],
    summary: cause === 'layout' ? layoutSummary(uneven, layout, bottleneck) : fewKeysSummary(uneven, bottleneck),
    evidence: proofs(uneven, layout, bottleneck),
    ruledOut: ruledOut(uneven, cause),
    prescriptions: cause === 'layout' ? layoutRemedies(uneven, layout, version) : fewKeysRemedies(uneven),
  };
}

/** Uneven subtasks that all keep up are worth knowing, no more. */
function severityOf(bottleneck: Bottleneck | undefined): Severity {
  if (!bottleneck) return 'info';
  return (bottleneck.heldBack[0]?.share ?? 0) >= SEVERE_PRESSURE ? 'critical' : 'warning';
}

function layoutSummary({ vertex, hot }: UnevenInput, layout: Layout, bottleneck: Bottleneck | undefined): Text {
  const { max, parallelism, most, least, rich, effective } = layout;
  const effect = suffering(bottleneck);
  return text(
    `"${vertex.name}" has ${max} key groups for ${parallelism} subtasks: ${rich} of them own ${most}, the others ${least}, and get ${times(most / least)} the records (subtask ${subtaskList(hot)}). The ${parallelism} subtasks do the work of ${effective.toFixed(1)}. ${effect.en}`,
    `“${vertex.name}”的 ${parallelism} 个子任务共有 ${max} 个 Key Group：其中 ${rich} 个子任务各有 ${most} 个，其余各有 ${least} 个，因此数据量相差 ${times(most / least)}（子任务 ${subtaskList(hot)}）。${parallelism} 个子任务只相当于 ${effective.toFixed(1)} 个。${effect.zh}`,
  );
}

function fewKeysSummary({ vertex, empty, spread, hot }: UnevenInput, bottleneck: Bottleneck | undefined): Text {
  const effect = suffering(bottleneck);
  const used = spread.count - empty.length;
  return text(
    `Only ${used} of ${spread.count} subtasks of "${vertex.name}" ever get a record: the keyBy in front of it has too few distinct keys, and their hash puts several on the same subtask (${subtaskList(hot)}). More parallelism does not help. ${effect.en}`,
    `“${vertex.name}”的 ${spread.count} 个子任务中只有 ${used} 个有数据：其前面的 keyBy 的不同 key 太少，其哈希值把多个 key 放到了同一子任务（${subtaskList(hot)}）。提高并行度没有用。${effect.zh}`,
  );
}

function suffering(bottleneck: Bottleneck | undefined): Text {
  if (!bottleneck) return text('They all keep up for now.', '目前都还能跟上。');
  const full = subtaskList(bottleneck.saturated);
  return text(
    `Subtask ${full} is at its limit and holds everything upstream back.`,
    `子任务 ${full} 已达极限，拖住了整个上游。`,
  );
}

function proofs(uneven: UnevenInput, layout: Layout, bottleneck: Bottleneck | undefined): readonly Proof[] {
  const { vertex, load, basis, records } = uneven;
  const unit = basis === 'rate' ? text('records/s', '条/秒') : text('records', '条');
  const measured = subtaskList(
    [...records.slice(0, SHOWN + 1)].map((value) => Number(rate(value))),
    SHOWN,
  );
  const owned = subtaskList(groupsPerSubtask(layout).slice(0, SHOWN + 1), SHOWN);
  const upstream = bottleneck?.heldBack[0];
  return [
    {
      fact: text(`Input per subtask: ${measured} ${unit.en}`, `各子任务输入：${measured} ${unit.zh}`),
      cite: restCite(load.paths.detail, load.at),
    },
    ...(vertex.maxParallelism > 0
      ? [
          {
            fact: text(
              `Max parallelism ${vertex.maxParallelism}, parallelism ${vertex.parallelism}: key groups per subtask ${owned}`,
              `最大并行度 ${vertex.maxParallelism}，并行度 ${vertex.parallelism}：各子任务的 Key Group 数 ${owned}`,
            ),
            cite: vertex.cite,
          },
        ]
      : []),
    ...(upstream
      ? [
          {
            fact: text(
              `Upstream "${upstream.vertex.name}" is back-pressured ${percent(upstream.share)} of the time (subtask ${upstream.subtask})`,
              `上游“${upstream.vertex.name}”反压占比 ${percent(upstream.share)}（子任务 ${upstream.subtask}）`,
            ),
            cite: restCite(upstream.load.paths.detail, upstream.load.at),
          },
        ]
      : []),
  ];
}

/** As many subtasks as a person compares at a glance. */
const SHOWN = 16;

function ruledOut({ empty, spread }: UnevenInput, cause: 'layout' | 'few-keys'): readonly RuledOut[] {
  return [
    {
      id: 'data-skew',
      because:
        cause === 'layout'
          ? text(
              'every subtask gets the share that its number of key groups predicts, so no key stands out',
              '每个子任务的数据占比与其 Key Group 数量的预测一致，没有突出的 key',
            )
          : text(
              `${empty.length} of ${spread.count} subtasks get nothing at all, which a single hot key among many does not explain`,
              `${spread.count} 个子任务中有 ${empty.length} 个完全没有数据，这不是众多 key 中出现单个热点所能解释的`,
            ),
    },
    {
      id: 'tm-host-slow',
      because: text('subtasks differ in records, not in time per record', '子任务的差别在于记录数，而不是单条耗时'),
    },
  ];
}

function layoutRemedies(uneven: UnevenInput, layout: Layout, version: Version): readonly Prescription[] {
  const dividing = otherParallelism(uneven, layout);
  return [...(dividing ? [dividing] : []), newMaxParallelism(uneven, layout, version, dividing ? 'prevent' : 'cure')];
}

/** Another parallelism for the key groups there are: state is redistributed on restore, so nothing is lost. */
function otherParallelism({ vertex }: UnevenInput, layout: Layout): Prescription | undefined {
  const { max, parallelism, effective } = layout;
  const { below, above } = parallelismsThatDivide(max, parallelism);
  const better = above !== undefined && above <= parallelism * 4 ? above : below;
  if (better === undefined || better < effective) return;
  const gain = times(better / effective);
  return {
    aim: 'cure',
    action: text(
      `Run "${vertex.name}" with parallelism ${better}${below !== undefined && below !== better && below >= effective ? ` (or ${below})` : ''}: it divides the ${max} key groups, so that each subtask owns ${max / better}. That is ${gain} of what it can do now.`,
      `将“${vertex.name}”的并行度设为 ${better}${below !== undefined && below !== better && below >= effective ? `（或 ${below}）` : ''}：可以整除 ${max} 个 Key Group，每个子任务各有 ${max / better} 个。处理能力是现在的 ${gain}。`,
    ),
    cost: text(
      `Stop with a savepoint and start with the new parallelism: state is kept, max parallelism stays ${max}. ${Math.max(0, better - parallelism)} more slots are needed.`,
      `带保存点停止作业，再以新的并行度启动：状态保留，最大并行度仍为 ${max}。需要增加 ${Math.max(0, better - parallelism)} 个槽位。`,
    ),
    code: `.setParallelism(${better})   // on "${vertex.operators[0] ?? vertex.name}", or -p ${better} for the whole job`,
    verify: text('Records in per subtask are even.', '各子任务输入条数均匀。'),
  };
}

function newMaxParallelism(
  { vertex }: UnevenInput,
  { max, parallelism }: Layout,
  version: Version,
  aim: 'cure' | 'prevent',
): Prescription {
  const multiple = nextMultiple(parallelism, Math.max(PLENTY * parallelism, 128));
  return {
    aim,
    action: text(
      `When the job is next started without its state, set max parallelism to ${multiple}, a multiple of ${parallelism} with ${multiple / parallelism} key groups per subtask.`,
      `下次不带状态启动作业时，把最大并行度设为 ${multiple}：它是 ${parallelism} 的倍数，每个子任务有 ${multiple / parallelism} 个 Key Group。`,
    ),
    cost: text(
      `Max parallelism is part of the state: a job with ${multiple} cannot be restored from a savepoint or checkpoint made with ${max}. The state must be rebuilt (replay) or rewritten with the State Processor API. At most 32768.`,
      `最大并行度是状态的一部分：以 ${max} 产生的保存点或检查点无法恢复到 ${multiple} 的作业。状态需要重建（回放数据）或用 State Processor API 改写。上限为 32768。`,
    ),
    settings: settingsFor(version, { 'pipeline.max-parallelism': String(multiple) }),
    code: `.setMaxParallelism(${multiple})   // only "${vertex.operators[0] ?? vertex.name}"; env.setMaxParallelism for all`,
    verify: text(
      `maxParallelism of the vertex is ${multiple} (/jobs/:jobid), and records per subtask are even.`,
      `节点的 maxParallelism 为 ${multiple}（/jobs/:jobid），且各子任务数据均匀。`,
    ),
  };
}

/** Smallest multiple that is not below; Flink allows up to 2^15. */
function nextMultiple(of: number, atLeast: number): number {
  const multiple = Math.ceil(atLeast / of) * of;
  return multiple <= 32_768 ? multiple : Math.floor(32_768 / of) * of;
}

function fewKeysRemedies({ vertex, empty, spread }: UnevenInput): readonly Prescription[] {
  const { parallelism, maxParallelism } = vertex;
  const max = maxParallelism > 0 ? maxParallelism : 128;
  return [
    {
      aim: 'relieve',
      action: text(
        `Give "${vertex.name}" only as many subtasks as get records (${spread.count - empty.length}), and the slots to others: the result is the same.`,
        `“${vertex.name}”只保留有数据的子任务数（${spread.count - empty.length}），把槽位让给其他节点：结果不变。`,
      ),
      cost: text(
        'A restart from a savepoint. Keys are dealt anew, and may fall together again.',
        '从保存点重启一次。key 会重新分配，仍可能落到一起。',
      ),
      code: `.setParallelism(${Math.max(1, spread.count - empty.length)})`,
    },
    {
      aim: 'cure',
      action: text(
        'Key by something with many more values (add a customer, device or order id and combine afterwards), or replace each key by one that goes to a subtask of its own.',
        '用取值更多的字段做 key（例如加上客户、设备或订单号，之后再合并），或把每个 key 换成能落到独立子任务的替身。',
      ),
      cost: text(
        'The key is part of the state: state under the old keys is not found under the new ones; use a new uid.',
        'key 是状态的一部分：旧 key 下的状态不会出现在新 key 下；请使用新的 uid。',
      ),
      code: `// One stand-in key per subtask, found with Flink's own assignment (max parallelism ${max}, parallelism ${parallelism}).
static Integer[] standIns(int parallelism, int maxParallelism) {
    Integer[] found = new Integer[parallelism];
    for (int key = 0, left = parallelism; left > 0; key++) {
        int subtask = KeyGroupRangeAssignment.assignKeyToParallelOperator(key, maxParallelism, parallelism);
        if (found[subtask] == null) { found[subtask] = key; left--; }
    }
    return found;
}
Integer[] standIns = standIns(${parallelism}, ${max});
stream.keyBy(e -> standIns[numberOf(e.getKey()) % ${parallelism}])  // numberOf: 0, 1, 2, … for your keys; keep the key in the state`,
      verify: text('Every subtask gets records, in like numbers.', '每个子任务都有数据，且数量相近。'),
    },
  ];
}
