import { unknown } from './unknown.ts';
import type { Value } from './value.ts';

/** With more ways than that, one of them is "not known". */
const MOST_WAYS = 64;

/** What a value is where two ways of the code meet: `either` if they differ. */
export function either(one: Value, other: Value): Value {
  if (same(one, other)) return one;
  const ways = [...possibilities(one)];
  for (const way of possibilities(other)) {
    if (!ways.some((known) => same(known, way))) ways.push(way);
  }
  if (ways.length === 1) return ways[0] as Value;
  if (ways.length > MOST_WAYS) ways.splice(MOST_WAYS - 1, ways.length, unknown('computed'));
  return { kind: 'either', values: ways };
}

/** What the value can be: one, unless it depends on the way taken. */
export function possibilities(value: Value): readonly Value[] {
  return value.kind === 'either' ? value.values : [value];
}

/** Whether two values are known to be the same thing; two things that cannot be told apart count as one. */
export function same(one: Value, other: Value): boolean {
  return isSame(one, other, { left: MOST_COMPARED });
}

/** Values in values that are compared: what shares its parts can be small and endless. */
const MOST_COMPARED = 300;

interface Fuel {
  left: number;
}

function isSame(one: Value, other: Value, fuel: Fuel): boolean {
  fuel.left -= 1;
  if (one === other) return true;
  if (one.kind !== other.kind || fuel.left < 0) return false;
  switch (one.kind) {
    case 'null':
      return true;
    case 'number':
      return other.kind === 'number' && one.value === other.value;
    case 'string':
      return other.kind === 'string' && one.text === other.text;
    case 'class':
      return other.kind === 'class' && one.descriptor === other.descriptor;
    case 'static':
      return other.kind === 'static' && one.owner === other.owner && one.field === other.field;
    case 'object':
      return other.kind === 'object' && one.id === other.id;
    case 'stream':
      return other.kind === 'stream' && one.node === other.node && one.type === other.type;
    case 'environment':
      return other.kind === 'environment' && one.id === other.id && one.type === other.type;
    case 'unknown':
      return other.kind === 'unknown' && one.because === other.because && one.descriptor === other.descriptor;
    case 'either':
      return other.kind === 'either' && sameWays(one.values, other.values, fuel);
    case 'text':
      return other.kind === 'text' && sameWays(one.parts, other.parts, fuel);
    default:
      return false;
  }
}

function sameWays(one: readonly Value[], other: readonly Value[], fuel: Fuel): boolean {
  return one.length === other.length && one.every((way, i) => isSame(way, other[i] as Value, fuel));
}
