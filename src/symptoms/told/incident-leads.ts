import type { Match } from '#signatures';
import type { Course, Incident } from './course.ts';
import { isFollower } from './exception-chain.ts';
import type { Telling } from './tellings.ts';
import { isOnlyWrapped } from './wrappers.ts';

/** A telling under one of the names that signatures give it, or none. */
export interface Read {
  readonly telling: Telling;
  readonly match: Match | undefined;
}

/** For each reading what led the incidents it took part in: itself, or others it came after. */
export interface Leads {
  /** How many incidents it began; and of the newest story. */
  readonly led: number;
  readonly ledInStory: number;
  /** How many incidents it took part in. */
  readonly met: number;
  /** It began the first incident of the newest story, the last of it. */
  readonly ledFirst: boolean;
  readonly ledLast: boolean;
  /** It took part in the newest story. */
  readonly inStory: boolean;
  /** Keys of the tellings it came after. */
  readonly after: readonly number[];
}

/** Tellings closer together than this belong to one incident, where no states of the job tell. */
const GAP_MS = 30_000;
/** What brings a job down may be told this long before: a heartbeat takes 50 s to be missed. */
const BEFORE_MS = 120_000;
/** Processes tell of the same fault within this time, in any order. */
const SAME_MOMENT_MS = 3_000;

interface Occurrence {
  readonly read: Read;
  readonly at: number;
}

/** What was told together. */
interface Group {
  readonly told: readonly Occurrence[];
  readonly place: 'first' | 'last' | 'only' | 'between';
}

/** Finds what each incident began with, among everything that was told. */
export function leadsOf(read: readonly Read[], course: Course | undefined): ReadonlyMap<Read, Leads> {
  const timed = read.flatMap((one) => timesOf(one.telling).map((at): Occurrence => ({ read: one, at })));
  const groups = course && course.incidents.length > 0 ? byIncident(timed, course) : placed(byGap(timed));
  const chosen = groups.map((group) => ({ ...group, leads: leadOf(group.told) }));
  const untimed = read.filter(({ telling }) => telling.at === undefined);
  if (untimed.length > 0) {
    const told = untimed.map((one): Occurrence => ({ read: one, at: one.telling.key }));
    chosen.unshift({ told, place: 'between', leads: leadsOfFragment(untimed) });
  }
  const found = new Map<Read, Leads>();
  for (const { told, place, leads } of chosen) {
    for (const one of new Set(told.map((occurrence) => occurrence.read))) {
      const known = found.get(one) ?? NONE;
      const leading = leads.includes(one);
      found.set(one, {
        led: known.led + (leading ? 1 : 0),
        ledInStory: known.ledInStory + (leading && place !== 'between' ? 1 : 0),
        met: known.met + 1,
        ledFirst: known.ledFirst || (leading && (place === 'first' || place === 'only')),
        ledLast: known.ledLast || (leading && (place === 'last' || place === 'only')),
        inStory: known.inStory || place !== 'between',
        after: leading ? known.after : [...new Set([...known.after, ...leads.map(({ telling }) => telling.key)])],
      });
    }
  }
  return found;
}

function placed(groups: readonly (readonly Occurrence[])[]): readonly Group[] {
  const last = groups.length - 1;
  return groups.map((told, i) => ({
    told,
    place: last === 0 ? 'only' : i === 0 ? 'first' : i === last ? 'last' : 'between',
  }));
}

const NONE: Leads = { led: 0, ledInStory: 0, met: 0, ledFirst: false, ledLast: false, inStory: false, after: [] };

function timesOf({ at, lastAt, times }: Telling): readonly number[] {
  if (times && times.length > 0) return times;
  return [at, lastAt].filter((time) => time !== undefined);
}

/** What is told between two incidents belongs to the later one when it lies shortly before it, else to none. */
function byIncident(timed: readonly Occurrence[], { incidents, story }: Course): readonly Group[] {
  const groups: Occurrence[][] = incidents.map(() => []);
  const alone: Occurrence[] = [];
  const share = shareWithin(timed, incidents);
  for (const one of timed) {
    const at = indexAt(one.at, incidents);
    const incident = incidents[at];
    const early = incident !== undefined && one.at < incident.from - SAME_MOMENT_MS;
    // What is told all the time, in good times too, did not begin an incident by standing before it; without a name it is
    // noise wherever it stands.
    const ambient = (early || one.read.match === undefined) && (share.get(one.read) ?? 1) < 0.5;
    // A checkpoint completed since: what had followed from something (tasks still deployed) was over.
    const over = incident !== undefined && one.at < incident.wellAt && rankOf(one.read) === FOLLOWS;
    if (!incident || ambient || over || slows(one) || one.at < earliest(incident)) alone.push(one);
    else groups[at]?.push(one);
  }
  const late = alone.filter((one) => adopt(one, incidents, groups));
  const earlier = groups.slice(0, incidents.length - story.length);
  const others = [...earlier, ...byGap(alone.filter((one) => !late.includes(one)))].map(
    (told): Group => ({ told, place: 'between' }),
  );
  const all = [...placed(groups.slice(earlier.length)), ...others].filter(({ told }) => told.length > 0);
  return all.sort((a, b) => startOf(a.told) - startOf(b.told));
}

/** Platforms say why a process went some time after its partners have missed it. */
const AFTER_MS = 60_000;

