import type { Rest } from '../flink/rest.ts';

/** One job, seen through the same REST API that the doctor reads. */
export interface Look {
  readonly rest: Rest;
  readonly jobId: string;
  /** What the processes of its cluster have logged since it came. */
  readonly logged: () => string;
}

export interface Vertex {
  readonly id: string;
  readonly name: string;
  readonly parallelism: number;
  readonly status: string;
}

/** A metric over the subtasks of a vertex. */
export interface Spread {
  readonly min: number;
  readonly max: number;
  readonly avg: number;
}

export async function vertices(look: Look): Promise<readonly Vertex[]> {
  return (await look.rest.get<{ vertices: Vertex[] }>(`/jobs/${look.jobId}`)).vertices;
}

/** Undefined while Flink has no value yet: it fetches metrics only once somebody has asked. */
export async function spread(look: Look, vertex: Vertex, metric: string): Promise<Spread | undefined> {
  const path = `/jobs/${look.jobId}/vertices/${vertex.id}/subtasks/metrics?get=${encodeURIComponent(metric)}`;
  const [found] = await look.rest.get<(Spread & { id: string })[]>(path);
  return found !== undefined && Number.isFinite(found.max) ? found : undefined;
}

/** The metrics of the first subtask whose full name (`0.Window.numLateRecordsDropped`) ends like this. */
export async function operatorMetrics(look: Look, vertex: Vertex, suffix: string): Promise<readonly string[]> {
  const names = await look.rest.get<{ id: string }[]>(`/jobs/${look.jobId}/vertices/${vertex.id}/metrics`);
  const wanted = names.map((name) => name.id).filter((id) => id.endsWith(`.${suffix}`));
  return Promise.all(wanted.map((id) => vertexMetric(look, vertex, id)));
}

async function vertexMetric(look: Look, vertex: Vertex, id: string): Promise<string> {
  const path = `/jobs/${look.jobId}/vertices/${vertex.id}/metrics?get=${encodeURIComponent(id)}`;
  const [found] = await look.rest.get<{ value: string }[]>(path);
  return found?.value ?? '';
}

export async function jobMetric(look: Look, metric: string): Promise<number | undefined> {
  const [found] = await look.rest.get<{ value: string }[]>(`/jobs/${look.jobId}/metrics?get=${metric}`);
  return found === undefined ? undefined : Number(found.value);
}

export interface Checkpoint {
  readonly id: number;
  readonly status: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED';
  readonly trigger_timestamp: number;
  readonly end_to_end_duration: number;
  readonly state_size: number;
  readonly failure_message?: string;
}

export interface Checkpoints {
  readonly counts: { readonly completed: number; readonly failed: number; readonly in_progress: number };
  readonly history: readonly Checkpoint[];
}

export function checkpoints(look: Look): Promise<Checkpoints> {
  return look.rest.get<Checkpoints>(`/jobs/${look.jobId}/checkpoints`);
}

/** The longest phase of one checkpoint at any subtask, in milliseconds. */
export async function longestPhase(look: Look, checkpoint: Checkpoint, phase: 'sync' | 'async' | 'alignment') {
  const path = `/jobs/${look.jobId}/checkpoints/details/${checkpoint.id}/subtasks`;
  const all = await Promise.all((await vertices(look)).map((vertex) => phases(look, `${path}/${vertex.id}`)));
  return Math.max(0, ...all.flat().map((one) => one[phase]));
}

type Phases = Readonly<Record<'sync' | 'async' | 'alignment', number>>;

interface SubtaskCheckpoint {
  readonly checkpoint?: { readonly sync: number; readonly async: number };
  readonly alignment?: { readonly duration: number };
}

/** A subtask that has not answered yet has no phases; a vertex that took no part has no page. */
async function phases(look: Look, path: string): Promise<Phases[]> {
  const page = await look.rest.get<{ subtasks: SubtaskCheckpoint[] }>(path).catch(() => ({ subtasks: [] }));
  return page.subtasks.map(({ checkpoint, alignment }) => ({
    sync: checkpoint?.sync ?? 0,
    async: checkpoint?.async ?? 0,
    alignment: alignment?.duration ?? 0,
  }));
}
