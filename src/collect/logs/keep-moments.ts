import type { LogMoment } from '#evidence';

/** Keeps what happened, in an amount that does not grow with the log. */
export interface MomentKeeper {
  keep(moment: LogMoment): void;
  /** In the order of the file. */
  kept(): readonly LogMoment[];
}

/** So many moments of a file are kept from its beginning, and as many from its end. */
const MOST = 5_000;

interface Run {
  /** Where the newest of the run stands; undefined while there is only one. */
  last?: Slot;
  count: number;
}

interface Slot {
  moment: LogMoment;
}

/**
 * Of a kind that comes in thousands (checkpoints, transitions of tasks) the first and the last of each run are kept. A
 * run ends where the job goes down or comes up again, so that what was last before a failure is always there.
 */
export function createMomentKeeper(): MomentKeeper {
  const head: Slot[] = [];
  const tail: Slot[] = [];
  let runs = new Map<string, Run>();
  let up: boolean | undefined;

  const add = (slot: Slot) => {
    if (head.length < MOST) head.push(slot);
    else tail.push(slot);
    if (tail.length > 2 * MOST) tail.splice(0, MOST);
  };

  return {
    keep(moment) {
      const now = direction(moment);
      if (now !== undefined && now !== up) runs = new Map();
      up = now ?? up;
      const key = keyOf(moment);
      const run = key === undefined ? undefined : runs.get(key);
      if (key === undefined || run === undefined) {
        add({ moment });
        if (key !== undefined) runs.set(key, { count: moment.count ?? 1 });
        return;
      }
      // What comes from another keeper stands for several already.
      run.count += moment.count ?? 1;
      const lastAt = moment.lastAt ?? moment.at;
      const newest = { ...moment, count: run.count - 1, ...(lastAt !== undefined && { lastAt }) };
      if (run.last) run.last.moment = newest;
      else {
        run.last = { moment: newest };
        add(run.last);
      }
    },
    kept: () => [...head, ...tail.slice(-MOST)].map(({ moment }) => moment),
  };
}

/** True where something comes up, false where it goes down. */
function direction(moment: LogMoment): boolean | undefined {
  if (moment.kind !== 'job-state' && moment.kind !== 'task-state') return;
  if (moment.to === 'RUNNING') return true;
  return DOWN.has(moment.to) ? false : undefined;
}

const DOWN = new Set(['FAILED', 'FAILING', 'RESTARTING']);

/** What belongs to one run; undefined for what is rare enough to be kept whole. */
function keyOf(moment: LogMoment): string | undefined {
  switch (moment.kind) {
    case 'checkpoint':
      return `${moment.job} ${moment.what}`;
    case 'task-state':
      return `${moment.job} ${moment.task} ${moment.to}`;
    case 'task-manager':
      return moment.what === 'requested' || moment.what === 'released' ? moment.what : undefined;
    case 'slots':
      return `${moment.job} slots`;
    default:
      return;
  }
}
