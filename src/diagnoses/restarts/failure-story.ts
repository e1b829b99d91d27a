import type { Proof, Severity } from '#engine';
import { type Text, text } from '#evidence';
import type { Throwable } from '#formats/traces';
import { type Fault, lastOf } from '#symptoms/told/faults';
import type { RestartActivity } from '#symptoms/told/restart-activity';
import { duration } from '../figures.ts';

/** Longest message that is quoted; some contain whole records. */
const QUOTE = 160;

/** How much a kind of failure matters now, given what the job does. */
export function severityOf(fault: Fault, activity: RestartActivity): Severity {
  const { phase, failures, loop } = activity;
  const newest = failures[failures.length - 1];
  const recent = loop.length > 0 ? loop : newest ? [newest] : [];
  const partOfIt = recent.some(({ at }) => fault.failures.some((own) => own.at === at));
  if (!partOfIt) return 'info';
  if (phase === 'failed' || phase === 'looping' || phase === 'restarted' || phase === 'unsettled') return 'critical';
  return phase === 'recurring' ? 'warning' : 'info';
}

/** `java.lang.NumberFormatException: For input string: ""`, shortened. */
export function quoteOf({ cause }: Fault): string {
  return quoted(cause);
}

export function quoted(cause: Throwable): string {
  const line = cause.message.split('\n')[0] ?? '';
  const short = line.length > QUOTE ? `${line.slice(0, QUOTE)}…` : line;
  return short === '' ? cause.class : `${cause.class}: ${short}`;
}

/** What the job does about its failures, as one sentence; of a loop also how much of it is this fault. */
export function phaseText({ phase, loop, perMinute, failures }: RestartActivity, fault: Fault): Text {
  const newest = failures[failures.length - 1];
  const often = Number.isNaN(perMinute) ? '' : perMinute.toFixed(1);
  switch (phase) {
    case 'failed':
      return text('The job has failed and stays down.', '作业已失败，不再恢复。');
    case 'looping': {
      const share = shareOf(fault, loop);
      return text(
        `The job restarts again and again: ${loop.length} failures in a row, ${often} per minute${share.en}.`,
        `作业反复重启：连续失败 ${loop.length} 次，每分钟 ${often} 次${share.zh}。`,
      );
    }
    case 'restarted':
      return text('The job restarted while it was watched.', '作业在观察期间发生了重启。');
    case 'unsettled':
      return text('What the job did then is not on record.', '之后作业的情况没有记录。');
    case 'recurring':
      return text('It keeps coming back, though not at this moment.', '该故障反复出现，但此刻没有发生。');
    case 'past': {
      const day = newest ? new Date(newest.at).toISOString() : '';
      return text(`That is over: the last failure was at ${day}.`, `该故障已经过去：最近一次失败发生在 ${day}。`);
    }
  }
}

/** What began a loop need not be what keeps it going. */
export function onlyBegan(fault: Fault, { loop }: Pick<RestartActivity, 'loop'>): boolean {
  return loop.length > 1 && ownIn(fault, loop) === 1 && fault.failures.some(({ at }) => at === loop[0]?.at);
}

function ownIn(fault: Fault, loop: RestartActivity['loop']): number {
  return loop.filter(({ at }) => fault.failures.some((one) => one.at === at)).length;
}

function shareOf(fault: Fault, loop: RestartActivity['loop']): { readonly en: string; readonly zh: string } {
  const own = ownIn(fault, loop);
  if (own === 0 || own === loop.length) return { en: '', zh: '' };
  return onlyBegan(fault, { loop })
    ? { en: '; this is the first of them, the others are something else', zh: '；这是其中的第一次，其余另有原因' }
    : { en: `; ${own} of them are this one`, zh: `；其中 ${own} 次为该异常` };
}

/** The failure itself, and how often and where it happened. */
export function failureProofs(fault: Fault, activity: RestartActivity): readonly Proof[] {
  const newest = fault.failures[fault.failures.length - 1];
  if (!newest) return [];
  const first = fault.failures[0]?.at ?? newest.at;
  const count = fault.failures.length;
  const span = duration(newest.at - first);
  const where = newest.task ? { en: ` in "${newest.task}"`, zh: `，发生在“${newest.task}”` } : { en: '', zh: '' };
  const isLast = newest.at === activity.failures[activity.failures.length - 1]?.at;
  const told = isLast ? { en: 'Newest failure', zh: '最近一次失败' } : { en: 'Last failed so', zh: '最近一次因此失败' };
  return [
    {
      fact: text(`${told.en}${where.en}: ${quoteOf(fault)}`, `${told.zh}${where.zh}：${quoteOf(fault)}`),
      cite: newest.cite,
    },
    ...(count > 1
      ? [
          {
            fact: text(
              `${partOf(count, activity.failures.length).en} on record are this one, within ${span}`,
              `${partOf(count, activity.failures.length).zh}为该异常，时间跨度 ${span}`,
            ),
            cite: newest.cite,
          },
        ]
      : []),
    ...aroundProof(fault),
    ...restartProof(activity),
  ];
}

/** What the cause was wrapped in often names the record or the call. */
function aroundProof({ around, failures }: Fault): readonly Proof[] {
  const newest = failures[failures.length - 1];
  if (!newest || around.length === 0) return [];
  const chain = around.map(quoted).join(' ← ');
  return [{ fact: text(`Reported as: ${chain}`, `上层异常：${chain}`), cite: newest.cite }];
}

function partOf(count: number, all: number): Text {
  return count === all
    ? text(`All ${all} failures`, `记录的 ${all} 次失败均`)
    : text(`${count} of the ${all} failures`, `记录的 ${all} 次失败中有 ${count} 次`);
}

function restartProof({ watched }: RestartActivity): readonly Proof[] {
  if (!watched || watched.last <= watched.first) return [];
  const time = duration(watched.lastAt - watched.firstAt);
  return [
    {
      fact: text(
        `numRestarts went from ${watched.first} to ${watched.last} within ${time}`,
        `numRestarts 在 ${time}内从 ${watched.first} 增加到 ${watched.last}`,
      ),
      cite: { source: 'metric', at: watched.path, time: new Date(watched.lastAt).toISOString() },
    },
  ];
}

/** Subtask it always happens in; undefined when it moves, or happened only once. */
export function sameSubtask({ failures }: Fault): number | undefined {
  const [first] = failures;
  if (failures.length < 2 || first?.subtask === undefined) return;
  return failures.every(({ vertex, subtask }) => subtask === first.subtask && vertex === first.vertex)
    ? first.subtask
    : undefined;
}

/** When this kind of failure began, as far as the history goes back. */
export function sinceOf(fault: Fault): number {
  return fault.failures[0]?.at ?? lastOf(fault);
}

/** `Map (2/4) - execution #3` → `Map`. */
export function taskName(task: string): string {
  return task.replace(/ \(\d+\/\d+\).*$/, '');
}
