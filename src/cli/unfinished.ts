import { rmSync } from 'node:fs';

/** Folders with files that are not yet what they should become; on the way out they are removed at once. */
const unfinished = new Set<string>();

export function markUnfinished(folder: string): void {
  unfinished.add(folder);
}

/** It is what it should become: nothing removes it any more. */
export function markFinished(folder: string): void {
  unfinished.delete(folder);
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  unfinished.delete(folder);
}

export function removeUnfinished(): void {
  for (const folder of unfinished) removeFolder(folder);
}
