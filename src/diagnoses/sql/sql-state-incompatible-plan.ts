import { text } from '#evidence';
import { isBefore } from '#prescriptions/settings';
import { defineToldDiagnosis } from '../told.ts';

/** The plan of a query changed, and the state of the old plan does not fit the new one. */
export const sqlStateIncompatiblePlan = defineToldDiagnosis({
  id: 'sql-state-incompatible-plan',
  title: text('A changed SQL query cannot restore its state', 'SQL 变更后状态不兼容'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/table/concepts/overview/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/upgrading/',
  ],
  explains: ['restore-uid-mismatch', 'restore-serializer-incompatible'],
  summary: ({ captures: { operator } }) =>
    text(
      `Operators, their ids and the row types in state are generated from the plan: the query, its tables or Flink changed since the snapshot, so ${operator ? `operator ${operator}` : 'the state'} does not fit any more.`,
      `算子、算子 id 以及状态中的行类型都由执行计划生成：快照之后查询、表结构或 Flink 版本发生了变化，${operator ? `算子 ${operator}` : '状态'}不再匹配。`,
    ),
  prescriptions: ({ version }) => [
    {
      aim: 'relieve',
      action: text(
        'Go back to the query (and the Flink version) that the snapshot was made with, and restore.',
        '恢复到生成快照时的查询（及 Flink 版本）后再恢复作业。',
      ),
      cost: text('The change waits.', '变更需延后。'),
    },
    {
      aim: 'cure',
      action: text(
        'Start the changed query with new state: rebuild by reading history (backfill), let it run beside the old one, then switch; start sources at the offsets of the old job where history is not needed. --allowNonRestoredState drops the state and is only right if that is meant.',
        '以新状态启动修改后的查询：读取历史数据重建（backfill），与旧作业并行运行后切换；若不需要历史，从旧作业的位点启动 Source。--allowNonRestoredState 会丢弃状态，仅在确实允许时使用。',
      ),
      cost: text('Time and load of reading history.', '需要读取历史数据的时间与资源。'),
    },
    {
      aim: 'prevent',
      action: text(
        'Compile the plan once and execute it (COMPILE PLAN, EXECUTE PLAN; 1.15 and later), so that an upgrade of Flink does not change it; make only edits that keep the stateful operators and their types.',
        '使用编译计划（COMPILE PLAN、EXECUTE PLAN，1.15 起），使 Flink 升级不改变执行计划；仅做不影响有状态算子及其类型的修改。',
      ),
      cost: text('The plan file is one more thing to keep.', '需要保存计划文件。'),
      ...(isBefore(version, [1, 15])
        ? {}
        : { code: "COMPILE PLAN 's3://…/query.json' FOR INSERT INTO …;\nEXECUTE PLAN 's3://…/query.json';" }),
    },
  ],
});
