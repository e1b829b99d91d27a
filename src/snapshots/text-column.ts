import { decodeModifiedUtf8, type Span } from '#formats/bytes';

/** Many texts, each like the one before it, in far less room than as many strings; read from the first to the last. */
export interface TextColumn {
  /**
   * @param text modified UTF-8
   * @returns false, and nothing is kept, if it is not that
   */
  push(text: Span): boolean;
  entries(): Generator<readonly [index: number, text: string]>;
}

/** Texts lie in pieces of so many bytes: an array that grows would be there twice. */
const PIECE = 1 << 20;

/**
 * Texts one after the other: `shared: uint16  length: uint16  bytes`; how many bytes a text has in common with its leader, and
 * what follows those. A text that shares nothing is there in full, and leads the ones behind it.
 */
interface Piece {
  readonly view: DataView;
  readonly bytes: Uint8Array;
  end: number;
  /** The leader. */
  start: number;
  length: number;
}

const HEAD = 4;
/** The length of a text is 16 bits wide in what is read here. */
const MOST_LENGTH = 0xffff;
/** The first byte that is not ASCII. */
const WIDE = 0x80;
/** The same in each of four bytes. */
const ANY_WIDE = 0x80808080 | 0;

export function textColumn(): TextColumn {
  const pieces: Piece[] = [];
  let piece = newPiece(0);
  let source: { readonly bytes: Uint8Array; readonly view: DataView } = piece;
  let high = 0;
  return {
    push: (text) => {
      const length = text.end - text.start;
      if (length > MOST_LENGTH) return false;
      if (piece.end + HEAD + length > piece.bytes.length) {
        piece = newPiece(PIECE);
        pieces.push(piece);
      }
      if (source.bytes !== text.bytes) source = { bytes: text.bytes, view: viewOf(text.bytes) };
      const before = piece.end;
      high |= append(piece, source.view, text.start, length);
      // ASCII needs no second look. Elsewhere the common beginning may end within a character.
      if (high === 0 || decodeModifiedUtf8(text.bytes, text.start, length) !== undefined) return true;
      piece.end = before;
      piece.length = 0;
      return false;
    },
    *entries() {
      let index = 0;
      for (const one of pieces) {
        for (const text of textsOf(one)) yield [index++, text];
      }
    },
  };
}

/** @returns 0 if all bytes that it adds are ASCII */
function append(piece: Piece, source: DataView, from: number, length: number): number {
  const { view } = piece;
  const common = commonBytes(view, piece.start, source, from, Math.min(length, piece.length));
  // Less than that would hardly be in common with the next one either.
  const shared = common * 2 < length ? 0 : common;
  const at = piece.end + HEAD;
  view.setUint16(piece.end, shared);
  view.setUint16(piece.end + 2, length - shared);
  piece.end = at + length - shared;
  if (shared === 0) {
    piece.start = at;
    piece.length = length;
  }
  return copyBytes(source, from + shared, view, at, length - shared);
}

/** How many of `most` bytes are the same; sixteen at a time, as half a million paths begin alike. */
function commonBytes(one: DataView, at: number, other: DataView, from: number, most: number): number {
  let count = 0;
  while (count + 16 <= most && differing(one, at + count, other, from + count) === 0) count += 16;
  while (count + 4 <= most && one.getInt32(at + count, true) === other.getInt32(from + count, true)) count += 4;
  while (count < most && one.getUint8(at + count) === other.getUint8(from + count)) count++;
  return count;
}

/** 0 if sixteen bytes are the same. In the machine's own order: nobody looks at the numbers. */
function differing(one: DataView, at: number, other: DataView, from: number): number {
  return (
    (one.getInt32(at, true) ^ other.getInt32(from, true)) |
    (one.getInt32(at + 4, true) ^ other.getInt32(from + 4, true)) |
    (one.getInt32(at + 8, true) ^ other.getInt32(from + 8, true)) |
    (one.getInt32(at + 12, true) ^ other.getInt32(from + 12, true))
  );
}

/**
 * By hand, as it is some forty bytes, and a view of them would cost more.
 *
 * @returns 0 if all of them are ASCII
 */
function copyBytes(source: DataView, from: number, target: DataView, at: number, length: number): number {
  let high = 0;
  let done = 0;
  for (; done + 4 <= length; done += 4) {
    const four = source.getInt32(from + done, true);
    target.setInt32(at + done, four, true);
    high |= four & ANY_WIDE;
  }
  for (; done < length; done++) {
    const byte = source.getUint8(from + done);
    target.setUint8(at + done, byte);
    high |= byte & WIDE;
  }
  return high;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function newPiece(size: number): Piece {
  const bytes = new Uint8Array(size);
  return { view: viewOf(bytes), bytes, end: 0, start: 0, length: 0 };
}

function* textsOf({ view, bytes, end }: Piece): Generator<string> {
  const text = new Uint8Array(MOST_LENGTH);
  let leader = 0;
  /** How much of the leader is still at the beginning of `text`. */
  let intact = 0;
  for (let at = 0; at < end; ) {
    const start = at + HEAD;
    const shared = view.getUint16(at);
    at = start + view.getUint16(at + 2);
    if (shared === 0) leader = start;
    else if (shared > intact) text.set(bytes.subarray(leader + intact, leader + shared), intact);
    text.set(bytes.subarray(start, at), shared);
    intact = shared === 0 ? at - start : shared;
    yield decodeModifiedUtf8(text, 0, shared + at - start) as string;
  }
}
