import { defineSymptom } from '#engine';
import type { SnapshotEvidence, SnapshotState } from '#evidence';
import { type SnapshotPlace, snapshotOperators } from './snapshot-operators.ts';

/** A keyed state that is larger in every snapshot than in the one before. */
export interface SnapshotGrowth extends SnapshotPlace {
  readonly state: SnapshotState;
  /** Oldest first; two at least. */
  readonly course: readonly GrowthPoint[];
  /** Of all that keyed state grew by, what this state grew by. */
  readonly share: number;
  /** The newer half grew as fast as the older one; undefined with two snapshots. */
  readonly steady?: boolean;
  /** Bytes an hour, where the times of the snapshots can be believed. */
  readonly perHour?: number;
  /** Its values carry a time to live. */
  readonly ttl: boolean;
}

export interface GrowthPoint {
  readonly snapshot: SnapshotEvidence;
  /** Position of the operator in its `_metadata`. */
  readonly at: number;
  readonly bytes: number;
  readonly entries?: number;
}

/** It has to grow by this share over all snapshots. */
const WORTH_SHARE = 0.1;

/** The newer half has to grow at least this fast, relative to the older half; less is a curve that levels off. */
const STEADY = 0.5;

/** Snapshots whose files were written within less than this were copied. */
const SHORTEST_MS = 60_000;

/** Timers go when they fire, windows when they close; operator state has other rules. */
const NOT_GROWING = /^(?:timers|operator-|broadcast|raw-|coordinator|in-flight)/;

export const snapshotGrowth = defineSymptom({
  id: 'snapshot-growth',
  needs: ['snapshots'],
  given: { snapshotOperators },
  observe({ snapshots }, { snapshotOperators }): readonly SnapshotGrowth[] {
    const places = snapshotOperators.known ? snapshotOperators.value : [];
    if (snapshots.length < 2) return [];
    const courses = places.flatMap((place) =>
      place.operator.states
        .filter((state) => !NOT_GROWING.test(state.kind) && !isWindow(state))
        .map((state) => ({ place, state, course: courseOf(place, state, snapshots) })),
    );
    const total = courses.reduce((sum, { course }) => sum + Math.max(0, addedBy(course)), 0);
    return courses
      .flatMap(({ place, state, course }) => growthOf(place, state, course, total))
      .sort((a, b) => b.share - a.share);
  },
});

function isWindow({ serializers }: SnapshotState): boolean {
  return serializers.some(({ role, parts }) => role === 'namespace' && /window$/.test(parts[0]?.family ?? ''));
}

/** Measured in the same way only: tables hold old versions of entries, streams do not. */
function courseOf(
  { snapshot: newest, operator: { id } }: SnapshotPlace,
  { name, kind }: SnapshotState,
  snapshots: readonly SnapshotEvidence[],
): readonly GrowthPoint[] {
  return snapshots.flatMap((snapshot) => {
    const operator = snapshot.operators.find((one) => one.id === id);
    const state = operator?.states.find((one) => one.name === name && one.kind === kind);
    const alike = snapshot.counted === newest.counted && (newest.counted || snapshot.format === newest.format);
    if (!operator || state?.bytes === undefined || !alike) return [];
    const { bytes, entries } = state;
    return [{ snapshot, at: operator.at, bytes, ...(entries !== undefined && { entries }) }];
  });
}

function addedBy(course: readonly GrowthPoint[]): number {
  return (course.at(-1)?.bytes ?? 0) - (course[0]?.bytes ?? 0);
}

function growthOf(
  place: SnapshotPlace,
  state: SnapshotState,
  course: readonly GrowthPoint[],
  total: number,
): readonly SnapshotGrowth[] {
  const added = addedBy(course);
  const [first] = course;
  const steps = course.slice(1).map(({ bytes }, index) => bytes - (course[index]?.bytes ?? 0));
  if (!first || steps.length === 0 || added < WORTH_SHARE * first.bytes || steps.some((step) => step <= 0)) return [];
  const perHour = perHourOf(course);
  const ttl = state.serializers.some(({ parts }) => parts.some(({ family }) => family === 'ttl'));
  return [
    {
      ...place,
      state,
      course,
      share: total > 0 ? added / total : 0,
      ...(steps.length > 1 && { steady: isSteady(steps) }),
      ...(perHour !== undefined && { perHour }),
      ttl,
    },
  ];
}

function isSteady(steps: readonly number[]): boolean {
  const half = steps.length >> 1;
  const mean = (part: readonly number[]) => part.reduce((sum, step) => sum + step, 0) / part.length;
  return mean(steps.slice(-half)) >= STEADY * mean(steps.slice(0, half));
}

function perHourOf(course: readonly GrowthPoint[]): number | undefined {
  const times = course.map(({ snapshot }) => snapshot.takenAt ?? Number.NaN);
  const [from, to] = [times[0] as number, times.at(-1) as number];
  const inOrder = times.every((time, index) => index === 0 || time > (times[index - 1] as number));
  return inOrder && to - from >= SHORTEST_MS ? (addedBy(course) / (to - from)) * 3_600_000 : undefined;
}
