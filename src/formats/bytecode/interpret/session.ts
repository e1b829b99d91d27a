import type { Member } from '#formats/classfile';
import type { Unfollowed } from '../pipeline/pipeline.ts';
import type { FindClass } from '../types/known-classes.ts';
import type { CallSite, CodePlace, MadeObject, Value } from '../values/value.ts';
import type { Body } from './body.ts';
import type { Circumstances } from './circumstances.ts';
import type { HeapObject } from './heap.ts';
import type { Unrolled, Unrolling } from './unroll.ts';

/** A field as it was written somewhere. */
export interface FieldWrite {
  readonly owner: string;
  readonly field: string;
  readonly descriptor: string;
  /** Undefined for a static field. */
  readonly object: Value | undefined;
  readonly value: Value;
  readonly at: CodePlace;
  readonly repeated: boolean;
}

/**
 * Sees a call before it is followed, and answers what it gives back: then it is not followed. `invoke` runs a lambda, and
 * is for methods that would.
 */
export type OnCall = (call: CallSite, invoke: InvokeLambda, path: () => CallPath) => Value | undefined;

/** The methods that are being followed, the outermost first, each with the position it has come to. */
export type CallPath = readonly CallFrame[];

export interface CallFrame {
  /** The same for all that happens while a method is followed once. */
  readonly activation: object;
  readonly body: Body;
  /** 1 at the beginnings of what was visited so far. */
  readonly visited: Uint8Array;
  /** Loops of it that were followed as often as they run: at least once. */
  readonly unrolled: readonly Unrolled[];
  readonly pc: number;
}

export type InvokeLambda = (lambda: Value, args: readonly Value[], repeated: boolean) => Value | undefined;

/** What several runs over code of one program have in common: objects, static fields, and how much is left to do. */
export interface Session {
  readonly find: FindClass;
  /** Whether the code of a class is followed. */
  readonly isOwn: (name: string) => boolean;
  readonly onCall: OnCall | undefined;
  /** Whether calls and writes are kept for whoever asked. */
  readonly keeps: boolean;
  /** Instructions that may be followed for one method, and how many are left of them. */
  readonly budget: number;
  left: number;
  /** Objects made. */
  made: number;
  readonly calls: CallSite[];
  readonly writes: FieldWrite[];
  readonly unfollowed: Map<string, Unfollowed>;
  /** By `owner.field`. */
  readonly statics: Map<string, Value>;
  /** Classes whose static initialiser was run, or is being run. */
  readonly initialised: Set<string>;
  readonly bodies: Map<Member, Body | undefined>;
  /** Undefined while no loop is followed as often as it runs. */
  unrolling: Unrolling | undefined;
  /** What iterators of such loops go over, and what they give next; by the number of the iterator. */
  readonly iterators: Map<number, { readonly items: readonly Value[]; next: number }>;
  /** Methods that are being followed, the outermost first. */
  readonly active: Member[];
  readonly activations: Omit<CallFrame, 'activation'>[];
  /** Follows a method with values for its parameters, the receiver first; undefined if it gives nothing back. */
  readonly run: (method: Member, parameters: readonly Value[], how: Circumstances) => Value | undefined;
}

/** Says that something was not followed, once for each place. */
export function report({ unfollowed }: Session, at: CodePlace, because: Unfollowed['because'], what: string): void {
  const key = `${at.class} ${at.method} ${at.line} ${because} ${what}`;
  if (unfollowed.size < MOST_REPORTS && !unfollowed.has(key)) unfollowed.set(key, { at, because, what });
}

const MOST_REPORTS = 500;

/** An object that a call gave back, or whose constructor is still to be called. */
export function createObject(session: Session, type: string, made: CallSite, constructed = true): HeapObject {
  session.made += 1;
  return {
    kind: 'object',
    id: session.made,
    type,
    made,
    calls: [],
    fields: new Map(),
    constructed,
  } satisfies MadeObject & {
    constructed: boolean;
  };
}

export function pathOf({ activations }: Session): CallPath {
  return activations.map((activation) => ({
    activation,
    body: activation.body,
    visited: activation.visited,
    unrolled: activation.unrolled,
    pc: activation.pc,
  }));
}
