import type { Asking } from './asking.ts';
import { asList, listAt, numberAt, textAt } from './json.ts';
import { metricQuestions } from './metric-questions.ts';
import { type JobVisit, type VertexVisit, vertexPath } from './visit.ts';
import { wantedMetrics, wantedPerSubtask } from './wanted-metrics.ts';

/** What every subtask of a vertex does: totals, attempts and hosts; busy, idle and held back. */
export async function askLoad(asking: Asking, job: JobVisit, vertex: VertexVisit): Promise<void> {
  const base = vertexPath(job, vertex);
  const [detail, pressure] = await Promise.all([asking.ask(base), asking.ask(`${base}/backpressure`)]);
  if (detail.problem === undefined) {
    vertex.taskManagers = listAt(detail.body, 'subtasks').map((one) => textAt(one, 'taskmanager-id') ?? '');
  }
  const subtasks = listAt(pressure.body, 'subtasks');
  if (subtasks.length > 0) {
    vertex.busy = subtasks.map((one) => numberAt(one, 'busyRatio') ?? 0);
    vertex.backPressured = subtasks.map((one) => numberAt(one, 'ratio') ?? 0);
  }
}

/** Watermarks, aggregated metrics, and for sources those of each subtask. */
export async function askVertexMetrics(asking: Asking, job: JobVisit): Promise<void> {
  const { vertices } = job;
  const watermarks = vertices.map((vertex) => asking.ask(`${vertexPath(job, vertex)}/watermarks`));
  await Promise.all([...watermarks, ...vertices.map((vertex) => learnMetrics(asking, job, vertex))]);
  await Promise.all(
    vertices.map(async (vertex) => {
      const single = vertex.inputs.length === 0 ? wantedPerSubtask(vertex.metricIds ?? [], vertex.parallelism) : [];
      const questions = metricQuestions(`${vertexPath(job, vertex)}/metrics`, single);
      await Promise.all([askAggregated(asking, job, vertex), ...questions.map((path) => asking.ask(path))]);
    }),
  );
}

async function learnMetrics(asking: Asking, job: JobVisit, vertex: VertexVisit): Promise<void> {
  vertex.metricIds ??= await listMetrics(asking, aggregatedPath(job, vertex));
}

function aggregatedPath(job: JobVisit, vertex: VertexVisit): string {
  return `${vertexPath(job, vertex)}/subtasks/metrics`;
}

/**
 * If one of the metrics asked for exists nowhere, Flink answers with an empty list. So they are listed first; and listed
 * again when an answer is empty, because a restart in between takes metrics away.
 */
async function askAggregated(asking: Asking, job: JobVisit, vertex: VertexVisit): Promise<void> {
  const base = aggregatedPath(job, vertex);
  const ask = () => Promise.all(metricQuestions(base, vertex.metricIds ?? []).map((path) => asking.ask(path)));
  const answers = await ask();
  if (!answers.some(({ body }) => Array.isArray(body) && body.length === 0)) return;
  vertex.metricIds = await listMetrics(asking, base);
  await ask();
}

const SNAPSHOT_ARRIVES_MS = 1200;

/** The first question after a long silence is answered with nothing: once more, when the snapshot it asked for is there. */
async function listMetrics(asking: Asking, base: string): Promise<readonly string[]> {
  let listed = idsOf((await asking.ask(base)).body);
  if (listed.length === 0 && !asking.lost()) {
    await asking.wait(SNAPSHOT_ARRIVES_MS);
    listed = idsOf((await asking.ask(base)).body);
  }
  return wantedMetrics(listed);
}

function idsOf(body: unknown): readonly string[] {
  return asList(body).flatMap((entry) => textAt(entry, 'id') ?? []);
}
