import {
  holdsRawTimers,
  javaHash,
  type KeyedEntry,
  type KeyedHandle,
  keyGroupOf,
  type MakeRow,
  type Operation,
  openOperatorState,
  rawKeyGroups,
  readOperatorState,
  readRawTimers,
  type Serializer,
  type StateChange,
  type StateMeta,
  streamSource,
  type Value,
} from '#formats/snapshot';
import { kafkaCoordinator, kafkaElement } from './kafka-values.ts';
import { type ChangesPart, openParts } from './keyed-parts.ts';
import { reasonOf } from './opening.ts';
import type { OperatorOutline } from './outline.ts';
import { partEntries, tableRows } from './part-entries.ts';
import { handlesOf, type Snapshot } from './snapshot.ts';
import { labelOf, type StateLabel } from './state-label.ts';
import type { SubtaskOutline } from './subtask-outline.ts';

/** One entry of any state of a snapshot. */
export interface StateEntry {
  readonly state: string;
  readonly kind: StateLabel;
  /** The subtask that wrote it. */
  readonly subtask: number;
  readonly keyGroup: number | null;
  readonly key: Value;
  readonly namespace: Value;
  /** Of maps: which entry of the map. */
  readonly mapKey?: Value | undefined;
  /** Of timers: when it is due, in milliseconds. */
  readonly value: Value;
  /** Of a changelog: what happened to the state. */
  readonly change?: Operation;
}

/** Entries of one operator. */
export interface EntryBatch {
  readonly operator: OperatorOutline;
  readonly entries: readonly StateEntry[];
}

/** What is asked for; a filter that is left out lets everything pass. */
export interface EntryQuery {
  readonly operator?: (operator: OperatorOutline) => boolean;
  readonly state?: (name: string) => boolean;
  readonly keyGroup?: number;
  /** The key, as it was typed: entries of other key groups are not read, where the hash of its type is known. */
  readonly key?: string;
  /** Called for every part that cannot be read; the rest is read nevertheless. */
  readonly onUnreadable: (reason: string, operator: OperatorOutline) => void;
}

/** All entries that are asked for, in batches, as they lie there: nothing is kept. */
export async function* readEntries(snapshot: Snapshot, query: EntryQuery): AsyncGenerator<EntryBatch> {
  for (const operator of snapshot.outline.operators) {
    if (query.operator?.(operator) === false) continue;
    for await (const entries of guarded(operatorEntries({ snapshot, operator, query }), query, operator)) {
      yield { operator, entries };
    }
  }
}

interface Reading {
  readonly snapshot: Snapshot;
  readonly operator: OperatorOutline;
  readonly query: EntryQuery;
}

type Batches = AsyncGenerator<readonly StateEntry[]>;

/** What is broken ends there, and is told. */
async function* guarded(batches: Batches, { onUnreadable }: EntryQuery, operator: OperatorOutline): Batches {
  try {
    yield* batches;
  } catch (problem) {
    const reason = reasonOf(problem);
    if (reason === undefined) throw problem;
    onUnreadable(reason, operator);
  }
}

async function* operatorEntries(reading: Reading): Batches {
  const { operator, query } = reading;
  yield* guarded(coordinatorEntries(reading), query, operator);
  for (const subtask of operator.subtasks) {
    if (subtask.finished) continue;
    const { managedOperator, managedKeyed, rawKeyed } = await handlesOf(reading.snapshot, subtask);
    for (const handle of managedOperator) {
      if (handle !== undefined && !asksForKeys(query)) {
        yield* guarded(listEntries(reading, subtask, handle), query, operator);
      }
    }
    if (managedKeyed !== undefined) yield* guarded(keyedEntries(reading, subtask, managedKeyed), query, operator);
    if (rawKeyed !== undefined) yield* guarded(rawTimers(reading, subtask, rawKeyed), query, operator);
  }
}

function asksForKeys({ key, keyGroup }: EntryQuery): boolean {
  return key !== undefined || keyGroup !== undefined;
}

function asksFor({ state }: EntryQuery, name: string): boolean {
  return state === undefined || state(name);
}

async function* coordinatorEntries({ snapshot, operator, query }: Reading): Batches {
  const { coordinator } = operator;
  if (coordinator === undefined || asksForKeys(query) || !asksFor(query, 'coordinator')) return;
  const bytes = await snapshot.files.metadata.read(coordinator.at, coordinator.bytes);
  const value = kafkaCoordinator(bytes) ?? new Uint8Array(bytes);
  yield [{ state: 'coordinator', kind: 'coordinator', subtask: 0, ...NO_KEY, value }];
}

const NO_KEY = { keyGroup: null, key: null, namespace: null } as const;

