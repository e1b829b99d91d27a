import { type Conclusion, type Diagnosis, defineDiagnosis } from '#engine';
import { type Checkpoint, text } from '#evidence';
import { type CheckpointTale, checkpointTale } from '#symptoms/checkpoints/checkpoint-tale';
import { duration } from '../figures.ts';

/** A log ends while a checkpoint hangs: the timeout is ten minutes, and nobody looks for so long. */
export const hangingInLogs: Diagnosis = defineDiagnosis({
  id: 'checkpoint-expired-backpressure',
  title: text('Checkpoints expire: barriers wait behind queued records', '检查点超时：barrier 排在积压数据之后'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/monitoring/checkpoint_monitoring/'],
  symptoms: { checkpointTale },
  conclude: ({ checkpointTale }) =>
    checkpointTale.flatMap((tale) => (tale.hangs && isFromLog(tale.hangs) ? concludeOn(tale.hangs, tale) : [])),
});

/** REST tells who has not answered; then others judge. */
function isFromLog({ subtasks, tasks }: Checkpoint): boolean {
  return subtasks === 0 && tasks.size === 0;
}

function concludeOn({ id, durationMs, cite }: Checkpoint, { durationMs: usualMs }: CheckpointTale): Conclusion {
  const usual = Number.isNaN(usualMs)
    ? text('; too few completed before to say what is usual', '；此前完成的检查点太少，无法判断正常耗时')
    : text(`; ${duration(usualMs)} is usual`, `；通常为 ${duration(usualMs)}`);
  return {
    severity: 'warning',
    confidence: 'possible',
    subject: {},
    summary: text(
      `Checkpoint ${id} is under way for ${duration(durationMs)} when the log ends${usual.en}. A task does not answer its barrier: it waits behind records of a channel that is held up, or in user code that does not come back.`,
      `日志结束时检查点 ${id} 已进行 ${duration(durationMs)}${usual.zh}。有任务没有响应 barrier：它排在被阻塞通道的数据之后，或用户代码迟迟没有返回。`,
    ),
    evidence: [
      {
        fact: text(
          `Checkpoint ${id} was triggered, and neither completed nor failed until the last entry, ${duration(durationMs)} later`,
          `检查点 ${id} 已触发，直到最后一条日志（${duration(durationMs)} 之后）既未完成也未失败`,
        ),
        cite,
      },
    ],
    ruledOut: [],
    prescriptions: [
      {
        aim: 'relieve',
        action: text(
          'While it hangs, ask who has not acknowledged, and look what that task’s thread does: twice, some seconds apart.',
          '趁其挂起时查看哪些子任务没有确认，并间隔数秒查看两次该任务线程的调用栈。',
        ),
        cost: text('None.', '无。'),
        command: `curl -s $JOBMANAGER/jobs/$JOB/checkpoints/details/${id} | jq '.tasks[] | {id, num_acknowledged_subtasks, num_subtasks}'; flink-doctor diagnose $JOBMANAGER`,
      },
    ],
    open: {
      because: text('who does not answer does not follow from the log', '从日志无法得知是谁没有响应'),
      remedy: text(
        `The URL of the JobManager’s REST API while it hangs, or /jobs/:jobid/checkpoints/details/${id} with its …/subtasks/:vertexid and a thread dump of that TaskManager.`,
        `请在挂起期间提供 JobManager REST API 的 URL，或 /jobs/:jobid/checkpoints/details/${id} 及其 …/subtasks/:vertexid 和对应 TaskManager 的线程栈。`,
      ),
    },
  };
}
