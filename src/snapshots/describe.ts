import {
  holdsRawTimers,
  type KeyedHandle,
  openOperatorState,
  rawKeyGroups,
  readOperatorState,
  readRawTimers,
  type Subtask,
  streamSource,
} from '#formats/snapshot';
import { atOnce } from './at-once.ts';
import { FileMissing } from './files.ts';
import { type KeyedPart, openParts, type StreamPart, type TablesPart } from './keyed-parts.ts';
import { isOurs, reasonOf } from './opening.ts';
import type { OperatorOutline } from './outline.ts';
import { partEntries } from './part-entries.ts';
import { handlesOf, type Snapshot } from './snapshot.ts';
import { labelOf } from './state-label.ts';
import type { SubtaskOutline } from './subtask-outline.ts';
import { keyGroupsOfTable } from './table-key-groups.ts';
import { type LargeKey, OperatorTally, type StateFacts } from './tally.ts';

/** An operator with its states, as far as they were looked at. */
export interface OperatorFacts {
  readonly outline: OperatorOutline;
  readonly states: readonly StateFacts[];
  /** Bytes of all keyed state by key group. */
  readonly keyGroups: ReadonlyMap<number, number>;
  readonly largestKeys: readonly LargeKey[];
  /** What could not be read, and why. */
  readonly unreadable: readonly Unreadable[];
}

/** A part of a snapshot that could not be read. */
interface Unreadable {
  readonly reason: string;
  /** `missing`: its file is not there; `broken`: its bytes are wrong; `unsupported`: this reader does not know the form. */
  readonly because: 'missing' | 'broken' | 'unsupported';
}

export interface DescribeOptions {
  /** Whether entries are counted and measured, which reads all keyed state. */
  readonly count: boolean;
  readonly onOperator?: (operator: OperatorOutline) => void;
}

/** Up to so many bytes of state are simply read: it takes a blink. */
export const READ_ANYWAY = 16 * 1024 * 1024;

/** Looks at the states of every operator: headers and ends of files, and all entries if they are to be counted. */
export async function describeOperators(
  snapshot: Snapshot,
  { count, onOperator }: DescribeOptions,
): Promise<readonly OperatorFacts[]> {
  const described: OperatorFacts[] = [];
  for (const outline of snapshot.outline.operators) {
    onOperator?.(outline);
    described.push(await describeOperator(snapshot, outline, count));
  }
  return described;
}

async function describeOperator(snapshot: Snapshot, outline: OperatorOutline, count: boolean): Promise<OperatorFacts> {
  const tally = new OperatorTally();
  const unreadable = new Map<string, Unreadable>();
  const looking: Looking = {
    snapshot,
    outline,
    tally,
    count,
    attempt: (look) => attempt(look, unreadable),
  };
  if (outline.coordinator !== undefined) {
    tally.meetLabelled('coordinator', 'coordinator', undefined);
    tally.addBytes('coordinator', 'coordinator', 0, outline.coordinator.bytes);
  }
  for (const subtask of outline.subtasks) {
    if (!subtask.finished) await describeSubtask(looking, subtask);
  }
  addOperatorStates(outline, tally);
  const { states, keyGroups, largestKeys } = tally;
  return {
    outline,
    states,
    keyGroups,
    largestKeys,
    unreadable: [...unreadable.values()],
  };
}

interface Looking {
  readonly snapshot: Snapshot;
  readonly outline: OperatorOutline;
  readonly tally: OperatorTally;
  readonly count: boolean;
  readonly attempt: (look: () => Promise<void>) => Promise<void>;
}

/** Of one operator so many reasons are kept: where a folder is missing, each of its thousands of files is one. */
const MOST_REASONS = { missing: 10, broken: 1000, unsupported: 1000 } as const;

async function attempt(look: () => Promise<void>, unreadable: Map<string, Unreadable>): Promise<void> {
  try {
    await look();
  } catch (problem) {
    const reason = reasonOf(problem);
    if (reason === undefined) throw problem;
    const because = problem instanceof FileMissing ? 'missing' : isOurs(problem) ? 'unsupported' : 'broken';
    if (unreadable.size < MOST_REASONS[because]) unreadable.set(reason, { reason, because });
  }
}

async function describeSubtask(looking: Looking, subtask: SubtaskOutline): Promise<void> {
  const handles = await handlesOf(looking.snapshot, subtask);
  await looking.attempt(() => lookAtOperatorState(looking, handles));
  addChannels(looking, handles);
  const { managedKeyed, rawKeyed } = handles;
  if (managedKeyed !== undefined) await looking.attempt(() => lookAtKeyed(looking, managedKeyed, subtask.index));
  if (rawKeyed !== undefined) await looking.attempt(() => lookAtRaw(looking, rawKeyed, subtask.index));
}

/** Serializers stand in the header of the file; elements and bytes are known from the handles. */
async function lookAtOperatorState({ snapshot, tally }: Looking, { managedOperator, index }: Subtask): Promise<void> {
  const { name, open } = snapshot.opening;
  for (const handle of managedOperator) {
    if (handle?.stream === undefined) continue;
    const file = await openOperatorState(await streamSource(handle.stream, name, open), handle);
    for (const state of file.states) {
      if (state.meta === undefined) continue;
      tally.meet(state.meta, undefined, undefined);
      if (state.meta.type !== 'broadcast') continue;
      // Every subtask has a copy of its own: the first one tells how many there are.
      if (index === 0) {
        for await (const batch of readOperatorState(file, state))
          tally.addEntries(state.name, 'broadcast', batch.length);
      }
    }
  }
}

