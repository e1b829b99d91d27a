import { text } from '#evidence';
import { isBefore } from '#prescriptions/settings';
import { defineToldDiagnosis } from '../told.ts';

/** State that was still needed expired: aggregates begin anew, joins find no partner, deletes find no row. */
export const sqlStateTtlWrongResult = defineToldDiagnosis({
  id: 'sql-state-ttl-wrong-result',
  title: text('State expired that was still needed', '状态 TTL 过期导致结果错误'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/table/config/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/table/concepts/overview/',
  ],
  runsOn: true,
  severity: 'warning',
  summary: ({ fault: { count } }) =>
    text(
      `State of a key was gone when an update or delete for it came${count > 1 ? ` (${count} times)` : ''}: results are wrong from there on. Usually the key was silent for longer than table.exec.state.ttl.`,
      `某个 key 的更新或删除到达时其状态已不存在${count > 1 ? `（${count} 次）` : ''}，此后结果错误。通常是该 key 静默时间超过 table.exec.state.ttl。`,
    ),
  prescriptions: ({ version }) => [
    {
      aim: 'relieve',
      action: text(
        'Raise table.exec.state.ttl above the longest time between two changes of one key (0 = never expire).',
        '将 table.exec.state.ttl 调大到超过同一 key 两次变更的最长间隔（0 = 永不过期）。',
      ),
      cost: text('State grows with the time it is kept.', '状态随保留时间增长。'),
      settings: { 'table.exec.state.ttl': '7 d' },
      verify: text(
        'The warning does not come back; a recount of one key agrees.',
        '警告不再出现；抽查某个 key 的结果一致。',
      ),
    },
    {
      aim: 'cure',
      action: text(
        'Give each operator the time it needs: hint STATE_TTL for joins and aggregations (1.18 and later), or a compiled plan with a TTL per operator (1.17 and later); use lookup or temporal joins against a store instead of keeping a dimension in state.',
        '为各算子设置所需 TTL：join 与聚合使用 STATE_TTL 提示（1.18 起），或用编译计划按算子设置（1.17 起）；维表放外部存储，用 lookup/temporal join 代替在状态中保存。',
      ),
      cost: text('A changed plan may not restore old state.', '执行计划变化后旧状态可能无法恢复。'),
      ...(isBefore(version, [1, 18])
        ? {}
        : { code: "SELECT /*+ STATE_TTL('o' = '3d', 'c' = '30d') */ … FROM orders o JOIN customers c ON …;" }),
    },
  ],
  open: ({ fault }) =>
    fault.match?.signature.id.endsWith(':cleared')
      ? {
          because: text(
            'The same words are printed when nothing expired and a retraction matches nothing.',
            '即使没有过期，撤回消息匹配不到记录时也会打印相同内容。',
          ),
          remedy: text(
            'The value of table.exec.state.ttl: with 0 it is sql-ndu or sql-changelog-disorder instead.',
            '请提供 table.exec.state.ttl 的值：若为 0，则应是 sql-ndu 或 sql-changelog-disorder。',
          ),
        }
      : undefined,
});
