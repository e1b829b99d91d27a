import type { Proof } from '#engine';
import { type Text, text } from '#evidence';
import type { OpaqueState } from '#symptoms/snapshots/opaque-state';

/** So many states are told; of more, how many there are. */
const MOST = 8;

/** Each state once, with what in it is so. */
export function opaqueProofs(found: readonly OpaqueState[]): readonly Proof[] {
  return found.slice(0, MOST).map(({ label, state, path, kind, type, cite }) => ({
    fact: text(
      `State ${state} of "${label}": ${path} is ${KINDS[kind].en} ${type}`,
      `“${label}”的状态 ${state}：${path} 为 ${KINDS[kind].zh} ${type}`,
    ),
    cite,
  }));
}

const KINDS: Readonly<Record<OpaqueState['kind'], Text>> = {
  kryo: text('Kryo', 'Kryo'),
  scala: text('a Scala API serializer of', 'Scala API 序列化器，类型'),
};

/** `com.acme.Order, java.util.List (3 in all)`. */
export function typesOf(found: readonly OpaqueState[]): string {
  const types = [...new Set(found.map(({ type }) => type))];
  const shown = types.slice(0, MOST_TYPES).join(', ');
  return types.length > MOST_TYPES ? `${shown}, … (${types.length})` : shown;
}

const MOST_TYPES = 4;

/** `2 states of 1 operator`. */
export function amountOf(found: readonly OpaqueState[]): Text {
  const states = new Set(found.map(({ operator, state }) => `${operator.id} ${state}`)).size;
  const operators = new Set(found.map(({ operator }) => operator.id)).size;
  return text(
    `${states} ${states === 1 ? 'state' : 'states'} of ${operators} ${operators === 1 ? 'operator' : 'operators'}`,
    `${operators} 个算子的 ${states} 个状态`,
  );
}
