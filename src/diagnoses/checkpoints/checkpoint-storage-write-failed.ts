import { type Conclusion, defineDiagnosis, type Prescription, type Proof } from '#engine';
import { type Text, text, verbatim } from '#evidence';
import { checkpointDir } from '#prescriptions/checkpoint-dir';
import { tolerateFailures } from '#prescriptions/checkpoint-rhythm';
import { settingsFor, type Version } from '#prescriptions/settings';
import { type CheckpointCourse, checkpointCourse } from '#symptoms/checkpoints/checkpoint-course';
import { type StorageFailures, storageFailures } from '#symptoms/checkpoints/storage-failures';
import { effectiveSettings } from '#symptoms/effective-settings';
import { flinkVersion } from '#symptoms/flink-version';
import { type ToldFault, toldFaults } from '#symptoms/told/told-faults';
import { failureProof, firstLine, historyProof } from './checkpoint-proofs.ts';
import { toldWriteFailed } from './told-failures.ts';

/**
 * The checkpoint storage does not take what is written to it: no rights, no space, no bucket, a throttled or unreachable
 * store. The job runs on, but has no way back.
 */
export const checkpointStorageWriteFailed = defineDiagnosis({
  id: 'checkpoint-storage-write-failed',
  title: text('Checkpoint files cannot be written', '检查点文件写入失败'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/checkpoints/'],
  otherwise: toldWriteFailed,
  symptoms: { storageFailures },
  helpers: { checkpointCourse, flinkVersion, effectiveSettings, toldFaults },
  explains: ['checkpoint-tolerance-exceeded', 'unclassified-failure', 'restart-budget-exhausted'],

  conclude({ storageFailures: [seen] }, { checkpointCourse, flinkVersion, effectiveSettings, toldFaults }) {
    if (!seen) return;
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    const course = checkpointCourse.known ? checkpointCourse.value[0] : undefined;
    const dir = checkpointDir(effectiveSettings.known ? effectiveSettings.value[0]?.values : undefined);
    return {
      ...concludeOn(seen, course, exceptionIn(toldFaults.known ? toldFaults.value : [])),
      prescriptions: [repair(version, dir), ...tolerateFailures(version, course?.settings?.tolerableFailures)],
    };
  },
});

/** REST does not tell what the JobManager met; its log does. */
function exceptionIn(told: readonly ToldFault[]): Proof | undefined {
  const telling = told.find(({ diagnosis }) => diagnosis === 'checkpoint-storage-write-failed')?.tellings[0];
  const cause = telling?.causes[telling.causes.length - 1];
  if (!telling || !cause) return;
  return { fact: verbatim(`${cause.class}: ${firstLine(cause.message)}`), cite: telling.cite };
}

function concludeOn(
  seen: StorageFailures,
  course: CheckpointCourse | undefined,
  logged: Proof | undefined,
): Omit<Conclusion, 'prescriptions'> {
  const { failed, thrown, unseen } = seen;
  const completes = course?.finished[0] !== undefined && !course.finished[0].reason;
  const since = failed[failed.length - 1]?.checkpoint.triggeredAt ?? thrown[thrown.length - 1]?.failure.at;
  const [last] = thrown;
  return {
    severity: completes ? 'warning' : 'critical',
    confidence: last || logged ? 'certain' : failed.length > 0 ? 'likely' : 'possible',
    subject: { configKey: 'execution.checkpointing.dir' },
    about: [],
    ...(since !== undefined && { since }),
    summary: withException(summaryOf(seen, course?.settings?.storage), last ? undefined : logged),
    evidence: [
      ...(last
        ? [
            {
              fact: text(
                `${last.cause.class}: ${firstLine(last.cause.message)}`,
                `${last.cause.class}: ${firstLine(last.cause.message)}`,
              ),
              cite: last.failure.cite,
            },
          ]
        : logged
          ? [logged]
          : []),
      ...(course
        ? [
            ...failureProof(
              course,
              failed.map(({ checkpoint }) => checkpoint.id),
            ),
            ...historyProof(course),
          ]
        : []),
      ...(unseen > 0 ? [unseenProof(seen)] : []),
    ],
    ...(last || logged ? {} : { open }),
  };
}

function withException({ en, zh }: Text, logged: Proof | undefined): Text {
  return logged
    ? text(`${en} Its log says why: ${logged.fact.en}`, `${zh}其日志给出了原因：${logged.fact.zh}`)
    : text(en, zh);
}

function summaryOf({ failed, thrown, unseen }: StorageFailures, storage: string | undefined): Conclusion['summary'] {
  const where = storage ?? 'checkpoint storage';
  if (thrown[0]) {
    const { cause } = thrown[0];
    return text(
      `Tasks cannot write their part of checkpoints (${where}): ${cause.class}: ${firstLine(cause.message, 120)}`,
      `任务无法写出检查点（${where}）：${cause.class}: ${firstLine(cause.message, 120)}`,
    );
  }
  if (failed.length > 0)
    return text(
      `${failed.length} checkpoints failed at the JobManager, which could not create or finish their files (${where}).`,
      `有 ${failed.length} 个检查点在 JobManager 端失败，无法创建或完成其文件（${where}）。`,
    );
  return text(
    `${unseen} checkpoints failed while this was watched before they began, and none completed: the JobManager probably cannot create their folder (${where}).`,
    `观察期间有 ${unseen} 个检查点在开始之前就失败，且没有完成的检查点：很可能是 JobManager 无法创建其目录（${where}）。`,
  );
}

function unseenProof({ unseen, cite }: StorageFailures): Proof {
  return {
    fact: text(
      `counts.failed rose by ${unseen} while it was watched, without an entry in the history`,
      `观察期间 counts.failed 增加 ${unseen}，而历史中没有对应记录`,
    ),
    cite,
  };
}

function repair(version: Version, dir: string): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Look at the storage from the JobManager’s and a TaskManager’s host with the same account: does the folder exist, may it be written, is there space and quota, are credentials still valid, does it throttle (503, SlowDown)? The path has to be the same storage for all of them.',
      '分别在 JobManager 和 TaskManager 主机上用同一账号检查存储：目录是否存在、是否可写、空间和配额是否充足、凭证是否有效、是否被限流（503、SlowDown）。所有进程必须访问同一存储。',
    ),
    cost: text('None for looking.', '检查本身没有代价。'),
    settings: settingsFor(version, { 'execution.checkpointing.dir': dir }),
    verify: text(
      'counts.completed rises (/jobs/:jobid/checkpoints).',
      'counts.completed 增加（/jobs/:jobid/checkpoints）。',
    ),
  };
}

const open = {
  because: text(
    'checkpoints fail at the JobManager, but REST does not tell the exception',
    '检查点在 JobManager 端失败，但 REST 没有给出异常',
  ),
  remedy: text(
    'The JobManager log: the stack trace after "Failed to trigger or complete checkpoint".',
    '请提供 JobManager 日志：“Failed to trigger or complete checkpoint”之后的堆栈。',
  ),
};
