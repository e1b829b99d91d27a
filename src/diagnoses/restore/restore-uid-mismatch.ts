import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { dropState, oldProgram, PAGES, renameInCopy } from './ways-back.ts';

/** State is addressed by operator id; the new program has no operator of that id. */
export const restoreUidMismatch = defineToldDiagnosis({
  id: 'restore-uid-mismatch',
  title: text('State belongs to an operator the new program does not have', '状态所属算子在新程序中不存在（uid 变化）'),
  docs: [PAGES.savepoints],
  summary: (told) =>
    chained(told)
      ? text(
          'An unaligned checkpoint holds records of an exchange that the new program has chained away; it can only be restored by the same topology.',
          '非对齐检查点中包含某条数据交换上的在途数据，而新程序已将其合并到算子链中；只能用相同拓扑恢复。',
        )
      : text(
          `The snapshot${from(told).en} holds state of operator ${idOf(told)}, and no operator of the new program has that id: without uid() ids follow the topology (in SQL the plan), so a changed job, planner or connector changes them.`,
          `快照${from(told).zh}中有算子 ${idOf(told)} 的状态，但新程序中没有该 ID 的算子：未设置 uid() 时 ID 由拓扑（SQL 中由执行计划）生成，作业、优化器或连接器变化都会改变它。`,
        ),
  ruledOut: () => [
    {
      id: 'restore-max-parallelism',
      because: text('the operator itself is missing, not its parallelism', '缺少的是算子本身，而不是并行度不符'),
    },
    {
      id: 'restore-serializer-incompatible',
      because: text('no state was read yet: the mapping failed before', '尚未读取状态：映射阶段就已失败'),
    },
  ],
  prescriptions: (told) => [
    oldProgram(told.captures.snapshot),
    pinUid(told),
    ...(told.captures.operator === undefined ? [] : [renameInCopy(told.captures.operator, told.captures.snapshot)]),
    ...(told.captures.unknown === undefined ? [] : [explicitPath()]),
    dropState(told.version, { en: 'that state', zh: '这部分状态' }, told.captures.snapshot),
  ],
});

function chained({ fault }: ToldCase): boolean {
  return fault.match?.signature.id.endsWith(':chained') ?? false;
}

function idOf({ captures: { operator, unknown } }: ToldCase): string {
  return operator ?? unknown ?? '…';
}

function from({ captures: { snapshot } }: ToldCase) {
  return snapshot === undefined ? text('', '') : text(` ${snapshot}`, ` ${snapshot} `);
}

function pinUid(told: ToldCase): Prescription {
  return {
    aim: 'cure',
    action: text(
      `Give the operator that should have this state its old id (setUidHash("${idOf(told)}"), or the old uid), restore, then give every stateful operator an explicit uid() before the next savepoint. In SQL: the same query and planner version, or a compiled plan (COMPILE PLAN … / EXECUTE PLAN).`,
      `为应当持有该状态的算子指定旧 ID（setUidHash("${idOf(told)}") 或旧 uid）后恢复，并在下一次保存点之前为所有有状态算子显式设置 uid()。SQL 作业：使用相同的查询和优化器版本，或使用编译后的计划（COMPILE PLAN … / EXECUTE PLAN）。`,
    ),
    cost: text('A change of the program; none at run time.', '需要修改程序；运行时无代价。'),
    code: `stream.process(new MyFunction()).setUidHash("${idOf(told)}"); // afterwards: .uid("my-function")`,
    verify: text('The job restores without --allowNonRestoredState.', '作业不使用 --allowNonRestoredState 也能恢复。'),
  };
}

/** FLINK-39513: recovery through the HA store does not ask whether state may be skipped. */
function explicitPath(): Prescription {
  return {
    aim: 'relieve',
    action: text(
      'This check is that of a recovery through the HA store, which does not look at allowNonRestoredState (FLINK-39513): to skip state, start from an explicit path (a savepoint, or the checkpoint’s folder; with the operator upgradeMode: savepoint or initialSavepointPath) instead of last-state.',
      '该检查来自通过 HA 存储的恢复，不受 allowNonRestoredState 影响（FLINK-39513）：若要跳过状态，请从明确的路径启动（保存点或检查点目录；Operator 使用 upgradeMode: savepoint 或 initialSavepointPath），而不是 last-state。',
    ),
    cost: text('That state is lost.', '该状态会丢失。'),
  };
}
