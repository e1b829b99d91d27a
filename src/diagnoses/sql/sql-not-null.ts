import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** A null value meets a column that is declared NOT NULL, in Flink’s own sink or in the database. */
export const sqlNotNull = defineToldDiagnosis({
  id: 'sql-not-null',
  title: text('NULL written into a NOT NULL column', 'NOT NULL 字段写入了 NULL'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/table/config/'],
  summary(told) {
    const column = columnOf(told);
    const who = inFlink(told)
      ? text('the sink’s DDL in Flink', 'Flink 中 Sink 的 DDL')
      : text('the target database', '目标数据库');
    return text(
      `A record has NULL in ${column === '?' ? 'a column' : `column ${column}`}, which ${who.en} declares NOT NULL; after each restart the same record fails again.`,
      `某条记录的${column === '?' ? '某个字段' : `字段 ${column}`} 为 NULL，而${who.zh}声明为 NOT NULL；每次重启后同一条记录会再次失败。`,
    );
  },
  ruledOut: () => [
    {
      id: 'kafka-poison-record',
      because: text('The record was read; a constraint refuses it.', '记录已成功读取，是约束拒绝了它。'),
    },
  ],
  prescriptions: (told) => [coalesce(told), ddl(told), ...(inFlink(told) ? [drop()] : [])],
});

function columnOf({ captures: { column, mysql, oracle, mssql } }: ToldCase): string {
  return column ?? mysql ?? oracle ?? mssql ?? '?';
}

function inFlink({ fault }: ToldCase): boolean {
  return fault.match?.signature.id === 'sql-not-null:enforcer';
}

function coalesce(told: ToldCase): Prescription {
  const column = columnOf(told).split('.').pop()?.replace(/["`]/g, '') ?? 'c';
  return {
    aim: 'cure',
    action: text(
      `Give ${column} a default value with COALESCE, or filter such rows; usual sources are an outer join without a match, a nullable source column, a field that the format did not find, a CDC delete without old values.`,
      `用 COALESCE 为 ${column} 设默认值（default value），或过滤（filter）这些行；常见来源：外连接未匹配、源字段可空、格式解析缺失字段、CDC 删除事件没有旧值。`,
    ),
    cost: text('A restart from a savepoint with the changed query.', '修改查询后从保存点重启。'),
    code: `INSERT INTO sink SELECT …, COALESCE(${column}, '…') FROM source;   -- or WHERE ${column} IS NOT NULL`,
    verify: text('The job passes the record it failed on.', '作业能越过导致失败的记录。'),
  };
}

function ddl(told: ToldCase): Prescription {
  return {
    aim: 'cure',
    action: inFlink(told)
      ? text(
          'If the target does allow NULL, drop NOT NULL from the column in the Flink DDL.',
          '若目标表允许 NULL，则去掉 Flink DDL 中该字段的 NOT NULL。',
        )
      : text(
          'If NULL is legitimate, let the target’s column be nullable or have a default.',
          '若 NULL 合理，将目标表字段改为可空或设置默认值。',
        ),
    cost: text('Readers of the target meet NULL.', '下游会读到 NULL。'),
  };
}

function drop(): Prescription {
  return {
    aim: 'relieve',
    action: text(
      'Only knowingly: table.exec.sink.not-null-enforcer DROP discards such records silently.',
      '仅在明确可丢弃时：table.exec.sink.not-null-enforcer 设为 DROP，会静默丢弃这些记录。',
    ),
    cost: text('Silent loss of records.', '静默丢数据。'),
    settings: { 'table.exec.sink.not-null-enforcer': 'DROP' },
  };
}
