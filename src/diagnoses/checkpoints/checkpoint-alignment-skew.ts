import { type Conclusion, defineDiagnosis, type Prescription, type Proof, type RuledOut } from '#engine';
import { text } from '#evidence';
import { letBarriersPass } from '#prescriptions/checkpoints-under-pressure';
import type { Version } from '#prescriptions/settings';
import { flinkVersion } from '#symptoms/flink-version';
import { type Bottleneck, bottlenecks } from '#symptoms/load/bottlenecks';
import { type InputPath, type UnevenArrival, unevenArrival } from '#symptoms/skew/uneven-arrival';
import { duration } from '../figures.ts';
import { toldAlignmentSkew } from './checkpoint-alignment-skew-told.ts';
import { bottleneckProofs, historyProof, phasesProof, settingsProof } from './checkpoint-proofs.ts';

/**
 * A subtask gets its first barrier early and its last one late: for exactly-once it must not touch the channels that
 * were early, so they stand still until the slowest one has delivered. Its cause is what makes that one slow.
 */
export const checkpointAlignmentSkew = defineDiagnosis({
  id: 'checkpoint-alignment-skew',
  title: text('Checkpoints wait for the barriers of one slow input', '检查点对齐时间长：等待某个慢输入的 barrier'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/checkpointing_under_backpressure/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/large_state_tuning/',
  ],
  symptoms: { unevenArrival },
  helpers: { bottlenecks, flinkVersion },
  otherwise: toldAlignmentSkew,
  explains: ['checkpoint-interval-too-short'],

  conclude({ unevenArrival }, { bottlenecks, flinkVersion }) {
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    const found = bottlenecks.known ? bottlenecks.value : [];
    return unevenArrival.map((uneven) => concludeAt(uneven, slowedBy(uneven, found), version));
  },
});

/** The bottleneck on the slow way, or the vertex itself. */
function slowedBy(
  { slow, slow: { vertices }, at }: UnevenArrival,
  found: readonly Bottleneck[],
): Bottleneck | undefined {
  const onTheWay = found.find(({ vertex }) => vertices.includes(vertex.id));
  return onTheWay ?? found.find(({ vertex }) => vertex.id === at.vertex.id || vertex.id === slow.vertex.id);
}

function concludeAt(uneven: UnevenArrival, bottleneck: Bottleneck | undefined, version: Version): Conclusion {
  const { at, worst, slow, fast, course } = uneven;
  const { vertex, checkpoint } = at;
  const wait = duration(worst.ms.alignment);
  const who = fast
    ? text(
        `"${slow.vertex.name}" than from "${fast.vertex.name}"`,
        `“${slow.vertex.name}”的 barrier 比“${fast.vertex.name}”的晚很多`,
      )
    : text(
        `some subtasks of "${slow.vertex.name}" than from others`,
        `“${slow.vertex.name}”部分子任务的 barrier 比其他子任务晚很多`,
      );
  const cause = bottleneck ? slowPath(bottleneck) : text('', '');
  return {
    severity: course.finished[0]?.reason === 'expired' ? 'critical' : 'warning',
    confidence: bottleneck && fast ? 'certain' : 'likely',
    subject: { vertex: vertex.id, vertexName: vertex.name, subtask: worst.subtask },
    about: aboutOf(uneven, bottleneck),
    summary: text(
      `Subtask ${worst.subtask} of "${vertex.name}" waits ${wait} of the ${duration(checkpoint.durationMs)} of checkpoint ${checkpoint.id} for its last barrier, with the inputs that were early standing still: barriers come much later from ${who.en}.${cause.en}`,
      `“${vertex.name}”的子任务 ${worst.subtask} 在检查点 ${checkpoint.id}（${duration(checkpoint.durationMs)}）中为最后一个 barrier 等待了 ${wait}，期间先到的输入全部停住：${who.zh}。${cause.zh}`,
    ),
    evidence: proofs(uneven, bottleneck),
    ruledOut: ruledOut(uneven),
    prescriptions: remedies(uneven, bottleneck, version),
    ...(bottleneck ? {} : { open }),
  };
}

function slowPath({ vertex }: Bottleneck): Conclusion['summary'] {
  return text(` On that way, "${vertex.name}" cannot keep up.`, `该路径上的“${vertex.name}”处理不过来。`);
}

