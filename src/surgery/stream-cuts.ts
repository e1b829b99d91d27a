import { type KeyGroups, unpackOffsets } from '#formats/snapshot';
import { type Edit, mover } from './edit.ts';

/** What goes from a stream of keyed state, behind its header. */
export interface StreamCuts {
  readonly edits: readonly Edit[];
  /** Of the state that goes. */
  readonly entries: number;
  /**
   * Where each key group of a handle is afterwards.
   *
   * @param edits all of them, those of the header too
   */
  readonly positions: (handle: KeyGroups, edits: readonly Edit[]) => Float64Array;
}

/** What an offset says of a key group without data. */
export const NO_DATA = 0;

/** Key groups move with the edits before them; those that are left with nothing have no position. */
export function movedGroups(emptied: ReadonlySet<number> = new Set()): StreamCuts['positions'] {
  return ({ offsets, firstKeyGroup }, edits) => {
    const move = mover(edits);
    return unpackOffsets(offsets).map((position, index) =>
      position <= NO_DATA || emptied.has(firstKeyGroup + index) ? Math.min(position, NO_DATA) : move(position),
    );
  };
}
