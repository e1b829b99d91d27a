import { type Diagnosis, defineDiagnosis } from '#engine';
import { text } from '#evidence';
import { finishedRefusals } from '#symptoms/checkpoints/finished-refusals';
import { flinkVersion } from '#symptoms/flink-version';
import { allowFinished, fewerSubtasks } from './finished-remedies.ts';

/** Seen live: Flink counts checkpoints that it refuses, and keeps no history of them. */
export const finishedMeasured: Diagnosis = defineDiagnosis({
  id: 'checkpoint-finished-tasks',
  title: text('Finished tasks stop checkpoints', '任务 FINISHED 后无法做检查点'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/checkpoints/'],
  symptoms: { finishedRefusals },
  helpers: { flinkVersion },
  conclude: ({ finishedRefusals }, { flinkVersion }) =>
    finishedRefusals.map(({ finished, refused, cite }) => {
      const names = finished.map(({ name }) => name).join('", "');
      return {
        severity: 'critical',
        confidence: 'likely',
        subject: { ...(finished[0] && { vertex: finished[0].id, vertexName: finished[0].name }) },
        summary: text(
          `"${names}" has finished while the job runs on, and this job takes checkpoints only while all its tasks run: ${refused} were refused while this was watched.`,
          `“${names}”已结束而作业仍在运行，且该作业只有在所有任务运行时才做检查点：观察期间有 ${refused} 次被拒绝。`,
        ),
        evidence: [
          {
            fact: text(
              `counts.failed rose by ${refused} while it was watched, counts.completed did not, and the history has no entry of them`,
              `观察期间 counts.failed 增加 ${refused}，counts.completed 未变，且历史中没有相应记录`,
            ),
            cite,
          },
        ],
        ruledOut: [
          {
            id: 'checkpoint-storage-write-failed',
            because: text('a finished task alone keeps them from beginning', '仅有任务结束就足以使其无法开始'),
          },
        ],
        prescriptions: [fewerSubtasks(), allowFinished(flinkVersion.known ? flinkVersion.value[0] : undefined)],
      };
    }),
});
