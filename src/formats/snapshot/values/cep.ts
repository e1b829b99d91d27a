import type { Cursor } from '#formats/bytes';
import type { Family, Serializer } from '../serializers/serializer.ts';
import { childDecoder, named } from './composites.ts';
import { type Decoder, delimited } from './decoder.ts';
import type { DecoderMaker, DecoderOf } from './decoder-of.ts';
import { readStringValue } from './string-value.ts';
import { fields, type Value } from './value.ts';

/** State of the CEP library. */
export const CEP: ReadonlyMap<Family, DecoderMaker> = new Map<Family, DecoderMaker>([
  ['event-id', () => delimited(readEventId, 12)],
  ['dewey-number', () => delimited(readDeweyNumber)],
  ['node-id', () => delimited(readNodeId)],
  ['shared-buffer-edge', () => delimited(readEdge)],
  ['shared-buffer-node', sharedBufferNodeDecoder],
  ['nfa-state', nfaStateDecoder],
]);

/** `id: int32  timestamp: int64` */
function readEventId(cursor: Cursor): Value {
  return fields('EventId', ['id', 'timestamp'], [cursor.int32('id'), cursor.int64('timestamp')]);
}

/** `digits: int32 × int32`, printed with dots as CEP does. */
function readDeweyNumber(cursor: Cursor): string {
  return cursor.list('digits', 4, () => cursor.int32('digit')).join('.');
}

/** `present: uint8  [event id  page: string]` */
function readNodeId(cursor: Cursor): Value {
  if (!cursor.bool('present')) return null;
  const eventId = readEventId(cursor);
  return fields('NodeId', ['eventId', 'page'], [eventId, readStringValue(cursor, 'page')]);
}

function readEdge(cursor: Cursor): Value {
  const target = readNodeId(cursor);
  return fields('SharedBufferEdge', ['target', 'version'], [target, readDeweyNumber(cursor)]);
}

/** `edges: int32 × lockable edge`; the child is the lockable. */
function sharedBufferNodeDecoder(serializer: Serializer, decoderOf: DecoderOf): Decoder {
  const child = serializer.children[0]?.serializer;
  const edge =
    child?.family === 'lockable'
      ? decoderOf(child)
      : named(
          'Lockable',
          ['referenceCount', 'element'],
          [delimited((cursor) => cursor.int32('referenceCount'), 4), childDecoder(serializer, 0, decoderOf)],
        );
  return delimited((cursor) => cursor.list('edges', 5, () => edge.read(cursor, false)));
}

/** Partial and completed matches: two lists of computation states. */
function nfaStateDecoder(serializer: Serializer): Decoder {
  const hasPrevious = serializer.details?.of === 'nfa-state' && serializer.details.hasPreviousTimestamp;
  const readStates = (cursor: Cursor, field: string) =>
    cursor.list(field, 1 + 1 + 4 + 8 + 1, () => readComputationState(cursor, hasPrevious));
  return delimited((cursor) => {
    const partial = readStates(cursor, 'partial');
    return fields('NFAState', ['partial', 'completed'], [partial, readStates(cursor, 'completed')]);
  });
}

const COMPUTATION = ['state', 'previousBufferEntry', 'version', 'startTimestamp', 'previousTimestamp', 'startEvent'];

/** `state: string  node id  version  start: int64  [previous: int64]  hasStartEvent: bool  [event id]` */
function readComputationState(cursor: Cursor, hasPrevious: boolean): Value {
  return fields('ComputationState', COMPUTATION, [
    readStringValue(cursor, 'state'),
    readNodeId(cursor),
    readDeweyNumber(cursor),
    cursor.int64('startTimestamp'),
    hasPrevious ? cursor.int64('previousTimestamp') : null,
    cursor.bool('hasStartEvent') ? readEventId(cursor) : null,
  ]);
}
