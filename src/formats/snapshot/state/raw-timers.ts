import { type ByteSource, type Cursor, feedOf, Window } from '#formats/bytes';
import { type KeyGroups, unpackOffsets } from '../metadata/handles.ts';
import { readVersionedSnapshot } from '../serializers/read-snapshot.ts';
import { knownOnly } from '../serializers/unknowns.ts';
import { decoderOf } from '../values/decoder-of.ts';
import { sequence } from '../values/sequence.ts';
import type { Value } from '../values/value.ts';

/** A timer of the heap, as jobs on RocksDB kept them beside their state. */
export interface RawTimer {
  readonly service: string;
  readonly domain: 'event' | 'processing';
  readonly keyGroup: number;
  readonly key: Value;
  readonly namespace: Value;
  /** When it is due, in milliseconds. */
  readonly timestamp: number | bigint;
}

/** What a raw keyed stream with timers begins with in each key group. */
const MAGIC = 0xf1cd859f | 0;
const VERSION = 2;

/** A key group that was never begun. */
const NOT_WRITTEN = -1;

/** Bytes of a raw key group. */
interface Extent {
  readonly keyGroup: number;
  readonly start: number;
  readonly end: number;
}

/** The key groups of a raw keyed stream that hold something. What is in them only their operator knows. */
export function rawKeyGroups({ firstKeyGroup, offsets }: KeyGroups, size: number): readonly Extent[] {
  const starts = [...unpackOffsets(offsets)].map((start, index) => ({ keyGroup: firstKeyGroup + index, start }));
  const written = starts.filter(({ start }) => start !== NOT_WRITTEN).sort((a, b) => a.start - b.start);
  return written.map((group, index) => ({ ...group, end: written[index + 1]?.start ?? size }));
}

/** Whether a raw keyed stream holds timers; anything else in one is the operator's own. */
export async function holdsRawTimers(source: ByteSource, groups: readonly Extent[]): Promise<boolean> {
  const first = groups[0];
  if (first === undefined || first.end - first.start < 8) return false;
  const bytes = await source.read(first.start, 4);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.length === 4 && view.getInt32(0) === MAGIC;
}

/**
 * Timers in a raw keyed stream, in batches. Per key group:
 *
 *     magic: int32  version: int32 = 2
 *     services: int32 × { name: utf  key namespace: versioned snapshots  event processing: int32 × timer }
 *     timer     key  namespace  timestamp: int64            (not flipped, and the key comes first)
 */
export async function* readRawTimers(
  source: ByteSource,
  groups: readonly Extent[],
): AsyncGenerator<readonly RawTimer[]> {
  for (const { keyGroup, start, end } of groups) {
    const window = new Window(feedOf(source, start, end));
    const services = await window.unit(readHead);
    for (let i = 0; i < services; i++) yield* readService(window, keyGroup);
    if (!(await window.atEnd())) await window.unit(failAfterEnd);
  }
}

function readHead(cursor: Cursor): number {
  const magic = cursor.int32('magic');
  if (magic !== MAGIC) cursor.fail('magic', 'expected f1cd859f before timers');
  const version = cursor.int32('version');
  if (version !== VERSION) cursor.fail('version', `expected ${VERSION}, found ${version}`, 'unsupported');
  return cursor.count('services', 2);
}

async function* readService(window: Window, keyGroup: number): AsyncGenerator<readonly RawTimer[]> {
  const { service, readKey } = await window.unit((cursor) => {
    const name = cursor.utf('service');
    const key = decoderOf(readVersionedSnapshot(cursor, knownOnly(cursor)));
    const namespace = decoderOf(readVersionedSnapshot(cursor, knownOnly(cursor)));
    return { service: name, readKey: sequence([key, namespace]).read };
  });
  for (const domain of ['event', 'processing'] as const) {
    const count = await window.unit((cursor) => cursor.count(domain, 8));
    let index = 0;
    yield* window.batches((cursor) => {
      if (index === count) return undefined;
      const [key = null, namespace = null] = readKey(cursor, false);
      const timestamp = cursor.int64('timestamp');
      index++;
      return { service, domain, keyGroup, key, namespace, timestamp };
    });
  }
}

function failAfterEnd(cursor: Cursor): never {
  cursor.uint8('end');
  return cursor.fail('end', `expected the end of the key group, found ${cursor.left + 1} more bytes`);
}
