import { number, unknown } from '../values/unknown.ts';
import type { Value } from '../values/value.ts';

/** What an instruction from `iadd` to `lxor` makes of constants; not known if one is not. */
export function calculated(opcode: number, first: Value, second: Value | undefined): Value {
  const letter = LETTERS[opcode & 3] ?? 'I';
  const operation = opcode >= 120 ? BITS[(opcode - 120) >> 1] : NAMES[(opcode - 96) >> 2];
  // Shifts and bits come in twos, int and long.
  const type = opcode >= 120 ? (LETTERS[opcode & 1] ?? 'I') : letter;
  const result = operation && onNumbers(operation, type, first, second);
  return result === undefined ? unknown(reason(first, second), type) : number(result);
}

/** What `i2l` and its like make of a constant. */
export function converted(value: Value, to: string): Value {
  if (value.kind !== 'number') return value.kind === 'unknown' ? unknown(value.because, to) : unknown('computed', to);
  const given = value.value;
  if (to === 'F' || to === 'D') return number(Number(given));
  if (to === 'J') return number(BigInt.asIntN(64, typeof given === 'bigint' ? given : integral(given)));
  const int = Number(BigInt.asIntN(32, typeof given === 'bigint' ? given : integral(given)));
  if (to === 'B') return number((int << 24) >> 24);
  if (to === 'S') return number((int << 16) >> 16);
  return number(to === 'C' ? int & 0xffff : int);
}

type Operation = 'add' | 'sub' | 'mul' | 'div' | 'rem' | 'neg' | 'shl' | 'shr' | 'ushr' | 'and' | 'or' | 'xor';

const LETTERS = [...'IJFD'];
const NAMES: readonly Operation[] = ['add', 'sub', 'mul', 'div', 'rem', 'neg'];
const BITS: readonly Operation[] = ['shl', 'shr', 'ushr', 'and', 'or', 'xor'];

function reason(first: Value, second: Value | undefined): 'loop' | 'arguments' | 'computed' {
  for (const one of [first, second]) {
    if (one?.kind === 'unknown' && (one.because === 'loop' || one.because === 'arguments')) return one.because;
  }
  return 'computed';
}

function onNumbers(
  operation: Operation,
  type: string,
  first: Value,
  second: Value | undefined,
): number | bigint | undefined {
  if (first.kind !== 'number' || (second && second.kind !== 'number')) return undefined;
  const b = second?.kind === 'number' ? second.value : 0;
  if (type === 'F' || type === 'D') return onFloats(operation, Number(first.value), Number(b));
  const bits = type === 'J' ? 64 : 32;
  const result = onIntegers(operation, bits, BigInt(integral(first.value)), BigInt(integral(b)));
  if (result === undefined) return undefined;
  return bits === 64 ? BigInt.asIntN(64, result) : Number(BigInt.asIntN(32, result));
}

function onFloats(operation: Operation, a: number, b: number): number | undefined {
  switch (operation) {
    case 'add':
      return a + b;
    case 'sub':
      return a - b;
    case 'mul':
      return a * b;
    case 'div':
      return a / b;
    case 'rem':
      return a % b;
    case 'neg':
      return -a;
    default:
      return undefined;
  }
}

function onIntegers(operation: Operation, bits: number, a: bigint, b: bigint): bigint | undefined {
  const distance = b & BigInt(bits - 1);
  switch (operation) {
    case 'add':
      return a + b;
    case 'sub':
      return a - b;
    case 'mul':
      return a * b;
    case 'div':
      return b === 0n ? undefined : a / b;
    case 'rem':
      return b === 0n ? undefined : a % b;
    case 'neg':
      return -a;
    case 'shl':
      return a << distance;
    case 'shr':
      return a >> distance;
    case 'ushr':
      return BigInt.asUintN(bits, a) >> distance;
    case 'and':
      return a & b;
    case 'or':
      return a | b;
    default:
      return a ^ b;
  }
}

function integral(value: number | bigint): bigint {
  if (typeof value === 'bigint') return value;
  return Number.isFinite(value) ? BigInt(Math.trunc(value)) : 0n;
}
