import { fingerprint } from '#formats/logs';
import type { ReadFile } from './file-reading.ts';
import { createCheckpointKeeper } from './keep-checkpoints.ts';
import type { DraftFailure } from './keep-failures.ts';
import { createMomentKeeper } from './keep-moments.ts';
import { type Draft, MOST_ATTEMPTS, MOST_KINDS, MOST_TIMES, runOf } from './records.ts';

/** So many small files are held one by one; nobody looks at more. */
const ONE_BY_ONE = 2_000;
/** Of all the others together, as of one file. */
const MOST_FAILURES = 600;
const MOST_MARKS = 4_000;
const MOST_TIES = 50_000;

/** Of 200,000 small files that tell something, most are held as if they were one: what they tell does not grow with them. */
export interface Crowd {
  /** What is to be held of a file by itself. */
  keep(read: ReadFile): readonly ReadFile[];
  /** All the others, one for each kind of process. */
  together(): readonly ReadFile[];
}

/** @param oneByOne files that are held by themselves */
export function createCrowd(oneByOne: number = ONE_BY_ONE): Crowd {
  const others = new Map<string, Gathering>();
  let held = 0;
  return {
    keep(read) {
      held += 1;
      if (held <= oneByOne) return [read];
      const { role } = read.about;
      const known = others.get(role) ?? createGathering(read);
      others.set(role, known);
      known.take(read);
      return [];
    },
    together: () => [...others.values()].map((one) => one.whole()),
  };
}

interface Gathering {
  take(read: ReadFile): void;
  whole(): ReadFile;
}

function createGathering(first: ReadFile): Gathering {
  const records = new Map<string, Draft>();
  const moments = createMomentKeeper();
  const checkpoints = createCheckpointKeeper();
  const failures: DraftFailure[] = [];
  const marks = new Map<string, number>();
  const ties = { jobs: new Map<string, string>(), slots: new Map<string, string>() };
  const { process: _process, host: _host, ...about } = first.about;
  let all: ReadFile['about'] = { ...about, lines: 0, bytes: 0 };
  let name = first.name;
  return {
    take(read) {
      const here = placeOf(read);
      name = commonFolder(name, read.name);
      all = joined(all, read.about);
      for (const record of read.records) keepRecord(records, { ...here, ...record });
      for (const moment of read.moments) moments.keep(moment);
      for (const moment of read.checkpoints) checkpoints.keep(moment);
      for (const failure of read.failures) {
        failures.push({ ...here, ...failure });
        // The first and the newest stay.
        if (failures.length > MOST_FAILURES) failures.splice(MOST_FAILURES / 2, 1);
      }
      addTo(marks, read.marks, MOST_MARKS);
      addTo(ties.jobs, read.ties.jobs, MOST_TIES);
      addTo(ties.slots, read.ties.slots, MOST_TIES);
    },
    whole: () => ({
      name: `${name}*`,
      about: all,
      records: [...records.values()].map(inTime),
      moments: moments.kept(),
      checkpoints: checkpoints.kept(),
      failures,
      marks,
      ties,
    }),
  };
}

/** What a TaskManager's log says happened there: of many together nobody could tell it later. */
function placeOf({ about: { role, process } }: ReadFile) {
  return role === 'taskmanager' && process !== undefined ? { taskManager: process } : {};
}

/** `pods/tm-1.log`, `pods/tm-2.log`: `pods/`. */
function commonFolder(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, length).replace(/[^/\\]*$/, '');
}

function joined(one: ReadFile['about'], other: ReadFile['about']): ReadFile['about'] {
  const version = one.flinkVersion ?? other.flinkVersion;
  const from = Math.min(one.from ?? Number.POSITIVE_INFINITY, other.from ?? Number.POSITIVE_INFINITY);
  const to = Math.max(one.to ?? Number.NEGATIVE_INFINITY, other.to ?? Number.NEGATIVE_INFINITY);
  return {
    ...one,
    lines: one.lines + other.lines,
    bytes: one.bytes + other.bytes,
    settings: { ...other.settings, ...one.settings },
    ...(version !== undefined && { flinkVersion: version }),
    ...(Number.isFinite(from) && Number.isFinite(to) && { from, to }),
  };
}

function keepRecord(kept: Map<string, Draft>, record: ReadFile['records'][number]): void {
  const { at, job, task, level, attempts } = record;
  const [attempt] = attempts;
  const run = runOf(attempt === undefined ? {} : { attempt });
  const key = at === undefined ? record.cite.at : `${job} ${task} ${run} ${level} ${fingerprint(record)}`;
  const known = kept.get(key);
  if (known) again(known, record);
  else if (kept.size < MOST_KINDS)
    kept.set(key, { ...record, times: [...(record.times ?? [])], attempts: [...attempts] });
}

/** As `records.ts` has it of one more entry. */
function again(draft: Draft, { count, times = [], attempts, subtask, taskManager }: ReadFile['records'][number]): void {
  draft.count += count;
  draft.times.push(...times);
  if (draft.times.length > MOST_TIMES) draft.times.splice(MOST_TIMES / 2, draft.times.length - MOST_TIMES);
  draft.attempts.push(...attempts.slice(0, MOST_ATTEMPTS - draft.attempts.length));
  if (subtask !== draft.subtask) delete draft.subtask;
  if (taskManager !== draft.taskManager) delete draft.taskManager;
}

/** Files do not come in the order of their times. */
function inTime(draft: Draft): Draft {
  const times = draft.times.toSorted((a, b) => a - b);
  const [at] = times;
  const lastAt = times.at(-1);
  return {
    ...draft,
    times,
    ...(at !== undefined && { at }),
    ...(times.length > 1 && lastAt !== undefined && { lastAt }),
  };
}

function addTo<V>(all: Map<string, V>, some: ReadonlyMap<string, V>, most: number): void {
  for (const [key, value] of some) if (all.size < most && !all.has(key)) all.set(key, value);
}
