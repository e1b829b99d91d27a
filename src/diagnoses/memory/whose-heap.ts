import type { ToldCase } from '../told.ts';

/** A thread of this very process died of it; what tasks died of stands in the JobManager's log as well, told otherwise. */
const OWN = /produced an uncaught exception/;
/** Threads that only a JobManager has, where nobody told whose log it is. */
const THREADS = /Thread '(?:jobmanager_|Checkpoint Timer|Flink-DispatcherRestEndpoint|cluster-io-)/;

/**
 * Whether a heap that ran out was the JobManager's, where the words do not say so
 * (`org.apache.flink.util.FatalExitExceptionHandler`: the last words of a process).
 */
export function isOfJobManager({ fault, scene }: ToldCase): boolean {
  return fault.tellings.some(({ file, text }) => {
    const role = scene?.files.find(({ name }) => name === file)?.role;
    return OWN.test(text) && (role === 'jobmanager' || THREADS.test(text));
  });
}
