import { FormatError } from '#formats/bytes';
import {
  heapSections,
  type KeyedStateFile,
  type PackedSection,
  packedHeapSections,
  plainChunk,
  type StateStretch,
} from '#formats/snapshot';
import { cut, type Edit } from './edit.ts';
import { int16 } from './java-bytes.ts';
import { Refused } from './plan.ts';
import { movedGroups, type StreamCuts } from './stream-cuts.ts';

/** Takes the sections of one state out of a stream of the heap backend; those behind it in the header get new numbers. */
export async function heapStreamCuts(file: KeyedStateFile, stateId: number): Promise<StreamCuts> {
  const edits: Edit[] = [];
  let entries = 0;
  for (const group of file.groups) {
    const sections = file.header.compressed
      ? await packedHeapSections(file, group)
      : await measured(() => heapSections(file, group));
    for (const section of sections) {
      if (section.stateId === stateId) {
        edits.push(cut(section.at, section.end));
        entries += section.entries;
      } else if (section.stateId > stateId) edits.push(renumbered(section));
    }
  }
  return { edits, entries, positions: movedGroups() };
}

async function measured<T>(measure: () => Promise<T>): Promise<T> {
  try {
    return await measure();
  } catch (problem) {
    if (!(problem instanceof FormatError) || problem.code !== 'unsupported') throw problem;
    throw new Refused(
      `${problem.message}: only the job's classes know where this state ends in the heap format; in a canonical savepoint every entry has its length, so take one and drop the state from that`,
    );
  }
}

function renumbered(section: StateStretch | PackedSection): Edit {
  const number = int16(section.stateId - 1);
  if (!('firstChunk' in section)) return { at: section.at, end: section.at + number.length, bytes: number };
  const { at, end, bytes } = section.firstChunk;
  const unpacked = new Uint8Array(bytes);
  unpacked.set(number);
  return { at, end, bytes: plainChunk(unpacked) };
}
