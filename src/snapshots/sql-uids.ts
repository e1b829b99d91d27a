import { operatorIdOf, type Serializer, serializersWithin } from '#formats/snapshot';
import type { OperatorFacts } from './describe.ts';
import type { UidOf } from './uids.ts';

/**
 * The planner of SQL gives uids by a rule (`table.exec.uid.format`: `<id>_<transformation>`), so that they can be found where
 * nobody tells them: in snapshots of Flink 1.16 to 1.20, from compiled plans or with `table.exec.uid.generation: ALWAYS`.
 *
 * @param operators of one job: those with SQL's rows in their state make it worth trying
 * @returns what `uidOf` knows, and those
 */
export function withSqlUids(uidOf: UidOf, operators: readonly OperatorFacts[]): UidOf {
  const nameless = new Set(operators.flatMap(({ outline }) => (uidOf(outline) === undefined ? [outline.id] : [])));
  if (nameless.size === 0 || !operators.some(holdsRows)) return uidOf;
  const found = planUids(nameless);
  return (operator) => uidOf(operator) ?? found.get(operator.id);
}

/** Numbers of a plan's nodes go on over all plans of a session. */
const MOST_PLANS = 2_000;
/** Of one plan they are close together: so far before the first source, and after the last. */
const BEFORE = 10;
const AFTER = 100;

/** A plan begins with its sources: where none is found, there is no plan. */
function planUids(ids: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const meet = (node: number, transformation: string): boolean => {
    const uid = `${node}_${transformation}`;
    const id = operatorIdOf(uid);
    if (ids.has(id)) found.set(id, uid);
    return ids.has(id);
  };
  const sources: number[] = [];
  for (let node = 1; node < MOST_PLANS; node++) if (meet(node, 'source')) sources.push(node);
  const first = Math.min(...sources) - BEFORE;
  const last = Math.max(...sources) + AFTER;
  if (sources.length === 0 || last - first > MOST_PLANS) return found;
  for (let node = Math.max(1, first); node <= last && found.size < ids.size; node++) {
    for (const transformation of TRANSFORMATIONS) meet(node, transformation);
  }
  return found;
}

/** As nodes of the planner call what they are made of, Flink 1.15 to 2.2. */
const TRANSFORMATIONS = [
  'sink',
  'calc',
  'constraint-validator',
  'upsert-materialize',
  'partitioner',
  'timestamp-inserter',
  'row-kind-setter',
  'group-aggregate',
  'local-group-aggregate',
  'global-group-aggregate',
  'incremental-group-aggregate',
  'group-table-aggregate',
  'group-window-aggregate',
  'over-aggregate',
  'join',
  'interval-join',
  'temporal-join',
  'lookup-join',
  'lookup-join-materialize',
  'window',
  'window-aggregate',
  'local-window-aggregate',
  'global-window-aggregate',
  'window-deduplicate',
  'window-join',
  'window-rank',
  'deduplicate',
  'rank',
  'limit',
  'sort',
  'sort-limit',
  'temporal-sort',
  'changelog-normalize',
  'drop-update-before',
  'mini-batch-assigner',
  'watermark-assigner',
  'match',
  'expand',
  'correlate',
  'async-calc',
  'async-correlate',
  'values',
  'filter-left',
  'filter-right',
  'pad-left',
  'pad-right',
  'python-calc',
  'python-correlate',
  'python-group-aggregate',
  'python-group-table-aggregate',
  'python-group-window-aggregate',
  'python-over-aggregate',
  'process',
] as const;

function holdsRows({ states }: OperatorFacts): boolean {
  return states.some(({ key, serializers }) => [key, ...serializers.values()].some(isOfSql));
}

function isOfSql(serializer: Serializer | undefined): boolean {
  if (serializer === undefined) return false;
  for (const { serializer: part } of serializersWithin(serializer)) if (SQL_ROWS.has(part.family)) return true;
  return false;
}

const SQL_ROWS: ReadonlySet<Serializer['family']> = new Set(['row-data', 'binary-row', 'row-data-key', 'window-key']);
