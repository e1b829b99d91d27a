import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until there is an answer.
 *
 * @throws what stood in the way last, once the deadline has passed
 */
export async function waitFor<T>(
  what: string,
  deadlineMs: number,
  ask: () => Promise<T | undefined>,
  intervalMs = 500,
): Promise<T> {
  const deadline = Date.now() + deadlineMs;
  let problem = '';
  do {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
      problem = '';
    } catch (error) {
      if (error instanceof Hopeless) throw error;
      problem = `: ${error instanceof Error ? error.message : String(error)}`;
    }
    await sleep(intervalMs);
  } while (Date.now() < deadline);
  throw new Error(`waited ${Math.round(deadlineMs / 1000)} s for ${what}, in vain${problem}`);
}

/** Thrown by a question that need not be asked again. */
export class Hopeless extends Error {}
