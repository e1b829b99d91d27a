import { Worker } from 'node:worker_threads';

const SELF = import.meta.url;
const SOURCES = { 'pass-worker': './pass/pass-worker.ts', 'unpack-worker': './bytes/unpack-worker.ts' } as const;

/** Starts a thread. By name, not by place: what is published is joined into few files. */
export function startWorker(name: keyof typeof SOURCES, workerData?: unknown): Worker {
  if (SELF.endsWith('.ts')) return fromSource(new URL(SOURCES[name], SELF), workerData);
  return new Worker(new URL(import.meta.resolve(`#collect/${name}`)), { workerData });
}

/** Source is loaded in a worker only by a loader that the worker registers itself; what is published needs none. */
function fromSource(url: URL, workerData: unknown): Worker {
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const code = `import(${loader}).then(({ register }) => { register(); return import(${JSON.stringify(url.href)}); })`;
  return new Worker(code, { eval: true, workerData, execArgv: ['--conditions=source'] });
}
