import type { SnapshotEvidence, SnapshotOperator, SnapshotSerializerPart, SnapshotState } from '#evidence';
import type { Pipeline } from '#formats/bytecode';
import type { JobCode } from '../job-code.ts';
import type { DeclaredState } from './declared-states.ts';
import { type PlannedOperator, plannedOperators } from './operator-verdicts.ts';
import { familyOf, typeText } from './state-changes.ts';

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
    operators: planned.flatMap((one) => operatorOf(one, code) ?? []),
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

/** The same of the job's max parallelism where it is constant; 0 is never compared. */
function operatorOf(
  { node, id, uid, name, states = [] }: PlannedOperator,
  code: JobCode,
): SnapshotOperator | undefined {
  if (id === undefined || node.stateful !== true) return undefined;
  const own = node.maxParallelism;
  return {
    id,
    name,
    ...(uid !== undefined && { uid }),
    at: 0,
    parallelism: 0,
    maxParallelism: own?.kind === 'number' ? Number(own.value) : 0,
    inlineBytes: 0,
    referencedBytes: 0,
    bytesPerSubtask: [],
    restore: { rpc: 0, union: 0, all: 0 },
    states: states.length > 0 ? states.map((one) => stateOf(one, code)) : [UNNAMED],
    largestKeys: [],
    unreadable: [],
  };
}

/** What Flink's own operators keep. */
const UNNAMED: SnapshotState = { name: '_own', kind: 'operator-list', serializers: [] };

function stateOf({ name, kind, type }: DeclaredState, code: JobCode): SnapshotState {
  const verdict = type && code.typeOf(type);
  const family = verdict && familyOf(verdict);
  if (type === undefined || verdict === undefined || family === undefined) return { name, kind, serializers: [] };
  const fields = verdict.fields.flatMap((field): readonly SnapshotSerializerPart[] => {
    const own = familyOf(field.verdict);
    return own === undefined ? [] : [{ path: field.name, family: own, class: '' }];
  });
  const outermost = { path: '', family, class: '', type: typeText(type) };
  return { name, kind, serializers: [{ role: 'value', printed: '', parts: [outermost, ...fields] }] };
}
