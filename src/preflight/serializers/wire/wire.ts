import {
  alternatives,
  type Block,
  type Call,
  findMethod,
  flowOf,
  type MadeInstance,
  type MethodFlow,
  type Origin,
  placeOf,
  shapeOf,
} from '#formats/bytecode';
import type { Member } from '#formats/classfile';
import type { JobCode } from '../../job-code.ts';
import type { Arc, Automaton } from './automaton.ts';
import { isView, type Side, symbolOfCall, symbolOfHelper, UNKNOWN, VALUE_OF } from './symbols.ts';

/** What a method moves over the wire on one side. */
export interface Wire {
  readonly automaton: Automaton;
  /** Something is moved any number of times. */
  readonly loops: boolean;
  /** An exception is caught: ways that are not meant for data. */
  readonly handles: boolean;
  /** Bytes are moved as they are. */
  readonly raw: boolean;
  /** Symbols that occur. */
  readonly symbols: ReadonlySet<string>;
}

/** Longer ones are not followed. */
const MOST_STATES = 3000;
const MOST_DEPTH = 6;

/** What compilers and careful people put before the first use. */
const CHECKS = /^(?:checkNotNull\w*|requireNonNull|checkArgument|checkState)$/;

/** Everything a method can write, or read; undefined if some of it cannot be followed. */
export function wireOf(code: JobCode, method: Member, side: Side): Wire | undefined {
  const draft: Draft = { code, side, arcs: [], symbols: new Set(), loops: false, handles: false, raw: false };
  const start = addState(draft);
  const end = addState(draft);
  if (!addMethod(draft, method, undefined, start, end, [])) return undefined;
  const { arcs, symbols, loops, handles, raw } = draft;
  return { automaton: { start, end, arcs }, loops, handles, raw, symbols };
}

interface Draft {
  readonly code: JobCode;
  readonly side: Side;
  readonly arcs: Arc[][];
  readonly symbols: Set<string>;
  loops: boolean;
  handles: boolean;
  raw: boolean;
}

/** A method that is being gone through. */
interface Visit {
  readonly flow: MethodFlow;
  readonly isTheView: ViewTest;
  /** The methods it was called from, and itself. */
  readonly above: readonly Member[];
}

function addState({ arcs }: Draft): number {
  return arcs.push([]) - 1;
}

function addArc({ arcs, symbols }: Draft, from: number, to: number, step?: Arc['step']): void {
  (arcs[from] as Arc[]).push({ to, step });
  if (step !== undefined) symbols.add(step.symbol);
}

/** Adds a method between two states; false if it cannot be followed. */
function addMethod(
  draft: Draft,
  one: Member,
  viewAt: number | undefined,
  from: number,
  to: number,
  above: readonly Member[],
): boolean {
  const flow = flowOf(one);
  if (flow === undefined || above.includes(one) || above.length > MOST_DEPTH) return false;
  const isTheView = viewTest(one, viewAt, draft.side);
  if (escapes(flow, isTheView) || handsOnBytes(draft, flow) || hasSeveral(flow, isTheView, draft.side)) return false;
  const { list } = flow.blocks;
  const entries = list.map(() => addState(draft));
  addArc(draft, from, entries[0] as number);
  const visit = { flow, isTheView, above: [...above, one] };
  for (const block of list) {
    if (!flow.ways.alive(block.start)) continue;
    const at = addBlock(draft, visit, block, entries);
    if (at === undefined || draft.arcs.length > MOST_STATES) return false;
    for (const number of block.next) addArc(draft, at, entries[number] as number);
    if (block.ends === 'return') addArc(draft, at, to);
  }
  return true;
}

/** The state at the end of a block. */
function addBlock(draft: Draft, visit: Visit, block: Block, entries: readonly number[]): number | undefined {
  let at = entries[block.number] as number;
  caught();
  for (const call of visit.flow.calls) {
    if (call.pc < block.start || call.pc >= block.end) continue;
    const next = addCall(draft, visit, call, at);
    if (next === undefined) return undefined;
    if (next === at) continue;
    at = next;
    caught();
  }
  return at;

  function caught(): void {
    for (const handler of block.handlers) {
      draft.handles ||= handler.type !== undefined;
      addArc(draft, at, entries[handler.block] as number);
    }
  }
}

