import type { Serializer } from '../serializers/serializer.ts';
import type { Fields, Value } from '../values/value.ts';
import type { StateMeta } from './state-meta.ts';

/** One value of keyed state; of a map state, one entry of the map. */
export interface KeyedEntry {
  readonly state: StateMeta;
  readonly keyGroup: number;
  readonly key: Value;
  readonly namespace: Value;
  /** Of map state only. */
  readonly mapKey: Value | undefined;
  /** Of a timer: when it is due, in milliseconds. */
  readonly value: Value;
  /**
   * Only where values of the heap backend do not tell their length: how many entries of this state could not be told
   * apart. The value is then the beginning of them, as bytes; of its key group nothing that follows is read.
   */
  readonly hides?: number;
}

/** Which serializers of a state read what. */
export interface StateSerializers {
  readonly namespace: Serializer | undefined;
  /** Of a map's keys. */
  readonly mapKey: Serializer | undefined;
  /** Of the value, of a list's elements, of a map's values. */
  readonly value: Serializer | undefined;
}

/**
 * Takes the serializers of a state apart. The state of old has one of whole lists and maps; that of the asynchronous API
 * (v2) has those of elements and of map values.
 */
export function serializersOf({ type, kind, serializers }: StateMeta): StateSerializers {
  const namespace = serializers.get('namespace');
  const value = serializers.get('value');
  if (type === 'key-value-v2') return { namespace, mapKey: serializers.get('user-key'), value };
  const whole = withoutTtlAwareness(value);
  if (kind === 'map')
    return { namespace, mapKey: whole?.children[0]?.serializer, value: whole?.children[1]?.serializer };
  if (kind === 'list') return { namespace, mapKey: undefined, value: whole?.children[0]?.serializer };
  return { namespace, mapKey: undefined, value };
}

/** Since 2.0 a serializer may stand in one that only tells whether it handles TTL. */
function withoutTtlAwareness(serializer: Serializer | undefined): Serializer | undefined {
  return serializer?.family === 'ttl-aware' ? serializer.children[0]?.serializer : serializer;
}

/** An element of a queue; a timer is taken apart. */
export function queueEntry(state: StateMeta, keyGroup: number, element: Value): KeyedEntry {
  if (isTimer(element)) {
    const [timestamp, key, namespace] = element.values as readonly [Value, Value, Value];
    return { state, keyGroup, key, namespace, mapKey: undefined, value: timestamp };
  }
  return { state, keyGroup, key: null, namespace: null, mapKey: undefined, value: element };
}

function isTimer(element: Value): element is Fields {
  return typeof element === 'object' && element !== null && 'kind' in element && element.kind === 'fields'
    ? element.type === 'Timer' && element.values.length === 3
    : false;
}
