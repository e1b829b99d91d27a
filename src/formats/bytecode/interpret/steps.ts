import { constantAt, type Instructions, OPCODE } from '#formats/classfile';
import { either } from '../values/either.ts';
import { NULL, number, string, unknown } from '../values/unknown.ts';
import type { Value } from '../values/value.ts';
import { type Activation, pop, popWide, push, pushTyped, pushWide } from './activation.ts';
import { calculated, converted } from './arithmetic.ts';
import { getField, getStatic, putField, putStatic } from './fields.ts';
import { heapArray, heapObject, itemOf, newArray, storeItem } from './heap.ts';
import { invoke, invokeDynamic } from './invoke.ts';
import { createObject } from './session.ts';
import { SECOND } from './state.ts';

/** What one instruction does to stack, local variables and heap. */
type Step = (activation: Activation, at: Instructions) => void;

function steps(): readonly (Step | undefined)[] {
  const table = new Array<Step | undefined>(256).fill(undefined);
  const set = (first: number, last: number, step: Step) => table.fill(step, first, last + 1);
  constants(set);
  locals(set);
  arrays(set);
  stackMoves(set);
  arithmetic(set);
  objects(set);
  return table;
}

type SetSteps = (first: number, last: number, step: Step) => void;

function constants(set: SetSteps): void {
  set(0, 0, () => {});
  set(OPCODE.aconstNull, OPCODE.aconstNull, (a) => push(a, NULL));
  set(OPCODE.iconstM1, OPCODE.iconst5, (a, at) => push(a, number(at.operand)));
  set(9, 10, (a, at) => pushWide(a, number(BigInt(at.operand))));
  set(11, 13, (a, at) => push(a, number(at.operand)));
  set(14, 15, (a, at) => pushWide(a, number(at.operand)));
  set(OPCODE.bipush, OPCODE.sipush, (a, at) => push(a, number(at.operand)));
  set(OPCODE.ldc, OPCODE.ldcW, (a, at) => push(a, loaded(a, at.operand)));
  set(OPCODE.ldc2W, OPCODE.ldc2W, (a, at) => pushWide(a, loaded(a, at.operand)));
}

function loaded({ body }: Activation, index: number): Value {
  const constant = constantAt(body.code.pool, index);
  switch (constant.kind) {
    case 'int':
    case 'float':
    case 'double':
    case 'long':
      return number(constant.value);
    case 'string':
      return string(constant.value);
    case 'class':
      return { kind: 'class', descriptor: constant.name.startsWith('[') ? constant.name : `L${constant.name};` };
    default:
      return unknown('computed');
  }
}

/** Loads and stores come in families of five: int, long, float, double, reference. */
const WIDE_FAMILY = [false, true, false, true, false];

function locals(set: SetSteps): void {
  for (let type = 0; type < 5; type++) {
    const load = WIDE_FAMILY[type] ? loadWide : loadLocal;
    const store = WIDE_FAMILY[type] ? storeWide : storeLocal;
    set(OPCODE.iload + type, OPCODE.iload + type, load);
    set(OPCODE.iload0 + type * 4, OPCODE.iload0 + type * 4 + 3, load);
    set(OPCODE.istore + type, OPCODE.istore + type, store);
    set(OPCODE.istore0 + type * 4, OPCODE.istore0 + type * 4 + 3, store);
  }
  set(OPCODE.iinc, OPCODE.iinc, ({ state }, at) => {
    const value = state.locals[at.operand];
    const known = value?.kind === 'number' && typeof value.value === 'number';
    state.locals[at.operand] = known ? number((value.value + at.second) | 0) : (value ?? unknown('computed', 'I'));
  });
}

function loadLocal(activation: Activation, at: Instructions): void {
  push(activation, activation.state.locals[at.operand] ?? unknown('computed'));
}

function loadWide(activation: Activation, at: Instructions): void {
  pushWide(activation, activation.state.locals[at.operand] ?? unknown('computed'));
}

function storeLocal(activation: Activation, at: Instructions): void {
  activation.state.locals[at.operand] = pop(activation);
}

function storeWide(activation: Activation, at: Instructions): void {
  activation.state.locals[at.operand] = popWide(activation);
}

function arrays(set: SetSteps): void {
  const letters = 'IJFDABCS';
  for (const [i, letter] of [...letters].entries()) {
    set(46 + i, 46 + i, (a) => {
      const index = pop(a);
      pushTyped(a, letter, element(pop(a), index));
    });
    set(79 + i, 79 + i, (a) => {
      const item = letter === 'J' || letter === 'D' ? popWide(a) : pop(a);
      const index = pop(a);
      const array = heapArray(pop(a));
      if (array) storeItem(array, index, item);
    });
  }
  set(OPCODE.newarray, OPCODE.newarray, (a, at) => {
    push(a, arrayOf(a, PRIMITIVES[at.operand - 4] ?? 'I', number(0)));
  });
  set(OPCODE.anewarray, OPCODE.anewarray, (a, at) => {
    const name = a.body.code.pool.className(at.operand);
    push(a, arrayOf(a, name.startsWith('[') ? name : `L${name};`, NULL));
  });
  set(OPCODE.multianewarray, OPCODE.multianewarray, (a, at) => {
    for (let i = 0; i < at.second; i++) pop(a);
    push(a, newArray(a.body.code.pool.className(at.operand).slice(1), undefined, NULL));
  });
  set(OPCODE.arraylength, OPCODE.arraylength, (a) => {
    const items = heapArray(pop(a))?.items;
    push(a, items ? number(items.length) : unknown('computed', 'I'));
  });
}