function aboutOf({ at, slow }: UnevenArrival, bottleneck: Bottleneck | undefined): readonly string[] {
  const held = bottleneck?.heldBack.map(({ vertex }) => vertex.id) ?? [];
  return [...new Set([at.vertex.id, ...slow.vertices, ...(bottleneck ? [bottleneck.vertex.id, ...held] : [])])];
}

function proofs(
  { at, worst, slow, fast, course }: UnevenArrival,
  bottleneck: Bottleneck | undefined,
): readonly Proof[] {
  const passed = ({ vertex, phases, barrierMs }: InputPath): readonly Proof[] =>
    phases
      ? [
          {
            fact: text(
              `The last barrier reached "${vertex.name}" ${Math.round(barrierMs)} ms after the trigger (start delay + alignment)`,
              `最后一个 barrier 在触发后 ${Math.round(barrierMs)} ms 到达“${vertex.name}”（启动延迟 + 对齐）`,
            ),
            cite: phases.columns.cite,
          },
        ]
      : [];
  return [
    phasesProof(at, 'alignment', worst),
    ...passed(slow),
    ...(fast ? passed(fast) : []),
    ...historyProof(course),
    ...settingsProof(course),
    ...(bottleneck ? bottleneckProofs(bottleneck) : []),
  ];
}

function ruledOut({ worst }: UnevenArrival): readonly RuledOut[] {
  const { startDelay, alignment, sync, async } = worst.ms;
  return [
    {
      id: 'checkpoint-expired-backpressure',
      because: text(
        `the first barrier came after ${Math.round(startDelay)} ms, the last one ${Math.round(alignment)} ms later: not all inputs are late`,
        `第一个 barrier 在 ${Math.round(startDelay)} ms 时到达，最后一个又晚了 ${Math.round(alignment)} ms：并非所有输入都迟到`,
      ),
    },
    {
      id: 'checkpoint-async-slow',
      because: text(
        `the snapshot itself takes ${Math.round(sync)} ms (sync) and ${Math.round(async)} ms (async)`,
        `快照本身只用了 ${Math.round(sync)} ms（同步）和 ${Math.round(async)} ms（异步）`,
      ),
    },
  ];
}

function remedies(
  { slow, fast, course }: UnevenArrival,
  bottleneck: Bottleneck | undefined,
  version: Version,
): readonly Prescription[] {
  const what = bottleneck?.vertex.name ?? slow.vertex.name;
  return [
    letBarriersPass(version, course.settings?.timeoutMs),
    {
      aim: 'cure',
      action: text(
        `Make the slow way as fast as the others: relieve "${what}" (the finding about it says how), or give it a pipeline of its own.`,
        `让慢路径与其他输入一样快：缓解“${what}”处的瓶颈（见针对它的诊断），或将其拆分为独立的流水线。`,
      ),
      cost: text('Depends on the bottleneck.', '取决于瓶颈本身。'),
      verify: text(
        `alignment.duration at the join falls below 1 s (/jobs/:jobid/checkpoints/details/:id/subtasks/:vertex).`,
        '对齐时间（alignment.duration）降到 1 秒以下（/jobs/:jobid/checkpoints/details/:id/subtasks/:vertex）。',
      ),
    },
    ...(fast ? [watermarkAlignment] : []),
  ];
}

/** For event-time joins of sources of different speed. */
const watermarkAlignment: Prescription = {
  aim: 'prevent',
  action: text(
    'If both inputs are event-time sources that drift apart, align them, so that the fast one does not run ahead and fill the queues.',
    '若两个输入都是事件时间数据源且进度相差越来越大，可启用水位线对齐，避免快的一侧跑得太远而填满队列。',
  ),
  cost: text(
    'The fast source waits for the slow one (Flink 1.15 or later).',
    '快的数据源会等待慢的一侧（需 Flink 1.15 及以上）。',
  ),
  code: `WatermarkStrategy
    .<Event>forBoundedOutOfOrderness(Duration.ofSeconds(5))
    .withWatermarkAlignment("join", Duration.ofSeconds(30), Duration.ofSeconds(1));`,
};

const open = {
  because: text(
    'one input delivers its barriers late, but no bottleneck was seen on its way',
    '某个输入的 barrier 迟到，但在其路径上没有看到瓶颈',
  ),
  remedy: text(
    'Examine again while a checkpoint is under way, with --for at least as long as the checkpoint interval.',
    '请在检查点进行期间再次诊断，--for 至少与检查点间隔一样长。',
  ),
};
