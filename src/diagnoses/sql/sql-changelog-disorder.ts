import { text } from '#evidence';
import { isBefore } from '#prescriptions/settings';
import { defineToldDiagnosis } from '../told.ts';

/** Changes of one row reach the sink by different subtasks and overtake each other: an old value or a delete wins. */
export const sqlChangelogDisorder = defineToldDiagnosis({
  id: 'sql-changelog-disorder',
  title: text('Changes of one key reach the sink out of order', 'Changelog 乱序'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/table/config/'],
  when: ({ scene }) => isOfChanges((scene?.statements ?? []).join('\n')),
  runsOn: true,
  severity: 'warning',
  summary: () =>
    text(
      'Rows in the upsert target are stale or missing after updates, without an exception: the query shuffles by another key (join or aggregation) than the sink’s primary key, so that the changes of one row travel through different subtasks and overtake each other.',
      '更新后 upsert 目标表中出现旧值或缺行，且没有异常：查询按与 Sink 主键不同的键进行 shuffle（join 或聚合），同一行的变更经过不同子任务而乱序。',
    ),
  ruledOut: () => [
    {
      id: 'sql-state-ttl-wrong-result',
      because: text(
        'Expired state gives wrong results with parallelism 1 as well.',
        '状态过期在并行度为 1 时同样会出错。',
      ),
    },
  ],
  prescriptions: ({ version }) => [
    {
      aim: 'cure',
      action: text(
        isBefore(version, [1, 14])
          ? 'Upgrade to 1.14 or later, where table.exec.sink.upsert-materialize puts changes back in order before the sink; before, make the sink’s key the last shuffle key.'
          : 'Let Flink put changes in order before the sink: table.exec.sink.upsert-materialize FORCE (AUTO adds it only where the planner sees that the keys differ).',
        isBefore(version, [1, 14])
          ? '升级到 1.14 或更高版本（提供 table.exec.sink.upsert-materialize）；之前的版本需让最后一次 shuffle 使用 Sink 主键。'
          : '在 Sink 前恢复顺序：table.exec.sink.upsert-materialize 设为 FORCE（AUTO 仅在优化器判断键不同时添加）。',
      ),
      cost: text(
        'State of one row per key at the sink; state from before is not restored into it.',
        'Sink 处每个 key 保存一行状态；旧状态无法恢复到其中。',
      ),
      settings: { 'table.exec.sink.upsert-materialize': 'FORCE' },
      verify: text(
        'EXPLAIN shows upsertMaterialize=[true]; the target agrees with a batch recomputation.',
        'EXPLAIN 显示 upsertMaterialize=[true]；目标表与批量重算一致。',
      ),
    },
    {
      aim: 'cure',
      action: text(
        'Join on the key, or re-key to the sink’s key as the last exchange (table.exec.sink.keyed-shuffle FORCE for insert-only input); or keep a version column at the target (sequence column of Doris, Paimon sequence.field, Hudi precombine field) that refuses older rows.',
        '按主键 join，或让最后一次数据交换按 Sink 主键（仅插入输入可用 table.exec.sink.keyed-shuffle FORCE）；或在目标表使用版本列（version column，如 Doris sequence column、Paimon sequence.field、Hudi precombine 字段）拒绝旧数据。',
      ),
      cost: text('A change of the query or of the target table.', '需要修改查询或目标表。'),
      settings: { 'table.exec.sink.keyed-shuffle': 'FORCE' },
    },
    {
      aim: 'relieve',
      action: text('Run the query with parallelism 1 until it is changed.', '修改前先以并行度 1 运行。'),
      cost: text('Throughput of one subtask.', '吞吐只有单个子任务。'),
      settings: { 'table.exec.resource.default-parallelism': '1' },
    },
  ],
  open: () => ({
    because: text(
      'That the sink’s key differs from the last shuffle key was concluded, not seen.',
      'Sink 主键与最后一次 shuffle 键不同是推断，尚未证实。',
    ),
    remedy: text(
      'EXPLAIN CHANGELOG_MODE of the statement, the primary keys, and whether parallelism 1 gives the right result.',
      '提供语句的 EXPLAIN CHANGELOG_MODE、各表主键，以及并行度为 1 时结果是否正确。',
    ),
  }),
});

/** Rows that are updated by key, not records that wait for a watermark: those too are fine with one subtask. */
function isOfChanges(told: string): boolean {
  const byKey = /upsert|primary key|changelog|retract|\bCDC\b|update|\bjoin\b|主键|更新|结果表|目标表|回撤/i;
  const byTime = /watermark|event[- ]time|window|no (?:result|output)|水位线|窗口|没有输出|无输出/i;
  return byKey.test(told) && !byTime.test(told);
}
