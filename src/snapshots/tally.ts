import { type KeyedEntry, type Serializer, type SerializerRole, type StateMeta, toJson } from '#formats/snapshot';
import { labelOf, type StateLabel } from './state-label.ts';

/** What is known of one state, over all subtasks. */
export interface StateFacts {
  readonly name: string;
  readonly kind: StateLabel;
  /** `hashmap`, `rocksdb`, `changelog`; undefined where the bytes do not tell, as in canonical savepoints. */
  readonly backend: string | undefined;
  /** Of keyed state. */
  readonly key: Serializer | undefined;
  readonly serializers: ReadonlyMap<SerializerRole, Serializer>;
  /** Undefined: nobody counted. */
  readonly entries: number | undefined;
  /** What tables say before their versions of a key are resolved. */
  readonly entriesAtMost: number | undefined;
  /** Undefined: the stream holds other states as well, and nobody measured. */
  readonly bytes: number | undefined;
  readonly bytesPerSubtask: ReadonlyMap<number, number>;
  readonly bytesPerKeyGroup: ReadonlyMap<number, number>;
}

/** A key that takes more than others. */
export interface LargeKey {
  readonly state: string;
  /** As JSON. */
  readonly key: string;
  readonly keyGroup: number;
  readonly entries: number;
  readonly bytes: number;
}

interface GrowingFacts {
  name: string;
  kind: StateLabel;
  backend: string | undefined;
  key: Serializer | undefined;
  serializers: ReadonlyMap<SerializerRole, Serializer>;
  entries: number | undefined;
  entriesAtMost: number | undefined;
  bytes: number | undefined;
  bytesPerSubtask: Map<number, number>;
  bytesPerKeyGroup: Map<number, number>;
}

const MOST_LARGE_KEYS = 5;

/** Adds up what is seen of the states of one operator. */
export class OperatorTally {
  readonly #states = new Map<string, GrowingFacts>();
  readonly #keyGroups = new Map<number, number>();
  #largest: LargeKey[] = [];
  #run:
    | {
        state: StateMeta;
        key: KeyedEntry['key'];
        text: string;
        keyGroup: number;
        entries: number;
        bytes: number;
      }
    | undefined;

  get states(): readonly StateFacts[] {
    return [...this.#states.values()];
  }

  /** Bytes of all keyed state by key group. */
  get keyGroups(): ReadonlyMap<number, number> {
    return this.#keyGroups;
  }

  get largestKeys(): readonly LargeKey[] {
    this.#endRun();
    return this.#largest;
  }

  /** Makes a state known; the first to tell its serializers is believed. */
  meet(meta: StateMeta, backend: string | undefined, key: Serializer | undefined): void {
    this.meetLabelled(meta.name, labelOf(meta), backend, key, meta.serializers);
  }

  meetLabelled(
    name: string,
    kind: StateLabel,
    backend: string | undefined,
    key?: Serializer,
    serializers: ReadonlyMap<SerializerRole, Serializer> = new Map(),
  ): void {
    const id = idOf(name, kind);
    if (this.#states.has(id)) return;
    const none = {
      entries: undefined,
      entriesAtMost: undefined,
      bytes: undefined,
    };
    const maps = {
      bytesPerSubtask: new Map<number, number>(),
      bytesPerKeyGroup: new Map<number, number>(),
    };
    this.#states.set(id, {
      name,
      kind,
      backend,
      key,
      serializers,
      ...none,
      ...maps,
    });
  }

  addBytes(name: string, kind: StateLabel, subtask: number, bytes: number): void {
    const state = this.#states.get(idOf(name, kind));
    if (state === undefined) return;
    state.bytes = (state.bytes ?? 0) + bytes;
    add(state.bytesPerSubtask, subtask, bytes);
  }

  addEntries(name: string, kind: StateLabel, entries: number): void {
    const state = this.#states.get(idOf(name, kind));
    if (state !== undefined) state.entries = (state.entries ?? 0) + entries;
  }

  addEntriesAtMost(name: string, kind: StateLabel, entries: number): void {
    const state = this.#states.get(idOf(name, kind));
    if (state !== undefined) state.entriesAtMost = (state.entriesAtMost ?? 0) + entries;
  }

  addKeyGroup(keyGroup: number, bytes: number, only?: StateMeta): void {
    add(this.#keyGroups, keyGroup, bytes);
    const state = only === undefined ? undefined : this.#states.get(idOf(only.name, labelOf(only)));
    if (state !== undefined) add(state.bytesPerKeyGroup, keyGroup, bytes);
  }

  /** One entry of keyed state. Neighbours with the same key are one key. */
  addEntry({ state, keyGroup, key, hides }: KeyedEntry, subtask: number, bytes: number): void {
    const kind = labelOf(state);
    this.addEntries(state.name, kind, hides ?? 1);
    this.addBytes(state.name, kind, subtask, bytes);
    this.addKeyGroup(keyGroup, bytes, state);
    const run = this.#run;
    if (run?.state === state && run.keyGroup === keyGroup && sameKey(run, key)) {
      run.entries++;
      run.bytes += bytes;
      return;
    }
    this.#endRun();
    this.#run = { state, key, text: '', keyGroup, entries: 1, bytes };
  }

  #endRun(): void {
    const run = this.#run;
    this.#run = undefined;
    if (run === undefined || run.state.type === 'priority-queue') return;
    if (this.#largest.length === MOST_LARGE_KEYS && run.bytes <= (this.#largest.at(-1)?.bytes ?? 0)) return;
    const { state, keyGroup, entries, bytes } = run;
    this.#largest.push({
      state: state.name,
      key: toJson(run.key),
      keyGroup,
      entries,
      bytes,
    });
    this.#largest.sort((a, b) => b.bytes - a.bytes);
    this.#largest = this.#largest.slice(0, MOST_LARGE_KEYS);
  }
}

/** Plain keys are compared as they are, others by their JSON. */
function sameKey(run: { key: KeyedEntry['key']; text: string }, key: KeyedEntry['key']): boolean {
  if (typeof key !== 'object' || key === null) return run.key === key;
  if (typeof run.key !== 'object') return false;
  run.text ||= toJson(run.key);
  return run.text === toJson(key);
}

function idOf(name: string, kind: StateLabel): string {
  return `${kind} ${name}`;
}

function add(sums: Map<number, number>, index: number, bytes: number): void {
  sums.set(index, (sums.get(index) ?? 0) + bytes);
}
