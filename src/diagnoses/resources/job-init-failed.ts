import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** Only an envelope: the JobMaster could not be started, and the cause below it says why. */
export const jobInitFailed = defineToldDiagnosis({
  id: 'job-init-failed',
  title: text('The job fails before its tasks are made', '作业初始化失败'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/overview/'],
  wrapper: true,
  summary: () =>
    text(
      'The JobManager could not set the job up (“Could not start the JobMaster”), before any task was deployed. The cause is beneath, or in the JobManager’s log.',
      'JobManager 无法完成作业初始化（“Could not start the JobMaster”），尚未部署任何任务。原因在其下层异常或 JobManager 日志中。',
    ),
  open: () => ({
    because: text('only the envelope is there, not its cause', '这里只有外层异常，没有其原因'),
    remedy: text(
      'The JobManager’s log at the time of the submission, with all “Caused by”.',
      '请提供提交时刻的 JobManager 日志，包含全部 “Caused by”。',
    ),
  }),
  prescriptions: () => [readCause],
});

const readCause: Prescription = {
  aim: 'cure',
  action: text(
    'Read the innermost “Caused by” in the JobManager’s log: a savepoint that is missing or does not fit, a class that the JobManager lacks, checkpoint or HA storage it cannot write, a source whose enumerator fails.',
    '查看 JobManager 日志最内层的 “Caused by”：保存点缺失或不匹配、JobManager 缺少类、检查点或 HA 存储不可写、Source 枚举器失败。',
  ),
  cost: text('None.', '无。'),
  verify: text('The job reaches RUNNING.', '作业进入 RUNNING。'),
};
