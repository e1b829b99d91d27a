import { defineSymptom } from '#engine';
import type { Cite, JobVertex } from '#evidence';
import { flinkVersion } from '../flink-version.ts';
import { checkpointCourse } from './checkpoint-course.ts';

/** Checkpoints that are refused before they begin while a task has finished, on a job that needs all of them; one sighting. */
export interface FinishedRefusals {
  readonly finished: readonly JobVertex[];
  /** Failed while the watch lasted, without an entry in the history. */
  readonly refused: number;
  readonly cite: Cite;
}

/** Once is a hiccup. */
const AGAIN = 2;

export const finishedRefusals = defineSymptom({
  id: 'finished-refusals',
  needs: ['plan', 'checkpoints'],
  wants: ['checkpointing'],
  given: { checkpointCourse, flinkVersion },
  observe(
    { plan, checkpoints, checkpointing },
    { checkpointCourse, flinkVersion },
    { state },
  ): readonly FinishedRefusals[] {
    if (state !== 'RUNNING' || checkpoints.cite.source === 'log') return [];
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    const old = version?.major === 1 && version.minor < 14;
    const off = checkpointing.known && checkpointing.value.afterTasksFinish === false;
    const finished = plan.filter(({ status }) => status === 'FINISHED');
    const told = checkpointCourse.known ? (checkpointCourse.value[0]?.finished ?? []) : [];
    const before = checkpoints.countsBefore ?? checkpoints.counts;
    const refused = checkpoints.counts.failed - before.failed;
    const completed = checkpoints.counts.completed - before.completed;
    if (finished.length === 0 || !(old || off) || refused < AGAIN || completed > 0 || told.length > 0) return [];
    return [{ finished, refused, cite: checkpoints.cite }];
  },
});
