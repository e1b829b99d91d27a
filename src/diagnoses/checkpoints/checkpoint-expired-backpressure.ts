import { type Conclusion, defineDiagnosis, type Prescription, type Proof, type RuledOut } from '#engine';
import { text } from '#evidence';
import { niceDuration, tolerateFailures } from '#prescriptions/checkpoint-rhythm';
import { letBarriersPass } from '#prescriptions/checkpoints-under-pressure';
import type { Version } from '#prescriptions/settings';
import { failureStreak } from '#symptoms/checkpoints/checkpoint-course';
import type { VertexPhases } from '#symptoms/checkpoints/checkpoint-phases';
import { type LateBarriers, lateBarriers, untilBarriers } from '#symptoms/checkpoints/late-barriers';
import { type SnapshotWork, snapshotWork } from '#symptoms/checkpoints/snapshot-work';
import { flinkVersion } from '#symptoms/flink-version';
import { type StuckSubtask, stuckSubtasks } from '#symptoms/load/stuck-subtasks';
import { duration, percent } from '../figures.ts';
import {
  bottleneckProofs,
  failureProof,
  historyProof,
  missingProofs,
  phasesProof,
  settingsProof,
} from './checkpoint-proofs.ts';
import { hangingInLogs } from './hanging-in-logs.ts';
import { toldExpired } from './told-failures.ts';

/** So many in a row, up to the newest, and the job has no way back but an old checkpoint. */
const CRITICAL_ROW = 2;

/**
 * Barriers of aligned checkpoints travel with the data. Where the data waits, they wait, until the checkpoint expires.
 * The fault is whatever the data waits for.
 */
export const checkpointExpiredBackpressure = defineDiagnosis({
  id: 'checkpoint-expired-backpressure',
  title: text('Checkpoints expire: barriers wait behind queued records', '检查点超时：barrier 排在积压数据之后'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/checkpointing_under_backpressure/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/monitoring/checkpoint_monitoring/',
  ],
  otherwise: toldExpired,
  alongside: hangingInLogs,
  symptoms: { lateBarriers },
  helpers: { stuckSubtasks, snapshotWork, flinkVersion },
  explains: ['checkpoint-tolerance-exceeded', 'checkpoint-interval-too-short'],

  conclude({ lateBarriers }, { stuckSubtasks, snapshotWork, flinkVersion }) {
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    const stuck = stuckSubtasks.known ? stuckSubtasks.value : [];
    const working = snapshotWork.known ? snapshotWork.value : [];
    return lateBarriers
      .filter((late) => !overtaking(late) && !otherwiseExplained(late, stuck, working))
      .map((late) => concludeOn(late, version));
  },
});

/** Unaligned barriers do not wait behind records; if they are late, it has other reasons. */
function overtaking({ checkpoint, course }: LateBarriers): boolean {
  return checkpoint.unaligned || course.settings?.unaligned === true;
}

/** The subtask in front of which they wait does not come back, or is busy with the snapshot already. */
function otherwiseExplained(
  { missing }: LateBarriers,
  stuck: readonly StuckSubtask[],
  working: readonly SnapshotWork[],
): boolean {
  const frontier = missing?.frontier.map(({ vertex }) => vertex.id) ?? [];
  return (
    stuck.some(({ vertex }) => frontier.includes(vertex.id)) ||
    working.some(({ vertex, seen, of }) => frontier.includes(vertex) && 2 * seen.length >= of)
  );
}

