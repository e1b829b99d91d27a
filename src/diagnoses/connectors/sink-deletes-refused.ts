import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** The table’s merge rule takes no deletes, and the job sends some. */
export const sinkDeletesRefused = defineToldDiagnosis({
  id: 'sink-deletes-refused',
  title: text('The target table takes no deletes or retractions', '目标表不接受删除/回撤'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/table/concepts/dynamic_tables/'],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    text(
      `The target’s merge rule${(captures.engine ?? captures.aggregate) ? ` (${captures.engine ?? captures.aggregate})` : ''} takes no DELETE or UPDATE_BEFORE, and the query or source sends some.`,
      `目标表的合并方式${(captures.engine ?? captures.aggregate) ? `（${captures.engine ?? captures.aggregate}）` : ''}不接受 DELETE 或 UPDATE_BEFORE，而上游产生了这类消息。`,
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Say what deletes shall do: ignore them, remove the record, or use a sequence group; or a merge engine that takes them (deduplicate). An Iceberg table needs format version 2 for deletes and upserts.',
        '明确删除的处理方式：忽略、删除整行或使用 sequence-group；或改用支持删除的合并引擎（deduplicate）。Iceberg 表需要 format-version 2 才支持删除与 upsert。',
      ),
      cost: text('With ignore, deleted rows stay.', '忽略删除时，被删除的行会保留。'),
      settings: {
        'ignore-delete': 'true',
        'partial-update.remove-record-on-delete': 'true',
        'fields.<field>.ignore-retract': 'true',
        'format-version': '2',
      },
      verify: text('The job gets past the record.', '作业越过该记录。'),
    },
    {
      aim: 'cure',
      action: text(
        'Or write inserts only: filter deletes before the sink, or a query without retractions (window aggregation).',
        '或只写插入：在 Sink 前过滤删除，或使用无回撤的查询（窗口聚合）。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
    },
  ],
});