function arrayOf(activation: Activation, element: string, initial: Value): Value {
  const array = newArray(element, pop(activation), initial);
  activation.session.left -= (heapArray(array)?.items?.length ?? 0) >> 2;
  return array;
}

/** As `newarray` numbers them from 4. */
const PRIMITIVES = [...'ZCFDBSIJ'];

function element(array: Value, index: Value): Value {
  if (array.kind === 'unknown') return unknown(array.because, array.descriptor?.replace(/^\[/, ''));
  const known = heapArray(array);
  if (known === undefined) return unknown('computed');
  const item = itemOf(known, index);
  if (item) return item;
  // In a loop over the array: one of them.
  return known.items === undefined || known.items.length === 0
    ? unknown('computed', known.element)
    : known.items.slice(0, MOST_ITEMS).reduce(either);
}

const MOST_ITEMS = 64;

function stackMoves(set: SetSteps): void {
  set(OPCODE.pop, OPCODE.pop, (a) => pop(a));
  set(OPCODE.pop + 1, OPCODE.pop + 1, (a) => popWide(a));
  for (let below = 0; below < 3; below++) {
    set(OPCODE.dup + below, OPCODE.dup + below, (a) => duplicate(a, 1, below));
    set(OPCODE.dup + 3 + below, OPCODE.dup + 3 + below, (a) => duplicate(a, 2, below));
  }
  set(OPCODE.swap, OPCODE.swap, (a) => {
    const [upper, lower] = [pop(a), pop(a)];
    a.state.stack.push(upper, lower);
  });
}

/** Puts the upper `count` places once more, `below` places deeper than they are. */
function duplicate({ state: { stack } }: Activation, count: number, below: number): void {
  const upper = stack.slice(-count);
  stack.splice(Math.max(0, stack.length - count - below), 0, ...upper);
}

function arithmetic(set: SetSteps): void {
  for (let opcode = 96; opcode <= 131; opcode++) set(opcode, opcode, calculate);
  for (let opcode = 133; opcode <= 147; opcode++) set(opcode, opcode, convert);
  set(148, 148, (a) => compare(a, true));
  set(149, 150, (a) => compare(a, false));
  set(151, 152, (a) => compare(a, true));
}

function calculate(activation: Activation, at: Instructions): void {
  const { opcode } = at;
  const wide = (opcode & 1) === 1;
  const take = () => (wide ? popWide(activation) : pop(activation));
  const isShift = opcode >= 120 && opcode <= 125;
  const isNegation = opcode >= 116 && opcode <= 119;
  const second = isNegation ? undefined : isShift ? pop(activation) : take();
  const result = calculated(opcode, take(), second);
  if (wide) pushWide(activation, result);
  else push(activation, result);
}

/** i2l i2f i2d l2i l2f l2d f2i f2l f2d d2i d2l d2f i2b i2c i2s */
const CONVERSIONS = ['IJ', 'IF', 'ID', 'JI', 'JF', 'JD', 'FI', 'FJ', 'FD', 'DI', 'DJ', 'DF', 'IB', 'IC', 'IS'];

function convert(activation: Activation, at: Instructions): void {
  const [from = 'I', to = 'I'] = CONVERSIONS[at.opcode - 133] ?? 'II';
  const value = from === 'J' || from === 'D' ? popWide(activation) : pop(activation);
  pushTyped(activation, to, converted(value, to));
}

function compare(activation: Activation, wide: boolean): void {
  const take = () => (wide ? popWide(activation) : pop(activation));
  const [second, first] = [take(), take()];
  const known = first.kind === 'number' && second.kind === 'number';
  const order = known ? Number(first.value > second.value) - Number(first.value < second.value) : undefined;
  push(activation, order === undefined ? unknown('computed', 'I') : number(order));
}

function objects(set: SetSteps): void {
  set(OPCODE.getstatic, OPCODE.getstatic, getStatic);
  set(OPCODE.putstatic, OPCODE.putstatic, putStatic);
  set(OPCODE.getfield, OPCODE.getfield, getField);
  set(OPCODE.putfield, OPCODE.putfield, putField);
  set(OPCODE.invokevirtual, OPCODE.invokeinterface, invoke);
  set(OPCODE.invokedynamic, OPCODE.invokedynamic, invokeDynamic);
  set(OPCODE.new, OPCODE.new, (a, at) => push(a, allocated(a, at.operand)));
  set(OPCODE.checkcast, OPCODE.checkcast, (a, at) => push(a, cast(pop(a), a.body.code.pool.className(at.operand))));
  set(OPCODE.instanceof, OPCODE.instanceof, (a) => {
    pop(a);
    push(a, unknown('computed', 'Z'));
  });
  set(194, 195, (a) => pop(a));
}

function allocated(activation: Activation, index: number): Value {
  const owner = activation.body.code.pool.className(index);
  const { repeated, handling, certain } = activation.now;
  const at = activation.body.placeAt(activation.pc);
  const base = {
    owner,
    name: '<init>',
    descriptor: '()V',
    receiver: undefined,
    arguments: [],
    at,
    repeated,
    handling,
    certain,
  };
  return createObject(activation.session, owner, base, false);
}

/** A cast tells more exactly what an object is that came back from a call. */
function cast(value: Value, name: string): Value {
  const object = heapObject(value);
  if (object && object.type === 'java/lang/Object' && object.made.name !== '<init>') object.type = name;
  if (value.kind === 'unknown' && value !== SECOND)
    return unknown(value.because, name.startsWith('[') ? name : `L${name};`);
  return value;
}

/** By opcode; undefined for those that decide where it goes on. */
export const STEPS: readonly (Step | undefined)[] = steps();
