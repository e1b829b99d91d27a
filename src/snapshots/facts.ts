import type {
  SnapshotEvidence,
  SnapshotKafkaPosition,
  SnapshotKeyGroups,
  SnapshotOperator,
  SnapshotSerializer,
  SnapshotState,
} from '#evidence';
import { type KryoDetails, printSerializer, type Serializer, serializersWithin } from '#formats/snapshot';
import { type DescribeOptions, describeOperators, type OperatorFacts } from './describe.ts';
import { fileFacts } from './file-facts.ts';
import { hotKeys } from './hot-keys.ts';
import { kafkaPositions } from './kafka-offsets.ts';
import type { Leftovers } from './looked-files.ts';
import type { OperatorOutline, SnapshotOutline } from './outline.ts';
import { formatOf, kindOf } from './picture.ts';
import { restoreCostOf } from './restore-cost.ts';
import type { Snapshot } from './snapshot.ts';
import { operatorBytes, stateBytes } from './state-bytes.ts';
import type { StateFacts } from './tally.ts';
import { unionCopies } from './union-copies.ts';

export interface FactOptions extends Pick<DescribeOptions, 'onOperator'> {
  /** State up to so many bytes is read entry by entry. */
  readonly countUpTo: number;
  /** Epoch ms, as the store has it. */
  readonly takenAt?: number;
  /** What lies about in the folders around it; by default what lies in its own folder. */
  readonly leftovers?: Leftovers;
}

/** Everything a diagnosis may ask of a snapshot, and no state. */
export async function snapshotFacts(snapshot: Snapshot, options: FactOptions): Promise<SnapshotEvidence> {
  const { files, outline } = snapshot;
  const { countUpTo, takenAt, leftovers, onOperator } = options;
  const counted = stateBytes(outline) <= countUpTo;
  const described = await describeOperators(snapshot, {
    count: counted,
    ...(onOperator && { onOperator }),
  });
  const operators: SnapshotOperator[] = [];
  for (const facts of described) operators.push(await operatorFacts(snapshot, facts, counted));
  const job = await jobOf(files.folder, outline);
  return {
    name: files.name,
    kind: kindOf(outline, files.folder),
    format: formatOf(outline, described),
    metadataVersion: outline.version,
    checkpointId: outline.checkpointId,
    metadataBytes: outline.size,
    ...(takenAt !== undefined && { takenAt }),
    ...(job !== undefined && { job }),
    counted,
    operators,
    files: await fileFacts(files, outline, leftovers),
    kafka: await positionsOf(snapshot),
  };
}

/** `…/<job id>/chk-7`, in the place where it lies or in those it refers to. */
async function jobOf(folder: string, { files }: SnapshotOutline): Promise<string | undefined> {
  let job = jobIn(folder);
  let looked = 0;
  for await (const path of files.paths()) {
    if (job !== undefined || looked++ === MOST_PATHS) break;
    job = jobIn(path);
  }
  return job;
}

const MOST_PATHS = 100;

function jobIn(path: string): string | undefined {
  return /\/([0-9a-f]{32})\/(?:chk-\d+|shared|taskowned)(?:\/|$)/.exec(path)?.[1];
}

async function operatorFacts(snapshot: Snapshot, facts: OperatorFacts, counted: boolean): Promise<SnapshotOperator> {
  const { outline, states, unreadable } = facts;
  const { id, name, uid, at, parallelism, maxParallelism } = outline;
  const { rpc, union, all } = restoreCostOf(outline);
  const { inline, referenced, perSubtask } = operatorBytes(outline);
  const keyGroups = keyGroupsOf(facts);
  const largestKeys = counted ? facts.largestKeys : await keysOfHottest(snapshot, outline, keyGroups);
  return {
    id,
    ...(name !== undefined && { name }),
    ...(uid !== undefined && { uid }),
    at,
    parallelism,
    maxParallelism,
    inlineBytes: inline,
    referencedBytes: referenced,
    bytesPerSubtask: column(perSubtask),
    restore: { rpc, union, all },
    states: await Promise.all(states.map((state) => stateFacts(snapshot, outline, state))),
    ...(keyGroups && { keyGroups }),
    largestKeys: largestKeys.map(({ key, ...rest }) => ({
      ...rest,
      sample: cut(key, LONGEST_KEY),
    })),
    unreadable: unreadable.slice(0, MOST_REASONS).map(({ reason }) => reason),
  };
}

/** A key group that holds so many times the median has something in it that is worth a look. */
const HOT = 3;
/** Reading so much takes some seconds. */
const MOST_HOT_BYTES = 256 * 1024 * 1024;

