import type { Comparison, OperatorFacts, Trend, UidOf } from '#snapshots';

/** A snapshot and the next one. */
export interface DiffStep {
  readonly before: string;
  readonly after: string;
  readonly comparison: Comparison;
}

/** `snapshot diff --format json`. */
export function diffDocument(steps: readonly DiffStep[], trend: Trend, uidOf: UidOf): object {
  return {
    schema: 'flink-doctor/snapshot-diff/1',
    trend: trendDocument(trend, uidOf),
    steps: steps.map(({ before, after, comparison }) => ({ before, after, ...comparisonDocument(comparison, uidOf) })),
  };
}

/** One figure per snapshot, in the order in which they were given. */
function trendDocument({ states, offsets }: Trend, uidOf: UidOf): object {
  return {
    states: states.map(({ operator, name, kind, entries, bytes, course }) => ({
      operator: { id: operator.id, uid: uidOf(operator) ?? null, name: operator.name ?? null },
      name,
      kind,
      entries: entries.map(orNull),
      bytes: bytes.map(orNull),
      course,
    })),
    offsets: offsets.map((one) => ({ ...one, offsets: one.offsets.map(digits) })),
  };
}

function comparisonDocument({ added, gone, renamed, operators, offsets }: Comparison, uidOf: UidOf): object {
  const named = ({ outline, states }: OperatorFacts) => ({
    ...idsOf(outline, uidOf),
    states: states.map(({ name, kind }) => ({ name, kind })),
  });
  return {
    added: added.map(named),
    gone: gone.map(named),
    renamed: renamed.map((pair) => ({ before: named(pair.before), after: named(pair.after) })),
    operators: operators.map(({ before, after, ...change }) => ({
      ...idsOf(after.outline, uidOf),
      parallelism: [before.outline.parallelism, after.outline.parallelism],
      maxParallelism: [before.outline.maxParallelism, after.outline.maxParallelism],
      added: change.added.map(({ name, kind }) => ({ name, kind })),
      gone: change.gone.map(({ name, kind }) => ({ name, kind })),
      states: change.states.map(({ entries, bytes, exception, ...state }) => ({
        ...state,
        exception: exception ?? null,
        entries: entries.map(orNull),
        bytes: bytes.map(orNull),
      })),
    })),
    offsets: offsets.map(({ before, after, ...place }) => ({ ...place, before: digits(before), after: digits(after) })),
  };
}

function idsOf(outline: OperatorFacts['outline'], uidOf: UidOf): object {
  return { id: outline.id, uid: uidOf(outline) ?? null, name: outline.name ?? null };
}

function orNull(amount: number | undefined): number | null {
  return amount ?? null;
}

/** As a number where a reader of JSON keeps it exact. */
function digits(offset: bigint | undefined): number | string | null {
  if (offset === undefined) return null;
  return offset <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(offset) : String(offset);
}
