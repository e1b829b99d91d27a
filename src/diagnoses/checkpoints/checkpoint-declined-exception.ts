import { type Conclusion, defineDiagnosis, type Prescription, type Proof } from '#engine';
import { text } from '#evidence';
import { tolerateFailures } from '#prescriptions/checkpoint-rhythm';
import {
  type CheckpointCourse,
  checkpointCourse,
  type FailureStreak,
  failureStreak,
} from '#symptoms/checkpoints/checkpoint-course';
import { namedTask, type SnapshotException, snapshotExceptions } from '#symptoms/checkpoints/snapshot-exceptions';
import { type UnfinishedTask, unfinishedTasks } from '#symptoms/checkpoints/unfinished-tasks';
import { flinkVersion } from '#symptoms/flink-version';
import { placeOf } from '#symptoms/told/frame-place';
import { taskName } from '../restarts/failure-story.ts';
import { failureProof, firstLine, historyProof } from './checkpoint-proofs.ts';
import { toldDeclined } from './told-failures.ts';

/** Once is an incident; from the second time on it happens at every such checkpoint. */
const AGAIN = 2;

/** An exception longer ago than this, in checkpoints, is history. */
const RECENT_MS = 10 * 60_000;

/**
 * A task throws while it takes its part of a checkpoint: in `snapshotState`, when a sink flushes, when state is
 * serialised. Since asynchronous writes report their errors there too, the fault may lie before the checkpoint.
 */
