import type { SnapshotEvidence, SnapshotOperator, SnapshotSerializerPart, SnapshotState } from '#evidence';
import type { Pipeline } from '#formats/bytecode';
import type { JobCode } from '../job-code.ts';
import type { DeclaredState } from './declared-states.ts';
import { type PlannedOperator, plannedOperators } from './operator-verdicts.ts';
import type { SerializerShape } from './serializer-shape.ts';
import { withTimeToLive } from './time-to-live.ts';

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
  return {
    name: code.name,
    kind: 'savepoint',
    format: '',
    metadataVersion: 0,
    checkpointId: 0,
    metadataBytes: 0,
    counted: false,
    operators: planned.flatMap((one) => operatorOf(one) ?? []),
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

/** A max parallelism that is not known is 0, which is never compared. */
function operatorOf({
  node,
  id,
  uid,
  name,
  key,
  maxParallelism,
  parallelism,
  states = [],
}: PlannedOperator): SnapshotOperator | undefined {
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
    states: states.length > 0 ? states.map((one) => stateOf(one, key)) : [UNNAMED],
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

/** What Flink's own operators keep. */
const UNNAMED: SnapshotState = { name: '_own', kind: 'operator-list', serializers: [] };

function stateOf({ name, kind, shapes, ttl }: DeclaredState, key: SerializerShape | undefined): SnapshotState {
  const { value } = shapes;
  const written = ttl === undefined ? undefined : ttl ? withTimeToLive(value, kind) : value;
  const roles = { ...shapes, value: written, ...(key && KEYED.has(kind) && { key }) };
  const serializers = Object.entries(roles).flatMap(([role, shape]) => {
    const parts = partsOf(shape, '');
    return parts.length === 0 ? [] : [{ role, printed: '', parts }];
  });
  return { name, kind, serializers };
}

const KEYED = new Set(['value', 'list', 'map', 'reducing', 'aggregating']);

/** Outermost first, as snapshots have them; a part that nobody knows is `unknown`. */
function partsOf(shape: SerializerShape | undefined, path: string): readonly SnapshotSerializerPart[] {
  if (shape === undefined) return path === '' ? [] : [{ path, family: 'unknown', class: '' }];
  const { family, type, parts, constants, schema, layout } = shape;
  const own: SnapshotSerializerPart = {
    path,
    family,
    class: '',
    ...(type !== undefined && { type }),
    ...(family === 'pojo' && { fields: parts.map(({ role }) => role) }),
    ...(layout && { fields: layout }),
    ...(constants && { constants }),
    ...(schema !== undefined && { schema }),
  };
  return [own, ...parts.flatMap((part) => partsOf(part.shape, path === '' ? part.role : `${path} > ${part.role}`))];
}
