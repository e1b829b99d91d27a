import { FormatError } from '#formats/bytes';
import type { OpenFile } from '#formats/snapshot';
import type { Codecs } from '#formats/sst';
import { FileMissing, type SnapshotFiles } from './files.ts';
import type { Opening } from './keyed-parts.ts';

/** Opens what handles name; a file that is not there is told as such. */
export function openingOf(files: SnapshotFiles, codecs: Codecs): Opening {
  const open: OpenFile = async (path, relative) => {
    const found = await files.find({ path, relative });
    if (found === undefined) throw new FileMissing(path);
    return found.source;
  };
  return { name: files.metadata.name, open, codecs };
}

/** Whether a part cannot be read because of what this reader lacks, rather than because it is broken. */
export function isOurs(problem: unknown): boolean {
  return problem instanceof FormatError && (problem.code === 'unsupported' || problem.code === 'unknown');
}

/** Why a part of a snapshot could not be read; undefined for what is no fault of the snapshot. */
export function reasonOf(problem: unknown): string | undefined {
  if (problem instanceof FormatError || problem instanceof FileMissing) return problem.message;
  // What the store answers: denied, a broken disk, a folder in place of a file.
  if (problem instanceof Error && 'code' in problem && 'syscall' in problem) return problem.message;
  return undefined;
}
