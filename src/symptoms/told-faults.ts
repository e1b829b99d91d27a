import { defineSymptom } from '#engine';
import type { Throwable } from '#formats/traces';
import type { Match } from '#signatures';
import { type Telling, tellings, tellingsOfRest } from './tellings.ts';

/** A fault that was told, with the name a signature gives it (or none), however often it was told. */
export interface ToldFault {
  /** Diagnosis it points at; undefined when no signature names one. */
  readonly diagnosis?: string;
  /** The signature that named it. */
  readonly match?: Match;
  /** Named groups of the signatures that fit, the most telling first. */
  readonly captures: Readonly<Record<string, string>>;
  /** The throwable that tells it, else the deepest. */
  readonly cause?: Throwable;
  /** Every time it was told, oldest first; at least one. */
  readonly tellings: readonly Telling[];
  /** It was what an incident began with, at least once. */
  readonly leads: boolean;
  /** Keys of tellings that incidents began with, where this only followed. */
  readonly after: readonly number[];
}

/** Tellings closer together than this belong to one incident: what a failover brings with it is over by then. */
const INCIDENT_GAP_MS = 30_000;

/** Faults told by logs and by the exception history, in the order in which they were first told. */
export const toldFaults = defineSymptom({
  id: 'told-faults',
  needs: [],
  given: { tellings, tellingsOfRest },
  observe(_, { tellings, tellingsOfRest }): readonly ToldFault[] {
    const told = tellings.known ? tellings.value : tellingsOfRest.known ? tellingsOfRest.value : [];
    return faultsOf(told);
  },
});

function faultsOf(told: readonly Telling[]): readonly ToldFault[] {
  const read = told.map((telling) => ({ telling, match: naming(telling) })).filter(isFault);
  const leads = leadsOf(read);
  const groups = new Map<string, Read[]>();
  for (const one of read) {
    const name = one.match?.signature.diagnosis ?? `${deepest(one.telling)?.class} ${deepest(one.telling)?.message}`;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups.values()].map((group) => faultOf(group, leads));
}

interface Read {
  readonly telling: Telling;
  readonly match: Match | undefined;
}

/** What names it best: a trigger before what keeps a loop going, before what only follows. */
function naming({ matches }: Telling): Match | undefined {
  const named = matches.filter(({ signature: { diagnosis } }) => diagnosis !== undefined);
  for (const role of ['trigger', 'sustainer', 'consequence']) {
    const match = named.find(({ signature }) => signature.role === role);
    if (match) return match;
  }
  return;
}

/** Known noise is none; nor is an entry that carries neither a name nor a trace, nor an error. */
function isFault({ telling: { matches, causes, level }, match }: Read): boolean {
  if (match) return true;
  if (matches.some(({ signature }) => signature.role === 'benign' || signature.role === 'context')) return false;
  return causes.length > 0 || level === 'ERROR' || level === 'FATAL';
}

/** For each telling the key of the one its incident began with. */
function leadsOf(read: readonly Read[]): ReadonlyMap<number, number> {
  const leads = new Map<number, number>();
  let lead: Read | undefined;
  let last = Number.NEGATIVE_INFINITY;
  for (const one of read) {
    const at = one.telling.at ?? last;
    const canLead = one.match === undefined || one.match.signature.role === 'trigger';
    if (lead === undefined || at - last > INCIDENT_GAP_MS) lead = canLead ? one : undefined;
    leads.set(one.telling.key, (lead ?? one).telling.key);
    last = at;
  }
  return leads;
}

function faultOf(group: readonly Read[], leads: ReadonlyMap<number, number>): ToldFault {
  const first = group[0] as Read;
  const followed = group.map(({ telling }) => leads.get(telling.key) as number);
  const isLead = group.some(({ telling }, i) => followed[i] === telling.key);
  const cause =
    first.match && first.match.depth >= 0 ? first.telling.causes[first.match.depth] : deepest(first.telling);
  const match = first.match;
  return {
    ...(match?.signature.diagnosis !== undefined && { diagnosis: match.signature.diagnosis, match }),
    captures: Object.assign({}, ...first.telling.matches.toReversed().map(({ captures }) => captures)),
    ...(cause && { cause }),
    tellings: group.map(({ telling }) => telling),
    leads: isLead,
    after: isLead ? [] : [...new Set(followed)],
  };
}

function deepest({ causes }: Telling): Throwable | undefined {
  return causes[causes.length - 1];
}
