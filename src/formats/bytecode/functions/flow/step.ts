import { type Code, constantAt, dynamicCallAt, type Instructions, lambdaOf, OPCODE } from '#formats/classfile';
import { shapeOf } from './descriptor.ts';
import { type Frame, isWideOrigin } from './frame.ts';
import type { Origin } from './origin.ts';
import type { Recorder } from './recorder.ts';

/**
 * Does one instruction on a frame.
 *
 * @returns whether a local variable changed, which a handler of exceptions would see
 */
export function step(at: Instructions, code: Code, frame: Frame, recorder: Recorder): boolean {
  const { opcode } = at;
  if (opcode < OPCODE.iload) pushConstant(at, code, frame, recorder);
  else if (opcode < FIRST_ELEMENT_LOAD) frame.push(frame.local(at.operand, loadsWide(opcode)));
  else if (opcode < OPCODE.istore) compute(at, frame, recorder, 2, opcode === 47 || opcode === 49);
  else if (opcode <= OPCODE.astore3) {
    store(frame, at.operand);
    return true;
  } else if (opcode < OPCODE.pop) storeElement(frame, recorder);
  else if (opcode <= OPCODE.swap) shuffle(opcode, frame);
  else if (opcode === OPCODE.iinc) {
    frame.locals[at.operand] = recorder.computed(at.pc, opcode, [frame.local(at.operand, false)], false);
    return true;
  } else if (opcode < OPCODE.ifeq) calculate(at, frame, recorder);
  else if (opcode < OPCODE.getstatic) leave(at, frame, recorder);
  else reference(at, code, frame, recorder);
  return false;
}

const FIRST_ELEMENT_LOAD = 46;
const FIRST_NEGATION = 116;
const LAST_NEGATION = 119;
const FIRST_CONVERSION = 133;
const LAST_CONVERSION = 147;

function pushConstant(at: Instructions, code: Code, frame: Frame, recorder: Recorder): void {
  const { opcode, operand, pc } = at;
  if (opcode === 0) return;
  frame.push(
    recorder.constant(pc, () => {
      if (opcode === OPCODE.aconstNull) return { kind: 'null' };
      if (opcode >= OPCODE.ldc) return { kind: 'constant', value: constantAt(code.pool, operand) };
      if (opcode === 9 || opcode === 10) return { kind: 'constant', value: { kind: 'long', value: BigInt(operand) } };
      const kind = opcode === 14 || opcode === 15 ? 'double' : opcode >= 11 && opcode <= 13 ? 'float' : 'int';
      return { kind: 'constant', value: { kind, value: operand } };
    }),
  );
}

/** iload, lload, fload, dload, aload; then four of each. */
function loadsWide(opcode: number): boolean {
  const type = opcode <= OPCODE.aload ? opcode - OPCODE.iload : (opcode - OPCODE.iload0) >> 2;
  return type === 1 || type === 3;
}

function store(frame: Frame, slot: number): void {
  const value = frame.pop();
  frame.locals[slot] = value;
  if (isWideOrigin(value)) delete frame.locals[slot + 1];
}

function storeElement(frame: Frame, recorder: Recorder): void {
  const [array, , value] = frame.take(3) as [Origin, Origin, Origin];
  recorder.store(array, value);
}

function compute(at: Instructions, frame: Frame, recorder: Recorder, takes: number, wide: boolean): void {
  frame.push(recorder.computed(at.pc, at.opcode, frame.take(takes), wide));
}

function calculate(at: Instructions, frame: Frame, recorder: Recorder): void {
  const { opcode } = at;
  if (opcode >= FIRST_CONVERSION && opcode <= LAST_CONVERSION) {
    compute(at, frame, recorder, 1, CONVERTS_TO_WIDE.has(opcode));
  } else if (opcode > LAST_CONVERSION) compute(at, frame, recorder, 2, false);
  else {
    const one = opcode >= FIRST_NEGATION && opcode <= LAST_NEGATION;
    // int, long, float, double by turns; shifts and logic only int, long.
    const type = opcode > LAST_NEGATION ? opcode % 2 : opcode % 4;
    compute(at, frame, recorder, one ? 1 : 2, type % 2 === 1);
  }
}

/** i2l, i2d, l2d, f2l, f2d, d2l */
const CONVERTS_TO_WIDE: ReadonlySet<number> = new Set([133, 135, 138, 140, 141, 143]);

/** pop, pop2, dup, dup_x1, dup_x2, dup2, dup2_x1, dup2_x2, swap: a wide value counts for two. */
function shuffle(opcode: number, frame: Frame): void {
  const wideTop = () => frame.stack.length > 0 && isWideOrigin(frame.stack.at(-1) as Origin);
  const couple = () => frame.take(wideTop() ? 1 : 2);
  switch (opcode) {
    case 87:
      frame.pop();
      return;
    case 88:
      couple();
      return;
    case 89:
      put(frame, frame.take(1), []);
      return;
    case 90:
      put(frame, frame.take(1), frame.take(1));
      return;
    case 91:
      put(frame, frame.take(1), couple());
      return;
    case 92:
      put(frame, couple(), []);
      return;
    case 93:
      put(frame, couple(), frame.take(1));
      return;
    case 94:
      put(frame, couple(), couple());
      return;
    default:
      frame.stack.push(...[...frame.take(2)].reverse());
  }
}

