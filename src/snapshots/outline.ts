import {
  type CheckpointProperties,
  type DistributionMode,
  type MetadataHead,
  type MetadataVisitor,
  type OperatorHead,
  type OperatorStateHandle,
  offsetAt,
  type Subtask,
  walkMetadata,
} from '#formats/snapshot';
import { makeFileTable, type ReferredFiles } from './file-table.ts';
import type { SnapshotFiles } from './files.ts';
import type { LazyList } from './lazy-list.ts';
import { bytesIn } from './stream-places.ts';
import { type SubtaskOutline, subtaskColumn } from './subtask-outline.ts';

/** A `_metadata` without the bytes in it: what it takes to show, check and compare one of any size. */
export interface SnapshotOutline extends MetadataHead {
  readonly masters: readonly string[];
  readonly operators: readonly OperatorOutline[];
  readonly properties: CheckpointProperties | undefined;
  /** Files it refers to. */
  readonly files: ReferredFiles;
  /** Bytes of `_metadata`. */
  readonly size: number;
}

export interface OperatorOutline extends Omit<OperatorHead, 'coordinator'> {
  readonly end: number;
  readonly subtasks: LazyList<SubtaskOutline>;
  readonly coordinator: { readonly at: number; readonly bytes: number } | undefined;
  /** Operator state by name. */
  readonly states: readonly OperatorStateOutline[];
}

export interface OperatorStateOutline {
  readonly name: string;
  readonly mode: DistributionMode;
  readonly raw: boolean;
  readonly elements: number;
  readonly bytes: number;
  readonly elementsPerSubtask: ReadonlyMap<number, number>;
}

/** Walks a `_metadata` once and keeps no byte of state. */
export async function outlineOf({ metadata }: SnapshotFiles): Promise<SnapshotOutline> {
  let head: MetadataHead = {
    version: 0,
    checkpointId: 0,
    operatorCount: 0,
    operatorCountAt: 0,
  };
  let properties: CheckpointProperties | undefined;
  const masters: string[] = [];
  const operators: OperatorOutline[] = [];
  const table = makeFileTable(metadata);
  const subtasks = subtaskColumn();
  let first = 0;
  let states = new Map<string, GrowingState>();
  const visitor: MetadataVisitor = {
    head: (found) => {
      head = found;
    },
    master: ({ name }) => masters.push(name),
    subtask: ({ id }, subtask) => {
      subtasks.push(subtask, (handle) => table.add(handle, id));
      addOperatorStates(states, subtask);
    },
    operatorEnd: ({ coordinator, ...operator }, end) => {
      const inline =
        coordinator?.kind === 'inline' ? { at: coordinator.at, bytes: coordinator.bytes.length } : undefined;
      operators.push({
        ...operator,
        end,
        subtasks: subtasks.slice(first, subtasks.length),
        states: [...states.values()],
        coordinator: inline,
      });
      first = subtasks.length;
      states = new Map();
    },
    properties: (found) => {
      properties = found;
    },
  };
  // Labels nobody asks for here, nor for what state there is; paths are read again when they are asked for.
  await walkMetadata(metadata, visitor, { labels: false, contents: false });
  return {
    ...head,
    masters,
    operators,
    properties,
    files: table.files,
    size: metadata.size,
  };
}

interface GrowingState {
  readonly name: string;
  readonly mode: DistributionMode;
  readonly raw: boolean;
  elements: number;
  bytes: number;
  readonly elementsPerSubtask: Map<number, number>;
}

function addOperatorStates(states: Map<string, GrowingState>, subtask: Subtask): void {
  for (const handle of subtask.managedOperator)
    if (handle !== undefined) addHandle(states, handle, subtask.index, false);
  for (const handle of subtask.rawOperator) if (handle !== undefined) addHandle(states, handle, subtask.index, true);
}

function addHandle(
  states: Map<string, GrowingState>,
  handle: OperatorStateHandle,
  subtask: number,
  raw: boolean,
): void {
  const size = handle.stream === undefined ? 0 : Math.max(0, bytesIn(handle.stream));
  const starts = handle.states.filter(({ offsets }) => offsets.count > 0).map(({ offsets }) => offsetAt(offsets, 0));
  for (const { name, mode, offsets } of handle.states) {
    const id = `${raw} ${name}`;
    const state = states.get(id) ?? {
      name,
      mode,
      raw,
      elements: 0,
      bytes: 0,
      elementsPerSubtask: new Map(),
    };
    states.set(id, state);
    state.elements += offsets.count;
    state.elementsPerSubtask.set(subtask, offsets.count);
    if (offsets.count === 0) continue;
    const start = offsetAt(offsets, 0);
    const end = starts.reduce((nearest, one) => (one > start && one < nearest ? one : nearest), size);
    state.bytes += Math.max(0, end - start);
  }
}
