import { isOver, type JobVisit, type VertexVisit } from './visit.ts';

/** A vertex that deserves thread dumps or a flame graph, and the subtasks of it that do. */
export interface Suspect {
  readonly job: JobVisit;
  readonly vertex: VertexVisit;
  readonly subtasks: readonly number[];
  /** The higher, the more suspicious; 0…2. */
  readonly weight: number;
}

const BUSY = 0.7;
const UPSTREAM_HELD_BACK = 0.3;
const HELD_BACK = 0.5;

/**
 * Vertices with a busy subtask, vertices that hold others back (fed by held-back ones, not held back themselves), and
 * those that owe a pending checkpoint their acknowledgement. The most suspicious first.
 */
export function findSuspects(jobs: Iterable<JobVisit>): readonly Suspect[] {
  const living = [...jobs].filter((job) => !isOver(job.state));
  const suspects = living.flatMap((job) => job.vertices.flatMap((vertex) => suspicion(job, vertex)));
  return suspects.sort((a, b) => b.weight - a.weight);
}

function suspicion(job: JobVisit, vertex: VertexVisit): readonly Suspect[] {
  const owing = job.owing.get(vertex.id) ?? [];
  const busy = indices(vertex.busy, (share) => share >= BUSY);
  const holding = holdsOthersBack(job, vertex) ? indices(vertex.backPressured, (share) => share < HELD_BACK) : [];
  const subtasks = [...new Set([...byBusyness(vertex, busy), ...byBusyness(vertex, holding), ...owing])];
  if (subtasks.length === 0) return [];
  const weight = (holding.length > 0 ? 1 : 0) + most(vertex.busy) + (owing.length > 0 ? 0.5 : 0);
  return [{ job, vertex, subtasks, weight }];
}

function holdsOthersBack(job: JobVisit, vertex: VertexVisit): boolean {
  const feeding = job.vertices.filter((one) => vertex.inputs.includes(one.id));
  return (
    feeding.some((one) => most(one.backPressured) >= UPSTREAM_HELD_BACK) && least(vertex.backPressured) < HELD_BACK
  );
}

/** TaskManagers that run suspicious subtasks: one of each suspect first, then more of the same. */
export function hostsOf(suspects: readonly Suspect[], limit: number): readonly string[] {
  const hosts = suspects.map(({ vertex, subtasks }) => subtasks.map((i) => vertex.taskManagers[i] ?? ''));
  const depth = hosts.reduce((deepest, one) => Math.max(deepest, one.length), 0);
  const chosen = new Set<string>();
  for (let i = 0; i < depth && chosen.size < limit; i += 1) {
    for (const one of hosts) if (one[i] && chosen.size < limit) chosen.add(one[i] ?? '');
  }
  return [...chosen];
}

function byBusyness(vertex: VertexVisit, subtasks: readonly number[]): readonly number[] {
  return [...subtasks].sort((a, b) => (vertex.busy[b] ?? 0) - (vertex.busy[a] ?? 0));
}

function indices(values: readonly number[], test: (value: number) => boolean): readonly number[] {
  return values.flatMap((value, i) => (test(value) ? [i] : []));
}

/** `numberAt` lets no NaN through. A vertex may have 10,000 subtasks, too many for `Math.max(...values)`. */
function most(values: readonly number[]): number {
  return values.reduce((highest, value) => Math.max(highest, value), 0);
}

function least(values: readonly number[]): number {
  return values.reduce((lowest, value) => Math.min(lowest, value), 1);
}
