import type { Prescription } from '#engine';
import { text } from '#evidence';
import { isBefore, settingsFor, type Version } from '#prescriptions/settings';

const SAVEPOINTS = 'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/savepoints/';
const EVOLUTION =
  'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/fault-tolerance/serialization/schema_evolution/';
const CHECKPOINTS = 'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/checkpoints/';

/** Pages of Flink's documentation that restores are about. */
export const PAGES = { savepoints: SAVEPOINTS, evolution: EVOLUTION, checkpoints: CHECKPOINTS } as const;

/** Key that lets a restore skip state nobody claims (release notes 1.20: `execution.state-recovery.*`). */
export function skipKey(version: Version): string {
  return isBefore(version, [1, 20])
    ? 'execution.savepoint.ignore-unclaimed-state'
    : 'execution.state-recovery.ignore-unclaimed-state';
}

/** Key of the snapshot to start from. */
export function pathKey(version: Version): string {
  return isBefore(version, [1, 20]) ? 'execution.savepoint.path' : 'execution.state-recovery.path';
}

/** Runs again what wrote the snapshot. */
export function oldProgram(snapshot?: string): Prescription {
  return {
    aim: 'relieve',
    action: text(
      'Start the old jar (old program, old connector, old plan) from the snapshot, so that the job works again while the change is prepared.',
      '先用写出该快照的旧 jar（旧程序、旧连接器、旧执行计划）从快照启动，保证作业恢复，再准备变更。',
    ),
    cost: text('The change waits.', '变更推迟。'),
    command: `flink run -s ${inShell(snapshot)} old-job.jar`,
  };
}

/** Leaves the state of one operator behind, knowingly. */
export function dropState(
  version: Version,
  what: { readonly en: string; readonly zh: string },
  snapshot?: string,
): Prescription {
  return {
    aim: 'relieve',
    action: text(
      `Where ${what.en} may be lost: give that operator a new uid and restore with --allowNonRestoredState, once; its state is skipped, all other state stays. Set start positions by hand where a source is concerned.`,
      `如果可以丢失${what.zh}：为该算子设置新的 uid，并仅此一次使用 --allowNonRestoredState 恢复；该算子状态被跳过，其余状态保留。若涉及数据源，需手动设置起始位点。`,
    ),
    cost: text('That operator’s state is lost.', '该算子的状态会丢失。'),
    command: `flink run -s ${inShell(snapshot)} --allowNonRestoredState job.jar`,
    settings: { [skipKey(version)]: 'true' },
    verify: text(
      'The log names exactly this operator in “Skipping savepoint state for operator”.',
      '日志中 “Skipping savepoint state for operator” 只出现该算子。',
    ),
  };
}

/** Gives the state to the operator that asks for it now, in a copy of the snapshot. */
export function renameInCopy(operator: string, snapshot?: string): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Or leave the program as it is: write a copy of the snapshot in which the state belongs to the uid that the operator has now, and start from that copy.',
      '或者不改程序：生成快照的副本，使该状态归属算子现在的 uid，再从副本启动。',
    ),
    cost: text(
      'The copy is as large as the snapshot’s own files; the original is only read.',
      '副本大小与快照自身文件相同；原快照只被读取。',
    ),
    command: `flink-doctor snapshot rename ${inShell(snapshot)} --operator ${operator} --to-uid $NEW_UID -o renamed/`,
    verify: text(
      '“flink-doctor snapshot inspect renamed/” shows the state under the new uid, and the job restores from renamed/ without --allowNonRestoredState.',
      '“flink-doctor snapshot inspect renamed/” 在新 uid 下显示该状态，且作业不用 --allowNonRestoredState 也能从 renamed/ 恢复。',
    ),
  };
}

/** Its path, where that was told and a shell takes it as it is. */
export function inShell(snapshot: string | undefined): string {
  return snapshot !== undefined && /^[\w.:/@=+-]{1,400}$/.test(snapshot) ? snapshot : '$SNAPSHOT';
}

/** Keeps more than one way back. */
export function keepSnapshots(version: Version): Prescription {
  return {
    aim: 'prevent',
    action: text(
      'Keep several checkpoints, keep them when a job is cancelled, and take savepoints before upgrades.',
      '保留多个检查点，取消作业时也保留，并在升级前触发保存点。',
    ),
    cost: text('Storage; somebody has to delete old ones.', '占用存储，需要自行清理旧快照。'),
    settings: settingsFor(version, {
      'execution.checkpointing.num-retained': '3',
      'execution.checkpointing.externalized-checkpoint-retention': 'RETAIN_ON_CANCELLATION',
    }),
  };
}
