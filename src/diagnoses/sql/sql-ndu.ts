import { text } from '#evidence';
import { isBefore } from '#prescriptions/settings';
import { defineToldDiagnosis } from '../told.ts';

/** An update or delete carries other values than the insert it is to take back: it was computed anew, and came out differently. */
export const sqlNdu = defineToldDiagnosis({
  id: 'sql-ndu',
  title: text('Non-deterministic update', '非确定性更新'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/table/concepts/determinism/'],
  runsOn: true,
  severity: ({ fault }) => (fault.match?.signature.id === 'sql-ndu:planner' ? 'critical' : 'warning'),
  summary({ captures: { columns, function: name, metadata } }) {
    const what = metadata ?? columns?.trim();
    return text(
      what
        ? `Column ${what}${name ? ` (from ${name})` : ''} comes out differently each time it is computed, below operators that take rows back by their values: retractions then match nothing.`
        : 'A retraction met no record to take back: some column above an updating stream is not deterministic (NOW, UUID, a lookup join, CDC metadata), or changes arrived out of order, or state expired.',
      what
        ? `字段 ${what}${name ? `（来自 ${name}）` : ''}每次计算结果不同，而下游算子按值撤回：撤回消息将匹配不到原记录。`
        : '撤回消息找不到对应记录：更新流之上存在非确定性字段（NOW、UUID、维表关联、CDC 元数据），或变更乱序，或状态已过期。',
    );
  },
  prescriptions: ({ version }) => [
    {
      aim: 'cure',
      action: text(
        'Let the planner remove it: table.optimizer.non-deterministic-update.strategy TRY_RESOLVE (materialises lookup joins), or it says which column it cannot resolve.',
        '让优化器处理：table.optimizer.non-deterministic-update.strategy 设为 TRY_RESOLVE（会物化维表关联），无法解决时会指出字段。',
      ),
      cost: text(
        'More state; the plan changes, so state of the old one is not restored.',
        '状态增大；执行计划改变，旧状态无法恢复。',
      ),
      ...(isBefore(version, [1, 16])
        ? {}
        : { settings: { 'table.optimizer.non-deterministic-update.strategy': 'TRY_RESOLVE' } }),
      verify: text('EXPLAIN PLAN_ADVICE gives no warning.', 'EXPLAIN PLAN_ADVICE 不再出现警告。'),
    },
    {
      aim: 'cure',
      action: text(
        'Take the column out of the updating part: compute time and ids at the source or at the sink, declare primary keys (so that updates go by key, not by value), drop CDC metadata columns that change between before and after.',
        '将该字段移出更新部分：在源端或 Sink 端计算时间与 ID；声明主键（按 key 而非按值更新）；去掉前后镜像中会变化的 CDC 元数据字段。',
      ),
      cost: text('A changed query starts with new state.', '修改后的查询需要从新状态开始。'),
    },
  ],
  open: ({ fault }) =>
    fault.match?.signature.id === 'sql-ndu:retract'
      ? {
          because: text(
            'The message says that the row was not there, not why.',
            '该报错只说明记录不存在，没有说明原因。',
          ),
          remedy: text(
            'EXPLAIN PLAN_ADVICE of the query, table.exec.state.ttl, and whether it also happens with parallelism 1.',
            '提供查询的 EXPLAIN PLAN_ADVICE、table.exec.state.ttl，以及并行度为 1 时是否也出现。',
          ),
        }
      : undefined,
});