function concludeOn(late: LateBarriers, version: Version): Conclusion {
  const { course, bottleneck, missing, latest } = late;
  const streak = failureStreak(course, 'expired');
  const expiring =
    late.kind === 'expired' && streak.newest && (streak.inARow >= CRITICAL_ROW || course.counts.completed === 0);
  const where = bottleneck?.vertex ?? missing?.frontier[0]?.vertex ?? latest?.vertex;
  const since = streak.newest ? streak.failed[streak.inARow - 1]?.triggeredAt : late.checkpoint.triggeredAt;
  return {
    severity: expiring ? 'critical' : 'warning',
    confidence: confidenceOf(late),
    subject: { ...(where && { vertex: where.id, vertexName: where.name }) },
    ...(since !== undefined && { since }),
    about: aboutOf(late),
    summary: summaryOf(late, streak.failed.length),
    evidence: proofs(late),
    ruledOut: ruledOut(late),
    prescriptions: [
      // What was not seen may be a thread that stands still: barriers cannot overtake that.
      ...(bottleneck ? [letBarriersPass(version, course.settings?.timeoutMs)] : []),
      cureOf(late),
      ...longerTimeout(late),
      ...tolerateFailures(version, course.settings?.tolerableFailures),
    ],
    ...(bottleneck ? {} : { open }),
  };
}

function confidenceOf({ bottleneck, missing, latest }: LateBarriers): Conclusion['confidence'] {
  if (!bottleneck) return 'possible';
  return missing || (latest && untilBarriers(latest.slowest) > 0) ? 'certain' : 'likely';
}

/** The bottleneck with everything it holds back: whatever is wrong there explains this. */
function aboutOf({ bottleneck, places }: LateBarriers): readonly string[] {
  if (!bottleneck) return places;
  return [bottleneck.vertex.id, ...bottleneck.heldBack.map(({ vertex }) => vertex.id)];
}

function summaryOf(late: LateBarriers, expired: number): Conclusion['summary'] {
  const { kind, checkpoint, ageMs, course, bottleneck } = late;
  const timeout = duration(course.settings?.timeoutMs ?? Number.NaN);
  const share = percent(ageMs / (course.settings?.timeoutMs ?? Number.NaN));
  const what = {
    expired: text(
      `${expired} of the last ${course.finished.length} checkpoints expired, checkpoint ${checkpoint.id} after ${duration(ageMs)}.`,
      `最近 ${course.finished.length} 个检查点中有 ${expired} 个超时，其中检查点 ${checkpoint.id} 历时 ${duration(ageMs)}。`,
    ),
    overdue: text(
      `Checkpoint ${checkpoint.id} has been under way for ${duration(ageMs)}, ${share} of its timeout of ${timeout}.`,
      `检查点 ${checkpoint.id} 已进行 ${duration(ageMs)}，占超时时间 ${timeout} 的 ${share}。`,
    ),
    slow: text(
      `Checkpoint ${checkpoint.id} took ${duration(ageMs)}, ${share} of its timeout of ${timeout}.`,
      `检查点 ${checkpoint.id} 耗时 ${duration(ageMs)}，占超时时间 ${timeout} 的 ${share}。`,
    ),
  }[kind];
  const why = bottleneck
    ? text(
        ` Its barriers wait in the queues in front of "${bottleneck.vertex.name}", which ${bottleneck.kind === 'saturated' ? 'cannot keep up' : 'does not take them, although it is not busy'}.`,
        `其 barrier 排在“${bottleneck.vertex.name}”之前的队列中，而该节点${bottleneck.kind === 'saturated' ? '处理不过来' : '并不繁忙却不取走数据'}。`,
      )
    : text(
        ' Its barriers do not get through; what holds them back was not seen.',
        '其 barrier 无法通过，但未能看到是什么拖住了它们。',
      );
  return text(what.en + why.en, what.zh + why.zh);
}

function proofs(late: LateBarriers): readonly Proof[] {
  const { course, missing, bottleneck, latest, checkpoint } = late;
  return [
    ...historyProof(course),
    ...failureProof(course, [checkpoint.id]),
    ...settingsProof(course),
    ...(missing ? missingProofs(missing) : []),
    ...(latest && telling(latest) ? [phasesProof(latest, 'startDelay', latest.slowest)] : []),
    ...(bottleneck ? bottleneckProofs(bottleneck) : []),
  ];
}

/** A vertex that got its barriers at once says nothing about why others did not. */
function telling({ slowest }: VertexPhases): boolean {
  return untilBarriers(slowest) >= slowest.durationMs / 2 && untilBarriers(slowest) >= 1000;
}

