import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** An update or delete came without the old row, which somebody downstream needs. */
export const cdcBeforeImageMissing = defineToldDiagnosis({
  id: 'cdc-before-image-missing',
  title: text('Change events lack the old row', '变更事件缺少更新前的行（before）'),
  docs: [
    'https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/connectors/flink-sources/postgres-cdc/',
    'https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/faq/faq/',
  ],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    captures.field !== undefined
      ? text(
          `The old row of an update or delete lacks the column ${captures.field}: the server logs only its key.`,
          `更新或删除事件的旧行缺少列 ${captures.field}：服务器只记录了主键。`,
        )
      : text(
          `An update or delete carries no old row (before is null)${captures.table ? `, table ${captures.table}` : ''}: the server does not log it.`,
          `更新或删除事件没有旧值（before 为 null）${captures.table ? `，表 ${captures.table}` : ''}：服务器没有记录旧行。`,
        ),
  prescriptions: ({ captures }) => [
    {
      aim: 'cure',
      action: text(
        'PostgreSQL: let the server log whole old rows. Events that are in the WAL already stay without them.',
        'PostgreSQL：让服务器记录完整旧行。已在 WAL 中的事件仍然缺少旧值。',
      ),
      cost: text('More WAL on the server.', '服务器的 WAL 会增多。'),
      command: `ALTER TABLE ${captures.table ?? '<schema>.<table>'} REPLICA IDENTITY FULL;
SELECT relname, relreplident FROM pg_class WHERE relname = '<table>';`,
      verify: text(
        'relreplident of the table is f, and new updates carry before.',
        '该表的 relreplident 为 f，新的更新事件带有 before。',
      ),
    },
    {
      aim: 'relieve',
      action: text(
        'Or do without: read as upserts by primary key, and use a sink (release) that does not need the old row.',
        '或者不依赖旧值：按主键以 upsert 方式读取，并使用不需要旧行的 Sink（版本）。',
      ),
      cost: text('The planner keeps state to complete the changes.', '规划器需要用状态补全变更。'),
      settings: { 'changelog-mode': 'upsert' },
    },
    {
      aim: 'relieve',
      action: text(
        'MongoDB 6 and later: turn on pre-images of the collection, and read them.',
        'MongoDB 6 及以后：为集合开启前像（pre-image）并读取。',
      ),
      cost: text('None for the job; it is an administrator’s act.', '对作业没有影响；需要管理员操作。'),
      settings: { 'scan.full-changelog': 'true' },
      command: "db.runCommand({ collMod: '<collection>', changeStreamPreAndPostImages: { enabled: true } })",
    },
  ],
});
