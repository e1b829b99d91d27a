import { defineSymptom } from '#engine';
import type { JobVertex, Slots } from '#evidence';

/** What a job needs to run at once. Seen only while tasks of it wait for a slot, or nothing of it runs. */
export interface SlotDemand {
  /** Tasks in SCHEDULED or CREATED, and all tasks. None waits in the moment after slots were refused. */
  readonly waiting: number;
  readonly tasks: number;
  /** Vertex with the highest parallelism. */
  readonly widest: JobVertex;
  readonly groups: readonly SlotGroup[];
  /** True when the plan names slot-sharing groups (Flink 1.20+); else all vertices are taken to share one. */
  readonly groupsKnown: boolean;
  /** Σ over slot-sharing groups of the highest parallelism in the group. */
  readonly needed: number;
  readonly slots?: Slots;
  /** Since when it waits, epoch ms; and for how long when it was looked at. */
  readonly since?: number;
  readonly waitedMs: number;
}

/** Vertices of one slot-sharing group: subtask i of each of them can share a slot. */
export interface SlotGroup {
  readonly name: string;
  readonly parallelism: number;
  readonly vertices: readonly JobVertex[];
}

export const slotDemand = defineSymptom({
  id: 'slot-demand',
  needs: ['plan'],
  wants: ['slots', 'basics'],
  observe({ plan, slots, basics }, _, { state, lookedAt, streaming }): readonly SlotDemand[] {
    const widest = plan.toSorted((a, b) => b.parallelism - a.parallelism)[0];
    if (!widest || !WAITING_STATES.has(state)) return [];
    const tasks = plan.reduce((sum, { parallelism }) => sum + parallelism, 0);
    const waiting = plan.reduce((sum, vertex) => sum + waitingTasks(vertex), 0);
    const started = plan.some(hasStarted);
    // A batch job runs one region after the other; waiting tasks are normal as long as some run.
    if (started && (waiting === 0 || !streaming)) return [];
    const groups = groupsOf(plan);
    const now = basics.known ? basics.value.now : lookedAt;
    const since = basics.known ? waitingSince(basics.value.timestamps, basics.value.startTime) : undefined;
    return [
      {
        waiting,
        tasks,
        widest,
        groups,
        groupsKnown: plan.some(({ slotSharingGroup }) => slotSharingGroup !== undefined),
        needed: groups.reduce((sum, { parallelism }) => sum + parallelism, 0),
        ...(slots.known && { slots: slots.value }),
        ...(since !== undefined && { since }),
        waitedMs: since === undefined ? Number.NaN : Math.max(0, now - since),
      },
    ];
  },
});

/** The default scheduler waits in RUNNING (its tasks SCHEDULED), the adaptive one in CREATED, both in RESTARTING. */
const WAITING_STATES: ReadonlySet<string> = new Set(['CREATED', 'RUNNING', 'RESTARTING', 'FAILING', 'FAILED']);

function hasStarted({ tasks }: JobVertex): boolean {
  return ['DEPLOYING', 'INITIALIZING', 'RUNNING', 'FINISHED'].some((state) => (tasks[state] ?? 0) > 0);
}

function waitingTasks({ tasks }: JobVertex): number {
  return (tasks.SCHEDULED ?? 0) + (tasks.CREATED ?? 0);
}

function groupsOf(plan: readonly JobVertex[]): readonly SlotGroup[] {
  const byName = new Map<string, JobVertex[]>();
  for (const vertex of plan) {
    const name = vertex.slotSharingGroup ?? '';
    byName.set(name, [...(byName.get(name) ?? []), vertex]);
  }
  return [...byName].map(([name, vertices]) => ({
    name,
    vertices,
    parallelism: Math.max(...vertices.map(({ parallelism }) => parallelism)),
  }));
}

/** The latest time the job began to ask for slots: when it was created, or last started to run or to restart. */
function waitingSince(timestamps: Readonly<Record<string, number | undefined>>, startTime: number): number {
  const { CREATED = 0, RUNNING = 0 } = timestamps;
  return Math.max(startTime, CREATED, RUNNING);
}
