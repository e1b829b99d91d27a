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
 * Texts one after the other: `shared: uint32  length: uint32  bytes`; how many bytes a text has in common with the one
 * before, and what follows those.
 */
interface Piece {
  readonly view: DataView;
  readonly bytes: Uint8Array;
  end: number;
}

const HEAD = 8;
/** The first byte that is not ASCII. */
const WIDE = 0x80;

export function textColumn(): TextColumn {
  const pieces: Piece[] = [];
  const last = makeLast();
  let piece = newPiece(0);
  return {
    push: (text) => {
      const length = text.end - text.start;
      if (piece.end + HEAD + length > piece.bytes.length) {
        piece = newPiece(Math.max(PIECE, HEAD + length));
        pieces.push(piece);
        last.forget();
      }
      const shared = last.replace(text);
      if (shared < 0) return false;
      piece.view.setUint32(piece.end, shared);
      piece.view.setUint32(piece.end + 4, length - shared);
      // By hand: it is some ten bytes, and a view of them would cost more.
      for (let from = text.start + shared, to = piece.end + HEAD; from < text.end; from++, to++)
        piece.bytes[to] = text.bytes[from] as number;
      piece.end += HEAD + length - shared;
      return true;
    },
    *entries() {
      let index = 0;
      for (const one of pieces) {
        for (const text of textsOf(one)) yield [index++, text];
      }
    },
  };
}

/** The text that was added last. */
interface Last {
  forget(): void;
  /** @returns how many bytes the next text has in common with it; -1 for what is no modified UTF-8 */
  replace(text: Span): number;
}

function makeLast(): Last {
  let bytes = new Uint8Array(256);
  let view = new DataView(bytes.buffer);
  let length = 0;
  let high = 0;
  let seen: { readonly bytes: Uint8Array; readonly view: DataView } = { bytes, view };
  return {
    forget: () => {
      length = 0;
    },
    replace: (text) => {
      const size = text.end - text.start;
      if (size > bytes.length) {
        bytes = enlarged(bytes, size * 2);
        view = new DataView(bytes.buffer);
      }
      if (seen.bytes !== text.bytes) seen = { bytes: text.bytes, view: viewOf(text.bytes) };
      const shared = commonBytes(view, seen.view, text.start, Math.min(size, length));
      for (let at = shared; at < size; at++) {
        const byte = text.bytes[text.start + at] as number;
        bytes[at] = byte;
        high |= byte;
      }
      length = size;
      // ASCII needs no second look. Elsewhere the common beginning may end within a character.
      return high >= WIDE && decodeModifiedUtf8(bytes, 0, size) === undefined ? -1 : shared;
    },
  };
}

/** How many of `most` bytes are the same; four at a time, as half a million paths begin alike. */
function commonBytes(last: DataView, next: DataView, start: number, most: number): number {
  let count = 0;
  while (count + 4 <= most && last.getInt32(count) === next.getInt32(start + count)) count += 4;
  while (count < most && last.getUint8(count) === next.getUint8(start + count)) count++;
  return count;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function newPiece(size: number): Piece {
  const bytes = new Uint8Array(size);
  return { view: new DataView(bytes.buffer), bytes, end: 0 };
}

function enlarged(bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(size);
  larger.set(bytes);
  return larger;
}

function* textsOf({ view, bytes, end }: Piece): Generator<string> {
  let text = new Uint8Array(256);
  for (let at = 0; at < end; ) {
    const start = at + HEAD;
    const shared = view.getUint32(at);
    at = start + view.getUint32(at + 4);
    const length = shared + at - start;
    if (length > text.length) text = enlarged(text, length * 2);
    text.set(bytes.subarray(start, at), shared);
    yield decodeModifiedUtf8(text, 0, length) as string;
  }
}
