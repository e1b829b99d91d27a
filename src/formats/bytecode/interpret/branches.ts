import { OPCODE } from '#formats/classfile';
import type { Value } from '../values/value.ts';
import { type Activation, pop } from './activation.ts';

/** Whether a branch is taken; undefined where both can be. Pops what it compares. */
export function decide(activation: Activation, opcode: number): boolean | undefined {
  if (opcode === OPCODE.ifnull || opcode === OPCODE.ifnonnull) {
    const isNull = nullness(pop(activation));
    return isNull === undefined ? undefined : isNull === (opcode === OPCODE.ifnull);
  }
  const second: Value = opcode >= FIRST_OF_TWO ? pop(activation) : ZERO;
  const first = pop(activation);
  if (opcode > LAST_OF_NUMBERS) return undefined;
  if (first.kind !== 'number' || second.kind !== 'number') return undefined;
  const comparison = (opcode - (opcode >= FIRST_OF_TWO ? FIRST_OF_TWO : OPCODE.ifeq)) as Comparison;
  return COMPARES[comparison](first.value, second.value);
}

const ZERO: Value = { kind: 'number', value: 0 };
/** `if_icmpeq` */
const FIRST_OF_TWO = 159;
/** `if_icmple`; those behind compare references. */
const LAST_OF_NUMBERS = 164;

type Comparison = 0 | 1 | 2 | 3 | 4 | 5;

/** eq ne lt ge gt le */
const COMPARES: Readonly<Record<Comparison, (a: number | bigint, b: number | bigint) => boolean>> = {
  0: (a, b) => a === b,
  1: (a, b) => a !== b,
  2: (a, b) => a < b,
  3: (a, b) => a >= b,
  4: (a, b) => a > b,
  5: (a, b) => a <= b,
};

function nullness({ kind }: Value): boolean | undefined {
  if (kind === 'null') return true;
  return kind === 'unknown' || kind === 'either' ? undefined : false;
}
