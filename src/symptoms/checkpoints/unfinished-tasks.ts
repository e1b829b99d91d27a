import { defineSymptom } from '#engine';
import type { Checkpoint, CheckpointTask, JobVertex } from '#evidence';
import { checkpointCourse } from './checkpoint-course.ts';

/** A vertex that had not acknowledged when a checkpoint was given up because a task threw. */
export interface UnfinishedTask {
  readonly checkpoint: Checkpoint;
  readonly vertex: JobVertex;
  readonly task: CheckpointTask;
}

/** Of every such checkpoint whose details were read, the newest first. */
export const unfinishedTasks = defineSymptom({
  id: 'unfinished-tasks',
  needs: ['plan', 'checkpoints'],
  given: { checkpointCourse },
  observe({ plan }, { checkpointCourse }): readonly UnfinishedTask[] {
    const finished = checkpointCourse.known ? (checkpointCourse.value[0]?.finished ?? []) : [];
    const thrown = finished.filter(({ reason }) => reason === 'declined' || reason === 'async-exception');
    return thrown.flatMap(({ checkpoint }) =>
      plan.flatMap((vertex) => {
        const task = checkpoint.tasks.get(vertex.id);
        return task && task.acknowledged < task.subtasks ? [{ checkpoint, vertex, task }] : [];
      }),
    );
  },
});
