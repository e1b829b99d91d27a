import { taskManagerPath } from './ask-cluster.ts';
import { listAt, numberAt, textAt } from './json.ts';
import type { JobVisit, Visit } from './visit.ts';

const LISTED_MOST = 20;
const READ_HOSTS = 2;
/** REST knows no ranges: a file comes whole or not at all. */
const READ_BYTES = 5 * 1024 * 1024;
/** What a JVM writes as it dies is short; more in a `.out` is what a job prints. */
const PRINTED_BYTES = 256 * 1024;

/**
 * Lists the logs REST serves, and reads them where a job is not well; that of the JobManager also where its checkpoints fail,
 * of which REST tells no exception, where it began from a savepoint, of which REST does not tell what was left behind, and
 * where there is no job at all: what was submitted may have been refused.
 */
export async function askLogs(visit: Visit): Promise<void> {
  const jobs = [...visit.jobs.values()];
  const sick = jobs.filter(isSick);
  const wanted = sick.length > 0 || jobs.length === 0 || jobs.some(onlyLogged);
  const failedOn = new Set(sick.flatMap((job) => job.failedOn).filter((id) => visit.taskManagers.includes(id)));
  const hosts = [...new Set([...failedOn, ...visit.taskManagers])].slice(0, LISTED_MOST);
  const read = new Set(sick.length > 0 ? [...failedOn].slice(0, READ_HOSTS) : []);
  await Promise.all([
    askLogsOf(visit, '/jobmanager', wanted),
    ...hosts.map((id) => askLogsOf(visit, taskManagerPath(id), read.has(id))),
  ]);
}

/** What the log of the JobManager tells and REST does not. */
function onlyLogged({ checkpointFailed, fromSavepoint }: JobVisit): boolean {
  return checkpointFailed || fromSavepoint;
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
    const size = numberAt(file, 'size') ?? 0;
    const printed = name.endsWith('.out') && size > 0 && size <= PRINTED_BYTES;
    if (!name.endsWith('.log') && !printed) continue;
    const path = `${base}/logs/${encodeURIComponent(name)}`;
    if (size <= READ_BYTES) await visit.asking.ask(path, 'text');
    else await visit.asking.skip(path, `${size} bytes, more than ${READ_BYTES} are not read`);
  }
}
