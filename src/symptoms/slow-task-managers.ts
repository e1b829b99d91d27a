import { defineSymptom } from '#engine';
import type { JobVertex, TaskManager, VertexLoad } from '#evidence';

/** A TaskManager whose subtasks need several times longer per record than their siblings elsewhere, in vertex after vertex. */
export interface SlowTaskManager {
  readonly id: string;
  /** Host it runs on, '' when unknown, and how many of the job's TaskManagers run there. */
  readonly host: string;
  readonly sameHost: number;
  /** Vertices in which it is slow, the slowest first. */
  readonly slow: readonly SlowVertex[];
  /** Vertices in which it is as fast as the others although it could be compared. */
  readonly alike: readonly JobVertex[];
  /** Median ratio over the vertices in which it could be compared. */
  readonly ratio: number;
  /** TaskManagers it was compared with. */
  readonly others: number;
  /** Different subtask indices that are slow: what several of them share is the machine. */
  readonly subtasks: number;
  readonly taskManager?: TaskManager;
}

export interface SlowVertex {
  readonly vertex: JobVertex;
  readonly load: VertexLoad;
  /** Time at work per record, ms: the median of its subtasks there, and of those elsewhere. */
  readonly here: number;
  readonly elsewhere: number;
  readonly ratio: number;
  /** Its subtasks there. */
  readonly subtasks: readonly number[];
  /** Busy share of the busiest of them. */
  readonly busiest: number;
}

/** From this ratio on a machine is slower than load and chance make it. */
const SLOW = 1.8;

/** A subtask at work for less than this share of time, or with fewer records than this, is too idle to be measured. */
const LEAST_BUSY = 0.02;
const LEAST_RECORDS = 20;

export const slowTaskManagers = defineSymptom({
  id: 'slow-task-managers',
  needs: ['plan', 'load'],
  wants: ['taskManagers'],
  observe({ plan, load, taskManagers }, _, { state }): readonly SlowTaskManager[] {
    if (state !== 'RUNNING') return [];
    const compared = plan.flatMap((vertex) => {
      const own = load.get(vertex.id);
      return own ? compare(vertex, own) : [];
    });
    const known = taskManagers.known ? taskManagers.value : [];
    const byId = new Map<string, Compared[]>();
    for (const one of compared) {
      const same = byId.get(one.id);
      if (same) same.push(one);
      else byId.set(one.id, [one]);
    }
    const suspects = [...byId].filter(([, same]) => same.filter(isSlow).length * 2 > same.length);
    const all = suspects.map(([id, same]) => gather(id, same, byId.size - 1, known));
    return all.filter(stands).sort((a, b) => b.ratio - a.ratio);
  },
});

interface Compared extends SlowVertex {
  readonly id: string;
  /** Every subtask there is slow, not only the middle one. */
  readonly throughout: boolean;
}

/** Time at work per record of each TaskManager's subtasks of one vertex, against all others. */
function compare(vertex: JobVertex, load: VertexLoad): readonly Compared[] {
  const costs = costOf(load);
  const byTaskManager = new Map<string, number[]>();
  costs.forEach((cost, subtask) => {
    const id = load.taskManager[subtask];
    if (!id || Number.isNaN(cost)) return;
    const subtasks = byTaskManager.get(id);
    if (subtasks) subtasks.push(subtask);
    else byTaskManager.set(id, [subtask]);
  });
  if (byTaskManager.size < 2) return [];
  const medians = [...byTaskManager].map(([id, subtasks]) => ({ id, subtasks, here: medianOf(costs, subtasks) }));
  const sorted = medians.map(({ here }) => here).sort((a, b) => a - b);
  return medians.map(({ id, subtasks, here }) => {
    const elsewhere = middleWithout(sorted, here);
    return {
      id,
      vertex,
      load,
      here,
      elsewhere,
      ratio: here / elsewhere,
      subtasks,
      busiest: Math.max(...subtasks.map((subtask) => load.busy[subtask] ?? 0)),
      throughout: subtasks.every((subtask) => (costs[subtask] as number) >= SLOW * elsewhere),
    };
  });
}

/** Ms at work per record and subtask; `NaN` where there is too little to tell. Sources are measured by what they give. */
function costOf({ busy, recordsInRate, recordsOutRate, watchedMs }: VertexLoad): Float64Array {
  return busy.map((share, subtask) => {
    const records = recordsInRate[subtask] || recordsOutRate[subtask] || 0;
    const enough = share >= LEAST_BUSY && records * watchedMs >= LEAST_RECORDS * 1000;
    return enough ? (share * 1000) / records : Number.NaN;
  });
}

function medianOf(column: Float64Array, subtasks: readonly number[]): number {
  const values = subtasks.map((subtask) => column[subtask] as number).sort((a, b) => a - b);
  return values[(values.length - 1) >> 1] as number;
}

/** The lower median of what is left when one value is taken away. */
function middleWithout(sorted: readonly number[], value: number): number {
  const rest = sorted.length - 1;
  const middle = (rest - 1) >> 1;
  return sorted[sorted.indexOf(value) <= middle ? middle + 1 : middle] as number;
}

function isSlow({ ratio, throughout }: Compared): boolean {
  return ratio >= SLOW && throughout;
}

function gather(
  id: string,
  compared: readonly Compared[],
  others: number,
  taskManagers: readonly TaskManager[],
): SlowTaskManager {
  const slow = compared.filter(isSlow).sort((a, b) => b.ratio - a.ratio);
  const ratios = compared.map(({ ratio }) => ratio).sort((a, b) => a - b);
  const taskManager = taskManagers.find((one) => one.id === id);
  const host = taskManager?.host ?? '';
  return {
    id,
    host,
    sameHost: taskManagers.filter((one) => one.host === host).length,
    slow,
    alike: compared.filter((one) => !isSlow(one)).map(({ vertex }) => vertex),
    ratio: ratios[(ratios.length - 1) >> 1] ?? Number.NaN,
    others,
    subtasks: new Set(slow.flatMap(({ subtasks }) => subtasks)).size,
    ...(taskManager && { taskManager }),
  };
}

/**
 * The machine is the common denominator when it is slow in most of what can be compared, and no key can be: several
 * subtask indices are slow, or vertices that are not keyed alike.
 */
function stands({ slow, subtasks }: SlowTaskManager): boolean {
  const keyed = slow.filter(({ vertex }) => vertex.inputs.some(({ shipStrategy }) => shipStrategy === 'HASH'));
  return subtasks >= 2 || (slow.length >= 2 && keyed.length < slow.length);
}
