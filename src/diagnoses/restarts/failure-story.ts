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

/** What the job does about its failures, as one sentence. */
export function phaseText({ phase, loop, perMinute, failures }: RestartActivity): Text {
  const newest = failures[failures.length - 1];
  const often = Number.isNaN(perMinute) ? '' : perMinute.toFixed(1);
  switch (phase) {
    case 'failed':
      return text('The job has failed and stays down.', '作业已失败，不再恢复。');
    case 'looping':
      return text(
        `The job restarts again and again: ${loop.length} failures in a row, ${often} per minute.`,
        `作业反复重启：连续失败 ${loop.length} 次，每分钟 ${often} 次。`,
      );
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

/** The failure itself, and how often and where it happened. */
export function failureProofs(fault: Fault, activity: RestartActivity): readonly Proof[] {
  const newest = fault.failures[fault.failures.length - 1];
  if (!newest) return [];
  const first = fault.failures[0]?.at ?? newest.at;
  const count = fault.failures.length;
  const span = duration(newest.at - first);
  const where = newest.task ? { en: ` in "${newest.task}"`, zh: `，发生在“${newest.task}”` } : { en: '', zh: '' };
  return [
    {
      fact: text(`Newest failure${where.en}: ${quoteOf(fault)}`, `最近一次失败${where.zh}：${quoteOf(fault)}`),
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
