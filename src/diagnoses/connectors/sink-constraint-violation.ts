import type { Prescription } from '#engine';
import type { Text } from '#evidence';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** A row breaks a rule of the target table: unique, foreign key, not null, check. */
export const sinkConstraintViolation = defineToldDiagnosis({
  id: 'sink-constraint-violation',
  title: text('A row violates a constraint of the target table', '写入违反目标表约束'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/jdbc/'],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) => summaryOf(captures),
  prescriptions: ({ captures }) => [
    ...cures(captures),
    {
      aim: 'relieve',
      action: text(
        'To get on now: take the row or the constraint away by hand, or divert such rows before the sink (a filter, a side output).',
        '立即恢复：手工处理该行或约束，或在 Sink 前过滤/旁路输出这类数据。',
      ),
      cost: text('The diverted rows are not in the target.', '被旁路的数据不会写入目标表。'),
    },
  ],
});

type Captures = ToldCase['captures'];

function isUnique({ value, key, constraint, index, name, twice, noKey }: Captures): boolean {
  return [value, key, constraint, index, name, twice, noKey].some((one) => one !== undefined);
}

function columnOf({ column, nullColumn, field, mssql, oracle }: Captures): string | undefined {
  return column ?? nullColumn ?? field ?? oracle ?? (mssql || undefined);
}

function summaryOf(captures: Captures): Text {
  const column = columnOf(captures);
  if (captures.foreign) {
    return text(
      'A row refers to a parent row that is not in the target (yet): foreign key.',
      '写入的行引用了目标库中（尚）不存在的父行：外键约束。',
    );
  }
  if (column) {
    return text(
      `A row has no value for column ${column}, which the target demands.`,
      `某行的列 ${column} 为空，而目标表要求非空。`,
    );
  }
  if (captures.twice) {
    return text(
      'One batch holds the same key twice, and PostgreSQL refuses to touch a row twice.',
      '同一批次中同一主键出现两次，PostgreSQL 拒绝两次更新同一行。',
    );
  }
  const what = captures.key ?? captures.constraint ?? captures.index ?? captures.name;
  return text(
    `A row breaks a constraint of the target${what ? ` (${what}${captures.value ? `, value ${captures.value}` : ''})` : ''}: most often it is there already, and the sink inserts instead of upserting.`,
    `某行违反目标表约束${what ? `（${what}${captures.value ? `，值 ${captures.value}` : ''}）` : ''}：多数情况是该行已存在，而 Sink 使用插入而非 upsert。`,
  );
}

const COST = text('A restart of the job.', '需要重启作业。');

function cures(captures: Captures): readonly Prescription[] {
  if (captures.foreign) {
    return [
      {
        aim: 'cure',
        action: text(
          'Write parent and child so that the parent comes first (one sink, or a join before it), or drop the foreign key at this target; streams know no order between tables.',
          '保证父表先于子表写入（同一 Sink，或先关联），或在该目标库去掉外键；流之间没有顺序保证。',
        ),
        cost: COST,
      },
    ];
  }
  const column = columnOf(captures);
  if (column && !isUnique(captures)) {
    return [
      {
        aim: 'cure',
        action: text(
          'Give the column a value before the sink, or a default (or allow NULL) in the table.',
          '在写入前为该列赋值，或在表中设置默认值（或允许 NULL）。',
        ),
        cost: COST,
        code: `COALESCE(${/^\w+$/.test(column) ? column : '<column>'}, '<default>')`,
      },
    ];
  }
  return [
    {
      aim: 'cure',
      action: text(
        'Declare in Flink’s table the key that is unique at the target: the JDBC sink then upserts (INSERT … ON DUPLICATE KEY UPDATE / ON CONFLICT / MERGE). A DataStream sink: write that statement. PostgreSQL needs a unique index on exactly these columns.',
        '在 Flink 表中声明与目标表唯一键一致的主键：JDBC Sink 会以 upsert 方式写入（INSERT … ON DUPLICATE KEY UPDATE / ON CONFLICT / MERGE）。DataStream Sink 需自行编写该语句。PostgreSQL 要求这些列上有唯一索引。',
      ),
      cost: COST,
      code: 'PRIMARY KEY (id) NOT ENFORCED',
      verify: text('The same input passes after a restart.', '重启后相同输入可以正常写入。'),
    },
  ];
}
