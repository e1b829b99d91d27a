import type { Conclusion } from '#engine';
import { text } from '#evidence';
import { spaceOut, tolerateFailures } from '#prescriptions/checkpoint-rhythm';
import type { Version } from '#prescriptions/settings';
import { type CheckpointCourse, failureStreak } from '#symptoms/checkpoints/checkpoint-course';
import { NEAR_TIMEOUT } from '#symptoms/checkpoints/late-barriers';
import type { PendingSnapshot } from '#symptoms/checkpoints/pending-snapshots';
import { duration } from '../figures.ts';
import { historyProof, missingProofs, settingsProof } from './checkpoint-proofs.ts';
import { writeOnlyChanges } from './state-upload.ts';

/** It expired lately, or has used up most of its timeout. */
export function isEndless({ phase, missing: { kind, ageMs } }: PendingSnapshot, course: CheckpointCourse): boolean {
  if (phase === 'sync') return false;
  if (kind === 'expired') return failureStreak(course, 'expired').recent;
  return ageMs >= NEAR_TIMEOUT * (course.settings?.timeoutMs ?? Number.POSITIVE_INFINITY);
}

/** No checkpoint shows how long the upload takes, because none gets to its end. */
export function concludeEndless(pending: PendingSnapshot, course: CheckpointCourse, version: Version): Conclusion {
  const { owing, missing, phase, because } = pending;
  const { vertex, count, task } = owing;
  const { settings } = course;
  const rocks = /RocksDB|ForSt/i.test(settings?.stateBackend ?? '');
  const why = {
    'passed-on': text('everything after it has got its barriers from it', '其下游都已收到它发出的 barrier'),
    'no-queue': text('nothing that feeds it is held back', '其上游没有反压'),
  }[because];
  return {
    severity: missing.kind === 'expired' && course.finished[0]?.reason === 'expired' ? 'critical' : 'warning',
    confidence: phase === 'async' && because === 'passed-on' ? 'likely' : 'possible',
    subject: {
      vertex: vertex.id,
      vertexName: vertex.name,
      ...(vertex.operators[0] && { operator: vertex.operators[0] }),
    },
    summary: text(
      `Checkpoint ${missing.checkpoint.id} ${missing.kind === 'expired' ? 'expired after' : 'has been under way for'} ${duration(missing.ageMs)}: ${count} of ${task.subtasks} subtasks of "${vertex.name}" have their barriers (${why.en}) and do not finish their snapshots${phase === 'async' ? ', while they go on with records: it is the upload that takes so long' : ''}.`,
      `检查点 ${missing.checkpoint.id} ${missing.kind === 'expired' ? '超时' : '进行中'}，历时 ${duration(missing.ageMs)}：“${vertex.name}”的 ${task.subtasks} 个子任务中有 ${count} 个已收到 barrier（${why.zh}），但快照没有完成${phase === 'async' ? '；同时仍在处理数据，因此是上传耗时过长' : ''}。`,
    ),
    evidence: [...missingProofs(missing), ...historyProof(course), ...settingsProof(course)],
    ruledOut: [{ id: 'checkpoint-expired-backpressure', because: why }],
    prescriptions: [
      writeOnlyChanges(rocks, undefined, version),
      spaceOut(version, missing.ageMs, settings?.intervalMs),
      ...tolerateFailures(version, settings?.tolerableFailures),
    ],
    open: openPending,
  };
}

const openPending = {
  because: text(
    'snapshots do not finish, but no finished one tells how long their phases take',
    '快照没有完成，且没有已完成的快照可以说明各阶段耗时',
  ),
  remedy: text(
    'A thread dump of its TaskManager while the checkpoint is under way: threads called AsyncOperations write to the storage.',
    '在检查点进行期间采集该 TaskManager 的线程转储：名为 AsyncOperations 的线程负责写入存储。',
  ),
};
