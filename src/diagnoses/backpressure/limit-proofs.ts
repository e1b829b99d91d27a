import type { Conclusion, Confidence, Proof, Severity } from '#engine';
import { citeOf, restCite, text } from '#evidence';
import { type HeldBack, SATURATED } from '#symptoms/bottlenecks';
import { shortNameOf } from '#symptoms/call-stack';
import { spreadOf } from '#symptoms/columns';
import type { Limit } from '#symptoms/limits';
import { meanOf } from '#symptoms/processing-rates';
import type { HostUse } from '#symptoms/processor-use';
import { duration, percent, rate, subtaskList } from '../figures.ts';
import { doing } from './occupation-words.ts';

/** From this share of time upstream waits, the job falls behind. */
const SEVERE_PRESSURE = 0.5;

/** A backlog that grows by this share of what is taken is being lost sight of. */
const SEVERE_GROWTH = 0.2;

/** Without back pressure and backlog, only a vertex without a pause is at the end of its strength. */
const NO_PAUSE = 0.95;

/** How bad it is; undefined for a vertex that is busy and keeps up, where its work is nobody's concern. */
export function severityOf({ standing, bottleneck, excess, capacity, load, kind }: Limit): Severity | undefined {
  if (standing === 'holds-back') {
    const severe = (bottleneck?.heldBack[0]?.share ?? 0) >= SEVERE_PRESSURE && !keepsUp(bottleneck?.heldBack ?? []);
    return severe ? 'critical' : 'warning';
  }
  if (standing === 'falls-behind') {
    return excess?.backlog && excess.rate >= SEVERE_GROWTH * (capacity?.rate ?? Infinity) ? 'critical' : 'warning';
  }
  if (kind === 'work') return;
  return standing === 'full' && spreadOf(load.busy).median >= NO_PAUSE ? 'warning' : 'info';
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
  if (!hot || !why?.place) return 'likely';
  return hot.occupied >= ENOUGH_SAMPLES && share >= CLEAR_SHARE ? 'certain' : 'likely';
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

export function proofsOf(limit: Limit): readonly Proof[] {
  return [
    busyProof(limit),
    ...pressureProof(limit),
    ...excessProof(limit),
    ...stackProofs(limit),
    ...rateProof(limit),
    ...(limit.processors?.hosts.slice(0, 1).map((host) => processorProof(limit, host)) ?? []),
  ];
}

function busyProof({ vertex, load, saturated }: Limit): Proof {
  const all = subtaskList(
    [...load.busy].map((share) => Math.round(share * 100)),
    16,
  );
  return {
    fact: text(
      `Busy share per subtask of "${vertex.name}": ${all} %; ${saturated.length} of ${load.size} at ${percent(SATURATED)} or more`,
      `“${vertex.name}”各子任务繁忙占比：${all} %；${load.size} 个中有 ${saturated.length} 个不低于 ${percent(SATURATED)}`,
    ),
    cite: restCite(load.paths.detail, load.at),
  };
}

function pressureProof({ bottleneck }: Limit): readonly Proof[] {
  const upstream = bottleneck?.heldBack[0];
  if (!upstream) return [];
  return [
    {
      fact: text(
        `Upstream "${upstream.vertex.name}" is back-pressured ${percent(upstream.share)} of the time (subtask ${upstream.subtask})`,
        `上游“${upstream.vertex.name}”反压占比 ${percent(upstream.share)}（子任务 ${upstream.subtask}）`,
      ),
      cite: restCite(upstream.load.paths.detail, upstream.load.at),
    },
  ];
}

function excessProof({ excess, load }: Limit): readonly Proof[] {
  if (!excess) return [];
  const { of, rate: more, backlog, path } = excess;
  const fact = backlog
    ? text(
        `The backlog of "${of.name}" (pendingRecords) grows by ${rate(more)} records/s`,
        `“${of.name}”的积压（pendingRecords）每秒增长 ${rate(more)} 条`,
      )
    : text(
        `"${of.name}" gives ${rate(more)} records/s more than are taken: the buffers between them fill`,
        `“${of.name}”每秒多产出 ${rate(more)} 条，超过被处理的数量：两者之间的缓冲区正在填满`,
      );
  return [{ fact, cite: restCite(path, load.at) }];
}

function stackProofs({ hot, why }: Limit): readonly Proof[] {
  if (!hot || !why) return [];
  const words = doing(why);
  const [from, of] =
    hot.basis === 'flame-graph'
      ? [text('samples of its flame graph', '个火焰图采样'), hot.occupied]
      : [text('thread samples', '个线程采样'), hot.occupied];
  const counted: Proof = {
    fact: text(
      `In ${why.count} of ${of} ${from.en} at work, its threads ${words.en}`,
      `在 ${of} ${from.zh}（处于工作状态）中，有 ${why.count} 个显示其线程${words.zh}`,
    ),
    cite: hot.cite,
  };
  const { caught } = why;
  if (!caught) return [counted];
  const tip = caught.tip ? shortNameOf(caught.tip) : '?';
  const owner = caught.lockOwner
    ? text(`, owned by "${caught.lockOwner}"`, `，由“${caught.lockOwner}”持有`)
    : text('', '');
  const lock = caught.lock ? text(` on ${caught.lock}${owner.en}`, `，等待 ${caught.lock}${owner.zh}`) : text('', '');
  return [
    counted,
    {
      fact: text(
        `Thread "${caught.thread}" is ${caught.state}${lock.en}, in ${tip}`,
        `线程“${caught.thread}”状态为 ${caught.state}${lock.zh}，位于 ${tip}`,
      ),
      cite: caught.cite,
    },
  ];
}

function rateProof({ capacity, load, demand }: Limit): readonly Proof[] {
  if (!capacity) return [];
  const { rate: now, perSubtask, total } = capacity;
  const asked =
    demand && demand.basis !== 'more'
      ? text(`; ${rate(demand.rate)} records/s are asked for`, `；需求为 ${rate(demand.rate)} 条/秒`)
      : text('', '');
  return [
    {
      fact: text(
        `It takes ${rate(now)} records/s; fully busy, a subtask does ${rate(perSubtask)} and all ${load.size} together ${rate(total)}${asked.en}`,
        `当前处理 ${rate(now)} 条/秒；满负荷时单个子任务 ${rate(perSubtask)} 条/秒，${load.size} 个合计 ${rate(total)} 条/秒${asked.zh}`,
      ),
      cite: restCite(load.paths.detail, load.at),
    },
  ];
}

function processorProof({ vertex }: Limit, { taskManager, cores, busy }: HostUse): Proof {
  return {
    fact: text(
      `The whole process of TaskManager ${taskManager.id} used ${cores.toFixed(2)} CPU cores while ${busy.toFixed(1)} subtasks of "${vertex.name}" were busy in it`,
      `TaskManager ${taskManager.id} 整个进程使用了 ${cores.toFixed(2)} 个 CPU 核，而其中“${vertex.name}”有 ${busy.toFixed(1)} 个子任务处于繁忙状态`,
    ),
    cite: citeOf('metric', taskManager.path, taskManager.samples.at(-1)?.at),
  };
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

/** Where the finding is. */
export function subjectOf({ vertex, why }: Limit): Conclusion['subject'] {
  const method = why?.waits ? (why.entry ?? why.method) : (why?.method ?? why?.entry);
  return {
    vertex: vertex.id,
    vertexName: vertex.name,
    ...(vertex.operators.length === 1 && vertex.operators[0] && { operator: vertex.operators[0] }),
    ...(method && { class: method.class, method: method.method }),
  };
}

/** Time per record as a person reads it: `20.3 ms`, `4.1 ms`, `350 µs`. */
export function perRecord(ms: number): string {
  if (ms >= 1000) return duration(ms);
  if (ms >= 1) return `${ms.toFixed(1)} ms`;
  return `${ms >= 0.01 ? Math.round(ms * 1000) : (ms * 1000).toFixed(1)} µs`;
}
