import { printSerializer, type Serializer, serializersWithin } from '#formats/snapshot';
import type { OperatorFacts } from './describe.ts';
import type { SnapshotOutline } from './outline.ts';
import type { Problem } from './problem.ts';
import { restoreCostOf } from './restore-cost.ts';
import type { LargeKey, StateFacts } from './tally.ts';
import type { UidOf } from './uids.ts';

/** A snapshot as `snapshot inspect --format json` prints it. Sizes are in bytes; what nobody measured is null. */
export interface SnapshotPicture {
  readonly schema: 'flink-doctor/snapshot/1';
  readonly name: string;
  readonly kind: 'savepoint' | 'checkpoint';
  readonly format: SnapshotFormat;
  readonly metadataVersion: number;
  readonly checkpointId: number;
  readonly metadataBytes: number;
  readonly inlineBytes: number;
  readonly referencedBytes: number;
  readonly operators: readonly OperatorPicture[];
  readonly files: readonly FilePicture[];
  readonly problems: readonly Problem[];
}

export type SnapshotFormat = 'canonical' | 'native' | 'full' | 'incremental' | 'changelog';

export interface OperatorPicture {
  readonly id: string;
  readonly uid: string | null;
  readonly name: string | null;
  readonly parallelism: number;
  readonly maxParallelism: number;
  readonly finished: boolean;
  readonly inlineBytes: number;
  readonly referencedBytes: number;
  /** Of the message that deploys its largest subtask, at least so many bytes. */
  readonly restoreRpcBytes: number;
  readonly bytesPerSubtask: Readonly<Record<string, number>>;
  readonly bytesPerKeyGroup: readonly number[];
  readonly states: readonly StatePicture[];
  readonly largestKeys: readonly LargeKey[];
}

export interface StatePicture {
  readonly name: string;
  readonly kind: StateFacts['kind'];
  readonly backend: string | null;
  readonly serializer: SerializerPicture | null;
  readonly keySerializer: SerializerPicture | null;
  readonly namespaceSerializer: SerializerPicture | null;
  readonly entries: number | null;
  readonly entriesAtMost: number | null;
  readonly bytes: number | null;
  readonly bytesPerSubtask: Readonly<Record<string, number>>;
  readonly bytesPerKeyGroup: readonly number[];
  /** The serializers in one line each: `pojo com.Order(id: long, tags: kryo java.util.List)`. */
  readonly printed: {
    readonly key: string | null;
    readonly namespace: string | null;
    readonly value: string | null;
  };
  /** Classes whose values only the job can read, by the way to them. */
  readonly opaque: readonly string[];
}

interface SerializerPicture {
  readonly class: string;
  readonly family: string;
  /** Of the values. */
  readonly type: string | null;
  readonly of: readonly (SerializerPicture & { readonly role: string })[];
}

export interface FilePicture {
  readonly path: string;
  readonly bytes: number;
  readonly status: 'ok' | 'missing' | 'size-differs' | 'not-checked';
}

export interface PictureParts {
  readonly name: string;
  readonly outline: SnapshotOutline;
  readonly operators: readonly OperatorFacts[];
  readonly uidOf: UidOf;
  /** Of files that have no names: what others call an operator. */
  readonly nameOf?: (id: string) => string | undefined;
  readonly files: readonly FilePicture[];
  readonly problems: readonly Problem[];
}

export function pictureOf(parts: PictureParts): SnapshotPicture {
  const { name, outline, operators, uidOf, nameOf, files, problems } = parts;
  const pictures = operators.map((facts) => operatorPicture(facts, uidOf, nameOf));
  return {
    schema: 'flink-doctor/snapshot/1',
    name,
    kind: kindOf(outline, name),
    format: formatOf(outline, operators),
    metadataVersion: outline.version,
    checkpointId: outline.checkpointId,
    metadataBytes: outline.size,
    inlineBytes: sum(pictures.map(({ inlineBytes }) => inlineBytes)),
    referencedBytes: sum(pictures.map(({ referencedBytes }) => referencedBytes)),
    operators: pictures,
    files,
    problems,
  };
}

/** Since version 4 the properties tell; before, the folder and the form of keyed state do. */
export function kindOf({ properties }: SnapshotOutline, name: string): SnapshotPicture['kind'] {
  return properties?.kind ?? (/(?:^|[/\\])chk-\d+(?:[/\\]|$)/.test(name) ? 'checkpoint' : 'savepoint');
}

