import type { SnapshotEvidence, SnapshotOperator, SnapshotSerializerPart, SnapshotState } from '#evidence';
import { isSince, type Pipeline, type PipelineNode } from '#formats/bytecode';
import type { SerializerShape } from '#restore';
import { withTimeToLive } from '#restore';
import type { JobCode } from '../job-code.ts';
import type { DeclaredState } from './declared-states.ts';
import { type PlannedOperator, plannedOperators } from './operator-verdicts.ts';
import { type RegisteredClasses, registeredClasses } from './registered-classes.ts';
import { sourceSerializers } from './source-change.ts';
import { shapeOfClass } from './subclasses.ts';

/**
 * What savepoints of an older jar would hold, as far as its code tells: operators with a known id, and the states their
 * functions ask for; one for each pipeline, by the class of its main. Sizes are not known, and 0.
 */
export function codeAsSnapshots(
  code: JobCode,
): readonly { readonly main: string; readonly snapshot: SnapshotEvidence }[] {
  return code.pipelines.map((pipeline) => ({ main: pipeline.entry.class, snapshot: snapshotOf(pipeline, code) }));
}

function snapshotOf(pipeline: Pipeline, code: JobCode): SnapshotEvidence {
  const nothing = { count: 0, bytes: 0, examples: [], operators: [] };
  const planned = plannedOperators(pipeline, code);
  const registered = registeredClasses(pipeline, code);
  return {
    name: code.name,
    kind: 'savepoint',
    format: '',
    metadataVersion: isSince(code.flink, 2, 0) ? 5 : 4,
    checkpointId: 0,
    metadataBytes: 0,
    counted: false,
    operators: planned.flatMap((one) => operatorOf(one, { code, registered }) ?? []),
    files: {
      referred: nothing,
      missing: nothing,
      otherSize: nothing,
      moved: nothing,
      notChecked: nothing,
      orphans: nothing,
      retained: 0,
      reachable: false,
    },
    kafka: [],
  };
}

interface Written {
  readonly code: JobCode;
  readonly registered: RegisteredClasses;
}

/** A max parallelism that is not known is 0, which is never compared. */
function operatorOf(
  { node, id, uid, name, key, maxParallelism, parallelism, states = [] }: PlannedOperator,
  written: Written,
): SnapshotOperator | undefined {
  if (id === undefined || node.stateful !== true) return undefined;
  return {
    id,
    name,
    ...(uid !== undefined && { uid }),
    at: 0,
    parallelism: 0,
    maxParallelism: maxParallelism ?? usualMaxParallelism(parallelism),
    inlineBytes: 0,
    referencedBytes: 0,
    bytesPerSubtask: [],
    restore: { rpc: 0, union: 0, all: 0 },
    states: states.length > 0 ? states.map((one) => stateOf(one, key, written)) : [unnamed(node, key, written)],
    largestKeys: [],
    unreadable: [],
  };
}

/** What Flink takes where the program sets none: half as many again as subtasks, as a power of two, at least 128. */
function usualMaxParallelism(parallelism: number | undefined): number {
  if (parallelism === undefined) return 0;
  const roomy = 2 ** Math.ceil(Math.log2(parallelism + Math.floor(parallelism / 2)));
  return Math.min(Math.max(roomy, 128), 32_768);
}

/** What Flink's own operators keep; `process` on a keyed stream has timers, which know the key, though it sets none. */
function unnamed(node: PipelineNode, key: SerializerShape | undefined, about: Written): SnapshotState {
  const ofTimers = node.keyedBy !== undefined && node.call.name === 'process' ? partsOf(key, '', about) : [];
  const keys = ofTimers.length === 0 ? [] : [{ role: 'key', printed: '', parts: ofTimers }];
  return { name: '_own', kind: 'operator-list', serializers: [...sourceSerializers(node), ...keys] };
}

function stateOf(
  { name, kind, shapes, ttl }: DeclaredState,
  key: SerializerShape | undefined,
  about: Written,
): SnapshotState {
  const { value } = shapes;
  const written = ttl === undefined ? undefined : ttl ? withTimeToLive(value, kind) : value;
  const roles = { ...shapes, value: written, ...(key && KEYED.has(kind) && { key }) };
  const serializers = Object.entries(roles).flatMap(([role, shape]) => {
    const parts = partsOf(shape, '', about);
    return parts.length === 0 ? [] : [{ role, printed: '', parts }];
  });
  return { name, kind, serializers };
}

const KEYED = new Set(['value', 'list', 'map', 'reducing', 'aggregating']);

const NO_SUBCLASSES: RegisteredClasses['subclasses'] = new Map();

/** Outermost first, as snapshots have them; a part that nobody knows is `unknown`. */
function partsOf(shape: SerializerShape | undefined, path: string, about: Written): readonly SnapshotSerializerPart[] {
  if (shape === undefined) return path === '' ? [] : [{ path, family: 'unknown', class: '' }];
  const { family, type, parts, constants, schema, layout } = shape;
  const own: SnapshotSerializerPart = {
    path,
    family,
    class: '',
    ...(type !== undefined && { type }),
    ...(family === 'pojo' && { fields: parts.map(({ role }) => role) }),
    ...(layout && { fields: layout }),
    ...(family === 'kryo' && { registered: about.registered.kryo }),
    ...(constants && { constants }),
    ...(schema !== undefined && { schema }),
  };
  const below = (role: string, one: SerializerShape | undefined, written = about) =>
    partsOf(one, path === '' ? role : `${path} > ${role}`, written);
  const subclasses = family === 'pojo' ? (about.registered.subclasses.get(type ?? '') ?? []) : [];
  // A subclass may hold a value of the class above it, and so on without end.
  const once = { ...about, registered: { ...about.registered, subclasses: NO_SUBCLASSES } };
  return [
    own,
    ...parts.flatMap((part) => below(part.role, part.shape)),
    ...subclasses.flatMap((one) => below(one, shapeOfClass(one, about.code), once)),
  ];
}
