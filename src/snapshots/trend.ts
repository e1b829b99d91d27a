import type { Compared } from './compare.ts';
import type { OperatorOutline } from './outline.ts';
import type { StateFacts } from './tally.ts';

/** What several snapshots of a job show together, oldest first. One figure per snapshot; undefined where it has none. */
export interface Trend {
  readonly states: readonly StateTrend[];
  readonly offsets: readonly OffsetTrend[];
}

export interface StateTrend {
  readonly operator: OperatorOutline;
  readonly name: string;
  readonly kind: StateFacts['kind'];
  readonly entries: readonly (number | undefined)[];
  readonly bytes: readonly (number | undefined)[];
  /**
   * `multiplies`: union state of which there are by a whole factor more elements each time · `grows`: larger in each snapshot
   * than in the one before · `level`: neither.
   */
  readonly course: 'multiplies' | 'grows' | 'level';
}

export interface OffsetTrend {
  readonly operator: string;
  readonly topic: string;
  readonly partition: number;
  /** The next one to read. */
  readonly offsets: readonly (bigint | undefined)[];
}

type Looked = Pick<Compared, 'operators' | 'positions'>;

/** Lays snapshots side by side: every state of any of them, and where sources stood in every partition. */
export function trendOf(snapshots: readonly Looked[]): Trend {
  return { states: stateTrends(snapshots), offsets: offsetTrends(snapshots) };
}

function stateTrends(snapshots: readonly Looked[]): readonly StateTrend[] {
  const known = new Map<string, { readonly operator: OperatorOutline; readonly state: StateFacts }>();
  for (const { operators } of snapshots) {
    for (const { outline, states } of operators)
      for (const state of states) known.set(idOf(outline, state), { operator: outline, state });
  }
  const found = snapshots.map(({ operators }) => statesById(operators));
  return [...known].map(([id, { operator, state }]) => {
    const course = found.map((states) => states.get(id));
    const entries = course.map((one) => one?.entries);
    const bytes = course.map((one) => one?.bytes);
    return {
      operator,
      name: state.name,
      kind: state.kind,
      entries,
      bytes,
      course: courseOf(state.kind, entries, bytes),
    };
  });
}

function statesById(operators: Compared['operators']): ReadonlyMap<string, StateFacts> {
  return new Map(operators.flatMap(({ outline, states }) => states.map((state) => [idOf(outline, state), state])));
}

function idOf({ id }: OperatorOutline, { name, kind }: StateFacts): string {
  return `${id} ${kind} ${name}`;
}

type Amounts = readonly (number | undefined)[];

function courseOf(kind: StateFacts['kind'], entries: Amounts, bytes: Amounts): StateTrend['course'] {
  const counts = entries.filter((one) => one !== undefined);
  if (kind === 'operator-union' && isMultiplied(counts)) return 'multiplies';
  const sizes = bytes.filter((one) => one !== undefined);
  const rises = sizes.length > 1 && sizes.every((size, index) => index === 0 || size > (sizes[index - 1] as number));
  return rises ? 'grows' : 'level';
}

/** Whole factors, at least twice; a state that its owner rewrites has as many elements as before. */
function isMultiplied(counts: readonly number[]): boolean {
  const factors = counts.slice(1).map((count, index) => count / (counts[index] as number));
  return (
    factors.length > 0 && factors.every((factor) => factor >= 1 && Number.isInteger(factor)) && Math.max(...factors) > 1
  );
}

function offsetTrends(snapshots: readonly Looked[]): readonly OffsetTrend[] {
  const places = new Map<string, Omit<OffsetTrend, 'offsets'>>();
  const found = snapshots.map(({ positions }) => {
    const offsets = new Map<string, bigint>();
    for (const { operator, topic, partition, offset } of positions) {
      const id = `${operator} ${topic} ${partition}`;
      offsets.set(id, offset);
      places.set(id, { operator, topic, partition });
    }
    return offsets;
  });
  return [...places]
    .map(([id, place]) => ({
      ...place,
      offsets: found.map((offsets) => offsets.get(id)),
    }))
    .sort(
      (a, b) => a.operator.localeCompare(b.operator) || a.topic.localeCompare(b.topic) || a.partition - b.partition,
    );
}
