import { type Conclusion, defineDiagnosis, type Prescription } from '#engine';
import { citeOf, text } from '#evidence';
import { tolerateFailures } from '#prescriptions/checkpoint-rhythm';
import { type CheckpointCourse, checkpointCourse } from '#symptoms/checkpoints/checkpoint-course';
import { flinkVersion } from '#symptoms/flink-version';
import { type SourceLock, sourceLocks } from '#symptoms/threads/source-locks';
import { placeOf } from '#symptoms/told/frame-place';
import { duration, subtaskList } from '../figures.ts';
import { failureProof, settingsProof } from './checkpoint-proofs.ts';
import { toldSourceLock } from './checkpoint-source-lock-told.ts';

/** A look may catch the lock while a record is handed out; two, seconds apart, do not. */
const SURE_LOOKS = 2;

/**
 * A legacy source (`SourceFunction`) keeps the checkpoint lock while it reads or waits: its task cannot act on the trigger
 * of a checkpoint until the lock is free. Seen in thread dumps; CDC 1.x says it in its log.
 */
export const checkpointSourceLock = defineDiagnosis({
  id: toldSourceLock.id,
  title: toldSourceLock.title,
  docs: toldSourceLock.docs,
  otherwise: toldSourceLock,
  symptoms: { sourceLocks },
  helpers: { checkpointCourse, flinkVersion },
  explains: [...toldSourceLock.explains, 'checkpoint-user-code-blocked', 'checkpoint-interval-too-short'],

  conclude({ sourceLocks }, { checkpointCourse, flinkVersion }) {
    const course = checkpointCourse.known ? checkpointCourse.value[0] : undefined;
    const expired = course?.finished
      .filter(({ reason }) => reason === 'expired')
      .map(({ checkpoint }) => checkpoint.id);
    if (!course || !expired || (expired.length === 0 && course.pending.length === 0)) return;
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    const ids = new Set(sourceLocks.map(({ vertex }) => vertex.id));
    return [...ids].flatMap((id) => {
      const [first, ...others] = sourceLocks.filter(({ vertex }) => vertex.id === id);
      if (!first || first.held.length < SURE_LOOKS) return [];
      return {
        ...concludeAt(first, [first, ...others], course, expired),
        prescriptions: [giveBack(first), ...tolerateFailures(version, course.settings?.tolerableFailures)],
      };
    });
  },
});

function concludeAt(
  { vertex, subtask, held, frame }: SourceLock,
  all: readonly SourceLock[],
  course: CheckpointCourse,
  expired: readonly number[],
): Omit<Conclusion, 'prescriptions'> {
  const [first, last] = [held[0], held[held.length - 1]];
  const apart = duration((last?.dump.at ?? 0) - (first?.dump.at ?? 0));
  const who = subtaskList(all.map((one) => one.subtask));
  return {
    severity: expired.length > 0 ? 'critical' : 'warning',
    confidence: expired.length > 0 ? 'certain' : 'likely',
    subject: { vertex: vertex.id, vertexName: vertex.name, subtask, class: frame.class, method: frame.method },
    summary: text(
      `The source in "${vertex.name}" (subtask ${who}) keeps the checkpoint lock while it works or waits in ${placeOf(frame)}: its task cannot take part in a checkpoint until the lock is free. ${expired.length} of the last checkpoints expired.`,
      `“${vertex.name}”中的数据源（子任务 ${who}）在 ${placeOf(frame)} 中工作或等待时一直持有检查点锁：锁释放之前其任务无法参与检查点。最近有 ${expired.length} 个检查点超时。`,
    ),
    evidence: [
      ...(last
        ? [
            {
              fact: text(
                `In all of ${held.length} thread dumps over ${apart}, thread "${last.task.name}" is BLOCKED on a lock of "${last.source.name}", which is in ${placeOf(frame)}`,
                `${apart} 内的全部 ${held.length} 次线程转储中，线程“${last.task.name}”都因“${last.source.name}”持有的锁而 BLOCKED，后者位于 ${placeOf(frame)}`,
              ),
              cite: citeOf('thread-dump', last.dump.path, last.dump.at),
            },
          ]
        : []),
      ...failureProof(course, expired),
      ...settingsProof(course),
    ],
    ruledOut: [
      {
        id: 'checkpoint-expired-backpressure',
        because: text(
          'barriers do not wait in channels: the source has not even begun with the checkpoint',
          'barrier 并非在通道中排队：数据源根本没有开始做检查点',
        ),
      },
    ],
  };
}

function giveBack({ frame }: SourceLock): Prescription {
  return {
    aim: 'cure',
    action: text(
      `Hold the lock only while records are handed out and the position is moved on, not in ${placeOf(frame)}. Better: the new source API (FLIP-27), which has no such lock; SourceFunction is gone in Flink 2.`,
      `只在发出记录并更新位点时持有锁，不要在 ${placeOf(frame)} 中持有。更好的做法是改用新 Source API（FLIP-27），它没有这种锁；Flink 2 已移除 SourceFunction。`,
    ),
    cost: text(
      'Code change. State of a SourceFunction cannot be restored into a new source: note its position first.',
      '需要修改代码。SourceFunction 的状态无法恢复到新 Source：请先记下位点。',
    ),
    code: `while (running) {
  List<T> page = poll();                        // wait and read without the lock
  synchronized (ctx.getCheckpointLock()) {      // hand out and move on under it
    page.forEach(ctx::collect);
    position = next(page);
  }
}`,
    verify: text(
      'The source acknowledges within a second (/jobs/:jobid/checkpoints/details/:id/subtasks/:vertexid).',
      'Source 在一秒内确认（/jobs/:jobid/checkpoints/details/:id/subtasks/:vertexid）。',
    ),
  };
}
