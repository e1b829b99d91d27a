import { text } from '#evidence';
import { askCheckpoints } from './ask-checkpoints.ts';
import { askProcesses } from './ask-cluster.ts';
import { askExceptions, askJobBackground, askJobDetail, askJobMetrics } from './ask-jobs.ts';
import { askLoad, askVertexMetrics } from './ask-vertices.ts';
import { forEachFew } from './asking.ts';
import type { Part } from './cadence.ts';
import { isOver, type JobVisit, type Visit, vertexPath } from './visit.ts';

/** Jobs looked at side by side, so that the numbers of one job are of one moment. */
const JOBS_AT_ONCE = 4;

/** One round over everything that is alive. */
export async function takeLook(visit: Visit, part: Part, looks: number): Promise<void> {
  const living = [...visit.jobs.values()].filter((job) => !isOver(job.state));
  let begun = 0;
  await forEachFew(living, JOBS_AT_ONCE, async (job) => {
    begun += 1;
    sayWhich(visit, job, looks, `${begun}/${living.length}`);
    await lookAtJob(visit, job, part);
  });
  if (part !== 'middle' || visit.asking.look === Math.floor(looks / 2)) await askProcesses(visit);
}

async function lookAtJob(visit: Visit, job: JobVisit, part: Part): Promise<void> {
  const { asking } = visit;
  await askJobDetail(asking, job);
  // Flink has forgotten it: there is nothing more to ask.
  if (job.state === 'UNKNOWN') return;
  if (isOver(job.state)) return lookAtOver(visit, job);
  const tasks = [...job.vertices.map((vertex) => askLoad(asking, job, vertex)), askJobBackground(asking, job)];
  if (part === 'middle') {
    tasks.push(askCheckpoints(asking, job, 'overview'));
  } else {
    tasks.push(askCheckpoints(asking, job, part === 'first' ? 'urgent' : 'full'));
    tasks.push(askMetrics(visit, job), askExceptions(asking, job));
  }
  await Promise.all(tasks);
}

/** A job that has ended: how, and what its last checkpoints were. A failed one is asked for everything that is left. */
export async function lookAtOver(visit: Visit, job: JobVisit): Promise<void> {
  const { asking } = visit;
  if (job.vertices.length === 0) await askJobDetail(asking, job);
  const failed = job.state === 'FAILED';
  const vertices = failed ? job.vertices : [];
  await Promise.all([
    askExceptions(asking, job),
    askCheckpoints(asking, job, failed ? 'full' : 'overview'),
    ...(failed ? [askJobBackground(asking, job)] : []),
    ...vertices.map((vertex) => asking.ask(vertexPath(job, vertex))),
  ]);
}

async function askMetrics(visit: Visit, job: JobVisit): Promise<void> {
  const { asking, cluster } = visit;
  if (cluster.updateIntervalMs > 0) {
    await Promise.all([askJobMetrics(asking, job), askVertexMetrics(asking, job)]);
    return;
  }
  const because = 'metrics.fetcher.update-interval is 0: REST has no metrics on this cluster';
  for (const vertex of job.vertices) await asking.skip(`${vertexPath(job, vertex)}/subtasks/metrics`, because);
}

function sayWhich(visit: Visit, job: JobVisit, looks: number, count: string): void {
  const look = `${visit.asking.look + 1}/${looks}`;
  visit.asking.say(text(`look ${look}, job ${count}: ${job.name}`, `第 ${look} 次查看，作业 ${count}：${job.name}`));
}
