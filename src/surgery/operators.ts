import { operatorIdOf } from '#formats/snapshot';
import type { OperatorOutline, Snapshot } from '#snapshots';
import { NOTHING } from './edit.ts';
import { idBytes, int32, joined, utf } from './java-bytes.ts';
import { METADATA_ONLY, type Operation, Refused } from './plan.ts';

/** From this version on an operator has a name and a uid in front of its id. */
const FIRST_WITH_NAMES = 5;

/** Version 1 has ids of job vertices, which no uid makes. */
const FIRST_WITH_OPERATORS = 2;

/** Takes one operator out of `_metadata`, with its files. */
export function dropOperator({ outline }: Snapshot, operator: OperatorOutline): Operation {
  requireOperators(outline);
  const count = outline.operatorCount - 1;
  return {
    edits: [
      { at: outline.operatorCountAt, end: outline.operatorCountAt + 4, bytes: int32(count) },
      { at: operator.at, end: operator.end, bytes: NOTHING },
    ],
    changes: [{ kind: 'operator-dropped', operator: operator.id, states: operator.states.length }],
    ...METADATA_ONLY,
    dropped: new Set([operator.id]),
  };
}

/** Gives an operator the id of another uid, so that its state goes to the operator which has that uid in the new job. */
export async function renameOperator(snapshot: Snapshot, operator: OperatorOutline, uid: string): Promise<Operation> {
  const { outline, files } = snapshot;
  const id = operatorIdOf(uid);
  requireOperators(outline);
  if (outline.operators.some((other) => other.id === id))
    throw new Refused(`there is an operator with uid ${uid} (${id}) already`);
  const named = outline.version >= FIRST_WITH_NAMES;
  const nameEnd = operator.at + (named ? await utfLength(files.metadata, operator.at) : 0);
  const idAt = await idPlace(snapshot, operator);
  const renamed = named ? [utf(uid), idBytes(id)] : [idBytes(id)];
  return {
    edits: [{ at: nameEnd, end: idAt + 16, bytes: joined(renamed) }],
    changes: [{ kind: 'operator-renamed', operator: operator.id, to: id, uid }],
    ...METADATA_ONLY,
  };
}

/** Where the id of an operator is written: behind its name and its uid, where it has them. */
export async function idPlace({ outline, files }: Snapshot, { at }: OperatorOutline): Promise<number> {
  if (outline.version < FIRST_WITH_NAMES) return at;
  const nameEnd = at + (await utfLength(files.metadata, at));
  return nameEnd + (await utfLength(files.metadata, nameEnd));
}

/** @throws Refused for `_metadata` that knows vertices only */
export function requireOperators({ version }: Snapshot['outline']): void {
  if (version < FIRST_WITH_OPERATORS) throw new Refused('_metadata of version 1 (Flink 1.2) has no ids of operators');
}

/** Bytes of a string with its length. */
async function utfLength(metadata: Snapshot['files']['metadata'], at: number): Promise<number> {
  const [high = 0, low = 0] = await metadata.read(at, 2);
  return 2 + high * 256 + low;
}
