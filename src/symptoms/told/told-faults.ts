import { defineSymptom, type Severity } from '#engine';
import type { Throwable } from '#formats/traces';
import type { Match } from '#signatures';
import { type Course, course } from './course.ts';
import { carriesCause } from './envelopes.ts';
import { type Leads, leadsOf, type Read } from './incident-leads.ts';
import { restartActivity } from './restart-activity.ts';
import { tellingCause } from './telling-cause.ts';
import { type Telling, tellings, tellingsOfRest } from './tellings.ts';
import { hasEnded, severityIn } from './told-severity.ts';

/** A fault that was told, with the name a signature gives it (or none), however often it was told. */
export interface ToldFault {
  /** Diagnosis it points at; undefined when no signature names one. */
  readonly diagnosis?: string;
  /** The signature that named it. */
  readonly match?: Match;
  /** Named groups of the signatures that fit, the most telling first. */
  readonly captures: Readonly<Record<string, string>>;
  /** The throwable that tells it, else the deepest that says something. */
  readonly cause?: Throwable;
  /** Every time it was told, oldest first; at least one. */
  readonly tellings: readonly Telling[];
  /** It was what an incident began with, at least once. */
  readonly leads: boolean;
  /** The newest story of incidents began with it. */
  readonly begins: boolean;
  /** Keys of tellings that incidents began with, where this only followed. */
  readonly after: readonly number[];
  /** How often it was told, by whoever told it most often. */
  readonly count: number;
  /**
   * `began`: the first incident, not the newest · `sustains`: the newest, not the first · `all`: of several, every one ·
   * `varies`: one of several incidents, each of which began with another fault.
   */
  readonly loop?: 'began' | 'sustains' | 'all' | 'varies';
  /** How much it matters, by what the job did after it. */
  readonly severity: Severity;
  /** The job has ended as somebody wished: whatever it was is over. */
  readonly past?: true;
  /** Place among what incidents began with, 0 first. */
  readonly order: number;
}

/** Faults told by logs and by the exception history, in the order in which they were first told. */
export const toldFaults = defineSymptom({
  id: 'told-faults',
  needs: [],
  either: ['failures', 'log'],
  given: { tellings, tellingsOfRest, course, restartActivity },
  observe(_, { tellings, tellingsOfRest, course, restartActivity }, { state }): readonly ToldFault[] {
    const told = tellings.known ? tellings.value : tellingsOfRest.known ? tellingsOfRest.value : [];
    const ran = course.known ? course.value[0] : undefined;
    const activity = restartActivity.known ? restartActivity.value[0] : undefined;
    const known = restartActivity.known || ran !== undefined;
    return faultsOf(told, ran).map(({ inStory, ...fault }, order) => ({
      ...fault,
      order,
      ...(hasEnded(state) && { past: true as const }),
      severity: severityIn(fault.tellings, {
        state,
        known,
        activity,
        course: ran,
        inStory,
        named: fault.diagnosis !== undefined,
      }),
    }));
  },
});

type Draft = Omit<ToldFault, 'severity' | 'order'> & { readonly inStory: boolean };

