import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { PAGES } from './ways-back.ts';

/** Stop with savepoint: the savepoint is complete, the stopping after it failed, and the job was recovered and goes on. */
export const savepointStopFailedLate = defineToldDiagnosis({
  id: 'savepoint-stop-failed-late',
  title: text('The savepoint was taken, but the job did not stop', '保存点已生成，但作业停止失败'),
  docs: [PAGES.savepoints],
  explains: ['savepoint-client-timeout'],
  runsOn: true,
  severity: 'warning',
  summary: (told) =>
    text(
      `Stop with savepoint failed after the savepoint was complete${pathOf(told).en}: a task failed while it finished or committed. The savepoint is consistent; the job was recovered from its last checkpoint and runs on, and transactions of the savepoint may be uncommitted.`,
      `带保存点停止在保存点完成之后失败${pathOf(told).zh}：某个任务在结束或提交阶段失败。保存点是一致的；作业已从最近检查点恢复并继续运行，保存点对应的事务可能尚未提交。`,
    ),
  ruledOut: () => [
    {
      id: 'savepoint-client-timeout',
      because: text('the cluster itself says that stopping failed', '是集群自身报告停止失败'),
    },
  ],
  open: () => ({
    because: text('what failed while stopping is another fault', '停止时失败的原因是另一个故障'),
    remedy: text(
      'The first “switched from RUNNING to FAILED” after “Triggering stop-with-savepoint” in the JobManager log.',
      '请提供 JobManager 日志中 “Triggering stop-with-savepoint” 之后第一个 “switched from RUNNING to FAILED”。',
    ),
  }),
  prescriptions: (told) => [
    {
      aim: 'relieve',
      action: text(
        `Decide for one: cancel the job that was recovered and start from ${told.captures.path ?? 'that savepoint'} (this also commits what is pending), or let the recovered job run and forget the savepoint. Never both: they write the same records twice.`,
        `二选一：取消已恢复的作业并从 ${told.captures.path ?? '该保存点'} 启动（同时提交待提交的事务），或让恢复的作业继续运行并放弃该保存点。不能两者并行，否则会重复写出同样的数据。`,
      ),
      cost: text(
        'Records since the savepoint are processed again by the job that starts from it.',
        '从保存点启动的作业会重新处理其后的数据。',
      ),
      command: `flink cancel ${told.captures.job ?? '$JOB'} && flink run -s ${told.captures.path ?? '$SAVEPOINT'} job.jar`,
      verify: text('Exactly one of the two jobs is running.', '两个作业中只有一个在运行。'),
    },
    {
      aim: 'cure',
      action: text(
        'Repair what failed while finishing (close(), finish(), the commit of a sink; the exception of that task), and stop without --drain unless the job ends for good: drain emits the last watermark and fires all windows.',
        '修复结束阶段失败的代码（close()、finish()、Sink 提交，见该任务的异常）；除非作业永久结束，不要使用 --drain：它会发出最大水位线并触发所有窗口。',
      ),
      cost: text('None.', '无。'),
      command: `flink stop --savepointPath $SAVEPOINTS ${told.captures.job ?? '$JOB'}`,
    },
  ],
});

function pathOf({ captures: { path } }: ToldCase) {
  return path === undefined ? text('', '') : text(` (${path})`, `（${path}）`);
}
