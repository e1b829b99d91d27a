import {
  type KeyedStateFile,
  type KeyGroupExtent,
  type StateStretch,
  stateRuns,
  unpackedGroup,
} from '#formats/snapshot';
import { cut, type Edit, editedFeed, sizeAfter } from './edit.ts';
import { int16 } from './java-bytes.ts';
import { movedGroups, NO_DATA, type StreamCuts } from './stream-cuts.ts';

/** Where the header says whether key groups are packed. */
const COMPRESSED_AT = 4;

/** `end of the key group: uint16` */
const END_WIDTH = 2;

/** What happens to one key group. */
interface GroupCuts {
  readonly group: KeyGroupExtent;
  /** Positions are those of the stream, or of the key group if it is packed. */
  readonly edits: readonly Edit[];
  readonly entries: number;
  /** Bytes of the key group, unpacked. */
  readonly size: number;
  /** Nothing is left. */
  readonly emptied: boolean;
}

/** Takes the entries of one state out of a stream in the full format; states behind it in the header get new numbers. */
export async function fullStreamCuts(file: KeyedStateFile, stateId: number): Promise<StreamCuts> {
  const cuts: GroupCuts[] = [];
  for (const group of file.groups) cuts.push(groupCuts(group, await stateRuns(file, group), stateId));
  const entries = cuts.reduce((sum, one) => sum + one.entries, 0);
  if (file.header.compressed) return { ...unpackedStream(file, cuts), entries };
  const emptied = new Set(cuts.filter((one) => one.emptied).map(({ group }) => group.keyGroup));
  const edits = cuts.flatMap((one) => (one.emptied ? [cut(one.group.start, one.group.end)] : one.edits));
  return { edits, entries, positions: movedGroups(emptied) };
}

/** A run ends where the next one's number begins, so the entry before needs no change. */
function groupCuts(group: KeyGroupExtent, runs: readonly StateStretch[], stateId: number): GroupCuts {
  const gone = runs.filter((run) => run.stateId === stateId);
  return {
    group,
    edits: [
      ...gone.map(({ at, end }) => cut(at, end)),
      ...runs
        .filter((run) => run.stateId > stateId)
        .map((run) => ({ at: run.at, end: run.at + 2, bytes: int16(run.stateId - 1) })),
    ],
    entries: gone.reduce((sum, run) => sum + run.entries, 0),
    size: (runs.at(-1)?.end ?? 0) + END_WIDTH,
    emptied: gone.length === runs.length,
  };
}

/** Key groups that were packed are written as they are: how long they get is known before it is done. */
function unpackedStream(file: KeyedStateFile, cuts: readonly GroupCuts[]): Pick<StreamCuts, 'edits' | 'positions'> {
  const start = file.groups[0]?.start ?? file.source.size;
  const kept = cuts.filter(({ emptied }) => !emptied);
  const sizes = new Map(kept.map((one) => [one.group.keyGroup, sizeAfter(one.size, one.edits)]));
  const length = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const content = {
    length,
    async *pieces() {
      for (const { group, edits } of kept) yield* editedFeed(unpackedGroup(file, group), edits);
    },
  };
  return {
    edits: [
      { at: COMPRESSED_AT, end: COMPRESSED_AT + 1, bytes: Uint8Array.of(0) },
      { at: start, end: file.source.size, bytes: content },
    ],
    positions: ({ firstKeyGroup, keyGroupCount }, edits) => {
      const positions = new Float64Array(keyGroupCount).fill(NO_DATA);
      let at = sizeAfter(
        start,
        edits.filter((edit) => edit.end <= start && edit.at < start),
      );
      for (const [keyGroup, size] of sizes) {
        positions[keyGroup - firstKeyGroup] = at;
        at += size;
      }
      return positions;
    },
  };
}
