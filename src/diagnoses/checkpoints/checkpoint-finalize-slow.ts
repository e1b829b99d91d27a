import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { finalizeMeasured } from './finalize-measured.ts';
import { fewerFiles, lookAtStore } from './finalize-remedies.ts';

/** All tasks acknowledged, but the JobManager is slow, or fails, to write `_metadata` or the pointer in the HA store. */
export const checkpointFinalizeSlow = defineToldDiagnosis({
  id: 'checkpoint-finalize-slow',
  title: text('The JobManager cannot finish a checkpoint', '检查点在 JobManager 汇总阶段缓慢或失败'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/monitoring/checkpoint_monitoring/'],
  explains: ['checkpoint-tolerance-exceeded', 'restart-budget-exhausted'],
  runsOn: true,
  alongside: finalizeMeasured,
  severity: ({ captures, checkpointedSince }) =>
    captures.finalize ? 'warning' : checkpointedSince ? 'info' : 'critical',
  summary: (told) => summaryOf(told),
  ruledOut: () => [
    {
      id: 'checkpoint-expired-backpressure',
      because: text('every task had acknowledged: what failed came after them', '所有任务均已确认：失败发生在其之后'),
    },
  ],
  open: ({ captures, fault }) =>
    captures.file !== undefined || (fault.cause && fault.tellings[0] && fault.tellings[0].causes.length > 1)
      ? undefined
      : {
          because: text(
            'what was slow or failed (metadata file or HA store) was not told',
            '未说明缓慢或失败的是元数据文件还是 HA 存储',
          ),
          remedy: text(
            'The whole stack below this line in the JobManager log, or a thread dump of the JobManager while all tasks have acknowledged.',
            '请提供 JobManager 日志中该行之后的完整堆栈，或所有任务确认之后 JobManager 的线程转储。',
          ),
        },
  prescriptions: ({ version, captures }) => [look(captures.file), fewerFiles(version)],
});

function summaryOf({ captures: { checkpoint, pending, finalize, file } }: ToldCase) {
  const id = checkpoint ?? pending;
  const which = id === undefined ? text('A checkpoint', '检查点') : text(`Checkpoint ${id}`, `检查点 ${id}`);
  if (finalize !== undefined)
    return text(
      `${which.en} spent ${finalize} ms on the JobManager after all tasks had acknowledged.`,
      `${which.zh} 在所有任务确认之后，于 JobManager 上耗时 ${finalize} ms。`,
    );
  if (file !== undefined)
    return text(
      `The metadata file ${file} exists already: another job, or an earlier run, writes to the same folder.`,
      `元数据文件 ${file} 已存在：另一个作业或之前的运行写入了同一目录。`,
    );
  return text(
    `${which.en} was acknowledged by all tasks, but the JobManager could not write its metadata or register it in the HA store.`,
    `${which.zh} 已被所有任务确认，但 JobManager 未能写入其元数据或登记到 HA 存储。`,
  );
}

function look(file: string | undefined): Prescription {
  if (file === undefined) return lookAtStore;
  return {
    ...lookAtStore,
    action: text(
      'Give every job a checkpoint directory of its own, and remove what an earlier run left in this one (after checking that nothing else needs it).',
      '为每个作业设置独立的检查点目录，并清理之前运行遗留的文件（确认没有其他作业需要）。',
    ),
  };
}
