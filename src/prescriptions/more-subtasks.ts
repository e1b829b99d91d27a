import type { Prescription } from '#engine';
import { text } from '#evidence';
import type { Version } from './settings.ts';

/** What has to be known to say how many subtasks a vertex should have. */
export interface SubtaskNeed {
  readonly vertex: string;
  readonly name: string;
  readonly now: number;
  /** Subtasks that take the demand with room to spare. */
  readonly wanted: number;
  /** -1 when unknown. */
  readonly maxParallelism: number;
  /** Subtasks of the job's widest vertex: in a slot-sharing group, that many slots are in use. */
  readonly widest: number;
  readonly freeSlots?: number;
  /** Records per second of one subtask at full speed. */
  readonly perSubtask: number;
  /** Records per second that are taken now, and those asked for, where somebody can tell. */
  readonly taken: number;
  readonly asked?: number;
  /** The machines have no CPU left for more. */
  readonly noCpuLeft?: boolean;
}

/** More subtasks for a vertex whose work can be shared; undefined when there already are enough. */
export function moreSubtasks(version: Version, need: SubtaskNeed): Prescription | undefined {
  const { vertex, name, now, maxParallelism } = need;
  const bounded = maxParallelism > 0 && need.wanted > maxParallelism;
  const wanted = Math.min(bounded ? maxParallelism : need.wanted, now * MOST_TIMES);
  if (wanted <= now) return;
  const slots = slotsText(need, wanted);
  const why = reasonText(need);
  const limit = bounded ? limitText(need) : wanted < need.wanted ? stepText(need) : NOTHING;
  const byOverride = version === undefined || version.major > 1 || version.minor >= 17;
  return {
    aim: 'relieve',
    action: text(
      `Give "${name}" ${wanted} subtasks (now ${now})${why.en}${limit.en}${slots.en}`,
      `将“${name}”的并行度提高到 ${wanted}（当前 ${now}）${why.zh}${limit.zh}${slots.zh}`,
    ),
    cost: text(
      'A restart from a savepoint; its state is redistributed. With the adaptive scheduler (1.18+) the web UI or PUT /jobs/:jobid/resource-requirements does it without one.',
      '需要从保存点重启，状态会重新分配。若使用自适应调度器（1.18+），可在 Web UI 或通过 PUT /jobs/:jobid/resource-requirements 在线调整。',
    ),
    ...(byOverride && { settings: { 'pipeline.jobvertex-parallelism-overrides': `${vertex}:${wanted}` } }),
    ...(!byOverride && { code: `// on the operator "${name}"\n.setParallelism(${wanted})` }),
    verify: text(
      `Its subtasks are busy 70 % of the time or less, and nothing upstream is back-pressured.`,
      '其子任务繁忙占比不超过 70 %，且上游不再反压。',
    ),
  };
}

const NOTHING = text('', '');

/** Nobody starts a hundred subtasks in place of four at three in the morning: the work itself is what is too much then. */
const MOST_TIMES = 4;

/** 30 % of each subtask stay free for bursts and for catching up. */
const TARGET_BUSY = 0.7;

function reasonText({ perSubtask, taken, asked }: SubtaskNeed) {
  const each = figure(perSubtask * TARGET_BUSY);
  const full = figure(perSubtask);
  return asked === undefined
    ? text(
        ` as a first step: then it can take twice the ${figure(taken)} records/s of now. How much comes in cannot be told, as its producers never run out; one more subtask is needed for every ${each} records/s (it does ${full} at full speed, 30 % stay free for bursts).`,
        `作为第一步：届时可处理目前 ${figure(taken)} 条/秒的两倍。上游一直有数据，无法得知实际流入量；每 ${each} 条/秒需要一个子任务（满负荷 ${full} 条/秒，保留 30 % 应对突发）。`,
      )
    : text(
        `: ${figure(asked)} records/s are asked for, and one does ${full} at full speed, of which 30 % should stay free for bursts.`,
        `：需求为 ${figure(asked)} 条/秒，单个子任务满负荷 ${full} 条/秒，并应保留 30 % 应对突发。`,
      );
}

function figure(perSecond: number): string {
  return perSecond >= 100 ? Math.round(perSecond).toString() : perSecond.toPrecision(2);
}

function limitText({ wanted, maxParallelism }: SubtaskNeed) {
  return text(
    ` ${wanted} would be needed, but its max parallelism is ${maxParallelism}, and state cannot be kept beyond it: make the work cheaper as well.`,
    `实际需要 ${wanted} 个，但最大并行度为 ${maxParallelism}，超过它无法保留状态：同时必须降低处理开销。`,
  );
}

function stepText({ wanted }: SubtaskNeed) {
  return text(
    ` ${wanted} would be needed for all of it: make the work cheaper before adding that many.`,
    `要全部处理则需要 ${wanted} 个：在加到这么多之前，先降低处理开销。`,
  );
}

function slotsText({ widest, freeSlots, noCpuLeft }: SubtaskNeed, wanted: number) {
  const more = Math.max(0, wanted - widest);
  const missing = freeSlots === undefined ? 0 : Math.max(0, more - freeSlots);
  if (noCpuLeft) {
    return text(
      ' The CPUs of its TaskManagers are used up: add TaskManagers on other machines, or nothing is gained.',
      '其 TaskManager 的 CPU 已用尽：需要在其他机器上增加 TaskManager，否则没有收益。',
    );
  }
  if (missing === 0) return NOTHING;
  return text(
    ` That takes ${more} more slots; ${freeSlots} are free, so ${missing} must be added.`,
    `这需要再增加 ${more} 个槽位；目前空闲 ${freeSlots} 个，还缺 ${missing} 个。`,
  );
}
