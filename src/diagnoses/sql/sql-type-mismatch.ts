import type { Prescription } from '#engine';
import { type Text, text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** A column is declared with one type and carries another: of the source, of the sink, or of an expression. */
export const sqlTypeMismatch = defineToldDiagnosis({
  id: 'sql-type-mismatch',
  title: text('Declared and real type of a column differ', '字段声明类型与实际类型不匹配'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/table/types/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/jdbc/',
  ],
  summary: (told) => summaryOf(told),
  ruledOut: (told) =>
    told.fault.match?.signature.id === 'sql-type-mismatch:value'
      ? [
          {
            id: 'classloading-conflict',
            because: text(
              'The two types differ by name, and are the JDK’s or Flink’s own.',
              '两个类型名称不同，且属于 JDK 或 Flink 自身。',
            ),
          },
        ]
      : [],
  open: ({ fault }) =>
    fault.match?.signature.id === 'sql-type-mismatch:value-alone'
      ? {
          because: text(
            'Without its stack trace the cast can be one of user code as well.',
            '没有堆栈时，该转换也可能发生在用户代码中。',
          ),
          remedy: text(
            'The frames below the exception, and the DDL of source and sink.',
            '请提供异常之后的堆栈，以及源表与目标表的 DDL。',
          ),
        }
      : undefined,
  prescriptions: (told) => [ddl(told), ...driver(told), castIt(told)],
});

function short(name: string | undefined): string {
  return name?.replace(/^(?:java\.\w+|org\.apache\.flink\.table\.data(?:\.\w+)*)\./, '') ?? '?';
}

function summaryOf({ captures, fault }: ToldCase): Text {
  const { found, declared, sink, old, why, column, position, left, right, type, database, other } = captures;
  switch (fault.match?.signature.id) {
    case 'sql-type-mismatch:value':
    case 'sql-type-mismatch:value-alone':
      return text(
        `A field is read as ${short(declared)}, but the source, driver or format delivers ${short(found)}: the declared schema differs from the physical one.`,
        `字段按 ${short(declared)} 读取，而源、驱动或格式实际给出 ${short(found)}：声明的 schema 与物理类型不一致。`,
      );
    case 'sql-type-mismatch:sink-schema':
      return text(
        `The query’s columns do not fit sink ${sink ?? old ?? '?'}${why ? `: ${why}` : ''}${column ? ` (column ${column}, position ${position})` : ''}.`,
        `查询结果的字段与 Sink ${sink ?? old ?? '?'} 不匹配${why ? `：${why}` : ''}${column ? `（字段 ${column}，位置 ${position}）` : ''}。`,
      );
    case 'sql-type-mismatch:operator':
      return text(
        `${captures.function ? `Operator ${captures.function} does not take ${found ?? '?'}` : `Column ${column ?? '?'} (${declared ?? '?'}) cannot take ${type ?? '?'}`}.`,
        `${captures.function ? `运算符 ${captures.function} 不接受 ${found ?? '?'}` : `字段 ${column ?? '?'}（${declared ?? '?'}）不接受 ${type ?? '?'}`}。`,
      );
    case 'sql-type-mismatch:mixed':
      return captures.unknown
        ? text(
            `Flink SQL has no type ${captures.unknown} (DATETIME is TIMESTAMP(3), TEXT is STRING).`,
            `Flink SQL 没有类型 ${captures.unknown}（DATETIME 对应 TIMESTAMP(3)，TEXT 对应 STRING）。`,
          )
        : text(
            `The branches of ${captures.operator ?? 'a CASE or COALESCE'} are of types that have nothing in common.`,
            `${captures.operator ?? 'CASE 或 COALESCE'} 的各分支类型不兼容。`,
          );
    case 'sql-type-mismatch:arity':
      return text(
        `A row has ${found ?? captures.rows ?? 'another number of'} fields, its serializer expects ${declared ?? captures.fields ?? 'another'}: the declared row type is not the one that is produced.`,
        `行有 ${found ?? captures.rows ?? '不同数量的'} 个字段，而序列化器预期 ${declared ?? captures.fields ?? '其他数量'}：声明的行类型与实际产生的不一致。`,
      );
    default:
      return text(
        `${database ?? other ?? 'The planner'} cannot bring the types together${column ? ` of column ${column}` : ''}: ${left ?? found ?? type ?? '?'} and ${right ?? declared ?? '?'}.`,
        `${database ?? other ?? 'Planner'} 无法转换${column ? `字段 ${column} 的` : ''}类型：${left ?? found ?? type ?? '?'} 与 ${right ?? declared ?? '?'}。`,
      );
  }
}

function ddl({ captures: { column } }: ToldCase): Prescription {
  return {
    aim: 'cure',
    action: text(
      `Correct the DDL: declare ${column ? `column ${column}` : 'the column'} with the type that the table, driver or format really has (types of the connector’s mapping table; order and number of columns count, not their names).`,
      `修正 DDL：按表、驱动或格式的实际类型声明${column ? `字段 ${column}` : '该字段'}（参照连接器的类型映射表；按顺序和个数匹配，而非名称）。`,
    ),
    cost: text('A changed type changes state of the query: it starts anew.', '类型变化会改变查询状态，需要重新开始。'),
    command: 'DESCRIBE <table>;   -- in Flink, beside the same in the database',
    verify: text('The record passes; EXPLAIN shows the expected types.', '记录可以通过；EXPLAIN 显示预期类型。'),
  };
}

/** MySQL’s drivers and Debezium read tinyint(1) as a boolean; the reverse and its cousins happen with others. */
function driver({ captures: { found = '', declared = '' } }: ToldCase): readonly Prescription[] {
  if (!/Boolean/.test(found + declared)) return [];
  return [
    {
      aim: 'cure',
      action: text(
        'MySQL: tinyint(1) is a boolean to one side and a number to the other. Set tinyInt1isBit=false in the JDBC URL (CDC: jdbc.properties.tinyInt1isBit = false; a converter option of the target’s synchronisation tool) and declare TINYINT, or declare BOOLEAN and keep the driver’s default.',
        'MySQL：tinyint(1) 在一侧是布尔、另一侧是数字。在 JDBC URL 中设置 tinyInt1isBit=false（CDC：jdbc.properties.tinyInt1isBit = false；或同步工具的转换选项）并声明为 TINYINT；或声明为 BOOLEAN 并保持驱动默认。',
      ),
      cost: text('A restart; the target column may need another type.', '需要重启；目标字段可能需要调整类型。'),
      code: "'jdbc.properties.tinyInt1isBit' = 'false'   -- JDBC: jdbc:mysql://…?tinyInt1isBit=false",
    },
  ];
}

function castIt({ captures: { column } }: ToldCase): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Or convert explicitly in the query: CAST(… AS …), or TRY_CAST (1.15 and later), which gives NULL where a value does not fit.',
      '或在查询中显式转换：CAST(… AS …)，或用 TRY_CAST（1.15 起），值不匹配时返回 NULL。',
    ),
    cost: text('NULL or rounding where values do not fit.', '不匹配的值会变为 NULL 或被舍入。'),
    code: `SELECT CAST(${column ?? 'c'} AS BIGINT) …`,
  };
}