async function* listEntries(
  { snapshot, query }: Reading,
  { index }: SubtaskOutline,
  handle: Parameters<typeof openOperatorState>[1],
): Batches {
  if (handle.stream === undefined || !handle.states.some(({ name }) => asksFor(query, name))) return;
  const { name, open } = snapshot.opening;
  const file = await openOperatorState(await streamSource(handle.stream, name, open), handle);
  for (const state of file.states) {
    if (state.meta === undefined || !asksFor(query, state.name)) continue;
    const kind = labelOf(state.meta);
    for await (const batch of readOperatorState(file, state)) {
      yield batch.map(({ key, value }) => ({
        ...{
          state: state.name,
          kind,
          subtask: index,
          keyGroup: null,
          key: key ?? null,
          namespace: null,
        },
        value: kafkaElement(state.name, value),
      }));
    }
  }
}

async function* keyedEntries(
  { snapshot, operator, query }: Reading,
  subtask: SubtaskOutline,
  handle: KeyedHandle,
): Batches {
  const asked = query.keyGroup;
  if (asked !== undefined && !holds(handle, asked)) return;
  const { maxParallelism } = operator;
  for await (const part of openParts(handle, snapshot.opening)) {
    if (part.form === 'changes') {
      yield* changeEntries(part, subtask.index, query);
      continue;
    }
    const group = asked ?? keyGroupFor(query.key, part.header.key, maxParallelism);
    if (group !== undefined && !holds(handle, group)) continue;
    const filter = {
      state: (name: string) => asksFor(query, name),
      keyGroup: (keyGroup: number) => group === undefined || keyGroup === group,
      only: group,
    };
    if (part.form === 'tables') yield* tableRows(part, maxParallelism, filter, entryMaker(subtask.index));
    else {
      for await (const batch of partEntries(part, maxParallelism, filter)) yield stateEntries(batch, subtask.index);
    }
  }
}

function holds({ firstKeyGroup, keyGroupCount }: KeyedHandle, keyGroup: number): boolean {
  return keyGroup >= firstKeyGroup && keyGroup < firstKeyGroup + keyGroupCount;
}

/** The key group of a key as it was typed; undefined if its type has no hash that is known here. */
function keyGroupFor(
  typed: string | undefined,
  key: Serializer | undefined,
  maxParallelism: number,
): number | undefined {
  if (typed === undefined || key === undefined || maxParallelism < 1) return undefined;
  const value = keyOf(typed, key);
  const hash = value === undefined ? undefined : javaHash(key, value);
  return hash === undefined ? undefined : keyGroupOf(hash, maxParallelism);
}

function keyOf(typed: string, { family }: Serializer): Value | undefined {
  if (family === 'string') return typed;
  if (!/^-?\d{1,18}$/.test(typed)) return undefined;
  return family === 'int' || family === 'long' ? Number(typed) : undefined;
}

/** Plain loops and objects of one form: there are millions of them. */
function stateEntries(batch: readonly KeyedEntry[], subtask: number): readonly StateEntry[] {
  const make = entryMaker(subtask);
  const entries: StateEntry[] = [];
  for (const { state, keyGroup, key, namespace, mapKey, value } of batch) {
    entries.push(make(state, keyGroup, key, namespace, mapKey, value));
  }
  return entries;
}

function entryMaker(subtask: number): MakeRow<StateEntry> {
  let last: StateMeta | undefined;
  let kind: StateLabel = 'value';
  return (state, keyGroup, key, namespace, mapKey, value) => {
    if (state !== last) kind = labelOf(state);
    last = state;
    return { state: state.name, kind, subtask, keyGroup, key, namespace, mapKey, value };
  };
}

async function* changeEntries(part: ChangesPart, subtask: number, query: EntryQuery): Batches {
  for await (const batch of part.read()) {
    yield batch
      .filter(({ operation, state, keyGroup }) => {
        const inGroup = query.keyGroup === undefined || query.keyGroup === keyGroup;
        return operation !== 'metadata' && inGroup && asksFor(query, state.name);
      })
      .map((change) => changeEntry(change, subtask));
  }
}

function changeEntry({ operation, state, keyGroup, key, namespace, values }: StateChange, subtask: number): StateEntry {
  const value = values.length === 1 ? (values[0] as Value) : values.length === 0 ? null : values;
  return {
    state: state.name,
    kind: labelOf(state),
    subtask,
    keyGroup,
    key,
    namespace,
    value,
    change: operation,
  };
}

async function* rawTimers({ snapshot, query }: Reading, { index }: SubtaskOutline, handle: KeyedHandle): Batches {
  if (handle.kind !== 'key-groups' || handle.stream === undefined) return;
  const source = await streamSource(handle.stream, snapshot.opening.name, snapshot.opening.open);
  const all = rawKeyGroups(handle, source.size);
  if (!(await holdsRawTimers(source, all))) return;
  const groups = all.filter(({ keyGroup }) => query.keyGroup === undefined || query.keyGroup === keyGroup);
  for await (const batch of readRawTimers(source, groups)) {
    yield batch
      .map(({ service, domain, keyGroup, key, namespace, timestamp }) => ({
        ...{
          state: `${service}/${domain}`,
          kind: 'timers' as const,
          subtask: index,
          keyGroup,
          key,
          namespace,
        },
        value: timestamp,
      }))
      .filter(({ state }) => asksFor(query, state));
  }
}
