import {
  type Conclusion,
  type Diagnosis,
  defineDiagnosis,
  type MaybeSightings,
  type Prescription,
  type Proof,
} from '#engine';
import { type LogFile, type Text, text, verbatim } from '#evidence';
import { likeliest } from '#symptoms/precedents/likeliest';
import { precedents } from '#symptoms/precedents/precedents';
import { countsOf, wordsOf } from '#symptoms/precedents/words';
import { isSaid } from '#symptoms/said/facts';
import { describedTroubles } from '#symptoms/said/troubles';
import { knownBugsMet } from '#symptoms/told/known-bugs-met';
import { logScene } from '#symptoms/told/log-scene';
import { type Telling, tellings, tellingsOfRest } from '#symptoms/told/tellings';
import { timeline } from '#symptoms/told/timeline';
import { type ToldFault, toldFaults } from '#symptoms/told/told-faults';
import { isOnlyWrapped } from '#symptoms/told/wrappers';
import { withShare } from '../with-share.ts';
import { adviceInWords } from './advice-in-words.ts';
import { placeOf } from './as-told.ts';
import { bareError } from './bare-error.ts';
import { componentOf } from './component-of.ts';
import { quoted } from './failure-story.ts';
import { concludeOnDescription } from './unclassified-said.ts';
import { chainOf } from './user-code-told.ts';
import { whatItSays, whereToLook } from './where-to-look.ts';

/** So many things that followed are told. */
const MOST = 3;

const HELPERS = { tellings, tellingsOfRest, timeline, logScene, knownBugsMet, describedTroubles, precedents };

/** What logs tell of a fault without a name, where no history of the job is at hand. */
export function unclassifiedTold(): Diagnosis {
  return defineDiagnosis({
    id: 'unclassified-failure',
    title: text('The job fails for a reason without a name yet', '作业失败，原因尚未归类'),
    docs: [],
    symptoms: { toldFaults },
    helpers: HELPERS,
    jobs: 'all',
    conclude({ toldFaults }, helpers) {
      const concluded = concludeOnTold(toldFaults, helpers);
      return concluded && withShare(concluded, 'unclassified-failure', helpers.precedents);
    },
  });
}

function concludeOnTold(
  toldFaults: readonly ToldFault[],
  helpers: MaybeSightings<typeof HELPERS>,
): Conclusion | undefined {
  const { tellings, tellingsOfRest, timeline, logScene, knownBugsMet, describedTroubles } = helpers;
  const asked = tellingsOfRest.known && tellingsOfRest.value.length > 0;
  const files = logScene.known ? (logScene.value[0]?.files ?? []) : [];
  const points = timeline.known ? timeline.value : [];
  const shown = points.length > 0 ? { timeline: points } : {};
  const bugs = new Set(knownBugsMet.known ? knownBugsMet.value.map(({ telling }) => telling.key) : []);
  // What only says that a partner was lost adds nothing where a name stands beside it.
  const hasName = toldFaults.some((one) => one.diagnosis !== undefined && one.leads && one.severity !== 'info');
  const nameless = toldFaults
    .filter((one) => one.diagnosis === undefined && one.leads && !isOthers(one, asked))
    .filter(({ tellings }) => !tellings.some(({ key }) => bugs.has(key)))
    .filter((one) => !(hasName && chainOf(one)?.kind === 'follower'));
  const fault = nameless.find(({ severity }) => severity !== 'info');
  if (fault) return { ...concludeOn(fault, toldFaults, files), ...shown };
  // A name whose diagnosis sees reasons against it leaves a fault without one.
  const named = toldFaults.find((one) => one.diagnosis !== undefined && one.leads && one.severity !== 'info');
  if (named) {
    const { open: _open, ...concluded } = concludeOn(named, toldFaults, files);
    // What nobody printed is no failure: what it reads like goes first.
    const severity = isOnlySaid(named) ? ('warning' as const) : concluded.severity;
    return { ...concluded, severity, ...shown, lastResort: true as const };
  }
  if (nameless[0]) return concludeOn(nameless[0], toldFaults, files);
  const told = tellings.known ? tellings.value : [];
  const wrapper = told.find((one) => isOnlyWrapped(one.causes, one.message));
  if (wrapper) return askFor(wrapper, files);
  const line = bareError(told);
  if (line) return { ...concludeOn(asFault(line), [], files), lastResort: true as const };
  return describedTroubles.known ? concludeOnDescription(describedTroubles.value) : undefined;
}

