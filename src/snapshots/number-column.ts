/** Many numbers in little room: an array that grows would be there twice, and each of its sizes would be left to the collector. */
export interface NumberColumn {
  readonly length: number;
  push(value: number): void;
  at(index: number): number;
}

/** Numbers lie in pieces of so many. */
const PIECE_BITS = 14;
const PIECE = 1 << PIECE_BITS;

export function numberColumn(): NumberColumn {
  const pieces: Float64Array[] = [];
  let piece = new Float64Array(0);
  let used = PIECE;
  return {
    get length() {
      return (pieces.length - 1) * PIECE + used;
    },
    push: (value) => {
      if (used === PIECE) {
        piece = new Float64Array(PIECE);
        pieces.push(piece);
        used = 0;
      }
      piece[used++] = value;
    },
    at: (index) => (pieces[index >>> PIECE_BITS] as Float64Array)[index & (PIECE - 1)] as number,
  };
}
