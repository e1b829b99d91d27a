import type { Asking } from './asking.ts';
import { chooseCheckpoints, chooseTasks, owingSubtasks } from './choose-checkpoints.ts';
import { at, entriesAt, listAt, textAt } from './json.ts';
import { type JobVisit, jobPath } from './visit.ts';

/**
 * `overview`: counts and history only · `urgent`: also details of what may be gone at the next look (in progress, failed) ·
 * `full`: of everything worth comparing.
 */
export type CheckpointDepth = 'overview' | 'urgent' | 'full';

export async function askCheckpoints(asking: Asking, job: JobVisit, depth: CheckpointDepth): Promise<void> {
  if (!job.checkpoints) return;
  const overview = await asking.ask(`${jobPath(job)}/checkpoints`);
  // 404 "Checkpointing has not been enabled."
  if (overview.status === 404) job.checkpoints = false;
  const history = listAt(overview.body, 'history');
  const ended = history.map((one) => textAt(one, 'status')).find((status) => status !== 'IN_PROGRESS');
  job.checkpointFailed = ended === 'FAILED';
  job.fromSavepoint = at(at(at(overview.body, 'latest'), 'restored'), 'is_savepoint') === true;
  if (depth === 'overview') return;
  const chosen = chooseCheckpoints(history, overview.at, depth === 'full');
  const owing = new Map<string, readonly number[]>();
  await Promise.all(chosen.map((id) => askDetails(asking, job, id, owing)));
  job.owing = owing;
}

async function askDetails(
  asking: Asking,
  job: JobVisit,
  id: number,
  owing: Map<string, readonly number[]>,
): Promise<void> {
  if (job.settled.has(id)) return;
  const path = `${jobPath(job)}/checkpoints/details/${id}`;
  const { body } = await asking.ask(path);
  const tasks = entriesAt(body, 'tasks');
  if (tasks.length === 0) return;
  const inProgress = textAt(body, 'status') === 'IN_PROGRESS';
  if (!inProgress) job.settled.add(id);
  await Promise.all(
    chooseTasks(tasks).map(async (vertex) => {
      const subtasks = await asking.ask(`${path}/subtasks/${encodeURIComponent(vertex)}`);
      const late = inProgress ? owingSubtasks(subtasks.body) : [];
      if (late.length > 0) owing.set(vertex, late);
    }),
  );
}
