import type { KeyedHandle } from '#formats/snapshot';
import { openParts } from './keyed-parts.ts';
import { reasonOf } from './opening.ts';
import type { OperatorOutline } from './outline.ts';
import { partEntries } from './part-entries.ts';
import { handlesOf, type Snapshot } from './snapshot.ts';
import { type LargeKey, OperatorTally } from './tally.ts';

/** The keys that take most of one key group, largest first; nothing but that group is read. */
export async function hotKeys(
  snapshot: Snapshot,
  { subtasks, maxParallelism }: OperatorOutline,
  keyGroup: number,
): Promise<readonly LargeKey[]> {
  const tally = new OperatorTally();
  const filter = {
    state: () => true,
    keyGroup: (one: number) => one === keyGroup,
    only: keyGroup,
  };
  try {
    for (const subtask of subtasks) {
      if (subtask.finished) continue;
      const { managedKeyed } = await handlesOf(snapshot, subtask);
      if (managedKeyed === undefined || !holds(managedKeyed, keyGroup)) continue;
      for await (const part of openParts(managedKeyed, snapshot.opening)) {
        if (part.form === 'changes') continue;
        const entries = partEntries(part, maxParallelism, filter, (entry, bytes) =>
          tally.addEntry(entry, subtask.index, bytes),
        );
        for await (const _ of entries);
      }
    }
  } catch (problem) {
    // What cannot be read was told when the operator was described.
    if (reasonOf(problem) === undefined) throw problem;
  }
  return tally.largestKeys;
}

function holds({ firstKeyGroup, keyGroupCount }: KeyedHandle, keyGroup: number): boolean {
  return keyGroup >= firstKeyGroup && keyGroup < firstKeyGroup + keyGroupCount;
}
