import type { Checkpoint, Checkpoints, Cite, LogMoment } from '#evidence';
import type { CheckpointMoment } from './keep-checkpoints.ts';

/** One checkpoint: both of its lines, or the one that was found. */
interface Told {
  readonly id: number;
  readonly triggered?: CheckpointMoment;
  ended?: CheckpointMoment;
}

/**
 * The history of a job's checkpoints as its JobManager told it: times, durations and sizes, and nothing of what its tasks did.
 *
 * @param told of this job, oldest first
 * @param moments of this job: a failover takes with it the checkpoints that are under way
 * @param end epoch ms of the last entry of all; until then a checkpoint that nobody ended was under way
 * @returns undefined where logs tell of none
 */
export function checkpointsOf(
  told: readonly CheckpointMoment[],
  moments: readonly LogMoment[],
  end: number | undefined,
): Checkpoints | undefined {
  const all = paired(told);
  const lost = lostUntil(all, moments);
  const history = all
    .flatMap((one) => checkpointOf(one, end, lost) ?? [])
    .sort((a, b) => a.triggeredAt - b.triggeredAt || a.id - b.id);
  const last = told[told.length - 1];
  if (!last || history.length === 0) return;
  const count = (status: Checkpoint['status']) => history.filter((one) => one.status === status).length;
  const completed = Math.max(count('COMPLETED'), countOf(moments, 'completed'));
  const [failed, inProgress] = [count('FAILED'), count('IN_PROGRESS')];
  const counts = { total: completed + failed + inProgress, completed, failed, inProgress, restored: 0 };
  return { counts, history, cite: last.cite };
}

/** Of the same number the newest trigger and the first end after it belong together: a job may begin to count anew. */
function paired(told: readonly CheckpointMoment[]): readonly Told[] {
  const all: Told[] = [];
  const open = new Map<number, Told>();
  for (const moment of told) {
    const before = open.get(moment.checkpoint);
    if (moment.what === 'triggered') {
      const one: Told = { id: moment.checkpoint, triggered: moment };
      open.set(one.id, one);
      all.push(one);
    } else if (!before) {
      const one: Told = { id: moment.checkpoint, ended: moment };
      open.set(one.id, one);
      all.push(one);
    } else before.ended ??= moment;
  }
  return all;
}

/** What stands in one line only: Flink prints when it ended and how long it took, so the trigger may be missing. */
function checkpointOf({ id, triggered, ended }: Told, end: number | undefined, lost: number): Checkpoint | undefined {
  const { at: endedAt, tookMs, bytes = 0, finalizeMs, what } = ended ?? {};
  const triggeredAt = triggered
    ? timeOf(triggered)
    : what === 'completed' && endedAt !== undefined && tookMs !== undefined
      ? endedAt - tookMs - (finalizeMs ?? 0)
      : undefined;
  if (triggeredAt === undefined) return;
  if (!ended && (end === undefined || triggeredAt < lost)) return;
  const until = endedAt ?? end;
  const durationMs = tookMs ?? (until === undefined ? undefined : Math.max(0, until - triggeredAt));
  if (durationMs === undefined) return;
  return {
    id,
    status: !ended ? 'IN_PROGRESS' : what === 'completed' ? 'COMPLETED' : 'FAILED',
    savepoint: triggered?.savepoint === true,
    unaligned: false,
    triggeredAt,
    durationMs,
    stateBytes: bytes,
    processedBytes: 0,
    persistedBytes: 0,
    subtasks: 0,
    acknowledged: 0,
    cite: (ended ?? triggered)?.cite as Cite,
    tasks: new Map(),
    ...(finalizeMs !== undefined && { finalizeMs }),
    ...(ended && what !== 'completed' && { failure: failureOf(ended, triggeredAt + durationMs) }),
  };
}

/** Flink's own text for the one end whose line says all there is; what else failed is told by its exception, see signatures. */
function failureOf({ what }: CheckpointMoment, at: number): NonNullable<Checkpoint['failure']> {
  return { at, message: what === 'expired' ? 'Checkpoint expired before completing.' : '' };
}

/** The time that Flink prints in the line is the exact one, unless the log is written on a clock of another zone. */
function timeOf({ stamp, at }: CheckpointMoment): number | undefined {
  if (stamp === undefined || at === undefined) return at ?? stamp;
  return Math.abs(stamp - at) > A_MINUTE_MS ? at : stamp;
}

const A_MINUTE_MS = 60_000;

/** What was triggered before this and has no end will have none: a newer one completed, or the job went down. */
function lostUntil(all: readonly Told[], moments: readonly LogMoment[]): number {
  let lost = Number.NEGATIVE_INFINITY;
  for (const { ended, triggered } of all) {
    if (ended?.what === 'completed') lost = Math.max(lost, triggered?.at ?? ended.at ?? lost);
  }
  for (const moment of moments) {
    const { at, lastAt = at } = moment;
    if (moment.kind === 'job-state' && moment.to !== 'RUNNING') lost = Math.max(lost, lastAt ?? lost);
  }
  return lost;
}

function countOf(moments: readonly LogMoment[], what: CheckpointMoment['what']): number {
  return moments.reduce(
    (sum, one) => (one.kind === 'checkpoint' && one.what === what ? sum + (one.count ?? 1) : sum),
    0,
  );
}
