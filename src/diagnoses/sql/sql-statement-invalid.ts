import type { Prescription } from '#engine';
import { type Text, text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** The parser or the validator refuses a statement before any job is made: its grammar, or a name it does not know. */
export const sqlStatementInvalid = defineToldDiagnosis({
  id: 'sql-statement-invalid',
  title: text('Flink SQL does not accept the statement', 'Flink SQL 语句无法通过解析或校验'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/table/sql/overview/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/table/catalogs/',
  ],
  confidence: () => 'likely',
  summary: (told) => summaryOf(told),
  prescriptions: (told) => (isName(told) ? [makeKnown(told), spelledAsIs()] : [correct(told)]),
});

function isName({ captures: { object, function: called } }: ToldCase): boolean {
  return object !== undefined || called !== undefined;
}

function summaryOf({ captures }: ToldCase): Text {
  const { token, object, within, missing, inTable, known, expression, ambiguous, targets, sources } = captures;
  const called = captures.function;
  const [line, column] = [captures.line ?? captures.lexicalLine, captures.column ?? captures.lexicalColumn];
  if (line !== undefined) {
    const at = token ? ` (“${token}”)` : '';
    return text(
      `The statement is no Flink SQL from line ${line}, column ${column}${at} on.`,
      `语句从第 ${line} 行第 ${column} 列${token ? `（“${token}”）` : ''}起不符合 Flink SQL 语法。`,
    );
  }
  if (object !== undefined) {
    const place = within === undefined ? '' : ` in ${within}`;
    return text(
      `The planner knows no table, database or catalog ${object}${place} in this session.`,
      `当前会话${within === undefined ? '' : `的 ${within} `}中不存在表、数据库或 Catalog：${object}。`,
    );
  }
  if (missing !== undefined) {
    const place = inTable ?? known;
    return text(
      `No column ${missing} is among the inputs${place === undefined ? '' : ` (${place})`}.`,
      `输入中没有字段 ${missing}${place === undefined ? '' : `（${place}）`}。`,
    );
  }
  if (called !== undefined) {
    return text(
      `No function takes ${called}: the name is not registered, or not for arguments of these types.`,
      `没有匹配 ${called} 的函数：函数名未注册，或不支持这些参数类型。`,
    );
  }
  if (expression !== undefined) {
    return text(
      `${expression} is selected, but neither grouped by nor aggregated.`,
      `${expression} 出现在 SELECT 中，但既未分组也未聚合。`,
    );
  }
  if (ambiguous !== undefined) {
    return text(
      `Column ${ambiguous} is in more than one input, and the statement does not say which.`,
      `字段 ${ambiguous} 存在于多个输入中，语句未指明是哪一个。`,
    );
  }
  if (targets !== undefined) {
    return text(
      `INSERT gives ${sources} values for ${targets} columns.`,
      `INSERT 提供了 ${sources} 个值，但目标有 ${targets} 个字段。`,
    );
  }
  return text(
    'The SQL parser or validator refuses the statement; no job was made.',
    'SQL 解析器或校验器拒绝了该语句，没有生成作业。',
  );
}

/** Catalogs of the default kind live as long as the session, and every session begins without tables. */
function makeKnown({ captures: { object, function: called } }: ToldCase): Prescription {
  return called === undefined
    ? {
        aim: 'cure',
        action: text(
          `Make ${object ?? 'it'} known to this session first: run its CREATE TABLE / CREATE CATALOG again (the default catalog forgets at the end of a session; an init script does it each time: sql-client.sh -i), or name it in full, catalog.database.table. For tables kept in Hive, Paimon or Iceberg: USE CATALOG first.`,
          `先让当前会话识别 ${object ?? '该对象'}：重新执行其 CREATE TABLE / CREATE CATALOG（默认 Catalog 在会话结束后丢失；可用 sql-client.sh -i 初始化脚本），或写全名 catalog.database.table。对于 Hive、Paimon、Iceberg 中的表，先 USE CATALOG。`,
        ),
        cost: text('None.', '无。'),
        command: 'SHOW CATALOGS; SHOW DATABASES; SHOW TABLES;',
        verify: text(
          'SHOW TABLES lists it, and EXPLAIN accepts the statement.',
          'SHOW TABLES 中可见，EXPLAIN 可以通过。',
        ),
      }
    : {
        aim: 'cure',
        action: text(
          'Register the function (CREATE FUNCTION … AS … USING JAR, or LOAD MODULE hive for Hive’s), or bring the arguments to types it takes with CAST. Functions of MySQL or Hive often have another name in Flink (date_format, ifnull, nvl, concat_ws, str_to_date).',
          '注册函数（CREATE FUNCTION … AS … USING JAR，Hive 函数用 LOAD MODULE hive），或用 CAST 将参数转换为支持的类型。MySQL/Hive 的函数在 Flink 中常有不同的名字（date_format、ifnull、nvl、concat_ws、str_to_date）。',
        ),
        cost: text('None.', '无。'),
        command: 'SHOW FUNCTIONS; SHOW USER FUNCTIONS;',
        verify: text('EXPLAIN accepts the statement.', 'EXPLAIN 可以通过。'),
      };
}

function spelledAsIs(): Prescription {
  return {
    aim: 'prevent',
    action: text(
      'Names are case-sensitive, and those that are reserved words or carry a dash or a dot need backquotes.',
      '名称区分大小写；保留字或带有连字符、点号的名称需要用反引号。',
    ),
    cost: text('None.', '无。'),
    code: 'SELECT `user`, `order-id` FROM `my_catalog`.`my_db`.`t`',
  };
}

function correct({ captures: { token, line } }: ToldCase): Prescription {
  const where = line === undefined ? '' : ` at line ${line}`;
  return {
    aim: 'cure',
    action: text(
      `Correct the statement${where}${token ? ` just before “${token}”` : ''}: put reserved words used as names into backquotes (\`date\`, \`value\`, \`timestamp\`, \`user\`, \`order\`), end statements with a semicolon only where the client splits them (executeSql takes one, without), use '…' for texts, and DDL of Flink’s dialect (for Hive’s: SET 'table.sql-dialect' = 'hive').`,
      `修正语句${line === undefined ? '' : `第 ${line} 行`}${token ? `“${token}” 之前的部分` : ''}：作为名称使用的保留字加反引号（\`date\`、\`value\`、\`timestamp\`、\`user\`、\`order\`）；executeSql 每次只接受一条且不带分号；字符串用 '…'；使用 Flink 方言的 DDL（Hive 语法需 SET 'table.sql-dialect' = 'hive'）。`,
    ),
    cost: text('None: no job was made.', '无：尚未生成作业。'),
    verify: text('EXPLAIN accepts the statement.', 'EXPLAIN 可以通过。'),
  };
}
