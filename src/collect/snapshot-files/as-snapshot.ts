import type {
  SnapshotCopies,
  SnapshotEvidence,
  SnapshotFiles,
  SnapshotKafkaPosition,
  SnapshotKey,
  SnapshotKeyGroups,
  SnapshotOperator,
  SnapshotSerializer,
  SnapshotState,
} from '#evidence';
import { amountAt, arrayAt, arrayOf, booleanAt, field, numberAt, present, stringAt } from '../reading/json.ts';

/** More of anything than this is no snapshot of ours. */
const MOST = 100_000;

/** Facts about a snapshot as a bundle has them: only what has their shape passes, for it comes from elsewhere. */
export function asSnapshot(body: unknown): SnapshotEvidence | undefined {
  const name = stringAt(body, 'name');
  if (name === undefined || arrayAt(body, 'operators') === undefined) return undefined;
  const files = field(body, 'files');
  return {
    name,
    kind: stringAt(body, 'kind') === 'checkpoint' ? 'checkpoint' : 'savepoint',
    format: stringAt(body, 'format') ?? '',
    metadataVersion: amount(body, 'metadataVersion'),
    checkpointId: amount(body, 'checkpointId'),
    metadataBytes: amount(body, 'metadataBytes'),
    ...present({ takenAt: amountAt(body, 'takenAt'), job: stringAt(body, 'job') }),
    counted: booleanAt(body, 'counted') ?? false,
    operators: listOf(body, 'operators', asOperator),
    files: {
      referred: asFiles(field(files, 'referred')),
      missing: asFiles(field(files, 'missing')),
      otherSize: asFiles(field(files, 'otherSize')),
      moved: asFiles(field(files, 'moved')),
      notChecked: asFiles(field(files, 'notChecked')),
      orphans: asFiles(field(files, 'orphans')),
      retained: amount(files, 'retained'),
      reachable: booleanAt(files, 'reachable') ?? false,
    },
    kafka: listOf(body, 'kafka', asPosition),
  };
}

function asOperator(one: unknown): SnapshotOperator | undefined {
  const id = stringAt(one, 'id');
  if (id === undefined) return undefined;
  const restore = field(one, 'restore');
  return {
    id,
    ...present({ name: stringAt(one, 'name'), uid: stringAt(one, 'uid') }),
    at: amount(one, 'at'),
    parallelism: amount(one, 'parallelism'),
    maxParallelism: amount(one, 'maxParallelism'),
    inlineBytes: amount(one, 'inlineBytes'),
    referencedBytes: amount(one, 'referencedBytes'),
    bytesPerSubtask: amounts(one, 'bytesPerSubtask'),
    restore: { rpc: amount(restore, 'rpc'), union: amount(restore, 'union'), all: amount(restore, 'all') },
    states: listOf(one, 'states', asState),
    ...present({ keyGroups: asKeyGroups(field(one, 'keyGroups')) }),
    largestKeys: listOf(one, 'largestKeys', asKey),
    unreadable: texts(one, 'unreadable'),
  };
}

function asState(one: unknown): SnapshotState | undefined {
  const [name, kind] = [field(one, 'name'), stringAt(one, 'kind')];
  if (typeof name !== 'string' || kind === undefined) return undefined;
  return {
    name,
    kind,
    ...present({
      backend: stringAt(one, 'backend'),
      entries: amountAt(one, 'entries'),
      bytes: amountAt(one, 'bytes'),
      elementsPerSubtask: arrayAt(one, 'elementsPerSubtask') && amounts(one, 'elementsPerSubtask'),
      copies: asCopies(field(one, 'copies')),
    }),
    serializers: listOf(one, 'serializers', asSerializer),
  };
}

function asCopies(one: unknown): SnapshotCopies | undefined {
  const [compared, distinct] = [amountAt(one, 'compared'), amountAt(one, 'distinct')];
  if (compared === undefined || distinct === undefined) return undefined;
  return { compared, distinct, alike: booleanAt(one, 'alike') ?? false };
}

function asSerializer(one: unknown): SnapshotSerializer | undefined {
  const role = stringAt(one, 'role');
  if (role === undefined) return undefined;
  const parts = listOf(one, 'parts', (part) => ({
    path: stringAt(part, 'path') ?? '',
    family: stringAt(part, 'family') ?? 'unknown',
    class: stringAt(part, 'class') ?? '',
    ...present({ type: stringAt(part, 'type') }),
  }));
  return { role, printed: stringAt(one, 'printed') ?? '', parts };
}

function asKeyGroups(one: unknown): SnapshotKeyGroups | undefined {
  const largest = listOf(one, 'largest', (group) => ({
    keyGroup: amount(group, 'keyGroup'),
    bytes: amount(group, 'bytes'),
  }));
  if (largest.length === 0) return undefined;
  return { filled: amount(one, 'filled'), bytes: amount(one, 'bytes'), median: amount(one, 'median'), largest };
}

function asKey(one: unknown): SnapshotKey {
  return {
    state: stringAt(one, 'state') ?? '',
    sample: stringAt(one, 'sample') ?? '',
    keyGroup: amount(one, 'keyGroup'),
    entries: amount(one, 'entries'),
    bytes: amount(one, 'bytes'),
  };
}

function asPosition(one: unknown): SnapshotKafkaPosition | undefined {
  const [operator, topic, offset] = [stringAt(one, 'operator'), stringAt(one, 'topic'), stringAt(one, 'offset')];
  if (operator === undefined || topic === undefined || offset === undefined || !/^\d{1,20}$/.test(offset))
    return undefined;
  return { operator, topic, partition: amount(one, 'partition'), offset };
}

function asFiles(one: unknown): SnapshotFiles {
  return {
    count: amount(one, 'count'),
    bytes: amount(one, 'bytes'),
    examples: texts(one, 'examples'),
    operators: texts(one, 'operators'),
  };
}

function amount(one: unknown, name: string): number {
  return amountAt(one, name) ?? 0;
}

function amounts(one: unknown, name: string): readonly number[] {
  return (arrayAt(one, name) ?? []).slice(0, MOST).map((value) => numberAt({ value }, 'value') || 0);
}

function texts(one: unknown, name: string): readonly string[] {
  return (arrayOf(field(one, name)) ?? []).filter((each) => typeof each === 'string').slice(0, MOST);
}

function listOf<T>(one: unknown, name: string, read: (each: unknown) => T | undefined): readonly T[] {
  return (arrayAt(one, name) ?? []).slice(0, MOST).flatMap((each) => {
    const value = read(each);
    return value === undefined ? [] : [value];
  });
}
