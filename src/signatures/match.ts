import type { Frame, Throwable } from '#formats/traces';
import { literalsOf, type Signature } from './signature.ts';

/** The parts of a log entry (or of an exception that REST told) that signatures look at. */
export interface Matchable {
  /** Without the trace; '' for an exception from REST. */
  readonly message: string;
  readonly causes: readonly Throwable[];
  /** The whole entry, trace included. */
  readonly text: string;
}

/** One signature that fits an entry. */
export interface Match {
  readonly signature: Signature;
  /** Index of the throwable it fits; -1 for the message or the entry as a whole. Deeper tells more. */
  readonly depth: number;
  readonly captures: Readonly<Record<string, string>>;
}

/** Every signature that fits an entry, the most telling first: the deepest cause, then the surest, then the longest literal. */
export function matchSignatures(entry: Matchable, signatures: readonly Signature[]): readonly Match[] {
  const found = signatures.flatMap((signature) => matchOne(entry, signature) ?? []);
  return found.sort((a, b) => b.depth - a.depth || sureness(b) - sureness(a) || lengthOf(b) - lengthOf(a));
}

function matchOne(entry: Matchable, signature: Signature): Match | undefined {
  if (!literalsOf(signature).some((literal) => entry.text.includes(literal))) return;
  if (signature.and && !signature.and.test(entry.text)) return;
  if (signature.not?.test(entry.text)) return;
  for (const { depth, text } of placesOf(entry, signature)) {
    const groups = groupsIn(text, signature);
    if (groups) return { signature, depth, captures: groups };
  }
  return;
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

function groupsIn(text: string, { pattern, literal }: Signature): Readonly<Record<string, string>> | undefined {
  if (!pattern) return [literal].flat().some((one) => text.includes(one)) ? {} : undefined;
  const match = pattern.exec(text);
  if (!match) return;
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
