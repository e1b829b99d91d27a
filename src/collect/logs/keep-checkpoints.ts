import type { LogMoment } from '#evidence';

/** That a checkpoint was triggered, or how it ended. */
export type CheckpointMoment = Extract<LogMoment, { readonly kind: 'checkpoint' }>;

/** Keeps what was told of checkpoints, in an amount that does not grow with the log. */
export interface CheckpointKeeper {
  keep(moment: LogMoment): void;
  /** Job by job, each in the order of the file. */
  kept(): readonly CheckpointMoment[];
}

/** So many of a job's newest are kept one by one (a checkpoint is told in two lines), and so many of all before. */
const NEWEST = 400;
const OLDER = 400;
/** A session cluster may have run thousands of jobs: those told of last. */
const MOST_JOBS = 100;

/**
 * The rhythm of checkpoints shows in the newest, their growth in all of them: of older ones every second, fourth, … is kept, by
 * number, so that a checkpoint keeps both of its lines, wherever they stand.
 */
export function createCheckpointKeeper(): CheckpointKeeper {
  const jobs = new Map<string, JobKeeper>();
  return {
    keep(moment) {
      if (moment.kind !== 'checkpoint' || moment.job === undefined) return;
      const keeper = jobs.get(moment.job) ?? { newest: [], older: [], stride: 1 };
      jobs.delete(moment.job);
      jobs.set(moment.job, keeper);
      for (const oldest of jobs.keys()) {
        if (jobs.size <= MOST_JOBS) break;
        jobs.delete(oldest);
      }
      keeper.newest.push(moment);
      if (keeper.newest.length >= 2 * NEWEST) retire(keeper);
    },
    kept: () => [...jobs.values()].flatMap(({ older, newest }) => [...older, ...newest]),
  };
}

interface JobKeeper {
  readonly newest: CheckpointMoment[];
  older: CheckpointMoment[];
  /** Of those that are no longer new, the numbers that this divides. */
  stride: number;
}

function retire(keeper: JobKeeper): void {
  const stays = ({ checkpoint }: CheckpointMoment) => checkpoint % keeper.stride === 0;
  keeper.older.push(...keeper.newest.splice(0, NEWEST).filter(stays));
  while (keeper.older.length > OLDER) {
    keeper.stride *= 2;
    keeper.older = keeper.older.filter(stays);
  }
}
