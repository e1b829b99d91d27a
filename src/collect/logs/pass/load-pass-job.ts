import type { PassJob } from './pass-job.ts';

/**
 * A job lives in a module of its own, so that worker threads can load it: `createPassJob(data)` gives the job.
 *
 * @param url such as `new URL('./my-job.ts', import.meta.url).href`; the file as it is called when the code runs
 */
export async function loadPassJob<T>(url: string, data: unknown): Promise<PassJob<T>> {
  const module: { readonly createPassJob?: (data: unknown) => PassJob<T> } = await import(/* @vite-ignore */ url);
  if (module.createPassJob === undefined) throw new Error(`${url} has no createPassJob`);
  return module.createPassJob(data);
}
