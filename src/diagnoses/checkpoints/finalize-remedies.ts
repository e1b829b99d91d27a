import type { Prescription } from '#engine';
import { text } from '#evidence';
import { isBefore, type Version } from '#prescriptions/settings';

/** Where the JobManager writes when all tasks are done. */
export const lookAtStore: Prescription = {
  aim: 'relieve',
  action: text(
    'Look at the checkpoint file system and at ZooKeeper or the ConfigMaps from the JobManager’s host: write a file there, time it, read their logs of that minute. A stack with a storage exception: repair that.',
    '在 JobManager 主机上检查检查点文件系统以及 ZooKeeper 或 ConfigMap：写入一个文件并计时，查看它们当时的日志。若堆栈是存储异常，先修复存储。',
  ),
  cost: text('None for looking.', '检查本身没有代价。'),
  verify: text(
    'finalizationTime in the “Completed checkpoint” line is below a second.',
    '“Completed checkpoint” 行中的 finalizationTime 低于 1 秒。',
  ),
};

/** Less to write there. */
export function fewerFiles(version: Version): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Make the metadata smaller: fewer state files (keep small state inline only up to a few KB, merge files from 1.20 on), less union list state; before Flink 1.18 the checkpoint timeout does not cover this phase: upgrade.',
      '减小元数据：减少状态文件数量（仅内联几 KB 的小状态，1.20 起可合并文件），减少 UnionListState；Flink 1.18 之前检查点超时不覆盖该阶段，建议升级。',
    ),
    cost: text('A restart of the job.', '需要重启作业。'),
    ...(!isBefore(version, [1, 20]) && { settings: { 'execution.checkpointing.file-merging.enabled': 'true' } }),
    verify: text('The size of _metadata falls.', '_metadata 文件变小。'),
  };
}