/** The state behind a call: the same if it moves nothing; undefined if what it moves is not known. */
function addCall(draft: Draft, visit: Visit, call: Call, at: number): number | undefined {
  const { side } = draft;
  const { flow, isTheView, above } = visit;
  const given = call.arguments.findIndex(isTheView);
  const onView = call.receiver !== undefined && isTheView(call.receiver);
  if (!onView && given < 0) return isView(call.owner, side) && call.name !== '<init>' ? undefined : at;
  if (CHECKS.test(call.name) || (call.name === '<init>' && isView(call.owner, side))) return at;
  draft.loops ||= flow.ways.inLoop(call.pc);
  if (onView) return given < 0 ? addOnView(draft, flow, call, at) : undefined;
  // `target.write(source, 12)` moves bytes as they are.
  if (isView(call.owner, 'writes') || isView(call.owner, 'reads')) return undefined;
  const inner = ownMethod(draft, call);
  const next = addState(draft);
  if (inner !== undefined) return addMethod(draft, inner, given, at, next, above) ? next : undefined;
  // What a base class outside of the jar moves is not known.
  if (call.receiver?.kind === 'this' && !draft.code.classes.isOwn(call.owner)) return undefined;
  // An abstract method of the job: whichever runs, its other half runs on the other side.
  const symbol = draft.code.classes.isOwn(call.owner) ? VALUE_OF + UNKNOWN : symbolOfHelper(call);
  if (symbol === undefined) return undefined;
  addArc(draft, at, next, { symbol, place: placeOf(flow.method, call.pc) });
  return next;
}

function addOnView(draft: Draft, flow: MethodFlow, call: Call, at: number): number | undefined {
  const symbol = refine(symbolOfCall(call), call, flow);
  if (symbol === undefined || symbol === 'nothing') return symbol === undefined ? undefined : at;
  const place = placeOf(flow.method, call.pc);
  const next = addState(draft);
  if (symbol === 'bytes') {
    draft.loops = true;
    draft.raw = true;
    addArc(draft, at, next);
    addArc(draft, next, next, { symbol: 'byte', place });
  } else addArc(draft, at, next, { symbol, place });
  return next;
}

/** A method of the jar, as far as the static type tells which: its body is part of this one. */
function ownMethod({ code }: Draft, { owner, name, descriptor }: Call): Member | undefined {
  return code.classes.isOwn(owner) ? findMethod(code.classes, owner, name, descriptor) : undefined;
}

type ViewTest = (origin: Origin) => boolean;

/** What is a view in this method: the parameter it was given as, or any of its parameters and instances of that type. */
function viewTest({ descriptor }: Member, viewAt: number | undefined, side: Side): ViewTest {
  const { parameters } = shapeOf(descriptor);
  const isOne = (origin: Origin): boolean => {
    if (origin.kind === 'parameter') {
      return viewAt === undefined
        ? isView((parameters[origin.number] ?? '').slice(1, -1), side)
        : origin.number === viewAt;
    }
    return origin.kind === 'new' && isView(origin.type, side);
  };
  return (origin) => alternatives(origin).some(isOne);
}

/** The view is kept in a field, captured, or put into an array: others can move values then. */
function escapes({ writes, functions, arrays }: MethodFlow, isTheView: ViewTest): boolean {
  return (
    writes.some(({ value }) => isTheView(value)) ||
    functions.some((one) => one.arguments.some(isTheView)) ||
    arrays.some(({ items }) => items.some(isTheView))
  );
}

/** Values go to more than one place: an array of bytes is filled first, say, and then written as a whole. */
function hasSeveral({ method, made }: MethodFlow, isTheView: ViewTest, side: Side): boolean {
  const given = shapeOf(method.descriptor).parameters.filter((type) => isView(type.slice(1, -1), side)).length;
  const wraps = ({ constructed }: MadeInstance) => constructed.some((call) => call.arguments.some(isTheView));
  return given + made.filter((one) => isView(one.type, side) && !wraps(one)).length > 1;
}

/** Another method of the job turns the bytes into values, or values into bytes, on a view of its own. */
function handsOnBytes({ code }: Draft, { calls }: MethodFlow): boolean {
  const isBytes = (origin: Origin) => origin.kind === 'parameter' && origin.descriptor === '[B';
  return calls.some(
    ({ owner, descriptor, arguments: taken }) =>
      code.classes.isOwn(owner) && (descriptor.endsWith(')[B') || taken.some(isBytes)),
  );
}

/** `writeInt(Float.floatToIntBits(x))` writes a float; so does `intBitsToFloat(readInt())` read one. */
function refine(symbol: string | undefined, call: Call, { calls }: MethodFlow): string | undefined {
  if (symbol !== 'int' && symbol !== 'long') return symbol;
  const real = symbol === 'int' ? 'float' : 'double';
  const [value] = call.arguments;
  const bits = /^(?:float|double)To(?:Raw)?(?:Int|Long)Bits$/;
  if (value?.kind === 'call' && bits.test(value.name)) return real;
  const back = calls.some((one) => /^(?:int|long)BitsTo/.test(one.name) && one.arguments.includes(call));
  return back ? real : symbol;
}
