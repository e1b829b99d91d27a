import type { SnapshotEvidence, SnapshotOperator } from '#evidence';
import {
  type CodePlace,
  constantText,
  type OperatorId,
  operatorIdsOf,
  type Pipeline,
  type PipelineNode,
} from '#formats/bytecode';
import type { SerializerShape } from '#restore';
import type { JobCode } from '../job-code.ts';
import type { DeclaredState } from './declared-states.ts';
import { maxParallelismOf, parallelismOf } from './max-parallelism.ts';
import { keyShape, plannedStates } from './planned-states.ts';

/**
 * What becomes of an operator: `mapped` its state is taken over · `moved` the job has it under another id · `orphaned` the
 * job has nothing for it · `new` it starts empty · `unknown` an operator of the job may have this id, which the code does not
 * tell.
 */
export interface OperatorVerdict {
  readonly status: 'mapped' | 'moved' | 'orphaned' | 'new' | 'unknown';
  /** In the snapshot. */
  readonly before: SnapshotOperator | undefined;
  /** In the job; of several with unknown ids none. */
  readonly now: PlannedOperator | undefined;
}

/** An operator that the job will have. */
export interface PlannedOperator {
  readonly node: PipelineNode;
  /** Undefined where the code does not tell. */
  readonly id: string | undefined;
  readonly from: OperatorId['from'];
  readonly uid: string | undefined;
  /** What the user calls it. */
  readonly name: string;
  readonly at: CodePlace;
  /** The states its function asks for, where they can be told. */
  readonly states: readonly DeclaredState[] | undefined;
  /** The serializer of its key; undefined where it has none or the code does not tell. */
  readonly key: SerializerShape | undefined;
  /** As the program sets them, for it or for all; undefined if it does not, or they are not constant. */
  readonly maxParallelism: number | undefined;
  readonly parallelism: number | undefined;
}

/** Every operator of a snapshot and of the job, matched by their ids. Of several pipelines the one that fits best. */
export function operatorVerdicts(
  code: JobCode,
  snapshot: SnapshotEvidence,
  pipelines: readonly Pipeline[],
): readonly OperatorVerdict[] {
  const before = snapshot.operators.filter(hasState);
  const plans = pipelines.map((pipeline) => plannedOperators(pipeline, code));
  const matched = (plan: readonly PlannedOperator[]) =>
    before.filter(({ id }) => plan.some((one) => one.id === id)).length;
  const plan = plans.reduce<readonly PlannedOperator[]>(
    (best, one) => (best.length === 0 || matched(one) > matched(best) ? one : best),
    [],
  );
  // Where no program of the jar fits, any of them may be meant.
  const meant = matched(plan) === 0 ? pipelines : pipelines.filter((_, i) => plans[i] === plan);
  const byId = new Map(plan.map((one) => [one.id, one]));
  const free = plan.filter((one) => !before.some(({ id }) => id === one.id) && one.node.stateful !== false);
  const taken = new Set<PlannedOperator>();
  const olds = before.map((old): OperatorVerdict => {
    const now = byId.get(old.id);
    return now ? { status: 'mapped', before: old, now } : lost(old, free, taken, meant.some(isPlanned));
  });
  const news = free.filter((one) => !taken.has(one) && one.id !== undefined && one.node.stateful === true);
  return [...olds, ...news.map((now): OperatorVerdict => ({ status: 'new', before: undefined, now }))];
}

function hasState({ states, inlineBytes, referencedBytes }: SnapshotOperator): boolean {
  return states.length > 0 || inlineBytes + referencedBytes > 0;
}

/** The job has it under another id if one operator that is new asks for the same states, and no other does. */
function lost(
  old: SnapshotOperator,
  free: readonly PlannedOperator[],
  taken: Set<PlannedOperator>,
  planned: boolean,
): OperatorVerdict {
  if (free.some(({ id }) => id === undefined)) return { status: 'unknown', before: old, now: undefined };
  const names = userStates(old);
  const alike = free.filter((one) => !taken.has(one) && asksForAll(one, names));
  const [now] = alike;
  if (names.length === 0 || now === undefined || alike.length > 1)
    return { status: planned ? 'unknown' : 'orphaned', before: old, now: undefined };
  taken.add(now);
  return { status: 'moved', before: old, now };
}

/** Operators of SQL and Table are made by the planner; the code shows neither them nor their ids. */
function isPlanned({ apis, sql }: Pipeline): boolean {
  return sql.length > 0 || apis.includes('table');
}

/** Timers, and what sources and windows of Flink keep for themselves, tell nothing of whose they are. */
function userStates({ states }: SnapshotOperator): readonly string[] {
  return states.flatMap(({ name, kind }) =>
    kind === 'timers' ||
    kind === 'coordinator' ||
    kind === 'in-flight' ||
    /^_|^SourceReaderState$|^window-contents$|^writer_raw_states$/.test(name)
      ? []
      : [name],
  );
}

function asksForAll({ states }: PlannedOperator, names: readonly string[]): boolean {
  return states !== undefined && names.every((name) => states.some((one) => one.name === name));
}

/** The operators a pipeline will have, sinks with their committers. */
export function plannedOperators(pipeline: Pipeline, code: JobCode): readonly PlannedOperator[] {
  return operatorIdsOf(pipeline).flatMap(({ node: number, id, from, part, uid }) => {
    const node = pipeline.nodes[number];
    if (node === undefined || node.virtual) return [];
    const name = (node.name && constantText(node.name)) ?? (node.uid && constantText(node.uid)) ?? node.call.name;
    const states = part === 'operator' ? plannedStates(node, pipeline, code) : undefined;
    const shown = part === 'operator' ? name : `${name} (${part})`;
    const planned = { node, id, from, uid, name: shown, at: node.call.at, states, key: keyShape(node, pipeline, code) };
    return [
      { ...planned, maxParallelism: maxParallelismOf(node, pipeline), parallelism: parallelismOf(node, pipeline) },
    ];
  });
}
