import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';
import { PAGES } from './ways-back.ts';

/** A savepoint is a checkpoint: while the job restarts, or a task does not run, there can be none. */
export const savepointNeedsHealthyJob = defineToldDiagnosis({
  id: 'savepoint-needs-healthy-job',
  title: text('No savepoint, because the job is not running', '作业不健康，无法做保存点'),
  docs: [
    PAGES.savepoints,
    'https://nightlies.apache.org/flink/flink-kubernetes-operator-docs-stable/docs/custom-resource/job-management/',
  ],
  runsOn: true,
  severity: 'warning',
  confidence: ({ fault }) => (fault.match?.signature.id.endsWith(':said') ? 'possible' : 'likely'),
  summary: () =>
    text(
      'A savepoint (or an upgrade or stop with one) was refused because not all tasks run: the job is restarting, starting, or partly finished. What keeps it from running is the fault to cure.',
      '保存点（或依赖它的升级、停止）被拒绝，因为并非所有任务都在运行：作业正在重启、启动或部分结束。需要解决的是使其无法运行的原因。',
    ),
  ruledOut: () => [
    {
      id: 'checkpoint-storage-write-failed',
      because: text('it was refused before anything was written', '在写入之前就被拒绝'),
    },
    {
      id: 'savepoint-client-timeout',
      because: text('the cluster answered at once, with a reason', '集群立即答复并给出了原因'),
    },
  ],
  prescriptions: () => [
    {
      aim: 'relieve',
      action: text(
        'Upgrade from the latest retained checkpoint instead: upgradeMode: last-state with the Kubernetes operator (leave the fallback below on), else cancel and start with -s on the newest chk-n.',
        '改从最新保留的检查点升级：Kubernetes operator 使用 upgradeMode: last-state（保持下面的回退开启），其他情况取消后用 -s 指向最新的 chk-n 启动。',
      ),
      cost: text(
        'Records since that checkpoint are processed again; same state backend and, before 1.15, same parallelism rules as for checkpoints.',
        '该检查点之后的数据会重新处理；状态后端需相同。',
      ),
      settings: { 'kubernetes.operator.job.upgrade.last-state-fallback.enabled': 'true' },
      command: 'flink run -s $CHECKPOINTS/$JOB/chk-42 job.jar',
      verify: text('The new job says “Restoring job”.', '新作业日志出现 “Restoring job”。'),
    },
    {
      aim: 'cure',
      action: text(
        'If it has to be a savepoint: find and repair why tasks do not run (its first failure), wait until all are RUNNING, then ask again.',
        '若必须使用保存点：先查明并修复任务无法运行的原因（首个失败），待全部 RUNNING 后再触发。',
      ),
      cost: text('Time.', '时间。'),
    },
  ],
});