/** Of a snapshot that is too large to be read, the hottest key group is, if it is hot. */
async function keysOfHottest(
  snapshot: Snapshot,
  operator: OperatorOutline,
  keyGroups: SnapshotKeyGroups | undefined,
): Promise<OperatorFacts['largestKeys']> {
  const hottest = keyGroups?.largest[0];
  if (keyGroups === undefined || hottest === undefined || hottest.bytes > MOST_HOT_BYTES) return [];
  return hottest.bytes < HOT * keyGroups.median ? [] : hotKeys(snapshot, operator, hottest.keyGroup);
}

const LONGEST_KEY = 200;
const MOST_REASONS = 10;

async function stateFacts(
  snapshot: Snapshot,
  operator: OperatorOutline,
  { name, kind, backend, entries, bytes, key, serializers }: StateFacts,
): Promise<SnapshotState> {
  const elements = operator.states.find((one) => one.name === name && !one.raw)?.elementsPerSubtask;
  const copies = kind === 'operator-union' ? await unionCopies(snapshot, operator, name) : undefined;
  const own: readonly (readonly [string, Serializer | undefined])[] = [...serializers, ['key', key]];
  return {
    name,
    kind,
    ...(backend !== undefined && { backend }),
    ...(entries !== undefined && { entries }),
    ...(bytes !== undefined && { bytes }),
    ...(elements && { elementsPerSubtask: column(elements) }),
    ...(copies && { copies }),
    serializers: own.flatMap(([role, serializer]) =>
      serializer === undefined ? [] : serializerFacts(role, serializer),
    ),
  };
}

const LONGEST_PRINT = 1000;
/** A class may have thousands of fields, and a file may claim any. */
const MOST_PARTS = 1000;

function serializerFacts(role: string, serializer: Serializer): SnapshotSerializer {
  const parts: SnapshotSerializer['parts'][number][] = [];
  for (const { path, serializer: part } of serializersWithin(serializer)) {
    const { family, snapshotClass, typeName } = part;
    parts.push({
      path: path.join(' > '),
      family,
      class: snapshotClass,
      ...(typeName !== undefined && { type: typeName }),
      ...particulars(part),
    });
    if (parts.length === MOST_PARTS) break;
  }
  return {
    role,
    printed: cut(printSerializer(serializer), LONGEST_PRINT),
    parts,
  };
}

/** A schema may be of any length; a longer one is left out, not cut. */
const LONGEST_SCHEMA = 100_000;

/** What decides whether another serializer can take over, beside family and type. */
function particulars({ family, children, details }: Serializer): Partial<SnapshotSerializer['parts'][number]> {
  switch (details?.of) {
    case 'pojo':
      return { fields: children.map(({ role }) => role).slice(0, MOST_PARTS) };
    case 'enum':
      return family === 'enum' ? { constants: details.constants.map(({ name }) => name).slice(0, MOST_PARTS) } : {};
    case 'avro':
      return details.schema.length > LONGEST_SCHEMA ? {} : { schema: details.schema };
    case 'kryo':
      return { registered: registeredWith(details).slice(0, MOST_PARTS) };
    default:
      return {};
  }
}

/** Flink cannot use a Kryo serializer any more if one of these classes cannot be loaded. */
function registeredWith({ registrations, defaultSerializers }: KryoDetails): readonly string[] {
  const defaults = defaultSerializers.flatMap(({ className, serializerClass }) => [className, serializerClass ?? []]);
  return [...registrations.map(({ className }) => className), ...defaults.flat()];
}

const MOST_KEY_GROUPS = 8;

function keyGroupsOf({ keyGroups }: OperatorFacts): SnapshotKeyGroups | undefined {
  const filled = [...keyGroups].filter(([, bytes]) => bytes > 0).sort(([, a], [, b]) => b - a);
  if (filled.length === 0) return undefined;
  return {
    filled: filled.length,
    bytes: filled.reduce((sum, [, bytes]) => sum + bytes, 0),
    median: filled[filled.length >> 1]?.[1] ?? 0,
    largest: filled.slice(0, MOST_KEY_GROUPS).map(([keyGroup, bytes]) => ({ keyGroup, bytes })),
  };
}

const MOST_POSITIONS = 5_000;

async function positionsOf(snapshot: Snapshot): Promise<readonly SnapshotKafkaPosition[]> {
  const positions = await kafkaPositions(snapshot);
  return positions.slice(0, MOST_POSITIONS).map((one) => ({ ...one, offset: String(one.offset) }));
}

/** By subtask index; 0 where a subtask has none. Flink allows 32,768 of them. */
function column(amounts: ReadonlyMap<number, number>): readonly number[] {
  const last = [...amounts.keys()].reduce((most, index) => Math.max(most, index), -1);
  return Array.from({ length: Math.min(last + 1, 32_768) }, (_, index) => amounts.get(index) ?? 0);
}

function cut(given: string, most: number): string {
  return given.length > most ? `${given.slice(0, most)}…` : given;
}
