import { type ByteSource, FormatError } from '#formats/bytes';

/** Bytes `[at, end)` that are replaced by others; `at` equals `end` where bytes are put in between. */
export interface Edit {
  readonly at: number;
  readonly end: number;
  readonly bytes: Uint8Array | Content;
}

/** Bytes too many to be held: their number is known, they themselves come piece by piece. */
export interface Content {
  readonly length: number;
  pieces(): AsyncIterable<Uint8Array>;
}

export const NOTHING = new Uint8Array();

/** Bytes that are taken out. */
export function cut(at: number, end: number): Edit {
  return { at, end, bytes: NOTHING };
}

/** How many bytes there are after the edits. */
export function sizeAfter(size: number, edits: readonly Edit[]): number {
  return edits.reduce((sum, edit) => sum + growth(edit), size);
}

function growth({ at, end, bytes }: Edit): number {
  return bytes.length - (end - at);
}

/** In the order of their places; those that lie within another are swallowed by it. */
function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const sorted = [...edits].sort((a, b) => a.at - b.at || b.end - a.end);
  const kept: Edit[] = [];
  for (const edit of sorted) {
    const last = kept.at(-1);
    if (last === undefined || edit.at >= last.end) kept.push(edit);
    else if (edit.end > last.end) throw new Error(`edits overlap at byte ${edit.at}`);
  }
  return kept;
}

/** Where a position is after the edits; there can be many of both. */
export function mover(edits: readonly Edit[]): (position: number) => number {
  const sorted = inOrder(edits);
  const moved: number[] = [];
  let sum = 0;
  for (const edit of sorted) {
    sum += growth(edit);
    moved.push(sum);
  }
  return (position) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Edit).end <= position) low = middle + 1;
      else high = middle;
    }
    return position + (low === 0 ? 0 : (moved[low - 1] as number));
  };
}

/** Bytes copied at a time. */
const PIECE = 1 << 22;

/**
 * The bytes of a source with the edits made, piece by piece.
 *
 * @param reuse pieces lie in two buffers by turns: each is good until the one after the next is asked for
 */
export async function* edited(
  source: ByteSource,
  edits: readonly Edit[],
  { reuse = false }: { readonly reuse?: boolean } = {},
): AsyncGenerator<Uint8Array> {
  const buffers = reuse ? twoBuffers(source.size) : () => undefined;
  let at = 0;
  for (const edit of inOrder(edits)) {
    yield* copied(source, at, edit.at, buffers);
    if (edit.bytes instanceof Uint8Array) yield* edit.bytes.length > 0 ? [edit.bytes] : [];
    else yield* edit.bytes.pieces();
    at = edit.end;
  }
  yield* copied(source, at, source.size, buffers);
}

function twoBuffers(size: number): () => Uint8Array {
  const length = Math.min(PIECE, size);
  const buffers = [new Uint8Array(length), new Uint8Array(length)] as const;
  let turn = 0;
  return () => {
    turn = 1 - turn;
    return buffers[turn as 0 | 1];
  };
}

/** The bytes `[from, to)` of a source, piece by piece. */
async function* copied(
  source: ByteSource,
  from: number,
  to: number,
  buffer: () => Uint8Array | undefined,
): AsyncGenerator<Uint8Array> {
  for (let at = from; at < to; ) {
    const bytes = await source.read(at, Math.min(PIECE, to - at), buffer());
    if (bytes.length === 0) throw endsTooSoon(source, at, to);
    yield bytes;
    at += bytes.length;
  }
}

/** Positions in `_metadata` may point beyond the file they are of. */
export function endsTooSoon({ name }: ByteSource, offset: number, wanted: number): FormatError {
  const problem = `expected bytes up to ${wanted}, found the end`;
  return new FormatError({ source: name, field: ['bytes'], offset, code: 'truncated', problem });
}

/** The same for bytes that come and cannot be asked for. */
export async function* editedFeed(feed: Fed, edits: readonly Edit[]): AsyncGenerator<Uint8Array> {
  const window = new Uint8Array(FED);
  const sorted = inOrder(edits);
  let at = 0;
  let next = 0;
  for (let count = await feed.fill(window); count > 0; count = await feed.fill(window)) {
    let from = 0;
    for (; next < sorted.length && (sorted[next] as Edit).at < at + count; next++) {
      const edit = sorted[next] as Edit;
      if (edit.at > at + from) yield window.slice(from, edit.at - at);
      if (edit.at >= at && edit.bytes instanceof Uint8Array && edit.bytes.length > 0) yield edit.bytes;
      from = Math.max(from, edit.end - at);
      if (edit.end > at + count) break;
    }
    if (from < count) yield window.slice(from, count);
    at += count;
  }
}

interface Fed {
  fill(target: Uint8Array): Promise<number>;
}

const FED = 1 << 18;
