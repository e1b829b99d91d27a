import { type Conclusion, defineDiagnosis, type Prescription } from '#engine';
import { text } from '#evidence';
import { type Fault, faults } from '#symptoms/told/faults';
import { type RestartActivity, restartActivity } from '#symptoms/told/restart-activity';
import { timeline } from '#symptoms/told/timeline';
import { type ToldFault, toldFaults } from '#symptoms/told/told-faults';
import { asTold } from './as-told.ts';
import { componentOf } from './component-of.ts';
import { failureProofs, phaseText, quoteOf, severityOf, sinceOf, taskName } from './failure-story.ts';
import { unclassifiedTold } from './unclassified-told.ts';
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
  helpers: { toldFaults, timeline },
  explains: ['restart-budget-exhausted'],
  jobs: 'all',
  otherwise: unclassifiedTold(),

  conclude({ faults, restartActivity: [activity] }, { toldFaults, timeline }) {
    const fault = activity && firstFault(faults, activity);
    if (!fault) return;
    if (fault.kind === 'follower' && toldFaults.known && toldFaults.value.some(isNamed)) return;
    const concluded = concludeOn(fault, activity, beganWith(faults, activity));
    return { ...concluded, ...asTold(fault.cause, toldFaults, timeline) };
  },
});

/** Logs tell by name what a trace that only follows came from. */
function isNamed({ diagnosis, past, tellings }: ToldFault): boolean {
  return diagnosis !== undefined && !past && tellings.some(({ file }) => file !== undefined);
}

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
  const story = phaseText(activity, fault);
  const from = componentOf(fault.cause);
  const meaning = whatItSays(fault, process);
  // What began with the job's own code, or has a name, is told by that; later faults are what a restarting job brings with it.
  const severity = first?.kind === 'user-code' || first?.kind === 'named' ? 'info' : severityOf(fault, activity);
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
    onlyAsRoot: true,
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

/** The TaskManager that a failure says is gone; the one that reports it is another. */
function lostTaskManager({ cause: { message } }: Fault): string | undefined {
  const [, closed] = /remote task manager '[^']*\[ ?([^\]\s]+) ?\]/.exec(message) ?? [];
  const [, missed] = /TaskManager with id ([^\s(]+)/.exec(message) ?? [];
  return closed ?? missed;
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
