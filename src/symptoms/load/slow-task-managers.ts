import { defineSymptom } from '#engine';
import type { JobVertex, TaskManager, VertexLoad } from '#evidence';
import { spreadOf } from './columns.ts';

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

interface SlowVertex {
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
  /** Records they get, as a multiple of what the median subtask of the vertex gets. */
  readonly timesRecords: number;
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
    const compared = new Map<string, Compared>();
    for (const vertex of plan) {
      const own = load.get(vertex.id);
      if (own) compare(vertex, own, compared);
    }
    const known = taskManagers.known ? taskManagers.value : [];
    const suspects = [...compared].filter(([, { slow, alike }]) => slow.length > alike.length);
    return suspects
      .map(([id, one]) => gather(id, one, compared.size - 1, known))
      .filter(stands)
      .sort((a, b) => b.ratio - a.ratio);
  },
});

/** What the vertices say about one TaskManager. */
interface Compared {
  readonly slow: SlowVertex[];
  readonly alike: JobVertex[];
  readonly ratios: number[];
}

/** Time at work per record of each TaskManager's subtasks of one vertex, against all others. */
function compare(vertex: JobVertex, load: VertexLoad, compared: Map<string, Compared>): void {
  const costs = costOf(load);
  const byTaskManager = groupedBy(load.taskManager, costs);
  if (byTaskManager.size < 2) return;
  const medians = [...byTaskManager].map(([id, subtasks]) => ({ id, subtasks, here: medianOf(costs, subtasks) }));
  const sorted = medians.map(({ here }) => here).sort((a, b) => a - b);
  const usual = spreadOf(recordsOf(load)).median;
  for (const { id, subtasks, here } of medians) {
    const elsewhere = middleWithout(sorted, here);
    const ratio = here / elsewhere;
    const one = compared.get(id) ?? { slow: [], alike: [], ratios: [] };
    compared.set(id, one);
    one.ratios.push(ratio);
    const throughout = subtasks.every((subtask) => (costs[subtask] as number) >= SLOW * elsewhere);
    if (ratio < SLOW || !throughout) {
      one.alike.push(vertex);
      continue;
    }
    const busiest = Math.max(...subtasks.map((subtask) => load.busy[subtask] ?? 0));
    const timesRecords = medianOf(recordsOf(load), subtasks) / usual;
    one.slow.push({ vertex, load, here, elsewhere, ratio, subtasks, busiest, timesRecords });
  }
}

/** Subtasks by TaskManager, of those that could be measured. */
function groupedBy(taskManager: readonly string[], costs: Float64Array): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  costs.forEach((cost, subtask) => {
    const id = taskManager[subtask];
    if (!id || Number.isNaN(cost)) return;
    const subtasks = groups.get(id);
    if (subtasks) subtasks.push(subtask);
    else groups.set(id, [subtask]);
  });
  return groups;
}

/** Records per second of each subtask; what sources give, what all others take in. */
function recordsOf({ recordsInRate, recordsOutRate }: VertexLoad): Float64Array {
  return recordsInRate.some((rate) => rate > 0) ? recordsInRate : recordsOutRate;
}

/** Ms at work per record and subtask; `NaN` where there is too little to tell. */
function costOf(load: VertexLoad): Float64Array {
  const records = recordsOf(load);
  return load.busy.map((share, subtask) => {
    const rate = records[subtask] as number;
    const enough = share >= LEAST_BUSY && rate * load.watchedMs >= LEAST_RECORDS * 1000;
    return enough ? (share * 1000) / rate : Number.NaN;
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
  return sorted[value <= (sorted[middle] as number) ? middle + 1 : middle] as number;
}

function gather(
  id: string,
  { slow, alike, ratios }: Compared,
  others: number,
  taskManagers: readonly TaskManager[],
): SlowTaskManager {
  const sorted = ratios.toSorted((a, b) => a - b);
  const taskManager = taskManagers.find((one) => one.id === id);
  const host = taskManager?.host ?? '';
  return {
    id,
    host,
    sameHost: taskManagers.filter((one) => one.host === host).length,
    slow: slow.toSorted((a, b) => b.ratio - a.ratio),
    alike,
    ratio: sorted[(sorted.length - 1) >> 1] ?? Number.NaN,
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
