import {
  type CheckpointProperties,
  type DistributionMode,
  type MetadataHead,
  type OperatorHead,
  type OperatorStateHandle,
  offsetAt,
  type Subtask,
  walkMetadata,
} from '#formats/snapshot';
import { type FileTable, makeFileTable, type ReferredFile } from './file-table.ts';
import type { SnapshotFiles } from './files.ts';
import { inlinedChanges, placeOf, subtaskStreams } from './stream-places.ts';

/** A `_metadata` without the bytes in it: what it takes to show, check and compare one of any size. */
export interface SnapshotOutline extends MetadataHead {
  readonly masters: readonly string[];
  readonly operators: readonly OperatorOutline[];
  readonly properties: CheckpointProperties | undefined;
  /** Files it refers to, by path. */
  readonly files: ReadonlyMap<string, ReferredFile>;
  /** Bytes of `_metadata`. */
  readonly size: number;
}

export interface OperatorOutline extends Omit<OperatorHead, 'coordinator'> {
  readonly end: number;
  readonly subtasks: readonly SubtaskOutline[];
  readonly coordinator: { readonly at: number; readonly bytes: number } | undefined;
  /** Operator state by name. */
  readonly states: readonly OperatorStateOutline[];
}

/** All sizes in bytes. */
export interface SubtaskOutline {
  readonly at: number;
  readonly end: number;
  readonly index: number;
  readonly finished: boolean;
  /** State that lies in `_metadata`. */
  readonly inline: number;
  /** State in files. */
  readonly referenced: number;
  /** Part of `_metadata` that every subtask receives at a restore: union state. */
  readonly union: number;
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
  const table = makeFileTable();
  let subtasks: SubtaskOutline[] = [];
  let states = new Map<string, GrowingState>();
  await walkMetadata(metadata, {
    head: (found) => {
      head = found;
    },
    master: ({ name }) => masters.push(name),
    subtask: ({ id }, subtask) => {
      subtasks.push(subtaskOutline(subtask, id, table));
      addOperatorStates(states, subtask);
    },
    operatorEnd: ({ coordinator, ...operator }, end) => {
      const inline =
        coordinator?.kind === 'inline' ? { at: coordinator.at, bytes: coordinator.bytes.length } : undefined;
      operators.push({
        ...operator,
        end,
        subtasks,
        states: [...states.values()],
        coordinator: inline,
      });
      subtasks = [];
      states = new Map();
    },
    properties: (found) => {
      properties = found;
    },
  });
  return {
    ...head,
    masters,
    operators,
    properties,
    files: table.files,
    size: metadata.size,
  };
}

function subtaskOutline(subtask: Subtask, operator: string, table: FileTable): SubtaskOutline {
  let inline = inlinedChanges(subtask.managedKeyed);
  let referenced = 0;
  for (const stream of subtaskStreams(subtask)) {
    const { file, bytes, start } = placeOf(stream);
    if (file === undefined) inline += bytes;
    else {
      referenced += Math.max(0, bytes);
      table.add(file, bytes < 0 ? -1 : start + bytes, stream.kind === 'segment', operator);
    }
  }
  const { at, end, index, finished } = subtask;
  return {
    at,
    end,
    index,
    finished,
    inline,
    referenced,
    union: unionBytes(subtask),
  };
}

/** Handles with union state: offsets of its elements, and the stream if it is inlined, whatever else is in it. */
function unionBytes({ managedOperator }: Subtask): number {
  let sum = 0;
  for (const handle of managedOperator) {
    const union = handle?.states.filter(({ mode }) => mode === 'union') ?? [];
    if (handle?.stream === undefined || union.length === 0) continue;
    const { file, bytes } = placeOf(handle.stream);
    sum += union.reduce((sofar, { name, offsets }) => sofar + name.length + offsets.count * 8, 0);
    if (file === undefined) sum += bytes;
  }
  return sum;
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
  const size = handle.stream === undefined ? 0 : Math.max(0, placeOf(handle.stream).bytes);
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
