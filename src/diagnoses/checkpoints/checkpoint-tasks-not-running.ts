import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { gapProof } from './tale-proofs.ts';

/** Deployment and restore of most jobs are over by then. */
const LASTS_MS = 5 * 60_000;
/** So many refusals in a fragment without times are no start-up any more. */
const MANY = 20;

/** Checkpoints are refused because tasks do not run yet: normal while a job starts, a sign of something else if it lasts. */
export const checkpointTasksNotRunning = defineToldDiagnosis({
  id: 'checkpoint-tasks-not-running',
  title: text('Checkpoints are refused: not all tasks are running', '尚有任务未运行，检查点被拒绝'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/checkpoints/'],
  runsOn: true,
  // Every start has a few of them; once a checkpoint completed there is nothing to tell.
  when: (told) => lasts(told) || !told.checkpointedSince,
  severity: (told) => ((lasts(told) || isAsked(told)) && !told.checkpointedSince ? 'warning' : 'info'),
  confidence: (told) => (lasts(told) ? 'likely' : 'possible'),
  summary: (told) =>
    lasts(told)
      ? text(
          `Checkpoints are refused again and again because ${taskOf(told).en} not running; something keeps it from getting there (slots, a slow restore, an open() that waits, a restart loop).`,
          `检查点反复被拒绝，因为${taskOf(told).zh}未运行；有原因使其无法进入运行状态（slot 不足、恢复缓慢、open() 阻塞或循环重启）。`,
        )
      : text(
          `A checkpoint was refused because ${taskOf(told).en} not running; normal while a job starts.`,
          `检查点被拒绝，因为${taskOf(told).zh}未运行；作业启动期间属正常现象。`,
        ),
  evidence: ({ tale }) => (tale ? gapProof(tale) : []),
  ruledOut: () => [
    {
      id: 'checkpoint-finished-tasks',
      because: text('no line speaks of a finished task', '没有任何日志提到任务已结束'),
    },
  ],
  open: (told) =>
    lasts(told)
      ? {
          because: text(
            'why tasks do not get to RUNNING does not follow from the refusals',
            '从拒绝信息无法得知任务为何未进入 RUNNING',
          ),
          remedy: text(
            'Task states over time (/jobs/:jobid/vertices/:vertexid), and the TaskManager log of a subtask that stays in DEPLOYING or INITIALIZING.',
            '请提供任务状态变化（/jobs/:jobid/vertices/:vertexid），以及停留在 DEPLOYING 或 INITIALIZING 的子任务所在 TaskManager 日志。',
          ),
        }
      : undefined,
  prescriptions: (told) => [
    {
      aim: lasts(told) ? 'cure' : 'relieve',
      action: text(
        'Wait until every task is RUNNING; a savepoint asked for now fails for the same reason. If it lasts, find what a task waits for: free slots, download of state, an external system in open(). A subtask that shows FINISHED is another fault (checkpoint-finished-tasks).',
        '等待所有任务进入 RUNNING；此时触发保存点也会因同样原因失败。若长时间如此，查明任务在等待什么：空闲 slot、状态下载、open() 中的外部系统。若子任务为 FINISHED 则属于另一问题（checkpoint-finished-tasks）。',
      ),
      cost: text('None.', '无。'),
      command: 'curl -s "$JOBMANAGER/jobs/$JOB" | jq ".vertices[] | {name, status, tasks}"',
      verify: text(
        '“Triggering checkpoint” appears in the JobManager log.',
        'JobManager 日志中出现 “Triggering checkpoint”。',
      ),
    },
  ],
});

function lasts({ fault: { tellings } }: ToldCase): boolean {
  const count = tellings.reduce((sum, one) => sum + one.count, 0);
  const first = tellings[0]?.at;
  const last = tellings[tellings.length - 1];
  const end = last?.lastAt ?? last?.at;
  return first !== undefined && end !== undefined ? end - first >= LASTS_MS : count >= MANY;
}

/** A line that somebody cut out and brought along, alone: it is what they ask about. */
function isAsked({ fault: { tellings }, others }: ToldCase): boolean {
  return tellings.every(({ at, level }) => at === undefined && level === undefined) && others.length === 0;
}

function taskOf({ captures: { task } }: ToldCase) {
  return task === undefined ? text('a task is', '有任务') : text(`“${task}” is`, `“${task}”`);
}