function faultsOf(told: readonly Telling[], ran: Course | undefined): readonly Draft[] {
  const read = told.flatMap((telling) => readingsOf(telling)).filter(isFault);
  const leads = leadsOf(read, ran);
  const groups = new Map<string, Read[]>();
  for (const one of read) {
    const key = nameOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const faults = [...groups.values()];
  const varies = isDifferentEachTime(faults, leads);
  return faults.map((group) => faultOf(group, leads, varies));
}

/** So many incidents, each with a beginning of its own, are no coincidence of two. */
const SEVERAL = 3;

function isDifferentEachTime(faults: readonly (readonly Read[])[], leads: ReadonlyMap<Read, Leads>): boolean {
  const led = faults.map((group) => group.flatMap((one) => leads.get(one) ?? []));
  const times = led.map((found) => found.reduce((sum, one) => sum + one.led, 0));
  const isLoop = led.flat().some(({ ledFirst, ledLast }) => ledFirst && !ledLast);
  return isLoop && times.filter((one) => one === 1).length >= SEVERAL && !times.some((one) => one > 1);
}

function nameOf({ telling, match }: Read): string {
  const cause = tellingCause(telling.causes);
  if (match) return match.signature.diagnosis ?? '';
  return cause ? `${cause.class} ${steady(cause.message)}` : `${telling.logger} ${steady(telling.message)}`;
}

/** Numbers and ids do not make another fault. */
function steady(message: string): string {
  return message.slice(0, 200).replace(/0x[0-9a-f]+|\b[0-9a-f]{8,}(?:[-_][0-9a-f]+)*\b|\d+/gi, '#');
}

/**
 * What names it best: a trigger before what keeps a loop going, before what only follows. More than one where several fit
 * equally well, and none of them decides.
 */
function readingsOf(telling: Telling): readonly Read[] {
  const named = telling.matches.filter(({ signature: { diagnosis } }) => diagnosis !== undefined);
  for (const role of ['trigger', 'sustainer', 'consequence']) {
    const able = named.filter(({ signature }) => signature.role === role);
    const [best] = able;
    if (!best) continue;
    if (telling.file !== undefined && carriesCause(telling, best))
      return [{ telling, match: undefined }, following(telling, best)];
    const tied = able.filter(({ depth, signature }) => depth === best.depth && signature.strength !== 'decisive');
    const names = best.signature.strength === 'decisive' ? [best] : tied;
    const once = new Map(names.toReversed().map((match) => [match.signature.diagnosis, match]));
    return [...once.values()].toReversed().map((match) => ({ telling, match }));
  }
  return [{ telling, match: undefined }];
}

/** What only carried another fault comes after it. */
function following(telling: Telling, match: Match): Read {
  return { telling, match: { ...match, signature: { ...match.signature, role: 'consequence' } } };
}

/** Known noise is none; nor is an entry that carries neither a name nor a trace, nor an error. */
function isFault({ telling: { matches, causes, level }, match }: Read): boolean {
  if (match) return true;
  if (matches.some(({ signature }) => signature.role === 'benign' || signature.role === 'context')) return false;
  return causes.length > 0 || level === 'ERROR' || level === 'FATAL';
}

function faultOf(group: readonly Read[], leads: ReadonlyMap<Read, Leads>, varies: boolean): Draft {
  const found = group.map((one) => leads.get(one)).filter((one) => one !== undefined);
  const isLead = found.some(({ led }) => led > 0);
  const best = group.reduce((a, b) => (depthOf(b) > depthOf(a) ? b : a));
  const { match } = best;
  const cause = match && match.depth >= 0 ? best.telling.causes[match.depth] : tellingCause(best.telling.causes);
  const loop = varies && isLead ? 'varies' : loopOf(found);
  return {
    ...(match?.signature.diagnosis !== undefined && { diagnosis: match.signature.diagnosis, match }),
    captures: Object.assign({}, ...best.telling.matches.toReversed().map(({ captures }) => captures), match?.captures),
    ...(cause && { cause }),
    tellings: [...new Set(group.map(({ telling }) => telling))],
    leads: isLead,
    begins: found.some(({ ledFirst }) => ledFirst),
    inStory: found.some((one) => one.inStory),
    after: isLead ? [] : [...new Set(found.flatMap(({ after }) => after))],
    count: countOf(group),
    ...(loop && { loop }),
  };
}

function depthOf({ match, telling }: Read): number {
  return (match?.signature.strength === 'decisive' ? 1000 : 0) + (match?.depth ?? telling.causes.length);
}

function loopOf(found: readonly Leads[]): ToldFault['loop'] {
  const led = found.reduce((sum, one) => sum + one.ledInStory, 0);
  const first = found.some(({ ledFirst }) => ledFirst);
  const last = found.some(({ ledLast }) => ledLast);
  if (first && last) return led > 1 ? 'all' : undefined;
  if (first) return 'began';
  return last ? 'sustains' : undefined;
}

/** The JobManager and a TaskManager both tell of it: whoever told it most often counts. */
function countOf(group: readonly Read[]): number {
  const perFile = new Map<string | undefined, number>();
  const tellings = [...new Set(group.map((one) => one.telling))];
  for (const telling of tellings) {
    if (isPartOf(telling, tellings)) continue;
    perFile.set(telling.file, (perFile.get(telling.file) ?? 0) + telling.count);
  }
  return Math.max(...perFile.values());
}

/** A line of a block (of `kubectl describe`) that was told as a whole as well. */
function isPartOf({ at, file, text }: Telling, all: readonly Telling[]): boolean {
  if (at !== undefined || text.length > LONGEST_LINE) return false;
  return all.some(
    (one) => one.at === undefined && one.file === file && one.text.length > LONGEST_LINE && one.text.includes(text),
  );
}

const LONGEST_LINE = 400;
