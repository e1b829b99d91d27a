import { type ByteSource, type Cursor, feedOf, Window } from '#formats/bytes';
import { readCheckpointProperties } from './checkpoint-properties.ts';
import type { MetadataLayout } from './layout.ts';
import type { MasterState, MetadataHead, MetadataVisitor, OperatorHead, Subtask, WalkOptions } from './metadata.ts';
import { VERSION_1 } from './version-1.ts';
import { VERSION_2 } from './version-2.ts';
import { VERSION_3 } from './version-3.ts';
import { VERSION_4 } from './version-4.ts';
import { VERSION_5 } from './version-5.ts';
import { VERSION_6 } from './version-6.ts';

const MAGIC = 0x4960672d;
const MASTER_MAGIC = 0xc96b1696 | 0;

const LAYOUTS: Readonly<Record<number, MetadataLayout>> = {
  1: VERSION_1,
  2: VERSION_2,
  3: VERSION_3,
  4: VERSION_4,
  5: VERSION_5,
  6: VERSION_6,
};

/** Wide enough that a read costs little, small enough to stay in the cache. */
const WINDOW = 1 << 22;

/**
 * Walks a `_metadata` from its first byte to its last, through a window, so that hundreds of megabytes need a few:
 *
 *     magic: int32  version: int32  checkpointId: int64
 *     [2 on]  masters: int32 × master
 *     operators: int32 × { operator  subtask × its count }
 *     [4 on]  checkpoint properties
 *
 * @throws FormatError if the bytes are not a `_metadata` this reader knows
 */
export async function walkMetadata(
  source: ByteSource,
  visitor: MetadataVisitor,
  options: WalkOptions = {},
): Promise<void> {
  await walkWindow(new Window(feedOf(source), WINDOW, options), visitor);
}

/** The same over any window, such as one of bytes that are all in memory. */
export async function walkWindow(window: Window, visitor: MetadataVisitor): Promise<void> {
  const { version, checkpointId } = await window.unit(readStart);
  const layout = LAYOUTS[version] as MetadataLayout;
  if (layout.hasMasters) await walkMasters(window, visitor);
  const head = await window.unit((cursor) => readOperatorCount(cursor, { version, checkpointId }, layout));
  visitor.head?.(head);
  for (let index = 0; index < head.operatorCount; index++) await walkOperator(window, layout, index, visitor);
  if (layout.hasProperties) await walkProperties(window, visitor);
  if (!(await window.atEnd())) await window.unit(failAfterEnd);
}

/**
 * Reads one subtask again, where a walk has seen it: for those who keep positions rather than handles.
 *
 * @param version of the `_metadata`
 */
export async function readSubtaskAgain(
  source: ByteSource,
  version: number,
  { at, end }: Pick<Subtask, 'at' | 'end'>,
): Promise<Subtask> {
  const layout = LAYOUTS[version] as MetadataLayout;
  return new Window(feedOf(source, at, end), end - at).unit((cursor) => layout.readSubtask(cursor));
}

function readStart(cursor: Cursor): { readonly version: number; readonly checkpointId: number } {
  const magic = cursor.int32('magic');
  if (magic !== MAGIC) {
    cursor.fail('magic', `expected 4960672d, found ${(magic >>> 0).toString(16).padStart(8, '0')}: no Flink _metadata`);
  }
  const version = cursor.int32('version');
  if (LAYOUTS[version] === undefined) {
    cursor.fail('version', `expected 1 to 6, found ${version}${version === 0 ? ' (Flink 1.1)' : ''}`, 'unsupported');
  }
  return { version, checkpointId: cursor.size('checkpointId') };
}

function readOperatorCount(
  cursor: Cursor,
  start: { readonly version: number; readonly checkpointId: number },
  layout: MetadataLayout,
): MetadataHead {
  const operatorCountAt = cursor.position;
  return { ...start, operatorCount: cursor.count('operators', layout.operatorWidth), operatorCountAt };
}

async function walkMasters(window: Window, visitor: MetadataVisitor): Promise<void> {
  const count = await window.unit((cursor) => cursor.count('masters', 8));
  for (let i = 0; i < count; i++) {
    await window.unit((cursor) => visitor.master?.(readMaster(cursor)));
  }
}

/** `magic: int32  length: int32  { version: int32  name: utf  length: int32  state }` */
function readMaster(cursor: Cursor): MasterState {
  const magic = cursor.int32('master');
  if (magic !== MASTER_MAGIC) {
    cursor.fail('master', `expected c96b1696, found ${(magic >>> 0).toString(16).padStart(8, '0')}`);
  }
  const length = cursor.length('length');
  const end = cursor.position + length;
  const version = cursor.int32('version');
  const name = cursor.utf('name');
  const size = cursor.length('size');
  const at = cursor.position;
  const bytes = cursor.content('state', size);
  if (cursor.position !== end) cursor.fail('state', `expected it to end at byte ${end}, it ends at ${cursor.position}`);
  return { name, version, state: { at, bytes } };
}

async function walkOperator(
  window: Window,
  layout: MetadataLayout,
  index: number,
  visitor: MetadataVisitor,
): Promise<void> {
  const operator = await window.unit((cursor) => {
    const head = cursor.within('operators', () => layout.readOperator(cursor, index), index);
    visitor.operator?.(head);
    return head;
  });
  let subtasks = 0;
  await window.repeat((cursor) => {
    if (subtasks === operator.subtaskCount) return false;
    readSubtask(cursor, layout, operator, subtasks, visitor);
    subtasks++;
    return true;
  });
  visitor.operatorEnd?.(operator, window.position);
}

function readSubtask(
  cursor: Cursor,
  layout: MetadataLayout,
  operator: OperatorHead,
  place: number,
  visitor: MetadataVisitor,
): void {
  const inOperator = () => cursor.within('subtasks', () => layout.readSubtask(cursor), place);
  const subtask = cursor.within('operators', inOperator, operator.index);
  visitor.subtask?.(operator, subtask);
}

async function walkProperties(window: Window, visitor: MetadataVisitor): Promise<void> {
  await window.unit((cursor) => {
    const at = cursor.position;
    const properties = readCheckpointProperties(cursor);
    if (properties !== undefined) visitor.properties?.(properties, at);
  });
}

function failAfterEnd(cursor: Cursor): never {
  cursor.uint8('end');
  return cursor.fail('end', `expected the end of the file, found ${cursor.left + 1} more bytes`);
}
