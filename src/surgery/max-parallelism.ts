import { handlesOf, type OperatorOutline, type Snapshot } from '#snapshots';
import { int32 } from './java-bytes.ts';
import { idPlace, requireOperators } from './operators.ts';
import { METADATA_ONLY, type Operation, Refused } from './plan.ts';

/** Flink allows no more. */
const MOST = 32_768;

/** Id of 16 bytes, parallelism. */
const BEFORE_MAX_PARALLELISM = 16 + 4;

/**
 * Gives an operator another max parallelism. Only keyed state depends on it: the number decides which key group a key is
 * in, and state lies in files by key group. Whoever has none can have any.
 */
export async function changeMaxParallelism(
  snapshot: Snapshot,
  operator: OperatorOutline,
  to: number,
): Promise<Operation> {
  const { parallelism, maxParallelism: from, id } = operator;
  requireOperators(snapshot.outline);
  if (!Number.isInteger(to) || to < 1 || to > MOST) throw new Refused(`Flink allows 1 to ${MOST}`);
  if (to < parallelism) throw new Refused(`it is below the parallelism of the operator, ${parallelism}`);
  if (to === from) throw new Refused(`it is ${from} already`);
  const keyed = await keyedSubtask(snapshot, operator);
  if (keyed !== undefined) {
    throw new Refused(
      `the operator has keyed state (subtask ${keyed}), which lies in files by key group: a key's hash modulo ${from}. With ${to} nearly every key would be looked for in another group. Read and write it again with the State Processor API, or keep ${from}`,
    );
  }
  const at = (await idPlace(snapshot, operator)) + BEFORE_MAX_PARALLELISM;
  return {
    ...METADATA_ONLY,
    edits: [{ at, end: at + 4, bytes: int32(to) }],
    changes: [{ kind: 'max-parallelism-changed', operator: id, from, to }],
  };
}

async function keyedSubtask(snapshot: Snapshot, operator: OperatorOutline): Promise<number | undefined> {
  for (const subtask of operator.subtasks) {
    if (subtask.finished) continue;
    const { managedKeyed, rawKeyed } = await handlesOf(snapshot, subtask);
    if (managedKeyed !== undefined || rawKeyed !== undefined) return subtask.index;
  }
  return undefined;
}
