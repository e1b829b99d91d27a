import type { Asking } from './asking.ts';
import { at, listAt, numberAt, textAt } from './json.ts';
import { metricQuestions } from './metric-questions.ts';
import { isOver, type JobVisit, jobPath, newJobVisit, type VertexVisit, type Visit } from './visit.ts';
import { JOB_METRICS } from './wanted-metrics.ts';

/** Jobs that are over: only so many of the newest are asked about. */
const OVER_MOST = 20;

/** Which jobs there are now. New ones are taken in; those known keep what is known of them. */
export async function askJobList(visit: Visit, filter: string | undefined): Promise<readonly string[]> {
  const list = listAt((await visit.asking.ask('/jobs/overview')).body, 'jobs').flatMap(listedJob);
  for (const job of chosenJobs(list, filter)) {
    const known = visit.jobs.get(job.id);
    if (known === undefined) visit.jobs.set(job.id, newJobVisit(job.id, job.name, job.state));
    else known.state = job.state;
  }
  return list.map((job) => `${job.name} (${job.id})`);
}

interface ListedJob {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  /** Epoch ms, -1 while it runs. */
  readonly endTime: number;
}

function listedJob(entry: unknown): readonly ListedJob[] {
  const id = textAt(entry, 'jid');
  if (id === undefined || !/^[\w-]+$/.test(id)) return [];
  const name = textAt(entry, 'name') ?? id;
  return [{ id, name, state: textAt(entry, 'state') ?? 'UNKNOWN', endTime: numberAt(entry, 'end-time') ?? -1 }];
}

/** Those the user asked for (by id, name or the beginning of an id); otherwise all that live and the newest that are over. */
function chosenJobs(jobs: readonly ListedJob[], filter: string | undefined): readonly ListedJob[] {
  if (filter !== undefined) return matching(jobs, filter.trim().toLowerCase());
  const over = jobs.filter((job) => isOver(job.state)).sort((a, b) => b.endTime - a.endTime);
  return [...jobs.filter((job) => !isOver(job.state)), ...over.slice(0, OVER_MOST)];
}

function matching(jobs: readonly ListedJob[], filter: string): readonly ListedJob[] {
  const exact = jobs.filter((job) => job.id === filter || job.name.toLowerCase() === filter);
  return exact.length > 0 || filter === '' ? exact : jobs.filter((job) => job.id.startsWith(filter));
}

/** What does not change while watched. */
export async function askJobBackground(asking: Asking, job: JobVisit): Promise<void> {
  if (job.introduced) return;
  job.introduced = true;
  const parts = ['config', 'checkpoints/config', 'accumulators'];
  await Promise.all(parts.map((part) => asking.ask(`${jobPath(job)}/${part}`)));
}

export async function askJobMetrics(asking: Asking, job: JobVisit): Promise<void> {
  await Promise.all(metricQuestions(`${jobPath(job)}/metrics`, JOB_METRICS).map((path) => asking.ask(path)));
}

/** The job as it is now; learns its vertices. */
export async function askJobDetail(asking: Asking, job: JobVisit): Promise<void> {
  const { body, status } = await asking.ask(jobPath(job));
  if (status === 404) job.state = 'UNKNOWN';
  job.state = textAt(body, 'state') ?? job.state;
  const nodes = listAt(at(body, 'plan'), 'nodes');
  const known = new Map(job.vertices.map((vertex) => [vertex.id, vertex]));
  const vertices = listAt(body, 'vertices').flatMap((entry) => vertexOf(entry, nodes, known));
  if (vertices.length > 0) job.vertices = vertices;
}

function vertexOf(
  entry: unknown,
  nodes: readonly unknown[],
  known: ReadonlyMap<string, VertexVisit>,
): readonly VertexVisit[] {
  const id = textAt(entry, 'id');
  if (id === undefined) return [];
  const parallelism = numberAt(entry, 'parallelism') ?? 1;
  const before = known.get(id);
  if (before?.parallelism === parallelism) return [before];
  const node = nodes.find((one) => at(one, 'id') === id);
  const inputs = listAt(node, 'inputs').flatMap((input) => textAt(input, 'id') ?? []);
  const name = textAt(entry, 'name') ?? id;
  return [{ id, name, parallelism, inputs, taskManagers: [], busy: [], backPressured: [] }];
}

/** The exception history; learns on which TaskManagers it failed. */
export async function askExceptions(asking: Asking, job: JobVisit): Promise<void> {
  const { body } = await asking.ask(`${jobPath(job)}/exceptions?maxExceptions=20`);
  const entries = listAt(at(body, 'exceptionHistory'), 'entries');
  if (entries.length > 0) job.failedOn = entries.map((entry) => textAt(entry, 'taskManagerId') ?? '');
}
