import { ACCESS, type Code, codeOf, has, Instructions, lineAt, lineNumbersOf, type Member } from '#formats/classfile';
import { type Block, type Blocks, blocksOf } from './blocks.ts';
import { shapeOf } from './descriptor.ts';
import { Frame } from './frame.ts';
import type { ArrayMade, Call, FieldRead, FieldWrite, FunctionMade, MadeInstance, Origin } from './origin.ts';
import { Recorder } from './recorder.ts';
import { step } from './step.ts';
import { type Ways, waysOf } from './ways.ts';

/** What a method does: its calls and the like, each with where its operands come from. In the order of the code. */
export interface MethodFlow {
  readonly method: Member;
  readonly calls: readonly Call[];
  readonly reads: readonly FieldRead[];
  readonly writes: readonly FieldWrite[];
  readonly made: readonly MadeInstance[];
  readonly arrays: readonly ArrayMade[];
  readonly functions: readonly FunctionMade[];
  readonly returns: readonly Use[];
  readonly throws: readonly Use[];
  /** `monitorenter`. */
  readonly locks: readonly Use[];
  readonly branches: readonly Branch[];
  readonly ways: Ways;
  readonly blocks: Blocks;
  lineOf(pc: number): number | undefined;
}

export interface Use {
  readonly pc: number;
  /** Undefined for a return without a value. */
  readonly value: Origin | undefined;
}

/** A conditional jump, or a switch. */
export interface Branch {
  readonly pc: number;
  readonly opcode: number;
  readonly operands: readonly Origin[];
  /** Where it goes if the condition holds; of a switch, the default. */
  readonly target: number;
}

/** Undefined for a method without a body, or with a broken one. */
export function flowOf(method: Member): MethodFlow | undefined {
  const known = FLOWS.get(method);
  if (known !== undefined) return known.flow;
  const flow = traced(method);
  FLOWS.set(method, { flow });
  return flow;
}

const FLOWS = new WeakMap<Member, { readonly flow: MethodFlow | undefined }>();

/** Blocks are gone through again when what enters them changes; this often at most. */
const MOST_ROUNDS = 12;

function traced(method: Member): MethodFlow | undefined {
  try {
    const code = codeOf(method);
    if (code === undefined) return undefined;
    const blocks = blocksOf(code);
    const recorder = new Recorder();
    trace(code, blocks, recorder);
    return { method, ...recorder.result(), blocks, ways: waysOf(blocks), lineOf: (pc) => lineOf(code, pc) };
  } catch {
    // A body that breaks the format tells nothing; its class is named where classes are read.
    return undefined;
  }
}

/** What Kotlin puts before the first line, checks of arguments, belongs to it. */
function lineOf(code: Code, pc: number): number | undefined {
  return lineAt(code, pc) ?? lineNumbersOf(code)[0]?.line;
}

/** Follows values through all blocks, in the order of the code, until nothing changes. */
function trace(code: Code, blocks: Blocks, recorder: Recorder): void {
  const { list } = blocks;
  const entries: (Frame | undefined)[] = new Array(list.length).fill(undefined);
  const changed = new Uint8Array(list.length);
  entries[0] = firstFrame(code.method);
  changed[0] = 1;
  const at = new Instructions(code);
  for (let round = 0; round < MOST_ROUNDS && changed.includes(1); round++) {
    for (let number = 0; number < list.length; number++) {
      if (changed[number] === 0) continue;
      changed[number] = 0;
      traceBlock(number);
    }
  }

  function traceBlock(number: number): void {
    const { start, end, next, handlers } = list[number] as Block;
    const frame = (entries[number] as Frame).copy();
    const raise = () => {
      for (const { block, type } of handlers) {
        enter(block, frame.forHandler(recorder.caught((list[block] as Block).start, type)));
      }
    };
    raise();
    for (let more = at.moveTo(start); more && at.pc < end; more = at.next()) {
      if (step(at, code, frame, recorder)) raise();
    }
    for (const target of next) enter(target, frame);
  }

  function enter(target: number, entering: Frame): void {
    const known = entries[target];
    if (known === undefined) entries[target] = entering.copy();
    if (known === undefined || known.merge(entering)) changed[target] = 1;
  }
}

function firstFrame(method: Member): Frame {
  const frame = new Frame();
  let slot = 0;
  if (!has(method.access, ACCESS.static)) frame.locals[slot++] = { kind: 'this' };
  shapeOf(method.descriptor).parameters.forEach((descriptor, number) => {
    frame.locals[slot] = { kind: 'parameter', number, descriptor };
    slot += descriptor === 'J' || descriptor === 'D' ? 2 : 1;
  });
  return frame;
}
