import { defineSymptom } from '#engine';
import type { LogFile, LogMoment } from '#evidence';

/** A JobManager that was started while its job ran, and knows nothing of it. */
export interface LostJob {
  /** The start of the new process. */
  readonly started: LogMoment & { readonly at: number };
  /** The last that told that the job ran. */
  readonly ran: LogMoment & { readonly at: number };
  /** Its log, where the file is known. */
  readonly file?: LogFile;
  /** `high-availability.type` as its banner has it; `NONE` where the banner has settings and not this one. */
  readonly highAvailability?: string;
  /** How the process before it ended, as far as it could tell. */
  readonly end?: LogMoment;
}

const JOB_MANAGER = /ClusterEntrypoint$|^JobManager$/;
const OVER = /^(?:FINISHED|CANCELED|FAILED|SUSPENDED)$/;
const HIGH_AVAILABILITY = ['high-availability.type', 'high-availability'];

/** Deploying takes no longer; a job that comes back is heard of before. */
const COMES_BACK_MS = 10_000;

export const lostJobs = defineSymptom({
  id: 'lost-jobs',
  needs: [],
  wants: ['log'],
  observe({ log }): readonly LostJob[] {
    // Without logs there is nothing to say, and nothing to ask for: few restarts are of the JobManager.
    if (!log.known) return [];
    const { moments, files } = log.value;
    const timed = moments.filter(isTimed);
    const started = timed.findLast(
      (one) => one.kind === 'process' && one.what === 'started' && JOB_MANAGER.test(one.component ?? ''),
    );
    if (started === undefined) return [];
    const ran = timed.findLast((one) => one.at < started.at && (one.kind === 'job-state' || one.kind === 'task-state'));
    if (ran === undefined || isOver(timed, started.at)) return [];
    const file = files.find(({ name }) => started.cite.at.startsWith(`${name}:`));
    const heard = file?.to ?? started.at;
    if (heard - started.at < COMES_BACK_MS || timed.some((one) => one.at > started.at && isTakenOver(one))) return [];
    const highAvailability = file && setting(file);
    const end = timed.findLast(
      (one) => one.at < started.at && one.kind === 'process' && one.what !== 'started' && isSameFile(one, file),
    );
    return [
      { started, ran, ...(file && { file }), ...(highAvailability && { highAvailability }), ...(end && { end }) },
    ];
  },
});

function isTimed(one: LogMoment): one is LogMoment & { readonly at: number } {
  return one.at !== undefined;
}

/** The job had ended by itself before. */
function isOver(timed: readonly (LogMoment & { readonly at: number })[], before: number): boolean {
  const last = timed.findLast((one) => one.at < before && one.kind === 'job-state');
  return last?.kind === 'job-state' && OVER.test(last.to);
}

/** The new process speaks of the job: it was recovered, or submitted again. */
function isTakenOver(one: LogMoment): boolean {
  return one.kind === 'job-state' || one.kind === 'restore' || (one.kind === 'task-state' && one.to === 'DEPLOYING');
}

function setting({ settings }: LogFile): string | undefined {
  if (Object.keys(settings).length === 0) return undefined;
  return HIGH_AVAILABILITY.map((key) => settings[key]).find((value) => value !== undefined) ?? 'NONE';
}

function isSameFile({ cite }: LogMoment, file: LogFile | undefined): boolean {
  return file !== undefined && cite.at.startsWith(`${file.name}:`);
}
