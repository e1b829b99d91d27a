/** Many texts, each like the one before it, in far less room than as many strings; read from the first to the last. */
export interface TextColumn {
  push(text: string): void;
  entries(): Generator<readonly [index: number, text: string]>;
}

/** Texts lie in pieces of so many bytes: an array that grows would be there twice. */
const PIECE = 1 << 20;
/** A UTF-16 unit takes at most so many bytes. */
const WIDEST = 3;
const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

/**
 * Texts one after the other: `shared: uint32  length: uint32  bytes`; how many units a text has in common with the one
 * before, and what follows those.
 */
interface Piece {
  readonly view: DataView;
  readonly bytes: Uint8Array;
  end: number;
}

const HEAD = 8;

export function textColumn(): TextColumn {
  const pieces: Piece[] = [];
  let before = '';
  return {
    push: (text) => {
      const most = HEAD + text.length * WIDEST;
      let piece = pieces.at(-1);
      if (piece === undefined || piece.end + most > piece.bytes.length) {
        piece = newPiece(Math.max(PIECE, most));
        pieces.push(piece);
        before = '';
      }
      const shared = commonUnits(before, text);
      const { written } = ENCODER.encodeInto(text.slice(shared), piece.bytes.subarray(piece.end + HEAD));
      piece.view.setUint32(piece.end, shared);
      piece.view.setUint32(piece.end + 4, written);
      piece.end += HEAD + written;
      before = text;
    },
    *entries() {
      let index = 0;
      for (const piece of pieces) {
        for (const text of textsOf(piece)) yield [index++, text];
      }
    },
  };
}

function newPiece(size: number): Piece {
  const bytes = new Uint8Array(size);
  return { view: new DataView(bytes.buffer), bytes, end: 0 };
}

function* textsOf({ view, bytes, end }: Piece): Generator<string> {
  let text = '';
  for (let at = 0; at < end; ) {
    const start = at + HEAD;
    at = start + view.getUint32(at + 4);
    text = text.slice(0, view.getUint32(start - HEAD)) + DECODER.decode(bytes.subarray(start, at));
    yield text;
  }
}

/** UTF-16 units; never between the two of one character. */
function commonUnits(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a.charCodeAt(count) === b.charCodeAt(count)) count++;
  const last = count === 0 ? 0 : b.charCodeAt(count - 1);
  return last >= 0xd800 && last < 0xdc00 ? count - 1 : count;
}
