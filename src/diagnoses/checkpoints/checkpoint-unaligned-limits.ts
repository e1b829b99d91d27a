import { type Conclusion, defineDiagnosis, type Prescription, type Proof } from '#engine';
import { text } from '#evidence';
import type { Version } from '#prescriptions/settings';
import { type LateBarriers, lateBarriers } from '#symptoms/checkpoints/late-barriers';
import { flinkVersion } from '#symptoms/flink-version';
import { stuckSubtasks } from '#symptoms/load/stuck-subtasks';
import { duration, percent } from '../figures.ts';
import { bottleneckProofs, historyProof, missingProofs, phasesProof, settingsProof } from './checkpoint-proofs.ts';
import { toldUnalignedLimits } from './checkpoint-unaligned-limits-told.ts';

/** Edges on which barriers never overtake: one producer feeds one consumer, or all get the same. */
const NEVER_OVERTAKEN = ['FORWARD', 'RESCALE', 'BROADCAST'];

/**
 * Unaligned barriers overtake what is queued, but not the record that is being worked on, and not on pointwise or
 * broadcast edges. Long single records, records that give very many, and bulk timers stay in their way.
 */
export const checkpointUnalignedLimits = defineDiagnosis({
  id: 'checkpoint-unaligned-limits',
  title: text('Barriers are late in spite of unaligned checkpoints', '已启用非对齐检查点，barrier 仍然迟到'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/checkpointing_under_backpressure/'],
  symptoms: { lateBarriers },
  helpers: { stuckSubtasks, flinkVersion },
  explains: ['checkpoint-tolerance-exceeded', 'checkpoint-interval-too-short'],
  otherwise: toldUnalignedLimits,

  conclude({ lateBarriers }, { stuckSubtasks, flinkVersion }) {
    if (stuckSubtasks.known && stuckSubtasks.value.length > 0) return;
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    return lateBarriers
      .filter(({ checkpoint, course }) => checkpoint.unaligned || course.settings?.unaligned === true)
      .map((late) => concludeOn(late, version));
  },
});

function concludeOn(late: LateBarriers, version: Version): Conclusion {
  const { course, bottleneck, missing, latest, checkpoint, ageMs, kind, places } = late;
  const where = missing?.frontier[0]?.vertex ?? latest?.vertex ?? bottleneck?.vertex;
  const timeout = course.settings?.timeoutMs ?? Number.NaN;
  const pointwise = where?.inputs.find(({ shipStrategy }) => NEVER_OVERTAKEN.includes(shipStrategy));
  const why = pointwise
    ? text(
        `Its input is a ${pointwise.shipStrategy} edge, on which barriers do not overtake.`,
        `其输入边为 ${pointwise.shipStrategy}，barrier 在这种边上不会越过数据。`,
      )
    : text(
        'A barrier cannot overtake the record that is being worked on, nor a bulk of timers.',
        'barrier 无法越过正在处理的那条记录，也无法越过一批集中触发的定时器。',
      );
  return {
    severity: kind === 'expired' && course.finished[0]?.reason === 'expired' ? 'critical' : 'warning',
    confidence: pointwise ? 'likely' : 'possible',
    subject: { ...(where && { vertex: where.id, vertexName: where.name }) },
    about: bottleneck ? [bottleneck.vertex.id, ...bottleneck.heldBack.map(({ vertex }) => vertex.id)] : places,
    summary: text(
      `Checkpoint ${checkpoint.id} took ${duration(ageMs)}, ${percent(ageMs / timeout)} of its timeout, although it is unaligned: barriers reach "${where?.name ?? ''}" late. ${why.en}`,
      `检查点 ${checkpoint.id} 虽为非对齐检查点，仍历时 ${duration(ageMs)}（占超时时间的 ${percent(ageMs / timeout)}）：barrier 很晚才到达“${where?.name ?? ''}”。${why.zh}`,
    ),
    evidence: proofs(late),
    prescriptions: [shorterWork(version), ...(pointwise ? [rebalance] : [])],
    ...(pointwise ? {} : { open }),
  };
}

function proofs({ course, missing, latest, bottleneck }: LateBarriers): readonly Proof[] {
  return [
    ...historyProof(course),
    ...settingsProof(course),
    ...(missing ? missingProofs(missing) : []),
    ...(latest ? [phasesProof(latest, 'startDelay', latest.slowest)] : []),
    ...(bottleneck ? bottleneckProofs(bottleneck) : []),
  ];
}

function shorterWork(version: Version): Prescription {
  const interruptible = !version || version.major > 1 || version.minor >= 20;
  return {
    aim: 'cure',
    action: text(
      'Split the work that one record causes: smaller records, a flatMap that gives few at a time, calls with a time limit. Let timers be interrupted by barriers (1.20 or later).',
      '拆分单条记录引发的工作：减小记录、让 flatMap 每次只输出少量、外部调用加时间上限；并允许 barrier 打断定时器触发（1.20 及以上）。',
    ),
    cost: text('Code change; the setting takes effect with a restart.', '需要修改代码；配置在重启后生效。'),
    ...(interruptible && { settings: { 'execution.checkpointing.unaligned.interruptible-timers.enabled': 'true' } }),
    verify: text('start_delay of its subtasks falls to seconds.', '其子任务的 start_delay 降到秒级。'),
  };
}

const rebalance: Prescription = {
  aim: 'cure',
  action: text(
    'Replace the pointwise edge in front of it by rebalance(), on which barriers can overtake.',
    '将其前面的点对点连接改为 rebalance()，barrier 在这种连接上可以越过数据。',
  ),
  cost: text(
    'Every record crosses the network; order within a producer is lost.',
    '所有数据都要经过网络；单个生产者内的顺序不再保证。',
  ),
  code: 'stream.rebalance().process(...)',
};

const open = {
  because: text(
    'unaligned checkpoints are late, and it was not seen what the task does meanwhile',
    '非对齐检查点仍然迟到，但没有看到任务当时在做什么',
  ),
  remedy: text(
    'Thread dumps of the TaskManager while a checkpoint is under way, or numFiredTimersPerSecond (1.20 or later) to tell bulk timers from long records.',
    '在检查点进行期间采集该 TaskManager 的线程转储，或查看 numFiredTimersPerSecond（1.20 及以上），以区分定时器集中触发与单条记录耗时过长。',
  ),
};