/** Takes a trigger that was told late into the incident before it, where nothing else could have begun that. */
function adopt(one: Occurrence, incidents: readonly Incident[], groups: readonly Occurrence[][]): boolean {
  if (rankOf(one.read) > 0 || one.read.match === undefined || slows(one)) return false;
  const at = indexAt(one.at, incidents) - 1;
  const incident = incidents[at];
  const group = incident && one.at > incident.to && one.at <= incident.to + AFTER_MS ? groups[at] : undefined;
  if (
    !group ||
    group.some(
      ({ read }) => rankOf(read) === 0 && read.match?.signature.diagnosis !== one.read.match?.signature.diagnosis,
    )
  )
    return false;
  group.push(one);
  return true;
}

function slows({ read }: Occurrence): boolean {
  return read.match?.signature.slows === true;
}

/** What was told before the job ran at all did not bring it down. */
function earliest({ from, upSince }: Incident): number {
  return Math.max(from - BEFORE_MS, Math.min(upSince, from) - SAME_MOMENT_MS);
}

/** The first incident that was not over at a time, or the one just over where the next is further away. */
function indexAt(at: number, incidents: readonly Incident[]): number {
  let [from, to] = [0, incidents.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (at <= (incidents[middle] as Incident).to) to = middle;
    else from = middle + 1;
  }
  // A job that restarts at once fails again within the moment in which others still tell of the failure before.
  const sinceLast = at - (incidents[from - 1]?.to ?? Number.NEGATIVE_INFINITY);
  const untilNext = (incidents[from]?.from ?? Number.POSITIVE_INFINITY) - at;
  return sinceLast <= SAME_MOMENT_MS && sinceLast < untilNext ? from - 1 : from;
}

/** Of everything told by each, the share within or shortly before incidents. */
function shareWithin(timed: readonly Occurrence[], incidents: readonly Incident[]): ReadonlyMap<Read, number> {
  const counts = new Map<Read, { all: number; within: number }>();
  for (const { read, at } of timed) {
    const known = counts.get(read) ?? { all: 0, within: 0 };
    const incident = incidents[indexAt(at, incidents)];
    const within = incident !== undefined && at >= earliest(incident);
    counts.set(read, { all: known.all + 1, within: known.within + (within ? 1 : 0) });
  }
  return new Map([...counts].map(([read, { all, within }]) => [read, within / all]));
}

function startOf(group: readonly Occurrence[]): number {
  return Math.min(...group.map(({ at }) => at));
}

function byGap(timed: readonly Occurrence[]): readonly (readonly Occurrence[])[] {
  const sorted = [...timed].sort((a, b) => a.at - b.at || a.read.telling.key - b.read.telling.key);
  const groups: Occurrence[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const one of sorted) {
    if (one.at - last > GAP_MS) groups.push([]);
    groups[groups.length - 1]?.push(one);
    last = one.at;
  }
  return groups;
}

/** The first that can begin an incident; of those told in the same moment the most telling. */
function leadOf(group: readonly Occurrence[]): readonly Read[] {
  const sorted = [...group].sort((a, b) => a.at - b.at || a.read.telling.key - b.read.telling.key);
  for (const rank of [0, 1, 2, FOLLOWS]) {
    const able = sorted.filter(({ read }) => rankOf(read) <= rank);
    const [first] = able;
    if (!first) continue;
    const together = able.filter(({ at }) => at - first.at <= SAME_MOMENT_MS).map(({ read }) => read);
    const [best] = together.sort((a, b) => tellingness(b) - tellingness(a));
    return best ? twins(best, together) : [];
  }
  return [];
}

/** Names that fit one entry equally well: nothing decides between them. */
function twins(best: Read, among: readonly Read[]): readonly Read[] {
  return [...new Set(among.filter((one) => one === best || one.telling === best.telling))];
}

const FOLLOWS = 3;

/** 0 begins incidents · 1 might · 2 keeps a loop going · 3 follows or wraps. */
function rankOf({ telling, match }: Read): number {
  const role = match?.signature.role;
  if (role === 'trigger') return 0;
  if (role === 'sustainer') return 2;
  if (role === 'consequence' || role === 'context') return FOLLOWS;
  if (telling.causes.some(isFollower) || isOnlyWrapped(telling.causes, telling.message)) return FOLLOWS;
  return brings(telling) ? 0 : 1;
}

/** With it a task, a job or a process went down. */
function brings({ file, message, level }: Telling): boolean {
  return file === undefined || level === 'FATAL' || DOWNFALL.test(message.slice(0, 2_000));
}

const DOWNFALL =
  /switched from (?:state )?[A-Z]+ to (?:FAILED|FAILING|RESTARTING)|recover from a global failure|^(?:FATAL|Fatal error)|Triggering job failover/;

function tellingness({ match, telling }: Read): number {
  const named = match?.signature.role === 'trigger' ? 4 : 0;
  const sure = match?.signature.strength === 'decisive' ? 2 : 0;
  return named + sure + (telling.causes.length > 0 ? 1 : 0);
}

/**
 * Pasted lines have an order, but no time: surely named triggers each count, else all named ones, else the first that
 * names nothing.
 */
function leadsOfFragment(read: readonly Read[]): readonly Read[] {
  const triggers = read.filter(({ match }) => match?.signature.role === 'trigger');
  const sure = triggers.filter(({ match }) => match?.signature.strength === 'decisive');
  if (sure.length > 0) return sure;
  if (triggers.length > 0) return triggers;
  for (const rank of [0, 1, 2, FOLLOWS]) {
    const able = read.filter((one) => rankOf(one) <= rank);
    if (able[0]) return twins(able[0], able);
  }
  return [];
}
