import { windowOf } from '#formats/bytes';
import type { CheckpointProperties, MasterState, Metadata, MetadataHead, Operator, Subtask } from './metadata.ts';
import { walkWindow } from './walk-metadata.ts';

/**
 * A whole `_metadata` at once, for those that fit into memory a few times over; `walkMetadata` reads the others.
 *
 * @param name what errors call it, such as its path
 * @throws FormatError if the bytes are not a `_metadata` this reader knows
 */
export async function readMetadata(bytes: Uint8Array, name: string): Promise<Metadata> {
  let head: MetadataHead = { version: 0, checkpointId: 0, operatorCount: 0, operatorCountAt: 0 };
  let properties: CheckpointProperties | undefined;
  let subtasks: Subtask[] = [];
  const masters: MasterState[] = [];
  const operators: Operator[] = [];
  await walkWindow(windowOf(bytes, name), {
    head: (found) => {
      head = found;
    },
    master: (master) => masters.push(master),
    subtask: (_, subtask) => subtasks.push(subtask),
    operatorEnd: (operator, end) => {
      operators.push({ ...operator, end, subtasks });
      subtasks = [];
    },
    properties: (found) => {
      properties = found;
    },
  });
  return { ...head, masters, operators, properties, size: bytes.length };
}
