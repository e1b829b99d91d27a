import { defineSymptom } from '#engine';
import type { LogMoment } from '#evidence';

/** From going down to running again, or to the end of what is known. */
export interface Incident {
  /** Epoch ms. */
  readonly from: number;
  /** Epoch ms; Infinity when it did not come up again. */
  readonly to: number;
  /** Epoch ms since when it had been running; -Infinity where that is not told. */
  readonly upSince: number;
  /** Epoch ms of the last checkpoint that completed before it; -Infinity where none is told. */
  readonly wellAt: number;
  /** The first that told it. */
  readonly began: LogMoment;
  /** The job is down for good, or was to the end of the log. */
  readonly ended?: LogMoment;
}

/** What a job did over time, as far as logs tell states; at most one sighting. */
export interface Course {
  /** Oldest first. */
  readonly incidents: readonly Incident[];
  /** The newest of them that follow each other closely: one story. */
  readonly story: readonly Incident[];
  /** The last that went well before that story: a completed checkpoint, else that it was running. */
  readonly lastHealthy?: LogMoment;
  /** The last that went well after the newest incident. */
  readonly healthyAgain?: LogMoment;
  /** Restores, whether a checkpoint was lost with it. */
  readonly restored?: LogMoment;
  /** Epoch ms of the last moment. */
  readonly end: number;
}

export const course = defineSymptom({
  id: 'course',
  needs: ['log'],
  observe({ log: { moments, files } }): readonly Course[] {
    const timed = moments.filter(isTimed);
    const last = timed[timed.length - 1];
    if (!last || !timed.some(({ kind }) => kind === 'job-state' || kind === 'task-state')) return [];
    const incidents = incidentsIn(timed);
    const story = newestStory(incidents);
    const first = story[0]?.from ?? Number.POSITIVE_INFINITY;
    const newest = incidents[incidents.length - 1];
    const lastHealthy = healthiest(timed.filter(({ at }) => at < first));
    const healthyAgain = newest && timed.findLast((one) => one.at > newest.to && isCompleted(one));
    const restored = timed.findLast(({ kind }) => kind === 'restore');
    return [
      {
        incidents,
        story,
        ...(lastHealthy && { lastHealthy }),
        ...(healthyAgain && { healthyAgain }),
        ...(restored && { restored }),
        end: Math.max(last.at, ...files.flatMap(({ to }) => to ?? [])),
      },
    ];
  },
});

/** Longer than the longest default backoff between restarts (5 min before 1.19, then 1 min). */
const STORY_GAP_MS = 6 * 60_000;

function newestStory(incidents: readonly Incident[]): readonly Incident[] {
  const start = incidents.findLastIndex(
    ({ from }, i) => from - (incidents[i - 1]?.to ?? Number.NEGATIVE_INFINITY) > STORY_GAP_MS,
  );
  return incidents.slice(Math.max(0, start));
}

type Timed = LogMoment & { readonly at: number };

function isTimed(moment: LogMoment): moment is Timed {
  return moment.at !== undefined;
}

function incidentsIn(moments: readonly Timed[]): readonly Incident[] {
  const jobTells = moments.some((moment) => moment.kind === 'job-state' && moment.to === 'RUNNING');
  const incidents: Incident[] = [];
  let open: Incident | undefined;
  let upSince = Number.NEGATIVE_INFINITY;
  let wellAt = Number.NEGATIVE_INFINITY;
  for (const moment of moments) {
    const way = directionOf(moment, jobTells);
    if (isCompleted(moment)) wellAt = moment.at;
    if (way === 'down' && !open)
      open = { from: moment.at, to: Number.POSITIVE_INFINITY, upSince, wellAt, began: moment };
    if (way === 'up') upSince = moment.at;
    if (way === 'up' && open) {
      incidents.push({ ...open, to: moment.at });
      open = undefined;
    }
    if (way === 'stopped' && open) open = undefined; // cancelled: what was open is nobody's concern any more
    if (open && moment.kind === 'job-state' && moment.to === 'FAILED') open = { ...open, ended: moment };
  }
  return open ? [...incidents, open] : incidents;
}

const DOWN = new Set(['FAILED', 'FAILING', 'RESTARTING']);
const STOPPED = new Set(['CANCELED', 'FINISHED', 'SUSPENDED']);

function directionOf(moment: Timed, jobTells: boolean): 'down' | 'up' | 'stopped' | undefined {
  if (moment.kind === 'job-state' && STOPPED.has(moment.to)) return 'stopped';
  if (moment.kind !== 'job-state' && moment.kind !== 'task-state') return;
  if (DOWN.has(moment.to)) return 'down';
  return moment.to === 'RUNNING' && (moment.kind === 'job-state' || !jobTells) ? 'up' : undefined;
}

function isCompleted(moment: LogMoment): boolean {
  return moment.kind === 'checkpoint' && moment.what === 'completed';
}

function healthiest(before: readonly Timed[]): LogMoment | undefined {
  return (
    before.findLast(isCompleted) ??
    before.findLast(
      (moment) => (moment.kind === 'job-state' || moment.kind === 'task-state') && moment.to === 'RUNNING',
    )
  );
}
