import { defineSymptom } from '#engine';
import type { JobVertex, TaskManager, TaskManagerSample } from '#evidence';

/** What garbage collection cost one TaskManager on which the job has subtasks, between the first and the last look. */
export interface GarbageCollection {
  readonly taskManager: TaskManager;
  /** Vertices with subtasks there. */
  readonly vertices: readonly JobVertex[];
  readonly wallMs: number;
  readonly gcMs: number;
  /** Pauses ÷ wall time. */
  readonly share: number;
  readonly collections: number;
  readonly first: TaskManagerSample;
  readonly last: TaskManagerSample;
  /** Least heap seen in use: not less than what survives collection, at best equal to it. `NaN` when not reported. */
  readonly leastUsed: number;
  readonly heapMax: number;
}

/** Shorter watches hold too few collections to tell a rate from chance. */
const SHORTEST_WATCH_MS = 5_000;

/** Measures every TaskManager of the job that gave two samples; judging is up to diagnoses. */
export const garbageCollection = defineSymptom({
  id: 'garbage-collection',
  needs: ['taskManagers', 'load', 'plan'],
  observe({ taskManagers, load, plan }): readonly GarbageCollection[] {
    const vertices = new Map<string, Set<JobVertex>>();
    for (const vertex of plan) {
      for (const id of new Set(load.get(vertex.id)?.taskManager)) {
        vertices.set(id, (vertices.get(id) ?? new Set()).add(vertex));
      }
    }
    return taskManagers.flatMap((one) => collectionOf(one, [...(vertices.get(one.id) ?? [])]) ?? []);
  },
});

function collectionOf(taskManager: TaskManager, vertices: readonly JobVertex[]): GarbageCollection | undefined {
  const samples = taskManager.samples.filter(({ gcTimeMs }) => gcTimeMs !== undefined);
  const [first] = samples;
  const last = samples[samples.length - 1];
  if (vertices.length === 0 || !first || !last || last.at - first.at < SHORTEST_WATCH_MS) return;
  const gcMs = pausesOf(last, 'timeMs') - pausesOf(first, 'timeMs');
  const collections = pausesOf(last, 'count') - pausesOf(first, 'count');
  if (!(gcMs >= 0)) return; // the process is another one than at the first look
  const wallMs = last.at - first.at;
  const used = samples.map(({ heapUsed }) => heapUsed ?? Number.NaN).filter((bytes) => !Number.isNaN(bytes));
  return {
    taskManager,
    vertices,
    wallMs,
    gcMs,
    share: gcMs / wallMs,
    collections,
    first,
    last,
    leastUsed: used.length > 0 ? Math.min(...used) : Number.NaN,
    heapMax: last.heapMax ?? Number.NaN,
  };
}

/** Collectors whose time is that of a concurrent cycle: the job runs meanwhile (their pauses have a bean of their own). */
const CONCURRENT = /Cycles|^ZGC$|^All$/;

/** `NaN` when only concurrent cycles are counted, as older ZGC does: they do not stop the job. */
function pausesOf(sample: TaskManagerSample, figure: 'timeMs' | 'count'): number {
  const collectors = Object.entries(sample.collectors);
  if (collectors.length === 0) return (figure === 'timeMs' ? sample.gcTimeMs : sample.gcCount) ?? Number.NaN;
  const stopping = collectors.filter(([name]) => !CONCURRENT.test(name));
  return stopping.length === 0 ? Number.NaN : stopping.reduce((sum, [, collector]) => sum + collector[figure], 0);
}
