import { taskManagerPath } from './ask-cluster.ts';
import { listAt, numberAt, textAt } from './json.ts';
import type { JobVisit, Visit } from './visit.ts';

const LISTED_MOST = 20;
const READ_HOSTS = 2;
/** REST knows no ranges: a file comes whole or not at all. */
const READ_BYTES = 5 * 1024 * 1024;

/** Lists the logs REST serves, and reads them where a job is not well. */
export async function askLogs(visit: Visit): Promise<void> {
  const sick = [...visit.jobs.values()].filter(isSick);
  const failedOn = new Set(sick.flatMap((job) => job.failedOn).filter((id) => visit.taskManagers.includes(id)));
  const hosts = [...new Set([...failedOn, ...visit.taskManagers])].slice(0, LISTED_MOST);
  const read = new Set(sick.length > 0 ? [...failedOn].slice(0, READ_HOSTS) : []);
  await Promise.all([
    askLogsOf(visit, '/jobmanager', sick.length > 0),
    ...hosts.map((id) => askLogsOf(visit, taskManagerPath(id), read.has(id))),
  ]);
}

const WELL = new Set(['RUNNING', 'FINISHED', 'CANCELED', 'CANCELLING', 'SUSPENDED']);

function isSick(job: JobVisit): boolean {
  return !WELL.has(job.state) || job.failedOn.length > 0;
}

async function askLogsOf(visit: Visit, base: string, read: boolean): Promise<void> {
  const { body } = await visit.asking.ask(`${base}/logs`);
  if (!read) return;
  for (const file of listAt(body, 'logs')) {
    const name = textAt(file, 'name') ?? '';
    if (!name.endsWith('.log')) continue;
    const path = `${base}/logs/${encodeURIComponent(name)}`;
    const size = numberAt(file, 'size') ?? 0;
    if (size <= READ_BYTES) await visit.asking.ask(path, 'text');
    else await visit.asking.skip(path, `${size} bytes, more than ${READ_BYTES} are not read`);
  }
}