function put(frame: Frame, doubled: readonly Origin[], below: readonly Origin[]): void {
  frame.stack.push(...doubled, ...below, ...doubled);
}

/** Branches, switches, returns. */
function leave(at: Instructions, frame: Frame, recorder: Recorder): void {
  const { opcode, pc, operand } = at;
  if (opcode === OPCODE.jsr) frame.push({ kind: 'unknown', wide: false });
  else if (opcode === OPCODE.return) recorder.returned(pc, undefined);
  else if (opcode >= OPCODE.ireturn) recorder.returned(pc, frame.pop());
  else if (opcode < OPCODE.goto) branch(at, frame, recorder, opcode < FIRST_COMPARISON ? 1 : 2);
  else if (opcode >= OPCODE.tableswitch) recorder.branch({ pc, opcode, operands: frame.take(1), target: operand });
}

const FIRST_COMPARISON = 159;

function branch(at: Instructions, frame: Frame, recorder: Recorder, takes: number): void {
  recorder.branch({ pc: at.pc, opcode: at.opcode, operands: frame.take(takes), target: at.operand });
}

function reference(at: Instructions, code: Code, frame: Frame, recorder: Recorder): void {
  const { opcode } = at;
  if (opcode <= OPCODE.putfield) field(at, code, frame, recorder);
  else if (opcode < OPCODE.invokedynamic) call(at, code, frame, recorder);
  else if (opcode < OPCODE.arraylength) make(at, code, frame, recorder);
  else other(at, code, frame, recorder);
}

/** `invokedynamic`, `new` and arrays. */
function make(at: Instructions, code: Code, frame: Frame, recorder: Recorder): void {
  const { opcode, operand, pc } = at;
  if (opcode === OPCODE.invokedynamic) dynamic(at, code, frame, recorder);
  else if (opcode === OPCODE.new) frame.push(recorder.make(pc, code.pool.className(operand)));
  else {
    const element = opcode === OPCODE.newarray ? ARRAY_LETTERS[operand - 4] : `L${code.pool.className(operand)};`;
    frame.push(recorder.array(pc, element ?? 'I', frame.pop()));
  }
}

function other(at: Instructions, code: Code, frame: Frame, recorder: Recorder): void {
  const { opcode, operand, pc } = at;
  switch (opcode) {
    case OPCODE.multianewarray:
      frame.take(at.second - 1);
      frame.push(recorder.array(pc, code.pool.className(operand).slice(1), frame.pop()));
      return;
    case OPCODE.arraylength:
    case OPCODE.instanceof:
      compute(at, frame, recorder, 1, false);
      return;
    case OPCODE.athrow:
      recorder.thrown(pc, frame.pop());
      return;
    case OPCODE.ifnull:
    case OPCODE.ifnonnull:
      branch(at, frame, recorder, 1);
      return;
    case OPCODE.jsrW:
      frame.push({ kind: 'unknown', wide: false });
      return;
    case MONITOR_ENTER:
      recorder.locked(pc, frame.pop());
      return;
    case MONITOR_ENTER + 1:
      frame.pop();
      return;
    default:
    // checkcast changes nothing; goto_w takes nothing.
  }
}

const MONITOR_ENTER = 194;
/** As `newarray` numbers them from 4: boolean, char, float, double, byte, short, int, long. */
const ARRAY_LETTERS = [...'ZCFDBSIJ'];

function field(at: Instructions, { pool }: Code, frame: Frame, recorder: Recorder): void {
  const { opcode, operand, pc } = at;
  const owner = pool.ownerOf(operand);
  const name = pool.nameOf(operand);
  const descriptor = pool.descriptorOf(operand);
  const writes = opcode === OPCODE.putstatic || opcode === OPCODE.putfield;
  const value = writes ? frame.pop() : undefined;
  const of = opcode === OPCODE.getfield || opcode === OPCODE.putfield ? frame.pop() : undefined;
  if (value === undefined) frame.push(recorder.read({ kind: 'field', pc, owner, name, descriptor, of }));
  else recorder.write({ pc, owner, name, descriptor, of, value });
}

function call(at: Instructions, { pool }: Code, frame: Frame, recorder: Recorder): void {
  const { opcode, operand, pc } = at;
  const owner = pool.ownerOf(operand);
  const name = pool.nameOf(operand);
  const descriptor = pool.descriptorOf(operand);
  const { parameters, returns } = shapeOf(descriptor);
  const taken = frame.take(parameters.length);
  const receiver = opcode === OPCODE.invokestatic ? undefined : frame.pop();
  const made = recorder.call({ kind: 'call', pc, opcode, owner, name, descriptor, receiver, arguments: taken });
  if (name === '<init>' && receiver !== undefined) recorder.construct(receiver, made);
  if (returns !== 'V') frame.push(made);
}

function dynamic(at: Instructions, code: Code, frame: Frame, recorder: Recorder): void {
  const { classFile } = code.method;
  const call = dynamicCallAt(classFile, at.operand);
  const taken = frame.take(shapeOf(call.descriptor).parameters.length);
  const lambda = lambdaOf(classFile, call);
  const { name, descriptor } = call;
  frame.push(recorder.dynamic({ kind: 'dynamic', pc: at.pc, name, descriptor, lambda, arguments: taken }));
}