export function formatOf({ properties }: SnapshotOutline, operators: readonly OperatorFacts[]): SnapshotFormat {
  const backends = new Set(operators.flatMap(({ states }) => states.map(({ backend }) => backend)));
  if (properties?.format !== undefined) return properties.format === 'CANONICAL' ? 'canonical' : 'native';
  if (backends.has('changelog')) return 'changelog';
  if (properties?.kind !== 'checkpoint') return properties === undefined ? 'canonical' : 'native';
  return properties.sharing === 'FORWARD_BACKWARD' && backends.has('rocksdb') ? 'incremental' : 'full';
}

function operatorPicture(
  { outline, states, keyGroups, largestKeys }: OperatorFacts,
  uidOf: UidOf,
  nameOf: PictureParts['nameOf'],
): OperatorPicture {
  const { id, name, parallelism, maxParallelism, finished, subtasks, coordinator } = outline;
  const perSubtask = new Map(subtasks.map(({ index, inline, referenced }) => [index, inline + referenced]));
  return {
    id,
    uid: uidOf(outline) ?? null,
    name: name ?? nameOf?.(id) ?? null,
    parallelism,
    maxParallelism,
    finished,
    inlineBytes: sum(subtasks.map(({ inline }) => inline)) + (coordinator?.bytes ?? 0),
    referencedBytes: sum(subtasks.map(({ referenced }) => referenced)),
    restoreRpcBytes: restoreCostOf(outline).rpc,
    bytesPerSubtask: record(perSubtask),
    bytesPerKeyGroup: list(keyGroups, maxParallelism),
    states: states.map((state) => statePicture(state, maxParallelism)),
    largestKeys,
  };
}

function statePicture(state: StateFacts, maxParallelism: number): StatePicture {
  const { name, kind, backend, serializers, key, entries, entriesAtMost, bytes } = state;
  const value = serializers.get('value');
  const own = [value, serializers.get('key'), serializers.get('user-key'), key].filter((one) => one !== undefined);
  return {
    name,
    kind,
    backend: backend ?? null,
    serializer: pictured(value),
    keySerializer: pictured(serializers.get('key') ?? serializers.get('user-key') ?? key),
    namespaceSerializer: pictured(serializers.get('namespace')),
    entries: entries ?? null,
    entriesAtMost: entriesAtMost ?? null,
    bytes: bytes ?? null,
    bytesPerSubtask: record(state.bytesPerSubtask),
    bytesPerKeyGroup: list(state.bytesPerKeyGroup, maxParallelism),
    printed: {
      key: printed(serializers.get('key') ?? serializers.get('user-key') ?? key),
      namespace: printed(serializers.get('namespace')),
      value: printed(value),
    },
    opaque: own.flatMap(opaqueWithin),
  };
}

const OPAQUE = new Set(['kryo', 'java', 'unknown']);

function opaqueWithin(serializer: Serializer): readonly string[] {
  return [...serializersWithin(serializer)]
    .filter(({ serializer: { family } }) => OPAQUE.has(family))
    .map(({ path, serializer: { family, typeName, snapshotClass } }) =>
      [...path, `${family} ${typeName ?? snapshotClass}`].join(' > '),
    );
}

function printed(serializer: Serializer | undefined): string | null {
  return serializer === undefined ? null : printSerializer(serializer);
}

function pictured(serializer: Serializer | undefined): SerializerPicture | null {
  if (serializer === undefined) return null;
  const { snapshotClass, family, typeName, children } = serializer;
  const of = children.map((child) => ({
    role: child.role,
    ...(pictured(child.serializer) as SerializerPicture),
  }));
  return { class: snapshotClass, family, type: typeName ?? null, of };
}

function record(sums: ReadonlyMap<number, number>): Readonly<Record<string, number>> {
  return Object.fromEntries([...sums].sort(([a], [b]) => a - b));
}

/** One number per key group; none if nothing was measured. */
function list(sums: ReadonlyMap<number, number>, maxParallelism: number): readonly number[] {
  if (sums.size === 0 || maxParallelism < 1 || maxParallelism > MOST_KEY_GROUPS) return [];
  return Array.from({ length: maxParallelism }, (_, keyGroup) => sums.get(keyGroup) ?? 0);
}

/** Flink allows no more. */
const MOST_KEY_GROUPS = 32_768;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
