import type { Match } from '#signatures';
import { passesJob } from './exception-chain.ts';
import { tellingCause } from './telling-cause.ts';
import type { Telling } from './tellings.ts';

/** Flink's own words for "declined" or "cancelled": nothing that happened. */
const OF_FLINK = /\.(?:CheckpointException|CancellationException|CancelTaskException|AsynchronousException)$/;

/**
 * An envelope around a cause that tells something of its own, thrown by neither the envelope's component nor the job's
 * code: a connector's error that only came to light here.
 */
export function carriesCause({ causes }: Pick<Telling, 'causes'>, { signature, depth }: Match): boolean {
  if (signature.envelope !== true) return false;
  const below = causes.slice(depth + 1);
  const cause = tellingCause(below);
  return cause !== undefined && cause.message !== '' && !OF_FLINK.test(cause.class) && !passesJob(below);
}