function isOnlySaid({ tellings }: ToldFault): boolean {
  return tellings.every(isSaid);
}

/** Of a fault that nothing else counts as one. */
function asFault(line: Telling): ToldFault {
  const rest = { captures: {}, leads: true, begins: true, after: [], count: line.count, order: 0 } as const;
  return { ...rest, tellings: [line], severity: 'warning' };
}

/** Told by another diagnosis (some need REST), or by none because it says nothing. */
function isOthers(fault: ToldFault, asked: boolean): boolean {
  const first = fault.tellings[0] as Telling;
  const kind = chainOf(fault)?.kind;
  if (kind === 'user-code' || isOnlyWrapped(first.causes, first.message)) return true;
  return asked && kind !== 'platform' && kind !== 'follower';
}

function concludeOn(fault: ToldFault, all: readonly ToldFault[], files: readonly LogFile[]): Conclusion {
  const first = fault.tellings[0] as Telling;
  const chain = chainOf(fault);
  const meaning = chain ? whatItSays(chain, first.taskManager) : text('', '');
  const quote = (chain && quoted(chain.cause)) || firstLineOf(first);
  const from = chain ? componentOf(chain.cause) : loggedBy(first);
  const ask = missing(first, files);
  return {
    severity: fault.severity,
    confidence: 'possible',
    subject: {
      ...(first.task !== undefined && { vertexName: first.task }),
      ...(first.subtask !== undefined && { subtask: first.subtask }),
      ...(first.taskManager !== undefined && { taskManager: first.taskManager }),
      ...(chain && { class: chain.cause.class }),
    },
    about: [],
    summary: text(
      `${meaning.en}The first fault is ${quote}; it comes from ${from.en}.`,
      `${meaning.zh}最初的故障是 ${quote}，来自${from.zh}。`,
    ),
    ...(first.at !== undefined && { since: first.at }),
    evidence: proofsOf(fault, quote, all),
    prescriptions: [...adviceInWords(fault), lookThere(fault), ...readAlike(fault)],
    told: placeOf(fault),
    onlyAsRoot: true,
    ...(fault.severity !== 'info' && {
      open: {
        because: text(
          `what made it happen is not in what was read: ${quote}`,
          `已读取的内容中没有其发生的原因：${quote}`,
        ),
        remedy: ask,
      },
    }),
  };
}

/** The entry's own words; a stack without an exception has only its heading. */
function firstLineOf({ message, text: whole }: Telling): string {
  const lines = [...message.split('\n', 1), ...whole.slice(0, 1_000).split('\n')];
  return (lines.find((line) => line.trim() !== '') ?? '').trim().slice(0, 200);
}

function loggedBy({ logger }: Telling): Text {
  return logger === undefined
    ? text('a place that the log does not name', '日志未指明的位置')
    : text(`the logger ${logger}`, `日志记录器 ${logger}`);
}

/** The fault itself, how often it was told, and what was told after it. */
function proofsOf(fault: ToldFault, quote: string, all: readonly ToldFault[]): readonly Proof[] {
  const { tellings, count } = fault;
  const first = tellings[0] as Telling;
  const last = tellings[tellings.length - 1] as Telling;
  const keys = new Set(tellings.map(({ key }) => key));
  const followers = all.filter(({ after }) => after.some((key) => keys.has(key))).slice(0, MOST);
  return [
    { fact: verbatim(quote), cite: first.cite },
    ...(count > 1 ? [{ fact: text(`Told ${count} times in all`, `共出现 ${count} 次`), cite: last.cite }] : []),
    ...followers.map(({ cause, tellings: [one] }) => {
      const said = cause ? quoted(cause) : ((one as Telling).message.split('\n')[0] ?? '').slice(0, 160);
      return { fact: text(`It was followed by: ${said}`, `随后出现：${said}`), cite: (one as Telling).cite };
    }),
  ];
}

