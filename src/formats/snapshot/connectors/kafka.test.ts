import { describe, expect, it } from 'vitest';
import { hex, type Writer, writer } from '#fixtures/snapshots/writer';
import { kafkaConsumerOffset } from './kafka-consumer.ts';
import { readKafkaEnumerator, readKafkaSplit, versionedElement } from './kafka-source.ts';
import { readSourceCoordinator } from './versioned-bytes.ts';

const split = (partition: number, offset: number | bigint) =>
  writer()
    .utf('topic')
    .int32(partition)
    .int64(offset)
    .int64(-(2n ** 63n));

describe('a KafkaSource’s reader', () => {
  // A real element without its outer length: topic "topic", partition 8, next offset 10, unbounded.
  const ELEMENT = '00000000 0000001b 0005 746f706963 00000008 000000000000000a 8000000000000000';

  it('keeps the next offset to read', () => {
    const element = versionedElement(hex(ELEMENT));
    expect(element && readKafkaSplit(element)).toEqual({
      topic: 'topic',
      partition: 8,
      startingOffset: 10,
      stoppingOffset: undefined,
    });
  });

  it.each([
    ['a split of another version', { version: 1, bytes: split(1, 1).bytes() }],
    ['more bytes than a split has', { version: 0, bytes: split(1, 1).int8(0).bytes() }],
    ['fewer', { version: 0, bytes: hex('0001') }],
    ['a negative partition', { version: 0, bytes: split(-1, 1).bytes() }],
  ])('is not seen in %s', (_, element) => {
    expect(readKafkaSplit(element)).toBeUndefined();
  });

  it('is not seen where there are no versioned bytes', () => {
    expect(versionedElement(hex('0102'))).toBeUndefined();
  });
});

describe('a KafkaSource’s enumerator', () => {
  const framed = (to: Writer, offset: number) => to.blob(split(3, offset).bytes());

  it.each<[number, Writer, object]>([
    [0, framed(writer().int32(1).int32(0).int32(0).int32(1), 5), { partitions: [{ partition: 3, startingOffset: 5 }] }],
    [1, writer().int32(1).utf('topic').int32(3), { partitions: [{ partition: 3, assigned: true }] }],
    [
      2,
      writer().int32(1).utf('topic').int32(3).int32(1).int8(1),
      { partitions: [{ partition: 3, assigned: false }], initialDiscoveryFinished: true },
    ],
    [
      3,
      framed(writer().int32(1).int32(0), 5).int32(0).int8(0),
      { partitions: [{ partition: 3, assigned: true, startingOffset: 5 }], initialDiscoveryFinished: false },
    ],
  ])('of version %i', (version, bytes, expected) => {
    expect(readKafkaEnumerator({ version, bytes: bytes.bytes() })).toMatchObject({ version, ...expected });
  });

  it.each([
    ['a version of the future', 4, writer().int32(0)],
    ['other bytes', 1, writer().int32(7)],
    ['nothing, which could be anybody’s', 1, writer().int32(0)],
  ])('is not seen in %s', (_, version, bytes) => {
    expect(readKafkaEnumerator({ version, bytes: bytes.bytes() })).toBeUndefined();
  });
});

describe('a source’s coordinator', () => {
  const enumerator = writer().int32(2).blob(hex('beef'));

  it('holds the bytes of an enumerator', () => {
    expect(readSourceCoordinator(writer().int32(1).raw(enumerator.bytes()).bytes(), 'f')).toEqual({
      version: 1,
      enumerator: { version: 2, bytes: hex('beef') },
    });
  });

  it('of old may hold more', () => {
    expect(readSourceCoordinator(writer().int32(0).raw(enumerator.bytes()).int8(7).bytes(), 'f')?.version).toBe(0);
    expect(readSourceCoordinator(writer().int32(1).raw(enumerator.bytes()).int8(7).bytes(), 'f')).toBeUndefined();
  });
});

describe('a FlinkKafkaConsumer', () => {
  const partition = {
    kind: 'fields',
    type: 'KafkaTopicPartition',
    names: ['topic', 'partition'],
    values: ['t', 3],
  } as const;

  it.each([
    ['the last offset processed', 16768, undefined],
    ['group offsets', -915623761773, 'group offsets'],
    ['the earliest', -915623761775, 'earliest'],
  ])('keeps %s', (_, offset, start) => {
    expect(kafkaConsumerOffset([partition, offset])).toEqual({ topic: 't', partition: 3, offset, start });
  });

  it('is not seen elsewhere', () => {
    expect(kafkaConsumerOffset([1, 2])).toBeUndefined();
    expect(kafkaConsumerOffset([{ ...partition, type: 'Other' }, 2])).toBeUndefined();
    expect(kafkaConsumerOffset('x')).toBeUndefined();
  });
});
