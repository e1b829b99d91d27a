import { type Code, Instructions, OPCODE } from '#formats/classfile';

/** A run of instructions that is entered at its first and left after its last. */
export interface Block {
  readonly number: number;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** Numbers of blocks. */
  readonly next: readonly number[];
  /** Handlers of exceptions thrown in it: numbers of blocks, and what they catch (undefined: all). */
  readonly handlers: readonly { readonly block: number; readonly type: string | undefined }[];
  /** How it ends where it has no next: a return, or an exception. */
  readonly ends: 'return' | 'throw' | undefined;
}

export interface Blocks {
  readonly list: readonly Block[];
  /** Number of the block an instruction stands in. */
  numberAt(pc: number): number;
}

/** Cuts a method into blocks. */
export function blocksOf(code: Code): Blocks {
  const starts = startsOf(code);
  const numbers = new Map(starts.map((pc, number) => [pc, number]));
  const ends = endsOf(code, starts);
  const caught = code.handlers.length * starts.length > MOST_STEPS ? [] : code.handlers;
  const list = starts.map((start, number): Block => {
    const end = starts[number + 1] ?? code.length;
    const { targets, ends: way } = ends[number] as Exit;
    const next = targets.flatMap((pc) => numbers.get(pc) ?? []);
    const handlers = caught
      .filter((one) => one.start < end && one.end > start)
      .flatMap(({ handler, type }) => ({ block: numbers.get(handler) ?? -1, type }))
      .filter(({ block }) => block >= 0);
    return { number, start, end, next, handlers, ends: way };
  });
  return { list, numberAt: (pc) => lastAtMost(starts, pc) };
}

/** Methods with more handlers times blocks were written by nobody. */
const MOST_STEPS = 4_000_000;

interface Exit {
  readonly targets: readonly number[];
  readonly ends: 'return' | 'throw' | undefined;
}

function startsOf(code: Code): readonly number[] {
  const starts = new Set([0]);
  for (const { start, end, handler } of code.handlers) {
    starts.add(start).add(handler);
    if (end < code.length) starts.add(end);
  }
  for (const at = new Instructions(code); at.next(); ) {
    const jumps = targetsOf(at);
    if (jumps === undefined) continue;
    for (const pc of jumps) starts.add(pc);
    if (at.nextPc < code.length) starts.add(at.nextPc);
  }
  return [...starts].sort((a, b) => a - b);
}

/** How each block is left. */
function endsOf(code: Code, starts: readonly number[]): readonly Exit[] {
  const exits: Exit[] = [];
  const at = new Instructions(code);
  for (let number = 0; number < starts.length; number++) {
    const end = starts[number + 1] ?? code.length;
    let exit: Exit = { targets: end < code.length ? [end] : [], ends: undefined };
    for (let more = at.moveTo(starts[number] as number); more && at.pc < end; more = at.next()) {
      if (at.nextPc >= end) exit = exitOf(at, end < code.length ? end : undefined);
    }
    exits.push(exit);
  }
  return exits;
}

function exitOf(at: Instructions, following: number | undefined): Exit {
  const { opcode } = at;
  const on = following === undefined ? [] : [following];
  if (opcode >= OPCODE.ireturn && opcode <= OPCODE.return) return { targets: [], ends: 'return' };
  if (opcode === OPCODE.athrow) return { targets: [], ends: 'throw' };
  if (opcode === OPCODE.ret) return { targets: [], ends: 'return' };
  const jumps = targetsOf(at);
  if (jumps === undefined) return { targets: on, ends: undefined };
  const falls = opcode !== OPCODE.goto && opcode !== OPCODE.gotoW && !isSwitch(opcode);
  return { targets: falls ? [...on, ...jumps] : jumps, ends: undefined };
}

/** Where an instruction may jump; undefined if it only goes on. A return jumps nowhere. */
function targetsOf(at: Instructions): readonly number[] | undefined {
  const { opcode } = at;
  if (isSwitch(opcode)) return [...new Set([at.operand, ...[...at.cases()].map((one) => one.target)])];
  if (opcode >= OPCODE.ifeq && opcode <= OPCODE.jsr) return [at.operand];
  if (opcode === OPCODE.ifnull || opcode === OPCODE.ifnonnull) return [at.operand];
  if (opcode === OPCODE.gotoW || opcode === OPCODE.jsrW) return [at.operand];
  const leaves = (opcode >= OPCODE.ret && opcode <= OPCODE.return) || opcode === OPCODE.athrow;
  return leaves ? [] : undefined;
}

function isSwitch(opcode: number): boolean {
  return opcode === OPCODE.tableswitch || opcode === OPCODE.lookupswitch;
}

function lastAtMost(starts: readonly number[], pc: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= pc) low = middle;
    else high = middle - 1;
  }
  return low;
}