function lookThere(fault: ToldFault): Prescription {
  const { cite } = fault.tellings[0] as Telling;
  const chain = chainOf(fault);
  const hint = chain ? whereToLook(chain) : text('', '');
  return {
    aim: 'relieve',
    action: text(`Read ${cite.at} and the lines before it. ${hint.en}`, `查看 ${cite.at} 及其之前的日志。${hint.zh}`),
    cost: text('None.', '无。'),
    verify: text('An earlier line names a class, an address or a limit.', '更早的日志中出现了具体的类、地址或限制。'),
  };
}

/** So often at least settled cases in such words were that. */
const LEAST_SHARE = 0.15;

/** What settled cases with such words were; that is no diagnosis, but it is where somebody may have met it. */
function readAlike({ tellings }: ToldFault): readonly Prescription[] {
  const words = tellings.slice(0, 3).flatMap(({ message, causes }) => {
    return [message, ...causes.flatMap((cause) => [cause.class, cause.message])].flatMap((part) => wordsOf(part));
  });
  const alike = likeliest(countsOf(words)).shares.filter(
    ([id, share]) => share >= LEAST_SHARE && id !== 'unclassified-failure',
  );
  const [first, second] = alike.map(([diagnosis]) => diagnosis);
  if (first === undefined) return [];
  return [
    {
      aim: 'relieve',
      action: text(
        `See whether it is a case of ${first}${second ? ` or ${second}` : ''}: settled cases in such words were often that, which proves nothing.`,
        `核对是否属于 ${first}${second ? ` 或 ${second}` : ''}：用词相近的已解决案例多属此类，但这并不是证据。`,
      ),
      cost: text('None.', '无。'),
      command: `flink-doctor explain ${first}`,
    },
  ];
}

/** Only what follows from a fault was read: no cause is named, and the reader is asked for what would name it. */
function askFor(wrapper: Telling, files: readonly LogFile[]): Conclusion {
  const said =
    (wrapper.causes[wrapper.causes.length - 1]?.message || wrapper.message).split('\n')[0]?.slice(0, 160) ?? '';
  return {
    severity: 'info',
    confidence: 'possible',
    subject: {},
    about: [],
    summary: text(
      `"${said}" only says that something failed; what failed first is not in what was read.`,
      `“${said}”只说明发生了失败；最初的故障不在已读取的内容中。`,
    ),
    evidence: [{ fact: verbatim(said), cite: wrapper.cite }],
    prescriptions: [],
    open: {
      because: text(
        'the first fault is not in what was read, only what follows from it',
        '已读取的内容中只有后续现象，没有最初的故障',
      ),
      remedy: missing(wrapper, files),
    },
  };
}

/** The log that would say more: of whichever process is not among those that were read. */
function missing({ at, taskManager }: Telling, files: readonly LogFile[]): Text {
  const roles = new Set(files.map(({ role }) => role));
  const when =
    at === undefined
      ? text('', '')
      : text(` around ${new Date(at).toISOString()}`, `（${new Date(at).toISOString()} 前后）`);
  const where =
    taskManager === undefined
      ? text('the TaskManager that failed first', '最先失败的 TaskManager')
      : verbatim(`TaskManager ${taskManager}`);
  if (roles.has('jobmanager') && !roles.has('taskmanager')) {
    return text(`Give the log of ${where.en}${when.en} as well.`, `请同时提供${where.zh}的日志${when.zh}。`);
  }
  if (roles.has('taskmanager') && !roles.has('jobmanager')) {
    return text(`Give the log of the JobManager${when.en} as well.`, `请同时提供 JobManager 的日志${when.zh}。`);
  }
  return text(
    `Give the whole logs of the JobManager and of ${where.en}, from a minute before the first failure on: the first "switched from … to FAILED" with its "Caused by" lines decides.`,
    `请提供 JobManager 和${where.zh}的完整日志，从首次失败前一分钟开始：第一条 “switched from … to FAILED” 及其 “Caused by” 起决定作用。`,
  );
}
