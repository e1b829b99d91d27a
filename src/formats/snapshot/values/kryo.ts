import type { Cursor } from '#formats/bytes';
import { simpleName } from '../java/java-value.ts';
import type { Serializer } from '../serializers/serializer.ts';
import { type Decoder, delimited, opaque } from './decoder.ts';
import { fields } from './value.ts';

/**
 * Kryo's bytes need the job's classes; they come as class and bytes. One class is known: the partition a
 * FlinkKafkaConsumer was at, which is the key of its offsets.
 */
export function kryoDecoder(serializer: Serializer): Decoder {
  const type = serializer.typeName ?? 'Object';
  return simpleName(type) === 'KafkaTopicPartition' ? KAFKA_TOPIC_PARTITION : opaque('kryo', type);
}

const NAMES = ['topic', 'partition'];

/** Kryo's mark of an object that is written for the first time. */
const NEW_OBJECT = 1;

/**
 *     classId: varint  reference: varint = 1
 *     cachedHash: zigzag  partition: zigzag  topicReference: varint = 1  topic: kryo string
 *
 * The class id depends on what else is registered: it is skipped, not compared.
 */
const KAFKA_TOPIC_PARTITION = delimited((cursor) => {
  cursor.varint('classId');
  expectNew(cursor, 'reference');
  cursor.varint('cachedHash');
  const partition = zigzag(cursor.varint('partition'));
  expectNew(cursor, 'topicReference');
  return fields('KafkaTopicPartition', NAMES, [readKryoString(cursor, 'topic'), partition]);
});

function expectNew(cursor: Cursor, field: string): void {
  const reference = cursor.varint(field);
  if (reference !== NEW_OBJECT) cursor.fail(field, `expected ${NEW_OBJECT} (a new object), found ${reference}`);
}

function zigzag(coded: number): number {
  return (coded >>> 1) ^ -(coded & 1);
}

/**
 * A string of Kryo: either ASCII, whose last byte has the high bit set, or (high bit set in the first) a count of
 * characters plus one, then one to three bytes per UTF-16 unit.
 */
function readKryoString(cursor: Cursor, field: string): string | null {
  const first = cursor.uint8(field);
  if (first < 0x80) return readAscii(cursor, field, first);
  let count = first & 0x3f;
  if (first & 0x40) count += cursor.varint(field) * 0x40;
  if (count === 0) return null;
  if (count - 1 > cursor.left) cursor.fail(field, `expected 0 to ${cursor.left} characters, found ${count - 1}`);
  let text = '';
  for (let i = 1; i < count; i++) text += String.fromCharCode(readUnit(cursor, field));
  return text;
}

function readAscii(cursor: Cursor, field: string, first: number): string {
  let text = String.fromCharCode(first);
  for (;;) {
    const byte = cursor.uint8(field);
    text += String.fromCharCode(byte & 0x7f);
    if (byte >= 0x80) return text;
  }
}

function readUnit(cursor: Cursor, field: string): number {
  const first = cursor.uint8(field);
  if (first < 0x80) return first;
  if (first >> 5 === 0b110) return ((first & 0x1f) << 6) | (cursor.uint8(field) & 0x3f);
  const middle = cursor.uint8(field) & 0x3f;
  return ((first & 0x0f) << 12) | (middle << 6) | (cursor.uint8(field) & 0x3f);
}
