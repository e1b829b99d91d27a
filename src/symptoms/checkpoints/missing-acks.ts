import { defineSymptom } from '#engine';
import type { Checkpoint, CheckpointTask, JobVertex } from '#evidence';
import { type Flow, flowOf } from '../load/flow.ts';
import { checkpointCourse } from './checkpoint-course.ts';

/** A checkpoint younger than this is simply on its way. */
const OVERDUE_MS = 10_000;

/** A checkpoint that has used up this share of its timeout is overdue, however short the timeout. */
const OVERDUE_SHARE = 0.5;

/** A checkpoint that expired or is overdue, and who owes it an acknowledgement. */
export interface MissingAcks {
  readonly checkpoint: Checkpoint;
  readonly kind: 'expired' | 'overdue';
  /** Since its trigger, ms. */
  readonly ageMs: number;
  /** Every vertex that owes something, in topological order. */
  readonly owing: readonly Owing[];
  /** Those of them where the delay begins: whatever feeds them has passed its barriers on. */
  readonly frontier: readonly Owing[];
}

export interface Owing {
  readonly vertex: JobVertex;
  readonly task: CheckpointTask;
  /** Subtasks that have not acknowledged, where that was read; otherwise empty. */
  readonly subtasks: readonly number[];
  /** How many have not. */
  readonly count: number;
  /**
   * `barrier`: it may still wait for its barriers, or stand before them · `snapshot`: it has passed its barriers on
   * (all its consumers acknowledged), so it is the snapshot itself that is not done. Flink sends barriers on before it
   * begins with the snapshot.
   */
  readonly stage: 'barrier' | 'snapshot';
}

export const missingAcks = defineSymptom({
  id: 'missing-acks',
  needs: ['plan', 'checkpoints'],
  given: { checkpointCourse },
  observe({ plan }, { checkpointCourse }): readonly MissingAcks[] {
    const course = checkpointCourse.known ? checkpointCourse.value[0] : undefined;
    if (!course) return [];
    const overdue = Math.min(OVERDUE_MS, OVERDUE_SHARE * (course.settings?.timeoutMs ?? Number.POSITIVE_INFINITY));
    const pending = course.pending.map((checkpoint) => ({ checkpoint, kind: 'overdue' as const }));
    const expired = course.finished
      .filter(({ reason }) => reason === 'expired')
      .map(({ checkpoint }) => ({ checkpoint, kind: 'expired' as const }));
    const flow = flowOf(plan);
    return [...pending, ...expired].flatMap(({ checkpoint, kind }) => {
      const ageMs = checkpoint.durationMs;
      if (checkpoint.tasks.size === 0 || (kind === 'overdue' && ageMs < overdue)) return [];
      return { checkpoint, kind, ageMs, ...whoOwes(checkpoint, flow) };
    });
  },
});

function whoOwes({ tasks }: Checkpoint, flow: Flow): Pick<MissingAcks, 'owing' | 'frontier'> {
  const done = (id: string) => {
    const task = tasks.get(id);
    return task !== undefined && !(task.acknowledged < task.subtasks);
  };
  const owing = [...flow.byId.values()].flatMap((vertex): Owing[] => {
    const task = tasks.get(vertex.id);
    if (!task || done(vertex.id)) return [];
    const consumers = flow.consumers.get(vertex.id) ?? [];
    const passedOn = consumers.length > 0 && consumers.every(done);
    return [
      {
        vertex,
        task,
        subtasks: unacknowledged(task),
        count: task.subtasks - task.acknowledged,
        stage: passedOn ? 'snapshot' : 'barrier',
      },
    ];
  });
  const waiting = new Set(owing.flatMap(({ vertex, stage }) => (stage === 'barrier' ? [vertex.id] : [])));
  return { owing, frontier: owing.filter(({ vertex }) => !vertex.inputs.some(({ from }) => waiting.has(from))) };
}

/** Flink's limit of the maximum parallelism; an answer that claims more is nonsense. */
const MOST_SUBTASKS = 32_768;

function unacknowledged({ perSubtask, acknowledged, subtasks }: CheckpointTask): readonly number[] {
  if (acknowledged === 0) return Array.from({ length: Math.min(subtasks, MOST_SUBTASKS) }, (_, index) => index);
  const found: number[] = [];
  perSubtask?.durationMs.forEach((ms, index) => {
    if (Number.isNaN(ms)) found.push(index);
  });
  return found;
}
