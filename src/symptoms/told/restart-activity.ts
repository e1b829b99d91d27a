import { defineSymptom } from '#engine';
import type { Failure, Restarts } from '#evidence';

/** Failures closer together than this are one story: longer than the longest default backoff (1 min, 5 min before 1.19). */
const LOOP_GAP_MS = 6 * 60_000;

/** How a job fails and comes back; one sighting when it ever failed. */
export interface RestartActivity {
  /**
   * - `failed`: it gave up · `looping`: it restarts now, again and again · `restarted`: it restarted while watched, or is
   *   restarting, for the first time · `unsettled`: it just failed, and nothing tells what it did then · `recurring`: several incidents within a day · `past`: it happened, and it is over.
   */
  readonly phase: 'failed' | 'looping' | 'restarted' | 'unsettled' | 'recurring' | 'past';
  /** Restarts while watched; undefined when the counter could not be read. */
  readonly watched?: Restarts;
  /** All failures on record, oldest first. */
  readonly failures: readonly Failure[];
  /** The newest of them that follow each other closely, whether that is over or not. */
  readonly incident: readonly Failure[];
  /** The same while it goes on; empty once it is over. */
  readonly loop: readonly Failure[];
  /** Failures per minute in the present loop; `NaN` with fewer than two. */
  readonly perMinute: number;
  /** `restart-strategy` of the job, in Flink's words. */
  readonly strategy?: string;
}

export const restartActivity = defineSymptom({
  id: 'restart-activity',
  needs: ['failures'],
  wants: ['restarts', 'basics'],
  observe({ failures, restarts, basics }, _, { state, lookedAt }): readonly RestartActivity[] {
    const watched = restarts.known ? restarts.value : undefined;
    if (failures.length === 0) return [];
    const now = basics.known ? basics.value.now : lookedAt; // the JobManager's clock, if possible: failures bear its times
    const incident = newestIncident(failures);
    const loop = isOver(incident, now) ? [] : incident;
    const strategy = basics.known ? basics.value.restartStrategy : undefined;
    return [
      {
        phase: phaseOf(state, failures, loop, watched, now),
        ...(watched && { watched }),
        failures,
        incident,
        loop,
        perMinute: perMinute(loop, now),
        ...(strategy && { strategy }),
      },
    ];
  },
});

const DAY_MS = 24 * 3_600_000;

function phaseOf(
  state: string,
  failures: readonly Failure[],
  loop: readonly Failure[],
  watched: Restarts | undefined,
  now: number,
): RestartActivity['phase'] {
  if (state === 'FAILED' || state === 'FAILING') return 'failed';
  if (state === 'FINISHED' || state === 'CANCELED' || state === 'CANCELLING' || state === 'SUSPENDED') return 'past';
  const restarting = state === 'RESTARTING' || (watched !== undefined && watched.last > watched.first);
  if (loop.length >= 2) return 'looping';
  if (restarting) return 'restarted';
  // A cut log, a pasted failure: the job's state is not on record.
  if (state === 'UNKNOWN' && loop.length > 0) return 'unsettled';
  return incidents(failures.filter(({ at }) => now - at < DAY_MS)) >= RECURRING ? 'recurring' : 'past';
}

/** So many incidents in a day are not bad luck. */
const RECURRING = 3;

/** Failures that follow each other closely are one incident. */
function incidents(failures: readonly Failure[]): number {
  return failures.filter(({ at }, i) => at - (failures[i - 1]?.at ?? Number.NEGATIVE_INFINITY) > LOOP_GAP_MS).length;
}

/** The newest failures with no gap between them longer than a backoff, oldest first. */
function newestIncident(failures: readonly Failure[]): readonly Failure[] {
  const start = failures.findLastIndex(
    ({ at }, i) => at - (failures[i - 1]?.at ?? Number.NEGATIVE_INFINITY) > LOOP_GAP_MS,
  );
  return failures.slice(Math.max(0, start));
}

/** It is over when the job has run longer than a backoff, or several times as long as it used to between failures. */
function isOver(loop: readonly Failure[], now: number): boolean {
  const first = loop[0];
  const last = loop[loop.length - 1];
  if (!first || !last || now - last.at > LOOP_GAP_MS) return true;
  if (loop.length < 2) return false;
  const usual = (last.at - first.at) / (loop.length - 1);
  return now - last.at > Math.max(5 * usual, 60_000);
}

function perMinute(loop: readonly Failure[], now: number): number {
  const first = loop[0];
  if (!first || loop.length < 2 || now <= first.at) return Number.NaN;
  return (loop.length * 60_000) / (now - first.at);
}
