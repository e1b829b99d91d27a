import { type Conclusion, defineDiagnosis, type Proof, type RuledOut, type Severity } from '#engine';
import { restCite, type Text, text } from '#evidence';
import type { Version } from '#prescriptions/settings';
import { flinkVersion } from '#symptoms/flink-version';
import { type Bottleneck, bottlenecks } from '#symptoms/load/bottlenecks';
import { causeOfUnevenKeys, neverReached } from '#symptoms/skew/key-distribution';
import { groupsPerSubtask, type Layout, layoutOf } from '#symptoms/skew/key-group-layout';
import { type UnevenInput, unevenInput } from '#symptoms/skew/uneven-input';
import { percent, rate, subtaskList, times } from '../figures.ts';
import { fewKeysRemedies, layoutRemedies } from './key-group-remedies.ts';
import { toldKeyGroupSkew } from './key-group-skew-told.ts';

/** From this share of time upstream waits, the job falls behind. */
const SEVERE_PRESSURE = 0.5;

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
  otherwise: toldKeyGroupSkew,
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

function fewKeysSummary(uneven: UnevenInput, bottleneck: Bottleneck | undefined): Text {
  const { vertex, spread, hot } = uneven;
  const effect = suffering(bottleneck);
  const used = spread.count - neverReached(uneven).length;
  return text(
    `Only ${used} of ${spread.count} subtasks of "${vertex.name}" ever get a record: the keyBy in front of it has too few distinct keys, and their hash puts several on the same subtask (${subtaskList(hot)}). A key cannot be split, so at most as many subtasks can work as there are keys. ${effect.en}`,
    `“${vertex.name}”的 ${spread.count} 个子任务中只有 ${used} 个有数据：其前面的 keyBy 的不同 key 太少，其哈希值把多个 key 放到了同一子任务（${subtaskList(hot)}）。单个 key 无法拆分，能工作的子任务不会多于 key 的数量。${effect.zh}`,
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

function ruledOut(uneven: UnevenInput, cause: 'layout' | 'few-keys'): readonly RuledOut[] {
  const [none, all] = [neverReached(uneven).length, uneven.spread.count];
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
              `${none} of ${all} subtasks get nothing at all, which a single hot key among many does not explain`,
              `${all} 个子任务中有 ${none} 个完全没有数据，这不是众多 key 中出现单个热点所能解释的`,
            ),
    },
    {
      id: 'tm-host-slow',
      because: text('subtasks differ in records, not in time per record', '子任务的差别在于记录数，而不是单条耗时'),
    },
  ];
}