/** Of an unaligned checkpoint: buffers that barriers have overtaken. */
function addChannels({ tally }: Looking, { index, inputChannels, outputChannels }: Subtask): void {
  const sides = [
    ['in-flight input', inputChannels],
    ['in-flight output', outputChannels],
  ] as const;
  for (const [name, handles] of sides) {
    if (handles.length === 0) continue;
    tally.meetLabelled(name, 'in-flight', undefined);
    const channels = handles.flatMap((handle) => handle.channels);
    tally.addEntries(
      name,
      'in-flight',
      channels.reduce((sum, { offsets }) => sum + offsets.count, 0),
    );
    tally.addBytes(
      name,
      'in-flight',
      index,
      handles.reduce((sum, { size }) => sum + size, 0),
    );
  }
}

function addOperatorStates({ states }: OperatorOutline, tally: OperatorTally): void {
  for (const { name, mode, raw, elements, elementsPerSubtask, bytes } of states) {
    const kind = raw
      ? 'raw-operator'
      : mode === 'broadcast'
        ? 'broadcast'
        : mode === 'union'
          ? 'operator-union'
          : 'operator-list';
    tally.meetLabelled(name, kind, undefined);
    if (kind !== 'broadcast') tally.addEntries(name, kind, elements);
    // Bytes are known as a sum; where elements are many they are alike.
    for (const [subtask, own] of elementsPerSubtask) {
      tally.addBytes(name, kind, subtask, elements === 0 ? 0 : Math.round((bytes * own) / elements));
    }
  }
}

async function lookAtKeyed(looking: Looking, handle: KeyedHandle, subtask: number): Promise<void> {
  const changelog = handle.kind === 'changelog';
  for await (const part of openParts(handle, looking.snapshot.opening)) {
    if (part.form === 'changes') await lookAtChanges(looking, part);
    else await lookAtPart(looking, part, subtask, changelog ? 'changelog' : backendOf(part));
  }
}

async function lookAtChanges({ tally }: Looking, part: Extract<KeyedPart, { form: 'changes' }>): Promise<void> {
  for await (const batch of part.read()) {
    for (const { state } of batch) tally.meet(state, 'changelog', undefined);
  }
}

function backendOf(part: StreamPart | TablesPart): string | undefined {
  if (part.form === 'tables') return 'rocksdb';
  if (part.file.layout === 'heap') return 'hashmap';
  return part.canonical ? undefined : 'rocksdb';
}

async function lookAtPart(
  { tally, outline, count }: Looking,
  part: StreamPart | TablesPart,
  subtask: number,
  backend: string | undefined,
): Promise<void> {
  for (const state of part.header.states) tally.meet(state, backend, part.header.key);
  if (count) {
    const all = { state: () => true, keyGroup: () => true };
    const entries = partEntries(part, outline.maxParallelism, all, (entry, bytes) =>
      tally.addEntry(entry, subtask, bytes),
    );
    for await (const _ of entries);
    for (const state of part.header.states) tally.addEntries(state.name, labelOf(state), 0);
  } else if (part.form === 'stream') measureStream(tally, part, subtask);
  else await measureTables(tally, part, subtask, outline.maxParallelism);
}

function measureStream(tally: OperatorTally, { header, file }: StreamPart, subtask: number): void {
  const [only, ...others] = header.states;
  const one = others.length === 0 ? only : undefined;
  for (const { keyGroup, start, end } of file.groups) tally.addKeyGroup(keyGroup, end - start, one);
  if (one === undefined) return;
  const bytes = file.groups.reduce((sum, { start, end }) => sum + end - start, 0);
  tally.addBytes(one.name, labelOf(one), subtask, bytes);
}

async function measureTables(
  tally: OperatorTally,
  { families, range }: TablesPart,
  subtask: number,
  maxParallelism: number,
): Promise<void> {
  for (const { state, tables } of families) {
    const bytes = tables.reduce((sum, { source }) => sum + source.size, 0);
    const entries = tables.reduce((sum, { properties }) => sum + properties.entries - properties.deletions, 0);
    tally.addBytes(state.name, labelOf(state), subtask, bytes);
    tally.addEntriesAtMost(state.name, labelOf(state), entries);
  }
  for (const { state, tables } of families) {
    for await (const sums of atOnce(tables, (table) => keyGroupsOfTable(table, range, maxParallelism))) {
      for (const [keyGroup, bytes] of sums) tally.addKeyGroup(keyGroup, bytes, state);
    }
  }
}

/** Jobs on RocksDB of old kept timers of the heap so; anything else only its operator knows. */
async function lookAtRaw({ snapshot, tally, count }: Looking, handle: KeyedHandle, subtask: number): Promise<void> {
  if (handle.kind !== 'key-groups' || handle.stream === undefined) return;
  const source = await streamSource(handle.stream, snapshot.opening.name, snapshot.opening.open);
  const groups = rawKeyGroups(handle, source.size);
  if (groups.length === 0) return;
  const bytes = groups.reduce((sum, { start, end }) => sum + end - start, 0);
  const timers = await holdsRawTimers(source, groups);
  const [name, kind] = timers ? (['timers (raw)', 'timers'] as const) : (['raw keyed state', 'raw-keyed'] as const);
  tally.meetLabelled(name, kind, undefined);
  tally.addBytes(name, kind, subtask, bytes);
  if (!timers || !count) return;
  for await (const batch of readRawTimers(source, groups)) tally.addEntries(name, kind, batch.length);
}
