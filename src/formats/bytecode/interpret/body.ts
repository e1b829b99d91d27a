import {
  ACCESS,
  type Code,
  codeOf,
  has,
  Instructions,
  lineNumbersOf,
  type Member,
  OPCODE,
  sourceFileOf,
} from '#formats/classfile';
import type { CodePlace } from '../values/value.ts';

/** A method that can be followed: its code with what a first look over it tells. */
export interface Body {
  readonly method: Member;
  readonly code: Code;
  readonly isStatic: boolean;
  /** 1 where ways part or meet: behind branches, at their targets, at handlers, and where a guarded range begins. */
  readonly starts: Uint8Array;
  /** From the outside in. */
  readonly loops: readonly Loop[];
  placeAt(pc: number): CodePlace;
}

/** Instructions `[start, end)` that run several times. */
export interface Loop {
  readonly start: number;
  end: number;
  /** Numbers of the local variables set in it. */
  readonly assigned: Set<number>;
  /** How many branches lead back to its start. */
  closings: number;
}

/** With more loops than that they are taken for one; nobody writes such a method by hand. */
const MOST_LOOPS = 64;
/** Handlers beyond are not looked into. */
export const MOST_HANDLERS = 200;

/**
 * Undefined for a method without code.
 *
 * @throws FormatError if the code is broken
 */
export function bodyOf(method: Member): Body | undefined {
  const code = codeOf(method);
  if (code === undefined) return undefined;
  const starts = new Uint8Array(code.length + 1);
  const loops = findLoops(code, starts);
  for (const { start, handler } of code.handlers.slice(0, MOST_HANDLERS)) {
    starts[start] = 1;
    starts[handler] = 1;
  }
  return { method, code, isStatic: has(method.access, ACCESS.static), starts, loops, placeAt: places(code) };
}

/** Whether a position is in a loop, other than one that is followed as often as it runs. */
export function inLoop({ loops }: Body, pc: number, unrolled: Loop | undefined): boolean {
  return loops.some((loop) => loop !== unrolled && pc >= loop.start && pc < loop.end);
}

/** Every branch backwards closes a loop. */
function findLoops(code: Code, starts: Uint8Array): readonly Loop[] {
  const loops = new Map<number, Loop>();
  const branch = (from: number, to: number) => {
    starts[to] = 1;
    if (to > from) return;
    const start = loops.size < MOST_LOOPS ? to : Math.min(to, ...loops.keys());
    const known = loops.get(start);
    if (known) {
      known.end = Math.max(known.end, from + 1);
      known.closings += 1;
    } else loops.set(start, { start, end: from + 1, assigned: new Set(), closings: 1 });
  };
  const stores: [number, number][] = [];
  for (const at = new Instructions(code); at.next(); ) {
    if (isBranch(at.opcode)) {
      branch(at.pc, at.operand);
      starts[at.nextPc] = 1;
    } else if (at.opcode === OPCODE.tableswitch || at.opcode === OPCODE.lookupswitch) {
      branch(at.pc, at.operand);
      for (const { target } of at.cases()) branch(at.pc, target);
    } else if (storesLocal(at.opcode)) stores.push([at.pc, at.operand]);
  }
  const found = [...loops.values()].sort((a, b) => a.start - b.start);
  for (const [pc, local] of stores) {
    for (const loop of found) if (pc >= loop.start && pc < loop.end) loop.assigned.add(local);
  }
  return found;
}

function isBranch(opcode: number): boolean {
  return (opcode >= OPCODE.ifeq && opcode <= OPCODE.jsr) || (opcode >= OPCODE.ifnull && opcode <= OPCODE.jsrW);
}

function storesLocal(opcode: number): boolean {
  return (opcode >= OPCODE.istore && opcode <= OPCODE.astore3) || opcode === OPCODE.iinc;
}

/** Lines are looked up many times in one method: the table is sorted once. */
function places(code: Code): (pc: number) => CodePlace {
  const { method } = code;
  const lines = [...lineNumbersOf(code)].sort((a, b) => a.pc - b.pc);
  const made = new Map<number, CodePlace>();
  const frame = {
    class: method.classFile.name,
    method: `${method.name}${method.descriptor}`,
    file: sourceFileOf(method.classFile),
  };
  return (pc) => {
    const at = lastAtOrBefore(lines, pc);
    const known = made.get(at);
    if (known) return known;
    const place: CodePlace = { ...frame, line: lines[at]?.line };
    made.set(at, place);
    return place;
  };
}

function lastAtOrBefore(lines: readonly { readonly pc: number }[], pc: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as { readonly pc: number }).pc <= pc) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
