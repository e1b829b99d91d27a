import { type Conclusion, defineDiagnosis, type Prescription } from '#engine';
import { type Text, text } from '#evidence';
import { ownerOf } from '#symptoms/code-owner';
import { type Fault, faults } from '#symptoms/faults';
import { type RestartActivity, restartActivity } from '#symptoms/restart-activity';
import { placeOf } from '#symptoms/stack-trace';
import { failureProofs, phaseText, quoteOf, severityOf, sinceOf } from './failure-story.ts';
import { whereToLook } from './where-to-look.ts';

/**
 * The job fails for a reason this doctor has no name for. It says what is certain: the first fault of the newest
 * incident, unwrapped, and which component it came from.
 */
export const unclassifiedFailure = defineDiagnosis({
  id: 'unclassified-failure',
  title: text('The job fails for a reason without a name yet', '作业失败，原因尚未归类'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/task_failure_recovery/'],
  symptoms: { faults, restartActivity },
  explains: ['restart-budget-exhausted'],
  jobs: 'all',

  conclude({ faults, restartActivity: [activity] }) {
    const fault = firstFault(faults);
    return activity && fault ? concludeOn(fault, activity, beganWith(faults, activity)) : undefined;
  },
});

/** The most recent platform fault; one that only follows from others counts when there is nothing else at all. */
function firstFault(found: readonly Fault[]): Fault | undefined {
  const platform = found.find(({ kind }) => kind === 'platform');
  return platform ?? (found.every(({ kind }) => kind === 'follower') ? found[0] : undefined);
}

/** The fault with which the present loop of failures began. */
function beganWith(found: readonly Fault[], { loop: [first] }: RestartActivity): Fault | undefined {
  return found.find(({ failures }) => first && failures.some(({ at }) => at === first.at));
}

function concludeOn(fault: Fault, activity: RestartActivity, first: Fault | undefined): Conclusion {
  const newest = fault.failures[fault.failures.length - 1];
  const story = phaseText(activity);
  const from = componentOf(fault);
  // What began with the job's own code is told by that; later faults are what a restarting job brings with it.
  const severity = first?.kind === 'user-code' ? 'info' : severityOf(fault, activity);
  return {
    severity,
    confidence: 'possible',
    subject: {
      ...(newest?.vertex && { vertex: newest.vertex }),
      ...(newest?.subtask !== undefined && { subtask: newest.subtask }),
      ...(newest?.taskManager && { taskManager: newest.taskManager }),
      class: fault.cause.class,
    },
    about: [],
    summary: text(
      `The first fault is ${quoteOf(fault)}; it comes from ${from.en}. ${story.en}`,
      `最初的故障是 ${quoteOf(fault)}，来自${from.zh}。${story.zh}`,
    ),
    since: sinceOf(fault),
    evidence: failureProofs(fault, activity),
    prescriptions: [lookThere(fault, newest?.taskManager ?? newest?.endpoint)],
    ...(severity !== 'info' && {
      open: {
        because: text(
          `what made ${fault.cause.class} happen is not in what was read`,
          `已读取的信息中没有 ${fault.cause.class} 发生的原因`,
        ),
        remedy: text(
          'Give the logs of the JobManager and of that TaskManager around the first failure as well.',
          '请同时提供首次失败前后 JobManager 和该 TaskManager 的日志。',
        ),
      },
    }),
  };
}

/** Who owns the code the fault came out of, by its innermost frame that is not the JDK's. */
function componentOf({ cause }: Fault): Text {
  const frame = cause.frames.find((one) => ownerOf(one) !== 'jdk');
  if (!frame) return text('a place that the trace does not show', '堆栈中未显示的位置');
  const at = placeOf(frame);
  const connector = /^org\.apache\.flink\.(?:connector|cdc|streaming\.connectors|formats)\.(\w+)/.exec(frame.class);
  if (connector)
    return text(`the connector or format "${connector[1]}" (${at})`, `连接器或格式“${connector[1]}”（${at}）`);
  return ownerOf(frame) === 'flink'
    ? text(`Flink itself (${at})`, `Flink 自身（${at}）`)
    : text(`the library at ${at}`, `第三方库 ${at}`);
}

function lookThere(fault: Fault, process: string | undefined): Prescription {
  const at = new Date(sinceOf(fault)).toISOString();
  const hint = whereToLook(fault);
  const where = process
    ? text(`TaskManager ${process}`, `TaskManager ${process}`)
    : text('the JobManager', 'JobManager');
  return {
    aim: 'relieve',
    action: text(
      `Read the log of ${where.en} from a minute before ${at} on. ${hint.en}`,
      `查看 ${where.zh} 的日志，从 ${at} 前一分钟开始。${hint.zh}`,
    ),
    cost: text('None.', '无。'),
    verify: text('An earlier line names a class, an address or a limit.', '更早的日志中出现了具体的类、地址或限制。'),
  };
}
