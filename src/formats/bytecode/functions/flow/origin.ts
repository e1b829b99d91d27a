import type { Constant, Lambda } from '#formats/classfile';

/**
 * Where a value on the stack of one method comes from. Values of one instruction are one object, however often it runs, so
 * origins can be compared with `===`; a loop makes them cyclic.
 */
export type Origin =
  | { readonly kind: 'this' }
  | { readonly kind: 'parameter'; readonly number: number; readonly descriptor: string }
  | { readonly kind: 'null' }
  | { readonly kind: 'constant'; readonly value: Constant }
  | MadeInstance
  | FieldRead
  | Call
  | FunctionMade
  | ArrayMade
  /** Arithmetic, comparison, an element or the length of an array, `instanceof`. */
  | {
      readonly kind: 'computed';
      readonly pc: number;
      readonly opcode: number;
      readonly from: readonly Origin[];
      readonly wide: boolean;
    }
  /** It depends on the way taken. */
  | { readonly kind: 'either'; readonly from: readonly Origin[] }
  | { readonly kind: 'caught'; readonly pc: number; readonly type: string | undefined }
  | { readonly kind: 'unknown'; readonly wide: boolean };

/** `new X(…)`. */
export interface MadeInstance {
  readonly kind: 'new';
  readonly pc: number;
  /** Internal name. */
  readonly type: string;
  /** The call of its constructor, once met. */
  readonly constructed: readonly Call[];
}

export interface FieldRead {
  readonly kind: 'field';
  readonly pc: number;
  readonly owner: string;
  readonly name: string;
  readonly descriptor: string;
  /** Undefined for a static field. */
  readonly of: Origin | undefined;
}

export interface FieldWrite {
  readonly pc: number;
  readonly owner: string;
  readonly name: string;
  readonly descriptor: string;
  /** Undefined for a static field. */
  readonly of: Origin | undefined;
  readonly value: Origin;
}

export interface Call {
  readonly kind: 'call';
  readonly pc: number;
  readonly opcode: number;
  /** Static type of the receiver as the constant pool has it. */
  readonly owner: string;
  readonly name: string;
  readonly descriptor: string;
  /** Undefined for a static method. */
  readonly receiver: Origin | undefined;
  readonly arguments: readonly Origin[];
}

/** A lambda or method reference; or, with no `lambda`, a string put together and whatever else `invokedynamic` makes. */
export interface FunctionMade {
  readonly kind: 'dynamic';
  readonly pc: number;
  readonly name: string;
  readonly descriptor: string;
  readonly lambda: Lambda | undefined;
  readonly arguments: readonly Origin[];
}

export interface ArrayMade {
  readonly kind: 'array';
  readonly pc: number;
  /** Descriptor of an element. */
  readonly element: string;
  readonly length: Origin;
  readonly items: readonly Origin[];
}

/** Everything an origin may be, with `either` opened; itself where it depends on nothing. */
export function alternatives(origin: Origin): readonly Origin[] {
  if (origin.kind !== 'either') return [origin];
  const seen = new Set<Origin>([origin]);
  for (const one of seen) if (one.kind === 'either') for (const other of one.from) seen.add(other);
  return [...seen].filter((one) => one.kind !== 'either');
}

/** Whether a value is, or is computed from, one that `test` accepts. Looks through arithmetic, calls, fields and branches. */
export function stemsFrom(origin: Origin, test: (one: Origin) => boolean): boolean {
  for (const one of ancestry(origin)) if (test(one)) return true;
  return false;
}

/** An origin and all it is made of; ends at 400. */
export function ancestry(origin: Origin): ReadonlySet<Origin> {
  const seen = new Set<Origin>([origin]);
  for (const one of seen) {
    if (seen.size > MOST_ANCESTORS) break;
    for (const parent of parentsOf(one)) seen.add(parent);
  }
  return seen;
}

/** The number it is, if it is a constant one. */
export function numberIn(origin: Origin): number | bigint | undefined {
  if (origin.kind !== 'constant') return undefined;
  const { value } = origin;
  return value.kind === 'int' || value.kind === 'long' || value.kind === 'float' || value.kind === 'double'
    ? value.value
    : undefined;
}

export function textIn(origin: Origin): string | undefined {
  return origin.kind === 'constant' && origin.value.kind === 'string' ? origin.value.value : undefined;
}

/** A field of `this`, by name. */
export function ownFieldOf(origin: Origin): string | undefined {
  return origin.kind === 'field' && origin.of?.kind === 'this' ? origin.name : undefined;
}

const MOST_ANCESTORS = 400;

function parentsOf(origin: Origin): readonly Origin[] {
  switch (origin.kind) {
    case 'computed':
    case 'either':
      return origin.from;
    case 'call':
      return origin.receiver === undefined ? origin.arguments : [origin.receiver, ...origin.arguments];
    case 'field':
      return origin.of === undefined ? [] : [origin.of];
    case 'new':
      return origin.constructed.flatMap((one) => one.arguments);
    case 'dynamic':
      return origin.arguments;
    case 'array':
      return [origin.length, ...origin.items];
    default:
      return [];
  }
}
