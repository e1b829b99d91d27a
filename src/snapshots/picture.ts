import { printSerializer, type Serializer, serializersWithin } from '#formats/snapshot';
import type { OperatorFacts } from './describe.ts';
import type { LazyList } from './lazy-list.ts';
import type { OperatorOutline, SnapshotOutline } from './outline.ts';
import type { Problem } from './problem.ts';
import { restoreCostOf, stateRestoreBytes } from './restore-cost.ts';
import { withSqlUids } from './sql-uids.ts';
import { operatorBytes } from './state-bytes.ts';
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
  readonly files: LazyList<FilePicture>;
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
  /** Of that, what leads to all keyed states and timers together: they share one handle per subtask. */
  readonly restoreRpcKeyedBytes: number;
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
  /** Of the message that deploys the largest subtask, what this state makes up; null for keyed states and timers, which share one handle: see the operator. */
  readonly restoreRpcBytes: number | null;
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
  /** Of POJOs: classes that values may have instead; null where their fields are not told. */
  readonly subclasses?: readonly { readonly class: string; readonly serializer: SerializerPicture | null }[];
  /** Of Avro. */
  readonly schema?: string;
  /** Of enums, in the order of their numbers. */
  readonly constants?: readonly string[];
  /** Classes registered with Kryo, and the serializers given for them. */
  readonly registered?: readonly { readonly class: string; readonly serializer: string | null }[];
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
  readonly files: LazyList<FilePicture>;
  readonly problems: readonly Problem[];
}

export function pictureOf(parts: PictureParts): SnapshotPicture {
  const { name, outline, operators, nameOf, files, problems } = parts;
  const uidOf = withSqlUids(parts.uidOf, operators);
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
  const { id, name, parallelism, maxParallelism, finished } = outline;
  const { rpc, keyed } = restoreCostOf(outline);
  const { inline, referenced, perSubtask } = operatorBytes(outline);
  return {
    id,
    uid: uidOf(outline) ?? null,
    name: name ?? nameOf?.(id) ?? null,
    parallelism,
    maxParallelism,
    finished,
    inlineBytes: inline,
    referencedBytes: referenced,
    restoreRpcBytes: rpc,
    restoreRpcKeyedBytes: keyed,
    bytesPerSubtask: record(perSubtask),
    bytesPerKeyGroup: list(keyGroups, maxParallelism),
    states: states.map((state) => statePicture(state, outline)),
    largestKeys,
  };
}

function statePicture(state: StateFacts, outline: OperatorOutline): StatePicture {
  const { maxParallelism } = outline;
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
    restoreRpcBytes: restoreRpcOf(state, outline),
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

function restoreRpcOf({ name, kind }: StateFacts, outline: OperatorOutline): number | null {
  const state = outline.states.find((one) => one.name === name && one.raw === (kind === 'raw-operator'));
  const isOfOperator = kind.startsWith('operator-') || kind === 'broadcast' || kind === 'raw-operator';
  return isOfOperator && state !== undefined ? stateRestoreBytes(state, outline) : null;
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
  return { class: snapshotClass, family, type: typeName ?? null, of, ...detailsOf(serializer) };
}

function detailsOf({
  details,
}: Serializer): Pick<SerializerPicture, 'subclasses' | 'schema' | 'constants' | 'registered'> {
  switch (details?.of) {
    case 'pojo': {
      const all = [...details.registered, ...details.others];
      const subclasses = all.map(({ className, serializer }) => ({
        class: className,
        serializer: pictured(serializer),
      }));
      return subclasses.length === 0 ? {} : { subclasses };
    }
    case 'avro':
      return { schema: details.schema };
    case 'enum':
      return { constants: details.constants.map(({ name }) => name) };
    case 'kryo':
      return {
        registered: details.registrations.map(({ className, serializerClass }) => ({
          class: className,
          serializer: serializerClass ?? null,
        })),
      };
    default:
      return {};
  }
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