export const checkpointDeclinedException = defineDiagnosis({
  id: 'checkpoint-declined-exception',
  title: text('Checkpoints fail because a task throws in its snapshot', '任务在做快照时抛出异常，检查点失败'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/monitoring/checkpoint_monitoring/'],
  otherwise: toldDeclined,
  symptoms: { checkpointCourse },
  helpers: { snapshotExceptions, unfinishedTasks, flinkVersion },
  explains: [
    'user-code-exception',
    'unclassified-failure',
    'restart-budget-exhausted',
    'checkpoint-tolerance-exceeded',
  ],

  conclude({ checkpointCourse: [course] }, { snapshotExceptions, unfinishedTasks, flinkVersion }, { lookedAt }) {
    // Logs tell the exception itself, among what went before and followed.
    if (!course || course.cite.source === 'log') return;
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    const streak = failureStreak(course, 'declined', 'async-exception');
    const thrown = (snapshotExceptions.known ? snapshotExceptions.value : []).filter(({ storage }) => !storage);
    const recent = thrown.filter(({ failure }) => lookedAt - failure.at <= RECENT_MS);
    if (!goesOn(course, streak, recent)) return;
    const unfinished = unfinishedTasks.known ? unfinishedTasks.value : [];
    return {
      ...concludeOn(course, streak, recent, unfinished),
      prescriptions: [...remedies(recent[0]), ...tolerance(recent[0], course, version)],
    };
  },
});

/** Failed so at least twice, and not completed one after another since. */
function goesOn({ finished }: CheckpointCourse, streak: FailureStreak, thrown: readonly SnapshotException[]): boolean {
  const [last] = thrown;
  const since = finished.filter(
    ({ checkpoint, reason }) => !reason && checkpoint.triggeredAt > (last?.failure.at ?? 0),
  );
  return (streak.recent && streak.failed.length >= AGAIN) || (thrown.length >= AGAIN && since.length < AGAIN);
}

function concludeOn(
  course: CheckpointCourse,
  streak: FailureStreak,
  thrown: readonly SnapshotException[],
  unfinished: readonly UnfinishedTask[],
): Omit<Conclusion, 'prescriptions'> {
  const [last] = thrown;
  const [failed] = streak.failed;
  const task = failed && namedTask(failed);
  const suspect = last ? undefined : onlyOne(unfinished);
  const since = thrown[thrown.length - 1]?.failure.at ?? streak.failed[streak.failed.length - 1]?.triggeredAt;
  const completes = course.finished[0] !== undefined && !course.finished[0].reason;
  return {
    severity: completes && !last ? 'warning' : 'critical',
    confidence: last ? 'certain' : failed && /declined/i.test(failed.failure?.message ?? '') ? 'likely' : 'possible',
    subject: {
      ...(last?.failure.vertex && { vertex: last.failure.vertex }),
      ...(last?.failure.task && { vertexName: taskName(last.failure.task) }),
      ...(last?.failure.subtask !== undefined && { subtask: last.failure.subtask }),
      ...(task && !last && { operator: task.task, subtask: task.subtask }),
      ...(suspect && { vertex: suspect.vertex.id, vertexName: suspect.vertex.name }),
      ...(last?.frame && { class: last.frame.class, method: last.frame.method }),
    },
    ...(since !== undefined && { since }),
    summary: last ? summaryOf(last, thrown.length) : summaryWithoutCause(course, streak, suspect),
    evidence: [
      ...thrown.slice(0, 1).flatMap(exceptionProofs),
      ...(suspect ? [unfinishedProof(suspect)] : []),
      ...failureProof(
        course,
        streak.failed.map(({ id }) => id),
      ),
      ...historyProof(course),
      countsProof(course),
    ],
    ruledOut: [
      {
        id: 'checkpoint-expired-backpressure',
        because: text(
          'the checkpoints did not run into their timeout: they were given up at once',
          '检查点并未达到超时时间，而是立即失败',
        ),
      },
    ],
    ...(last ? {} : { open }),
  };
}

/** The one vertex of which no subtask got through, in each of several failed checkpoints: that is where it is thrown. */
function onlyOne(unfinished: readonly UnfinishedTask[]): UnfinishedTask | undefined {
  const checkpoints = new Set(unfinished.map(({ checkpoint }) => checkpoint.id)).size;
  const never = unfinished.filter(({ vertex, task }) => {
    const own = unfinished.filter((other) => other.vertex.id === vertex.id && other.task.acknowledged === 0);
    return task.acknowledged === 0 && own.length === checkpoints;
  });
  return checkpoints >= AGAIN && never.length === checkpoints ? never[0] : undefined;
}

function unfinishedProof({ checkpoint, vertex, task }: UnfinishedTask): Proof {
  return {
    fact: text(
      `In checkpoint ${checkpoint.id} 0 of ${task.subtasks} subtasks of "${vertex.name}" got through; it is the only vertex of which that is so in every failed checkpoint that was read`,
      `检查点 ${checkpoint.id} 中“${vertex.name}”的 ${task.subtasks} 个子任务有 0 个完成；在读取到的每个失败检查点中，只有该节点始终如此`,
    ),
    cite: task.cite,
  };
}

function countsProof({ counts: { completed, failed }, cite }: CheckpointCourse): Proof {
  return {
    fact: text(
      `${completed} checkpoints completed and ${failed} failed since the job was submitted`,
      `作业提交以来完成 ${completed} 个检查点，失败 ${failed} 个`,
    ),
    cite,
  };
}

function summaryOf({ cause, frame, phase, failure }: SnapshotException, count: number): Conclusion['summary'] {
  const what = `${cause.class}: ${firstLine(cause.message, 120)}`;
  const where = frame ? placeOf(frame) : 'Flink';
  const task = failure.task ?? '';
  const then =
    phase === 'sync'
      ? text(
          'Flink fails the task for it, so the job restarts at every checkpoint.',
          'Flink 会因此使任务失败，作业在每次检查点时重启。',
        )
      : text('No checkpoint completes.', '检查点无法完成。');
  return text(
    `${task ? `"${task}"` : 'A task'} throws ${what} in ${where} while it takes its snapshot, ${count} times lately. ${then.en}`,
    `${task ? `“${task}”` : '任务'}在做快照时于 ${where} 抛出 ${what}，近期共 ${count} 次。${then.zh}`,
  );
}

function summaryWithoutCause(
  { finished }: CheckpointCourse,
  { failed }: FailureStreak,
  suspect: UnfinishedTask | undefined,
): Conclusion['summary'] {
  const message = firstLine(failed[0]?.failure?.message ?? '', 160);
  const at = suspect
    ? text(` Everything points at "${suspect.vertex.name}".`, `线索指向“${suspect.vertex.name}”。`)
    : text('', '');
  return text(
    `${failed.length} of the last ${finished.length} checkpoints failed because a task threw while taking or writing its snapshot ("${message}"). REST does not tell what it threw.${at.en}`,
    `最近 ${finished.length} 个检查点中有 ${failed.length} 个因任务在生成或写出快照时抛出异常而失败（“${message}”）。REST 接口没有给出该异常。${at.zh}`,
  );
}

function exceptionProofs({ failure, cause, frame }: SnapshotException): readonly Proof[] {
  const at = frame ? text(` at ${placeOf(frame)}`, `，位于 ${placeOf(frame)}`) : text('', '');
  return [
    {
      fact: text(
        `${cause.class}: ${firstLine(cause.message)}${at.en}`,
        `${cause.class}: ${firstLine(cause.message)}${at.zh}`,
      ),
      cite: failure.cite,
    },
  ];
}

function remedies(last: SnapshotException | undefined): readonly Prescription[] {
  return last ? [lookOutside, mend(last)] : [findCause, dependsOnCause];
}

/** REST serves the JobManager's log as a file. */
const findCause: Prescription = {
  aim: 'relieve',
  action: text(
    'Read what was thrown: the JobManager logs it with each failed checkpoint.',
    '查看抛出的异常：JobManager 会在每个失败的检查点处记录它。',
  ),
  cost: text('None.', '无。'),
  command:
    "curl -s http://<jobmanager>:8081/jobmanager/log | grep -A 40 -E 'Failed to trigger or complete checkpoint|Decline checkpoint' | tail -60",
};

const dependsOnCause: Prescription = {
  aim: 'cure',
  action: text(
    'If the innermost cause is the job’s own code or a serializer, mend that. If it is a file system or storage class, see to rights, space and reach of the checkpoint storage. "larger than the maximum permitted memory-backed state" means that no checkpoint directory is set.',
    '若最内层原因来自用户代码或序列化器，修复该代码；若来自文件系统或存储类，检查检查点存储的权限、空间和可达性；若为 “larger than the maximum permitted memory-backed state”，说明没有配置检查点目录。',
  ),
  cost: text('Depends on the cause.', '取决于原因。'),
  verify: text(
    'counts.completed rises (/jobs/:jobid/checkpoints).',
    'counts.completed 增加（/jobs/:jobid/checkpoints）。',
  ),
};

const lookOutside: Prescription = {
  aim: 'relieve',
  action: text(
    'Look at the external system the snapshot writes to, shortly before the checkpoint: errors of asynchronous writes show up only at the next checkpoint.',
    '检查快照所写入的外部系统在检查点之前不久的状况：异步写入的错误要到下一次检查点才会暴露。',
  ),
  cost: text('None.', '无。'),
};

function mend({ frame }: SnapshotException): Prescription {
  const where = frame ? placeOf(frame) : 'snapshotState';
  return {
    aim: 'cure',
    action: text(
      `Mend what throws in ${where}. If the external system fails for moments, retry a few times with a pause there, and let the exception out only then.`,
      `修复 ${where} 中抛出异常的原因。若外部系统只是偶发失败，请在此处带间隔重试数次，仍失败时再抛出异常。`,
    ),
    cost: text(
      'Retrying in snapshotState stops processing meanwhile: keep it well below the checkpoint interval.',
      '在 snapshotState 中重试期间会停止处理数据：总时长应远小于检查点间隔。',
    ),
    code: retryCode,
    verify: text(
      'The next checkpoints complete, and no new entry appears in /jobs/:jobid/exceptions.',
      '后续检查点完成，且 /jobs/:jobid/exceptions 中没有新的记录。',
    ),
  };
}

/** Tolerance does not help where Flink fails the task itself. */
function tolerance(
  last: SnapshotException | undefined,
  { settings }: CheckpointCourse,
  version: Parameters<typeof tolerateFailures>[0],
): readonly Prescription[] {
  return last?.phase === 'sync' ? [] : tolerateFailures(version, settings?.tolerableFailures);
}

const retryCode = `private void flushWithRetry() throws Exception {
    for (int attempt = 1; ; attempt++) {
        try { flush(); return; }
        catch (IOException e) {
            if (attempt == 3) throw e;           // then Flink may fail the task
            Thread.sleep(200L * attempt);
        }
    }
}`;

const open = {
  because: text(
    'checkpoints fail with an exception in a task, but REST shows only the wrapper: the cause may be the job’s code, a serializer, or the checkpoint storage',
    '检查点因任务异常而失败，但 REST 只给出外层信息：原因可能是用户代码、序列化器或检查点存储',
  ),
  remedy: text(
    'The JobManager log: the stack trace after "Decline checkpoint" or "Failed to trigger or complete checkpoint" names it.',
    '请提供 JobManager 日志：“Decline checkpoint”或“Failed to trigger or complete checkpoint”之后的堆栈会指明原因。',
  ),
};
