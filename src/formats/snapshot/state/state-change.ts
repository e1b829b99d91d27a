import type { Cursor } from '#formats/bytes';
import { readObjectStream } from '../java/object-stream.ts';
import type { Serializer } from '../serializers/serializer.ts';
import { readWithUnknowns } from '../serializers/unknowns.ts';
import type { Decoder } from '../values/decoder.ts';
import { sequence } from '../values/sequence.ts';
import type { Value } from '../values/value.ts';
import { decoderFor } from './composite-key.ts';
import { serializersOf } from './keyed-entry.ts';
import { readStateMeta, type StateMeta } from './state-meta.ts';

/** What happened to a state; `metadata` makes one known. */
export type Operation =
  | 'clear'
  | 'set'
  | 'set-internal'
  | 'add'
  | 'merge-namespaces'
  | 'add-element'
  | 'add-or-update-element'
  | 'remove-element'
  | 'metadata';

const OPERATIONS: readonly Operation[] = [
  'clear',
  'set',
  'set-internal',
  'add',
  'merge-namespaces',
  'add-element',
  'add-or-update-element',
  'remove-element',
  'metadata',
];

/** One entry of a changelog. */
export interface StateChange {
  readonly operation: Operation;
  readonly state: StateMeta;
  /** -1 for changes of metadata. */
  readonly keyGroup: number;
  /** Of key/value state. */
  readonly key: Value;
  readonly namespace: Value;
  /** What was set, added or removed; of a map element its key, then its value. */
  readonly values: readonly Value[];
}

export interface ChangeReader {
  /** Reads a change, which takes all that is left. */
  read(cursor: Cursor, keyGroup: number): StateChange;
}

/** Versions of a metadata change that are known. */
const FIRST_VERSION = 5;
const LAST_VERSION = 7;

/** State id and type code, after the optional default. */
const TRAILER_WIDTH = 3;

/**
 * Reads the changes of one log. States have ids of the log's own, given by changes of metadata:
 *
 *     operation: uint8  state: int16  [key/value state: key  namespace]  payload
 */
export function changeReader(key: Serializer | undefined): ChangeReader {
  const states = new Map<number, StateMeta>();
  let keySerializer = key;
  return {
    read(cursor, keyGroup) {
      const code = cursor.uint8('operation');
      const operation = OPERATIONS[code] ?? cursor.fail('operation', `expected 0 to 8, found ${code}`);
      if (operation === 'metadata') {
        const { id, state } = readMetadataChange(cursor);
        states.set(id, state);
        keySerializer ??= keyOfTimer(state);
        return { operation, state, keyGroup, key: null, namespace: null, values: [] };
      }
      const id = cursor.int16('state');
      const state = states.get(id) ?? cursor.fail('state', `expected one that was made known before, found ${id}`);
      return readChange(cursor, operation, state, keyGroup, keySerializer);
    },
  };
}

/** Timers hold their keys. */
function keyOfTimer({ type, serializers }: StateMeta): Serializer | undefined {
  const element = type === 'priority-queue' ? serializers.get('value') : undefined;
  return element?.family === 'timer' ? element.children[0]?.serializer : undefined;
}

/**
 *     version: int32  state  [key/value state: hasTtl: bool [Java object]  hasDefault: bool [value]]
 *     id: int16  type: uint8
 */
function readMetadataChange(cursor: Cursor): { readonly id: number; readonly state: StateMeta } {
  const version = cursor.int32('version');
  if (version < FIRST_VERSION || version > LAST_VERSION) {
    cursor.fail('version', `expected ${FIRST_VERSION} to ${LAST_VERSION}, found ${version}`, 'unsupported');
  }
  return readWithUnknowns(cursor, (unknowns) => {
    const state = readStateMeta(cursor, unknowns);
    if (state.type !== 'priority-queue') {
      if (cursor.bool('hasTtl')) readObjectStream(cursor, 'ttl');
      const hasDefault = cursor.bool('hasDefault');
      if (hasDefault) cursor.skip('default', cursor.left - TRAILER_WIDTH);
    }
    const id = cursor.int16('id');
    cursor.uint8('type');
    if (cursor.left > 0) cursor.fail('metadata', `expected its end, found ${cursor.left} more bytes`);
    return { id, state };
  });
}

function readChange(
  cursor: Cursor,
  operation: Operation,
  state: StateMeta,
  keyGroup: number,
  key: Serializer | undefined,
): StateChange {
  const isQueue = state.type === 'priority-queue';
  const head = isQueue ? [] : [decoderFor(key), decoderFor(serializersOf(state).namespace)];
  const payload = payloadDecoders(operation, state);
  const values = sequence([...head, ...payload]).read(cursor, true);
  if (cursor.left > 0) cursor.fail('change', `expected its end, found ${cursor.left} more bytes`);
  return {
    operation,
    state,
    keyGroup,
    key: isQueue ? null : (values[0] ?? null),
    namespace: isQueue ? null : (values[1] ?? null),
    values: values.slice(head.length),
  };
}

function payloadDecoders(operation: Operation, state: StateMeta): readonly Decoder[] {
  const { namespace, mapKey, value } = serializersOf(state);
  const isMap = state.kind === 'map';
  const isQueue = state.type === 'priority-queue';
  switch (operation) {
    case 'clear':
    case 'metadata':
      return [];
    case 'merge-namespaces':
      return [decoderFor(namespace), counted(decoderFor(namespace))];
    case 'add-element':
      if (isQueue) return [counted(decoderFor(value))];
      return isMap ? [decoderFor(mapKey), decoderFor(value)] : [decoderFor(value)];
    case 'add-or-update-element':
      return isMap ? [decoderFor(mapKey), decoderFor(value)] : [decoderFor(value)];
    case 'remove-element':
      return [decoderFor(isMap ? mapKey : value)];
    default:
      return [decoderFor(state.serializers.get('value'))];
  }
}

/** `count: int32`, then as many values. */
function counted(element: Decoder): Decoder {
  return {
    delimited: element.delimited,
    width: undefined,
    read: (cursor, bounded) => cursor.list('items', 1, () => element.read(cursor, bounded && !element.delimited)),
  };
}
