import { Cursor } from '#formats/bytes';
import { ifItFits, readVersioned, type VersionedBytes } from './versioned-bytes.ts';

/** The list state in which every source of FLIP-27 keeps its splits. */
export const SOURCE_READER_STATE = 'SourceReaderState';

/** A partition as a KafkaSource's reader keeps it. */
export interface KafkaSplit {
  readonly topic: string;
  readonly partition: number;
  /** The next offset to read; negative: see `KAFKA_OFFSETS`. */
  readonly startingOffset: number | bigint;
  /** Where it ends; undefined: never. */
  readonly stoppingOffset: number | bigint | undefined;
}

/** A partition as a KafkaSource's enumerator keeps it. */
export interface KafkaAssignment {
  readonly topic: string;
  readonly partition: number;
  readonly assigned: boolean;
  /** Since connector 5.0 the enumerator keeps offsets as well. */
  readonly startingOffset?: number | bigint;
}

export interface KafkaEnumerator {
  readonly version: number;
  readonly partitions: readonly KafkaAssignment[];
  /** Whether the first look for partitions was over; not told before connector 3.1. */
  readonly initialDiscoveryFinished: boolean | undefined;
}

/** Starting offsets that are no positions. */
export const KAFKA_OFFSETS = { latest: -1, earliest: -2, committed: -3 } as const;

const SPLIT_VERSION = 0;

/** Stands for "no stopping offset", and, as a start, for "taken over from an enumerator of old". */
const NONE = -(1n << 63n);

/**
 * One element of `SourceReaderState` as a KafkaSource's split.
 *
 * @returns undefined if the bytes do not read as one to the last: they belong to another source
 */
export function readKafkaSplit({ version, bytes }: VersionedBytes): KafkaSplit | undefined {
  if (version !== SPLIT_VERSION) return undefined;
  return ifItFits(() => readWhole(bytes, readSplit));
}

/** `topic: utf  partition: int32  startingOffset: int64  stoppingOffset: int64` */
function readSplit(cursor: Cursor): KafkaSplit {
  const topic = cursor.utf('topic');
  const partition = readPartition(cursor);
  const startingOffset = cursor.int64('startingOffset');
  const stoppingOffset = cursor.int64('stoppingOffset');
  return { topic, partition, startingOffset, stoppingOffset: stoppingOffset === NONE ? undefined : stoppingOffset };
}

/**
 * The state of a KafkaSource's enumerator, by version:
 *
 *     0  subtasks: int32  splitVersion: int32  { subtask: int32  splits: int32 × { length: int32  split } }
 *     1  partitions: int32 × { topic: utf  partition: int32 }
 *     2  partitions: int32 × { topic: utf  partition: int32  status: int32 }  initialDiscoveryFinished: bool
 *     3  splits: int32  splitVersion: int32  { length: int32  split  status: int32 }  initialDiscoveryFinished: bool
 *
 * @returns undefined if the bytes do not read as one to the last, or hold no partition: they may be anybody's then
 */
export function readKafkaEnumerator({ version, bytes }: VersionedBytes): KafkaEnumerator | undefined {
  const read = ENUMERATORS[version];
  const enumerator = read === undefined ? undefined : ifItFits(() => readWhole(bytes, read));
  return enumerator?.partitions.length === 0 ? undefined : enumerator;
}

const ENUMERATORS: readonly ((cursor: Cursor) => KafkaEnumerator)[] = [
  readEnumerator0,
  readEnumerator1,
  readEnumerator2,
  readEnumerator3,
];

function readEnumerator0(cursor: Cursor): KafkaEnumerator {
  const subtasks = cursor.count('subtasks', 8);
  if (cursor.left > 0) cursor.int32('splitVersion');
  const partitions = cursor.times('subtasks', subtasks, () => {
    cursor.int32('subtask');
    return cursor.list('splits', 4, () => assigned(readFramedSplit(cursor)));
  });
  return { version: 0, partitions: partitions.flat(), initialDiscoveryFinished: undefined };
}

function readEnumerator1(cursor: Cursor): KafkaEnumerator {
  const partitions = cursor.list('partitions', 6, () => {
    const topic = cursor.utf('topic');
    return { topic, partition: readPartition(cursor), assigned: true };
  });
  return { version: 1, partitions, initialDiscoveryFinished: undefined };
}

function readEnumerator2(cursor: Cursor): KafkaEnumerator {
  const partitions = cursor.list('partitions', 10, () => {
    const topic = cursor.utf('topic');
    const partition = readPartition(cursor);
    return { topic, partition, assigned: readStatus(cursor) };
  });
  return { version: 2, partitions, initialDiscoveryFinished: cursor.bool('initialDiscoveryFinished') };
}

function readEnumerator3(cursor: Cursor): KafkaEnumerator {
  const count = cursor.count('splits', 8);
  cursor.int32('splitVersion');
  const partitions = cursor.times('splits', count, () => {
    const split = assigned(readFramedSplit(cursor));
    return { ...split, assigned: readStatus(cursor) };
  });
  return { version: 3, partitions, initialDiscoveryFinished: cursor.bool('initialDiscoveryFinished') };
}

function readFramedSplit(cursor: Cursor): KafkaSplit {
  const outer = cursor.enter('split', cursor.length('length'));
  const split = readSplit(cursor);
  cursor.leaveAtEnd('split', outer);
  return split;
}

function assigned({ topic, partition, startingOffset }: KafkaSplit): KafkaAssignment {
  return { topic, partition, assigned: true, startingOffset };
}

function readStatus(cursor: Cursor): boolean {
  const status = cursor.int32('status');
  if (status !== 0 && status !== 1) cursor.fail('status', `expected 0 (assigned) or 1, found ${status}`);
  return status === 0;
}

function readPartition(cursor: Cursor): number {
  const partition = cursor.int32('partition');
  if (partition < 0) cursor.fail('partition', `found ${partition}`);
  return partition;
}

function readWhole<T>(bytes: Uint8Array, read: (cursor: Cursor) => T): T {
  const cursor = new Cursor(bytes, 'kafka');
  const value = read(cursor);
  if (cursor.left > 0) cursor.fail('bytes', `expected their end, found ${cursor.left} more`);
  return value;
}

/** An element of a source's or sink's list state: a byte[] that holds versioned bytes. */
export function versionedElement(bytes: Uint8Array): VersionedBytes | undefined {
  return ifItFits(() => readWhole(bytes, readVersioned));
}
