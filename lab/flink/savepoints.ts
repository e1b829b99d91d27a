import { fileURLToPath } from 'node:url';
import { Hopeless, waitFor } from '../processes/wait.ts';
import type { Rest } from './rest.ts';

export type SavepointForm = 'CANONICAL' | 'NATIVE';

const SAVEPOINT_MS = 300_000;

/** Stops a job with a savepoint; returns its folder. */
export async function stopWithSavepoint(
  rest: Rest,
  jobId: string,
  under: string,
  form: SavepointForm,
): Promise<string> {
  const order = { targetDirectory: `file://${under}`, drain: false, formatType: form };
  return taken(rest, jobId, await rest.post(`/jobs/${jobId}/stop`, order));
}

/** Takes a savepoint of a job that goes on; returns its folder. */
export async function takeSavepoint(rest: Rest, jobId: string, under: string, form: SavepointForm): Promise<string> {
  const order = { 'target-directory': `file://${under}`, 'cancel-job': false, formatType: form };
  return taken(rest, jobId, await rest.post(`/jobs/${jobId}/savepoints`, order));
}

/** Takes a checkpoint now; returns its folder. Only since 1.17 a checkpoint can be asked for. */
export async function takeCheckpoint(rest: Rest, jobId: string): Promise<string> {
  const trigger = await rest.post<{ readonly 'request-id': string }>(`/jobs/${jobId}/checkpoints`, {
    checkpointType: 'FULL',
  });
  await waitFor(`a checkpoint of job ${jobId}`, SAVEPOINT_MS, async () => {
    const { status } = await rest.get<Progress>(`/jobs/${jobId}/checkpoints/${trigger['request-id']}`);
    return status.id === 'COMPLETED' || undefined;
  });
  type Checkpoints = { readonly latest: { readonly completed: { readonly external_path: string } | null } };
  // Its statistics may be some seconds old: Flink answers from a cache.
  const path = await waitFor(`the path of a checkpoint of job ${jobId}`, SAVEPOINT_MS, async () => {
    const { latest } = await rest.get<Checkpoints>(`/jobs/${jobId}/checkpoints`);
    return latest.completed?.external_path;
  });
  return fileURLToPath(path);
}

interface Progress {
  readonly status: { readonly id: string };
  readonly operation?: { readonly location?: string; readonly 'failure-cause'?: { readonly 'stack-trace': string } };
}

async function taken(rest: Rest, jobId: string, trigger: { readonly 'request-id': string }): Promise<string> {
  return waitFor(`a savepoint of job ${jobId}`, SAVEPOINT_MS, async () => {
    const { status, operation } = await rest.get<Progress>(`/jobs/${jobId}/savepoints/${trigger['request-id']}`);
    if (status.id !== 'COMPLETED') return undefined;
    if (operation?.location === undefined) {
      throw new Hopeless(`no savepoint: ${operation?.['failure-cause']?.['stack-trace'].slice(0, 3000)}`);
    }
    return fileURLToPath(operation.location);
  });
}
