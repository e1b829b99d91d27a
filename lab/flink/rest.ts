import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { waitFor } from '../processes/wait.ts';

/** The part of a JobManager's REST API the lab uses to bring patients in and out. */
export interface Rest {
  readonly url: string;
  get<T>(path: string): Promise<T>;
  /** Returns the id to run it by. */
  uploadJar(path: string): Promise<string>;
  post<T>(path: string, body: unknown): Promise<T>;
  /** Returns the job's id. */
  runJar(jarId: string, args: readonly string[], from?: Restore): Promise<string>;
  jobState(jobId: string): Promise<string>;
  /** Ends a job and waits until it is over; false if it would not end in time. */
  cancel(jobId: string): Promise<boolean>;
}

/** What a job starts from. */
export interface Restore {
  readonly savepointPath: string;
  /** State that no operator of the job asks for is left behind; without it, the job does not start. */
  readonly allowNonRestoredState?: boolean;
}

const CALL_TIMEOUT_MS = 20_000;
const SUBMIT_TIMEOUT_MS = 90_000;
const CANCEL_TIMEOUT_MS = 45_000;
const OVER = new Set(['FINISHED', 'FAILED', 'CANCELED']);

export function restAt(url: string): Rest {
  const get = <T>(path: string) => call<T>(url + path, {}, CALL_TIMEOUT_MS);
  const post = <T>(path: string, body: unknown) => {
    const headers = { 'content-type': 'application/json' };
    return call<T>(url + path, { method: 'POST', headers, body: JSON.stringify(body) }, SUBMIT_TIMEOUT_MS);
  };
  const jobState = async (jobId: string) => (await get<{ state: string }>(`/jobs/${jobId}`)).state;
  return {
    url,
    get,
    post,
    jobState,
    uploadJar: async (path) => {
      const body = new FormData();
      body.append('jarfile', await openAsBlob(path, { type: 'application/java-archive' }), basename(path));
      const answer = await call<{ filename: string }>(
        `${url}/jars/upload`,
        { method: 'POST', body },
        SUBMIT_TIMEOUT_MS,
      );
      return basename(answer.filename);
    },
    runJar: async (jarId, args, from) =>
      (await post<{ jobid: string }>(`/jars/${jarId}/run`, { programArgsList: args, ...from })).jobid,
    cancel: async (jobId) => {
      if (OVER.has(await jobState(jobId))) return true;
      await call(`${url}/jobs/${jobId}?mode=cancel`, { method: 'PATCH' }, CALL_TIMEOUT_MS).catch(() => undefined);
      const isOver = async () => OVER.has(await jobState(jobId)) || undefined;
      return waitFor(`job ${jobId} to end`, CANCEL_TIMEOUT_MS, isOver).catch(() => false);
    },
  };
}

async function call<T>(url: string, request: RequestInit, timeoutMs: number): Promise<T> {
  const response = await fetch(url, { ...request, signal: AbortSignal.timeout(timeoutMs) });
  const text = await response.text();
  if (!response.ok) {
    const shown = `${request.method ?? 'GET'} ${url}: ${response.status} ${readable(text).slice(0, 2000)}`;
    throw new Error(shown, { cause: readable(text) });
  }
  return JSON.parse(text === '' ? '{}' : text) as T;
}

/** Flink answers errors as one JSON string with a stack trace inside. */
function readable(text: string): string {
  return text.replaceAll('\\n', '\n').replaceAll('\\t', '  ');
}
