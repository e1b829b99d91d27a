import { text } from '#evidence';
import { isBefore } from '#prescriptions/settings';
import { defineToldDiagnosis } from '../told.ts';
import { PAGES } from './ways-back.ts';

/** The client gave up waiting; the savepoint itself may well complete. */
export const savepointClientTimeout = defineToldDiagnosis({
  id: 'savepoint-client-timeout',
  title: text('The client gave up waiting for a savepoint', '触发保存点时客户端超时'),
  docs: [PAGES.savepoints],
  runsOn: true,
  severity: 'warning',
  summary: ({ captures: { job } }) =>
    text(
      `The client stopped waiting for the savepoint${job ? ` of job ${job}` : ''} (client.timeout, 60 s by default). That says nothing about the savepoint: it may have completed since, and a stop with savepoint may have stopped the job.`,
      `客户端等待${job ? `作业 ${job} 的` : ''}保存点超时（client.timeout，默认 60 秒）。这并不代表保存点失败：它可能随后完成，带保存点的停止也可能已停止作业。`,
    ),
  ruledOut: () => [
    {
      id: 'savepoint-needs-healthy-job',
      because: text('the cluster did not refuse: it gave no reason for a failure', '集群没有拒绝：没有给出失败原因'),
    },
  ],
  open: () => ({
    because: text('how the savepoint ended stands at the JobManager', '保存点的最终结果在 JobManager 上'),
    remedy: text(
      'JobManager log from “Triggering savepoint for job” on, or /jobs/:jobid/checkpoints (the entry with is_savepoint).',
      '请提供 JobManager 日志中 “Triggering savepoint for job” 之后的内容，或 /jobs/:jobid/checkpoints 中 is_savepoint 的条目。',
    ),
  }),
  prescriptions: ({ version, captures: { job = '$JOB' } }) => [
    {
      aim: 'relieve',
      action: text(
        'Look whether the savepoint is there before asking again, and whether the job still runs. Then ask without waiting (-detached, or POST /jobs/:jobid/savepoints) and poll the trigger id.',
        '重试前先确认保存点是否已生成、作业是否仍在运行。随后以非等待方式触发（-detached 或 POST /jobs/:jobid/savepoints）并轮询 trigger id。',
      ),
      cost: text('None.', '无。'),
      command: `curl -s "$JOBMANAGER/jobs/${job}/checkpoints" | jq ".history[] | select(.is_savepoint)"`,
      verify: text('Its status is COMPLETED, with external_path.', '状态为 COMPLETED 且有 external_path。'),
    },
    {
      aim: 'cure',
      action: text(
        `Give it time: raise client.timeout and execution.checkpointing.timeout (savepoints obey it as well)${isBefore(version, [1, 15]) ? '' : '; take native savepoints, which are as fast as a checkpoint'}. If it never completes, the checkpoints of this job are slow as well: find out why.`,
        `给予足够时间：提高 client.timeout 和 execution.checkpointing.timeout（保存点同样受其限制）${isBefore(version, [1, 15]) ? '' : '；使用 native 保存点，速度与检查点相当'}。若始终无法完成，说明检查点同样缓慢，需查明原因。`,
      ),
      cost: text('None.', '无。'),
      settings: { 'client.timeout': '600 s', 'execution.checkpointing.timeout': '30 min' },
      ...(!isBefore(version, [1, 15]) && { command: `flink savepoint --type native -detached ${job} $SAVEPOINTS` }),
    },
  ],
});
