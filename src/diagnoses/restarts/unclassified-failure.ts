import { type Conclusion, defineDiagnosis, type Prescription } from '#engine';
import { type Text, text } from '#evidence';
import { handsOver, ownerOf } from '#symptoms/code-owner';
import { type Fault, faults } from '#symptoms/faults';
import { placeOf } from '#symptoms/frame-place';
import { type RestartActivity, restartActivity } from '#symptoms/restart-activity';
import { failureProofs, phaseText, quoteOf, severityOf, sinceOf, taskName } from './failure-story.ts';
import { whatItSays, whereToLook } from './where-to-look.ts';

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
    const fault = activity && firstFault(faults, activity);
    return fault ? concludeOn(fault, activity, beganWith(faults, activity)) : undefined;
  },
});

/**
 * What the newest incident began with. A failure that only follows from others counts when there is nothing else at all:
 * then it is the trace of a process that died.
 */
function firstFault(found: readonly Fault[], { incident }: RestartActivity): Fault | undefined {
  const platform = found.filter(({ kind }) => kind === 'platform');
  const candidates = platform.length > 0 ? platform : found.every(({ kind }) => kind === 'follower') ? found : [];
  const began = (fault: Fault) => fault.failures.find(({ at }) => incident.some((one) => one.at === at))?.at;
  const recent = candidates.filter((fault) => began(fault) !== undefined);
  return recent.sort((a, b) => (began(a) ?? 0) - (began(b) ?? 0))[0] ?? candidates[0];
}

/** The fault with which the newest incident began. */
function beganWith(found: readonly Fault[], { incident: [first] }: RestartActivity): Fault | undefined {
  return found.find(({ failures }) => first && failures.some(({ at }) => at === first.at));
}

function concludeOn(fault: Fault, activity: RestartActivity, first: Fault | undefined): Conclusion {
  const newest = fault.failures[fault.failures.length - 1];
  const process = lostTaskManager(fault) ?? newest?.taskManager;
  const story = phaseText(activity);
  const from = componentOf(fault);
  const meaning = whatItSays(fault, process);
  // What began with the job's own code is told by that; later faults are what a restarting job brings with it.
  const severity = first?.kind === 'user-code' ? 'info' : severityOf(fault, activity);
  return {
    severity,
    confidence: 'possible',
    subject: {
      ...(newest?.vertex && { vertex: newest.vertex }),
      ...(newest?.subtask !== undefined && { subtask: newest.subtask }),
      ...(newest?.task && { vertexName: taskName(newest.task) }),
      ...(process && { taskManager: process }),
      class: fault.cause.class,
    },
    about: [],
    summary: text(
      `${meaning.en}The first fault is ${quoteOf(fault)}; it comes from ${from.en}. ${story.en}`,
      `${meaning.zh}最初的故障是 ${quoteOf(fault)}，来自${from.zh}。${story.zh}`,
    ),
    since: sinceOf(fault),
    evidence: failureProofs(fault, activity),
    prescriptions: [lookThere(fault, process ?? newest?.endpoint)],
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

/** Packages of connectors and formats, with the connector's name. */
const CONNECTOR = /^org\.apache\.flink\.(?:connector|cdc\.connectors|streaming\.connectors|formats)\.(\w+)/;

/** The TaskManager that a failure says is gone; the one that reports it is another. */
function lostTaskManager({ cause: { message } }: Fault): string | undefined {
  const [, closed] = /remote task manager '[^']*\[ ?([^\]\s]+) ?\]/.exec(message) ?? [];
  const [, missed] = /TaskManager with id ([^\s(]+)/.exec(message) ?? [];
  return closed ?? missed;
}

/** Who owns the code the fault came out of: a connector if one is on the way, else the innermost frame's owner. */
function componentOf({ cause }: Fault): Text {
  const end = cause.frames.findIndex(handsOver);
  const own = cause.frames.slice(0, end < 0 ? cause.frames.length : end).filter((one) => ownerOf(one) !== 'jdk');
  const frame = own.find((one) => CONNECTOR.test(one.class)) ?? own[0];
  if (!frame) return text('a place that the trace does not show', '堆栈中未显示的位置');
  const at = placeOf(frame);
  const [, connector] = CONNECTOR.exec(frame.class) ?? [];
  if (connector) return text(`the connector or format "${connector}" (${at})`, `连接器或格式“${connector}”（${at}）`);
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
