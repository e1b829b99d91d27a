import { type Conclusion, defineDiagnosis, type Prescription } from '#engine';
import { type Text, text } from '#evidence';
import type { Frame } from '#formats/traces';
import { calmRestarts } from '#prescriptions/calm-restarts';
import { flinkVersion } from '#symptoms/flink-version';
import { type Fault, faults } from '#symptoms/told/faults';
import { type RestartActivity, restartActivity } from '#symptoms/told/restart-activity';
import { timeline } from '#symptoms/told/timeline';
import { toldFaults } from '#symptoms/told/told-faults';
import { asTold } from './as-told.ts';
import {
  failureProofs,
  onlyBegan,
  phaseText,
  quoteOf,
  sameSubtask,
  severityOf,
  sinceOf,
  taskName,
} from './failure-story.ts';
import { asksOutside, guard, outside, ruledOut, throwerOf, thrownAt } from './user-code-story.ts';
import { userCodeTold } from './user-code-told.ts';

/**
 * The job's own code throws. Flink restarts the job, reads the same input again, and meets the same record: unless the
 * record or the code changes, this goes on until the restart strategy gives up.
 */
export const userCodeException = defineDiagnosis({
  id: 'user-code-exception',
  title: text('The job’s own code throws an exception', '作业自身代码抛出异常'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/task_failure_recovery/'],
  symptoms: { faults, restartActivity },
  helpers: { flinkVersion, toldFaults, timeline },
  explains: ['restart-budget-exhausted'],
  jobs: 'all',
  otherwise: userCodeTold(),

  conclude({ faults, restartActivity: [activity] }, { flinkVersion, toldFaults, timeline }) {
    if (!activity) return;
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    return faults
      .filter((fault) => fault.kind === 'user-code')
      .slice(0, MOST)
      .map((fault) => ({
        ...concludeOn(fault, activity, [calmRestarts(version)]),
        ...asTold(fault.cause, toldFaults, timeline),
      }));
  },
});

/** A job rarely has more faults of its own at once; a history full of different ones is told by its newest. */
const MOST = 3;

function concludeOn(fault: Fault, activity: RestartActivity, others: readonly Prescription[]): Conclusion {
  const frame = fault.frame as Frame;
  const newest = fault.failures[fault.failures.length - 1];
  const subtask = sameSubtask(fault) ?? (fault.failures.length === 1 ? newest?.subtask : undefined);
  const severity = severityOf(fault, activity);
  return {
    severity,
    // What only began a loop is not what keeps the job down.
    confidence: fault.owner === 'generated' || onlyBegan(fault, activity) ? 'likely' : 'certain',
    subject: {
      ...(newest?.vertex && { vertex: newest.vertex }),
      ...(newest?.task && { vertexName: taskName(newest.task) }),
      ...(subtask !== undefined && { subtask }),
      class: frame.class,
      method: frame.method,
      ...(frame.file && { file: frame.line === undefined ? frame.file : `${frame.file}:${frame.line}` }),
    },
    about: [], // a failure takes the whole job down
    summary: summaryOf(fault, frame, activity),
    since: sinceOf(fault),
    evidence: [
      {
        fact: thrownAt(fault, frame),
        cite: newest?.cite ?? { source: 'rest', at: '' },
      },
      ...failureProofs(fault, activity),
    ],
    ruledOut: ruledOut(fault),
    prescriptions: severity === 'info' ? [guard(fault, frame)] : [...others, guard(fault, frame)],
  };
}

function summaryOf(fault: Fault, frame: Frame, activity: RestartActivity): Text {
  const story = phaseText(activity, fault);
  const hint = repetition(fault);
  const asked = outside(fault);
  const who = throwerOf(fault, frame, fault.failures[fault.failures.length - 1]?.task);
  return text(
    `${who.en} throws ${quoteOf(fault)}.${asked.en}${hint.en} ${story.en}`,
    `${who.zh} 抛出 ${quoteOf(fault)}。${asked.zh}${hint.zh}${story.zh}`,
  );
}

/** What the failures have in common: the one thing that tells a bad record from a bad world. */
function repetition(fault: Fault): Text {
  const count = fault.failures.length;
  const subtask = sameSubtask(fault);
  if (subtask !== undefined) {
    return text(
      ` All ${count} times in subtask ${subtask}: after each restart it meets the same record (or key) again.`,
      `${count} 次均发生在子任务 ${subtask}：每次重启后都再次遇到同一条记录（或同一个 key）。`,
    );
  }
  const subtasks = new Set(fault.failures.map(({ subtask: one }) => one)).size;
  if (count < 2 || subtasks < 2) return text('', '');
  if (asksOutside(fault)) {
    return text(
      ` It happens in ${subtasks} different subtasks, which all ask it.`,
      `发生在 ${subtasks} 个不同的子任务，它们都调用该系统。`,
    );
  }
  return text(
    ` It happens in ${subtasks} different subtasks: records that the code cannot handle keep coming.`,
    `发生在 ${subtasks} 个不同的子任务：代码无法处理的记录不断到来。`,
  );
}
