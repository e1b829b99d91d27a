import type { Frame, Throwable } from '#formats/traces';
import { matchesOfCut } from './cut-words.ts';
import { groupsOfHidden } from './hidden-names.ts';
import { indexOf } from './literal-index.ts';
import { literalsOf, type Signature } from './signature.ts';

/** The parts of a log entry (or of an exception that REST told) that signatures look at. */
export interface Matchable {
  /** Without the trace; '' for an exception from REST. */
  readonly message: string;
  readonly causes: readonly Throwable[];
  /** The whole entry, trace included. */
  readonly text: string;
  /** Who logged it: counts as a part of the entry where a signature asks for a component (`and`). */
  readonly logger?: string | undefined;
  /** What only a program prints: a level, a time (under either name). */
  readonly level?: string | undefined;
  readonly time?: number | undefined;
  readonly at?: number | undefined;
}

/** One signature that fits an entry. */
export interface Match {
  readonly signature: Signature;
  /** Index of the throwable it fits; -1 for the message or the entry as a whole. Deeper tells more. */
  readonly depth: number;
  readonly captures: Readonly<Record<string, string>>;
  /** Only a part of its words stands there: somebody cut the sentence. */
  readonly cut?: true;
}

/** Every signature that fits an entry, the most telling first: the deepest cause, then the surest, then the longest literal. */
export function matchSignatures(entry: Matchable, signatures: readonly Signature[]): readonly Match[] {
  const candidates = candidatesIn(entry.text, signatures);
  const whole = candidates.flatMap((signature) => matchOne(entry, signature) ?? []);
  const found = whole.length === 0 && isBare(entry) ? [...matchesOfCut(entry.text, signatures)] : whole;
  found.sort((a, b) => b.depth - a.depth || sureness(b) - sureness(a) || lengthOf(b) - lengthOf(a));
  return withoutFamilies(found);
}

/** A family names what nothing else names, and one name is enough. */
function withoutFamilies(found: readonly Match[]): readonly Match[] {
  const isNamed = found.some(({ signature }) => signature.family !== true && isNaming(signature));
  const best = isNamed ? undefined : found.find(({ signature }) => signature.family);
  return found.filter((one) => one.signature.family !== true || one === best);
}

function isNaming({ diagnosis, role }: Signature): boolean {
  return diagnosis !== undefined && (role === 'trigger' || role === 'sustainer');
}

/** For a few signatures an index is not worth making. */
const FEW = 16;

function candidatesIn(text: string, signatures: readonly Signature[]): readonly Signature[] {
  if (signatures.length >= FEW) return indexOf(signatures).candidates(text);
  return signatures.filter((one) => literalsOf(one).some((literal) => text.includes(literal)));
}

function matchOne(entry: Matchable, signature: Signature): Match | undefined {
  if (signature.said && isPrinted(entry)) return;
  if (signature.family && isCalm(entry)) return;
  if (signature.and && !isAbout(signature.and, entry)) return;
  if (signature.not?.test(entry.text)) return;
  for (const { depth, text } of placesOf(entry, signature)) {
    const groups = groupsIn(text, signature);
    if (groups) return { signature, depth, captures: groups };
  }
  return;
}

function isAbout(component: RegExp, { text, logger }: Matchable): boolean {
  return component.test(text) || (logger !== undefined && component.test(logger));
}

/** A sentence that somebody took out of its log. */
function isBare({ text, level, time, at, causes }: Matchable): boolean {
  if (text.length > LONGEST_SENTENCE || level !== undefined || time !== undefined || at !== undefined) return false;
  return !text.includes('\n') && causes.every(({ frames }) => frames.length === 0);
}

const LONGEST_SENTENCE = 1000;

function isPrinted({ level, time, at, causes, text }: Matchable): boolean {
  return (
    level !== undefined || time !== undefined || at !== undefined || causes.length > 0 || CLIENT_SETTING.test(text)
  );
}

/** A line of the settings that a Kafka client lists at its start (`AbstractConfig#logAll`), cut off from what stood above it. */
const CLIENT_SETTING = /^\t[a-z][\w.-]{0,100} = |^\s{0,8}s(?:asl|sl)\.[\w.-]{1,100} = /;

/** An entry that only informs: the same words mean no fault there. */
function isCalm({ level, causes }: Matchable): boolean {
  return causes.length === 0 && level !== undefined && /^(?:INFO|DEBUG|TRACE)$/.test(level);
}

interface Place {
  readonly depth: number;
  readonly text: string;
}

/** Where the signature may fit, deepest first. */
function* placesOf({ message, causes, text }: Matchable, { where = 'head' }: Signature): Generator<Place> {
  if (where === 'entry') {
    yield { depth: -1, text };
    return;
  }
  for (let depth = causes.length - 1; depth >= 0; depth -= 1) {
    const cause = causes[depth] as Throwable;
    if (where === 'frame') for (const frame of cause.frames) yield { depth, text: written(frame) };
    else yield { depth, text: headOf(cause) };
  }
  if (where === 'head') yield { depth: -1, text: message };
}

function groupsIn(text: string, { pattern, literal, said }: Signature): Readonly<Record<string, string>> | undefined {
  if (!pattern) return [literal].flat().some((one) => text.includes(one)) ? {} : undefined;
  const match = pattern.exec(text);
  if (!match) return said ? undefined : groupsOfHidden(text, pattern);
  const groups = Object.entries(match.groups ?? {}).filter(([, value]) => value !== undefined);
  return Object.fromEntries(groups);
}

function headOf({ class: name, message }: Throwable): string {
  return message === '' ? name : `${name}: ${message}`;
}

function written({ class: owner, method }: Frame): string {
  return `${owner}.${method}`;
}

function sureness({ signature }: Match): number {
  return signature.strength === 'decisive' ? 1 : 0;
}

function lengthOf({ signature }: Match): number {
  return Math.max(...literalsOf(signature).map((literal) => literal.length));
}