function ruledOut({ missing, bottleneck, latest }: LateBarriers): readonly RuledOut[] {
  const barrier = missing?.frontier.find(({ stage }) => stage === 'barrier');
  const own = latest && telling(latest) ? latest.slowest.ms : undefined;
  const snapshot = own
    ? text(
        `where it was acknowledged, the snapshot itself took at most ${Math.round(own.sync)} ms (sync) and ${Math.round(own.async)} ms (async)`,
        `在已确认的子任务上，快照本身最多耗时 ${Math.round(own.sync)} ms（同步）和 ${Math.round(own.async)} ms（异步）`,
      )
    : barrier && bottleneck
      ? text(
          `the acknowledgements are missing from "${barrier.vertex.name}" on, behind the back-pressured queues`,
          `未确认的子任务从“${barrier.vertex.name}”开始，正位于反压队列之后`,
        )
      : undefined;
  return [
    ...(snapshot
      ? [
          { id: 'checkpoint-async-slow', because: snapshot },
          { id: 'checkpoint-sync-slow', because: snapshot },
        ]
      : []),
    ...(bottleneck && [...bottleneck.load.recordsInRate].some((perSecond) => perSecond > 0)
      ? [
          {
            id: 'checkpoint-user-code-blocked',
            because: text(
              `"${bottleneck.vertex.name}" still takes in records: it is slow, not stuck`,
              `“${bottleneck.vertex.name}”仍在处理数据：它只是慢，没有卡死`,
            ),
          },
        ]
      : []),
  ];
}

function cureOf({ bottleneck }: LateBarriers): Prescription {
  return {
    aim: 'cure',
    action: bottleneck
      ? text(
          `Remove the bottleneck at "${bottleneck.vertex.name}": the finding about it says how. Checkpoints are fast again as soon as its input queues are short.`,
          `消除“${bottleneck.vertex.name}”处的瓶颈（见针对它的诊断）。输入队列变短后，检查点即恢复正常。`,
        )
      : text(
          'Find out what the barriers wait for (see what is left open), and remove that.',
          '查明 barrier 在等待什么（见“未决”一项），并加以消除。',
        ),
    cost: text('Depends on the bottleneck.', '取决于瓶颈本身。'),
    verify: text(
      'Back pressure in front of it falls below 10 %, and end_to_end_duration in /jobs/:jobid/checkpoints to seconds.',
      '其上游反压占比降到 10 % 以下，/jobs/:jobid/checkpoints 中的 end_to_end_duration 降到秒级。',
    ),
  };
}

/** Only where checkpoints still complete: a longer timeout does not shorten a queue. */
function longerTimeout({ kind, ageMs, course }: LateBarriers): readonly Prescription[] {
  if (kind !== 'slow' || course.settings?.timeoutMs === undefined) return [];
  return [
    {
      aim: 'relieve',
      action: text(
        'Give checkpoints more time until the bottleneck is gone; this only helps because they still complete.',
        '在瓶颈消除之前延长超时时间；仅因检查点尚能完成，这样做才有意义。',
      ),
      cost: text('Takes effect with a restart.', '重启后生效。'),
      settings: { 'execution.checkpointing.timeout': niceDuration(3 * ageMs) },
    },
  ];
}

const open = {
  because: text(
    'barriers are late, but no bottleneck could be seen: no vertex was busy while another one waited for it',
    'barrier 迟到，但没有看到瓶颈：没有发现“某节点繁忙而上游在等它”的情况',
  ),
  remedy: text(
    'Examine again while a checkpoint is under way, with --for longer than the checkpoint timeout; legacy sources (SourceFunction) that hold the checkpoint lock show up as source subtasks that never acknowledge.',
    '请在检查点进行期间再次诊断，且 --for 大于检查点超时时间；若是持有 checkpoint 锁的旧版数据源（SourceFunction），则表现为 Source 子任务始终不确认。',
  ),
};
