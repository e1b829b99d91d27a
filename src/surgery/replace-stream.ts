import { type ByteSource, rangeOf } from '#formats/bytes';
import type { StreamHandle, Stretch } from '#formats/snapshot';
import type { Snapshot } from '#snapshots';
import { type Content, type Edit, edited, endsTooSoon, sizeAfter } from './edit.ts';
import { int32, int64, joined, utf } from './java-bytes.ts';
import { type PlannedFile, Refused } from './plan.ts';

/** What it takes that a handle stands for other bytes than before. */
export interface Replacement {
  /** Of `_metadata`. */
  readonly metadata: readonly Edit[];
  /** A file beside `_metadata` that is changed. */
  readonly rewritten?: { readonly path: string; readonly edits: readonly Edit[] };
  /** A file that the original does not have. */
  readonly created?: PlannedFile;
}

/** Flink 1.11 wrote handles first that lie beside `_metadata`. */
export const FIRST_WITH_RELATIVE = 3;

/** More is not put into `_metadata`. */
const MOST_INLINE = 1 << 26;

/**
 * Makes a handle stand for its bytes with edits made. What lies beside `_metadata` is changed in the copy; what lies
 * elsewhere, or in a file that others share, is left alone: the changed bytes go into a file of their own in the copy.
 *
 * @param source the bytes the handle stands for
 */
export function replaceStream(
  { outline, files }: Snapshot,
  stream: StreamHandle,
  source: ByteSource,
  edits: readonly Edit[],
): Replacement {
  const last = edits.reduce((most, { end }) => Math.max(most, end), 0);
  if (last > source.size) throw endsTooSoon(source, source.size, last);
  const size = sizeAfter(source.size, edits);
  switch (stream.kind) {
    case 'inline':
      // Read again when it is written: there may be many, and large ones.
      return { metadata: [inlined(stream, rangeOf(files.metadata, stream.at, stream.bytes.length), edits, size)] };
    case 'relative':
      return {
        metadata: [{ at: stream.end - 8, end: stream.end, bytes: int64(size) }],
        rewritten: { path: stream.path, edits },
      };
    case 'file':
    case 'segment': {
      if (outline.version < FIRST_WITH_RELATIVE) return ownInline(stream, source, edits, size);
      const path = `${nameOf(stream.path)}-${stream.at}`;
      return {
        metadata: [{ at: stream.at, end: stream.end, bytes: relativeHandle(path, size) }],
        created: { path, source, edits },
      };
    }
    default:
      throw new Refused(`a handle of kind ${stream.kind} cannot stand for other bytes`);
  }
}

/** `type: uint8 = 6  path: utf  size: int64` */
export function relativeHandle(path: string, size: number): Uint8Array {
  return joined([Uint8Array.of(6), utf(path), int64(size)]);
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `length: int32  bytes` */
function inlined({ at, bytes }: Stretch, source: ByteSource, edits: readonly Edit[], size: number): Edit {
  return { at: at - 4, end: at + bytes.length, bytes: counted(source, edits, size, int32(size)) };
}

function counted(source: ByteSource, edits: readonly Edit[], size: number, head: Uint8Array): Content {
  return {
    length: head.length + size,
    async *pieces() {
      yield head;
      yield* edited(source, edits);
    },
  };
}

/** Flink up to 1.10 knows absolute paths only, and nobody knows where the copy will lie. */
function ownInline(
  { at, end, path }: { readonly at: number; readonly end: number; readonly path: string },
  source: ByteSource,
  edits: readonly Edit[],
  size: number,
): Replacement {
  if (size > MOST_INLINE) throw new Refused(`${path} is under an absolute path and too large to be put into _metadata`);
  const head = joined([Uint8Array.of(1), utf(nameOf(path)), int32(size)]);
  return { metadata: [{ at, end, bytes: counted(source, edits, size, head) }] };
}
