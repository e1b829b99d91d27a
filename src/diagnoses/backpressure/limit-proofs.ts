import type { Conclusion, Proof } from '#engine';
import { citeOf, restCite, text } from '#evidence';
import { SATURATED } from '#symptoms/load/bottlenecks';
import type { Limit } from '#symptoms/load/limits';
import type { HostUse } from '#symptoms/load/processor-use';
import { shortNameOf } from '#symptoms/threads/call-stack';
import type { Hot, HotVertex } from '#symptoms/threads/hot-methods';
import { duration, percent, rate, subtaskList } from '../figures.ts';
import { doing } from './occupation-words.ts';

export function proofsOf(limit: Limit): readonly Proof[] {
  return [
    busyProof(limit),
    ...pressureProof(limit),
    ...excessProof(limit),
    ...stackProofs(limit),
    ...(limit.kind === 'calls' ? [] : rateProof(limit)), // the equation of calls says it
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
  const proofs = [counted, ...nextProof(hot, why)];
  const { caught } = why;
  if (!caught) return proofs;
  const tip = caught.tip ? shortNameOf(caught.tip) : '?';
  const owner = caught.lockOwner
    ? text(`, owned by "${caught.lockOwner}"`, `，由“${caught.lockOwner}”持有`)
    : text('', '');
  const lock = caught.lock ? text(` on ${caught.lock}${owner.en}`, `，等待 ${caught.lock}${owner.zh}`) : text('', '');
  return [
    ...proofs,
    {
      fact: text(
        `Thread "${caught.thread}" is ${caught.state}${lock.en}, in ${tip}`,
        `线程“${caught.thread}”状态为 ${caught.state}${lock.zh}，位于 ${tip}`,
      ),
      cite: caught.cite,
    },
  ];
}

/** From this share on, a second occupation is worth knowing. */
const NOTABLE_SHARE = 0.15;

function nextProof({ occupations, cite, occupied }: HotVertex, why: Hot): readonly Proof[] {
  const next = occupations.find((one) => one !== why);
  if (!next || next.share < NOTABLE_SHARE) return [];
  const words = doing(next);
  return [
    {
      fact: text(
        `In ${next.count} of the ${occupied}, they ${words.en}`,
        `其中 ${next.count} 个（共 ${occupied} 个）显示其线程${words.zh}`,
      ),
      cite,
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
