import type { Conclusion, Confidence, Severity } from '#engine';
import { text } from '#evidence';
import type { HeldBack } from '#symptoms/load/bottlenecks';
import { spreadOf } from '#symptoms/load/columns';
import type { Limit } from '#symptoms/load/limits';
import { meanOf } from '#symptoms/load/processing-rates';
import { subjectOf } from './limit-proofs.ts';

/** From this share of time upstream waits, the job falls behind. */
const SEVERE_PRESSURE = 0.5;

/** What piles up, in a backlog or first in Flink's buffers, grows by this share of what is taken: it is lost sight of. */
const SEVERE_GROWTH = 0.2;

/** Without back pressure and backlog, only a vertex without a pause is at the end of its strength. */
const NO_PAUSE = 0.95;

/** How bad it is; undefined for a vertex that is busy and keeps up, where its work is nobody's concern. */
export function severityOf(limit: Limit): Severity | undefined {
  const { standing, bottleneck, load, kind } = limit;
  const heldBack = bottleneck?.heldBack ?? [];
  if (standing === 'holds-back') {
    const severe = (heldBack[0]?.share ?? 0) >= SEVERE_PRESSURE && !keepsUp(heldBack);
    return severe || pilesUp(limit) ? 'critical' : 'warning';
  }
  if (standing === 'falls-behind') return pilesUp(limit) ? 'critical' : 'warning';
  if (kind === 'work') return;
  return standing === 'full' && spreadOf(load.busy).median >= NO_PAUSE ? 'warning' : 'info';
}

function pilesUp({ excess, capacity }: Limit): boolean {
  return excess !== undefined && excess.rate >= SEVERE_GROWTH * (capacity?.rate ?? Infinity);
}

/** Sources that pause for so much of their time run out of records in between: nothing piles up in front of them. */
const PAUSES = 0.2;

function keepsUp(heldBack: readonly HeldBack[]): boolean {
  const sources = heldBack.filter(({ vertex }) => vertex.inputs.length === 0);
  return sources.length > 0 && sources.every(({ load }) => meanOf(load.idle) >= PAUSES);
}

/** So many samples at work are more than chance. */
const ENOUGH_SAMPLES = 8;

/** So large a share of them leaves no doubt. */
const CLEAR_SHARE = 0.6;

/** With less CPU per busy subtask than this, threads that seem to work are kept from it by their machine. */
const STARVED = 0.5;

export function confidenceOf(limit: Limit): Confidence {
  const { hot, bottleneck, share, why } = limit;
  if (bottleneck?.kind === 'waiting' || isStarved(limit) || isCutOff(limit)) return 'possible';
  if (!hot || !why?.place || why.activity === 'result') return 'likely'; // what the other thread does was not seen
  return hot.occupied >= ENOUGH_SAMPLES && share >= CLEAR_SHARE ? 'certain' : 'likely';
}

/** What is concluded on every limit alike: how bad and how sure it is, of whom, and what is not known. */
export function verdictOn(
  limit: Limit,
  severity: Severity,
): Pick<Conclusion, 'severity' | 'confidence' | 'subject' | 'about' | 'open'> {
  const open = openOf(limit);
  return {
    severity,
    confidence: confidenceOf(limit),
    subject: subjectOf(limit),
    about: [limit.vertex.id],
    ...(open && { open }),
  };
}

/**
 * A wait whose stack ends before the operator shows, in a chain that may hold both a function and a sink: one of the two
 * waits. Up to Flink 1.16 thread dumps have eight frames.
 */
export function isCutOff({ kind, why, last, vertex }: Limit): boolean {
  return kind !== 'work' && why?.place === undefined && last && vertex.operators.length > 1;
}

/** Threads that run by their state, in processes that got hardly any CPU. */
export function isStarved({ why, processors, kind }: Limit): boolean {
  return kind === 'work' && why?.waits === false && processors !== undefined && processors.perBusySubtask < STARVED;
}

const CUT_OFF: NonNullable<Conclusion['open']> = {
  because: text(
    'Thread dumps are cut off before they show whether the sink or a function in front of it waits',
    '线程转储的栈被截断，无法看出等待的是 Sink 还是它前面的函数',
  ),
  remedy: text(
    'Set cluster.thread-dump.stacktrace-max-depth: 50 (Flink 1.15+), or rest.flamegraph.enabled: true.',
    '请设置 cluster.thread-dump.stacktrace-max-depth: 50（Flink 1.15+），或 rest.flamegraph.enabled: true。',
  ),
};

/** Whether the code or the machine is slow, when threads have work and do not get to do it. */
function starvedOpen({ vertex, processors }: Limit): Conclusion['open'] {
  const cores = processors?.perBusySubtask.toFixed(2) ?? '?';
  return {
    because: text(
      `The threads of "${vertex.name}" have work to do, but their processes used at most ${cores} CPU cores per busy subtask: a CPU limit, other processes or a slow host may be the real limit`,
      `“${vertex.name}”的线程有工作要做，但其进程中每个繁忙的子任务最多只用了 ${cores} 个 CPU 核：真正的瓶颈可能是 CPU 限额、其他进程或慢机器`,
    ),
    remedy: text(
      'On a host of its TaskManagers look at throttling (nr_throttled in /sys/fs/cgroup/cpu.stat) and at CPU taken by others (r and st in vmstat 1).',
      '在其 TaskManager 所在主机上查看限流（/sys/fs/cgroup/cpu.stat 中的 nr_throttled）以及被其他进程占用的 CPU（vmstat 1 的 r 和 st）。',
    ),
  };
}

/** What would decide, where no thread was seen at work. */
export function openOf(limit: Limit): Conclusion['open'] {
  const { vertex, hot, blind, load } = limit;
  if (isStarved(limit)) return starvedOpen(limit);
  if (isCutOff(limit)) return CUT_OFF;
  if (hot && hot.occupied > 0) return;
  const because = blind?.because ?? text('no dump shows a thread of it at work', '没有线程转储显示其线程处于工作状态');
  const host = load.taskManager.find((id) => id !== '') ?? ':taskmanagerid';
  return {
    because: text(
      `What the threads of "${vertex.name}" spend their time on was not seen: ${because.en}`,
      `未能看到“${vertex.name}”的线程把时间花在哪里：${because.zh}`,
    ),
    remedy: text(
      `Take a few thread dumps while it is busy (GET /taskmanagers/${host}/thread-dump; this doctor does it within --for 20s), or set rest.flamegraph.enabled: true.`,
      `在其繁忙时获取几次线程转储（GET /taskmanagers/${host}/thread-dump；使用 --for 20s 时本工具会自动获取），或设置 rest.flamegraph.enabled: true。`,
    ),
  };
}
