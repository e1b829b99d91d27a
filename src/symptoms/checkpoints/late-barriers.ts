import { defineSymptom } from '#engine';
import type { Checkpoint } from '#evidence';
import { type Bottleneck, bottlenecks } from '../load/bottlenecks.ts';
import { type Flow, flowOf, upstreamOf } from '../load/flow.ts';
import { type CheckpointCourse, checkpointCourse, failureStreak } from './checkpoint-course.ts';
import { checkpointPhases, type SubtaskPhases, type VertexPhases } from './checkpoint-phases.ts';
import { type MissingAcks, missingAcks } from './missing-acks.ts';
import { pendingSnapshots } from './pending-snapshots.ts';

/** From this share of the timeout on, a checkpoint that completes is about to expire. */
export const NEAR_TIMEOUT = 0.5;

/** From this share of its time on, the way of the barriers is what a checkpoint waits for. */
const MOSTLY = 0.5;

/** A checkpoint that does not get through because its barriers do not; at most one sighting, the newest. */
export interface LateBarriers {
  readonly checkpoint: Checkpoint;
  /** `slow`: it completed, but took most of its timeout. */
  readonly kind: 'expired' | 'overdue' | 'slow';
  /** Since its trigger, ms. */
  readonly ageMs: number;
  readonly course: CheckpointCourse;
  /** Who has not acknowledged; undefined when it completed, or its details are gone. */
  readonly missing?: MissingAcks;
  /** Vertex whose barriers came last, of those that acknowledged. */
  readonly latest?: VertexPhases;
  /** Vertices where barriers are late, with all that feeds them. */
  readonly places: readonly string[];
  /** What they wait for, where back pressure shows it. */
  readonly bottleneck?: Bottleneck;
}

export const lateBarriers = defineSymptom({
  id: 'late-barriers',
  needs: ['plan', 'checkpoints'],
  given: { checkpointCourse, checkpointPhases, missingAcks, pendingSnapshots, bottlenecks },
  observe(
    { plan },
    { checkpointCourse, checkpointPhases, missingAcks, pendingSnapshots, bottlenecks },
  ): readonly LateBarriers[] {
    const course = checkpointCourse.known ? checkpointCourse.value[0] : undefined;
    const late = course && newestLate(course, missingAcks.known ? missingAcks.value : []);
    if (!late) return [];
    const phases = checkpointPhases.known ? checkpointPhases.value : [];
    const own = phases.filter(({ checkpoint }) => checkpoint.id === late.checkpoint.id);
    const latest = latestOf(own);
    const snapshots = new Set(pendingSnapshots.known ? pendingSnapshots.value.map(({ owing }) => owing.vertex.id) : []);
    if (!barriersAreIt(late, own, latest, snapshots)) return [];
    const places = placesOf(late.missing, latest, flowOf(plan));
    const bottleneck = bottlenecks.known ? bottleneckAt(places, bottlenecks.value) : undefined;
    return [{ ...late, course, places, ...(latest && { latest }), ...(bottleneck && { bottleneck }) }];
  },
});

type Late = Pick<LateBarriers, 'checkpoint' | 'kind' | 'ageMs' | 'missing'>;

/** The newest checkpoint that expired lately, is overdue, or came close to its timeout. */
function newestLate(course: CheckpointCourse, missing: readonly MissingAcks[]): Late | undefined {
  const timeout = course.settings?.timeoutMs ?? Number.POSITIVE_INFINITY;
  const streak = failureStreak(course, 'expired');
  const [expired] = streak.failed;
  if (expired && streak.recent) {
    const told = missing.find(({ kind }) => kind === 'expired');
    const own = told ?? missing.find(({ kind }) => kind === 'overdue');
    return {
      checkpoint: told?.checkpoint ?? expired,
      kind: 'expired',
      ageMs: expired.durationMs,
      ...(own && { missing: own }),
    };
  }
  const overdue = missing.find(({ kind, ageMs }) => kind === 'overdue' && ageMs >= NEAR_TIMEOUT * timeout);
  if (overdue) return { checkpoint: overdue.checkpoint, kind: 'overdue', ageMs: overdue.ageMs, missing: overdue };
  const newest = course.finished[0];
  if (!newest || newest.reason || newest.checkpoint.durationMs < NEAR_TIMEOUT * timeout) return;
  return { checkpoint: newest.checkpoint, kind: 'slow', ageMs: newest.checkpoint.durationMs };
}

/** Time until the last barrier, at the slowest subtask. */
export function untilBarriers({ ms }: SubtaskPhases): number {
  return ms.startDelay + ms.alignment;
}

function latestOf(phases: readonly VertexPhases[]): VertexPhases | undefined {
  return phases.reduce<VertexPhases | undefined>(
    (latest, one) => (latest && untilBarriers(latest.slowest) >= untilBarriers(one.slowest) ? latest : one),
    undefined,
  );
}

/**
 * Of what is known, is it the barriers? Those who acknowledged tell by their phases, those who did not by where they
 * stand: a vertex that has passed its barriers on is busy with its snapshot.
 */
function barriersAreIt(
  late: Late,
  own: readonly VertexPhases[],
  latest: VertexPhases | undefined,
  snapshots: ReadonlySet<string>,
): boolean {
  const slow = own.filter(({ slowest }) => slowest.durationMs >= MOSTLY * late.ageMs);
  const waited = slow.some(({ slowest }) => untilBarriers(slowest) >= MOSTLY * slowest.durationMs);
  if (late.kind === 'slow') return latest !== undefined && waited;
  if (slow.length > 0 && !waited) return false;
  return !late.missing || late.missing.frontier.some(({ vertex }) => !snapshots.has(vertex.id));
}

function placesOf(missing: MissingAcks | undefined, latest: VertexPhases | undefined, flow: Flow): readonly string[] {
  const waiting = missing?.frontier.filter(({ stage }) => stage === 'barrier') ?? [];
  const at = waiting.length > 0 ? waiting.map(({ vertex }) => vertex.id) : latest ? [latest.vertex.id] : [];
  return [...new Set(at.flatMap((id) => [...upstreamOf(id, flow)]))];
}

/** The bottleneck that holds one of these back, or is one of these; any, when no place is known. */
function bottleneckAt(places: readonly string[], found: readonly Bottleneck[]): Bottleneck | undefined {
  const saturated = [...found].sort((a, b) => b.saturated.length - a.saturated.length);
  if (places.length === 0) return saturated[0];
  return saturated.find(
    ({ vertex, heldBack }) => places.includes(vertex.id) || heldBack.some((held) => places.includes(held.vertex.id)),
  );
}
