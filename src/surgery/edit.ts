import type { ByteSource } from '#formats/bytes';

/** Bytes `[at, end)` that are replaced by others; `at` equals `end` where bytes are put in between. */
export interface Edit {
  readonly at: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

export const NOTHING = new Uint8Array();

/** How many bytes there are after the edits. */
export function sizeAfter(size: number, edits: readonly Edit[]): number {
  return edits.reduce((sum, { at, end, bytes }) => sum + bytes.length - (end - at), size);
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

/** Bytes copied at a time. */
const PIECE = 1 << 22;

/** The bytes of a source with the edits made, piece by piece. */
export async function* edited(source: ByteSource, edits: readonly Edit[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (const edit of inOrder(edits)) {
    yield* copied(source, at, edit.at);
    if (edit.bytes.length > 0) yield edit.bytes;
    at = edit.end;
  }
  yield* copied(source, at, source.size);
}

async function* copied(source: ByteSource, from: number, to: number): AsyncGenerator<Uint8Array> {
  for (let at = from; at < to; ) {
    const bytes = await source.read(at, Math.min(PIECE, to - at));
    if (bytes.length === 0) throw new Error(`${source.name} ended at byte ${at} of ${to}`);
    yield bytes;
    at += bytes.length;
  }
}
