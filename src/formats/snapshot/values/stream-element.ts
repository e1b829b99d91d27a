import type { Cursor } from '#formats/bytes';
import type { Serializer } from '../serializers/serializer.ts';
import type { Decoder } from './decoder.ts';
import type { DecoderOf } from './decoder-of.ts';
import { fields, type Tagged } from './value.ts';

/** What flows between operators, as asynchronous operators keep it: `tag: uint8`, then by tag. */
export function streamElementDecoder(serializer: Serializer, decoderOf: DecoderOf): Decoder {
  const child = serializer.children[0];
  if (child === undefined) return { read: readOther, delimited: true, width: undefined };
  const value = decoderOf(child.serializer);
  return {
    delimited: value.delimited,
    width: undefined,
    read: (cursor, bounded) => {
      const start = cursor.position;
      const tag = cursor.uint8('tag');
      if (tag === 0) return record(cursor.int64('timestamp'), value, cursor, bounded);
      if (tag === 1) return record(null, value, cursor, bounded);
      cursor.moveTo(start);
      return readOther(cursor);
    },
  };
}

function record(timestamp: number | bigint | null, value: Decoder, cursor: Cursor, bounded: boolean): Tagged {
  const names = ['timestamp', 'value'];
  return { kind: 'tagged', tag: 'record', value: fields(undefined, names, [timestamp, value.read(cursor, bounded)]) };
}

function readOther(cursor: Cursor): Tagged {
  const tag = cursor.uint8('tag');
  switch (tag) {
    case 2:
      return { kind: 'tagged', tag: 'watermark', value: cursor.int64('timestamp') };
    case 3:
      return readLatencyMarker(cursor);
    case 4:
      return { kind: 'tagged', tag: 'status', value: cursor.int32('status') };
    case 5:
      return { kind: 'tagged', tag: 'record-attributes', value: cursor.bool('backlog') };
    case 6: {
      const values = [cursor.int32('subpartition'), cursor.int64('timestamp')];
      return {
        kind: 'tagged',
        tag: 'internal-watermark',
        value: fields(undefined, ['subpartition', 'timestamp'], values),
      };
    }
    default:
      return cursor.fail('tag', `expected 0 to 6, found ${tag}`);
  }
}

function readLatencyMarker(cursor: Cursor): Tagged {
  const time = cursor.int64('time');
  const operator = new Uint8Array(cursor.bytes('operator', 16));
  const value = fields(undefined, ['time', 'operator', 'subtask'], [time, operator, cursor.int32('subtask')]);
  return { kind: 'tagged', tag: 'latency-marker', value };
}
