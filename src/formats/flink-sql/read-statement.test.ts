import { readFileSync } from 'node:fs';
import { join } from 'node:path';
// A grammar of Flink SQL made by others; the package as a whole brings nine more.
import { FlinkSQL } from 'dt-sql-parser/dist/parser/flink/index.js';
import { describe, expect, it } from 'vitest';
import { type Query, readStatements, type Select, type Statement, type TableReference } from './index.ts';

const SCRIPT = readFileSync(join(import.meta.dirname, '../../../fixtures/sql/statements.sql'), 'utf8');
const TEXTS = SCRIPT.split('\n').filter((line) => line !== '' && !line.startsWith('--'));

describe('beside another grammar', () => {
  const other = new FlinkSQL();
  const accepted = TEXTS.filter((text) => other.validate(text).length === 0);

  it('most statements are accepted by both', () => {
    expect(accepted.length).toBeGreaterThan(20);
    expect(TEXTS.length - accepted.length).toBeGreaterThan(3);
  });

  it.each(accepted)('finds the same tables in %s', (text) => {
    const theirs = (other.getAllEntities(text) ?? []).flatMap(({ entityContextType, text: name }) =>
      /^(?:table|tableCreate|view|viewCreate)$/.test(entityContextType) && !name.includes('(')
        ? [name.replaceAll('`', '')]
        : [],
    );
    const ours = readStatements(text).flatMap(tablesOf);
    // Names of WITH are tables to both; the other one calls subqueries tables too, and no table of a window function.
    expect([...new Set(ours)].toSorted()).toEqual([...new Set(theirs)].toSorted());
  });
});

describe('tables', () => {
  const tables = readStatements(SCRIPT).flatMap((one) => (one.kind === 'create-table' ? [one] : []));

  it('has columns, keys, watermark and options', () => {
    const [orders, payments, counted, typed] = tables;
    expect(orders?.columns.map(({ name, type }) => [name, type])).toEqual([
      ['id', 'BIGINT'],
      ['amount', 'DECIMAL(10,2)'],
      ['ts', 'TIMESTAMP(3)'],
    ]);
    expect(orders?.watermark?.expression.text).toBe("ts - INTERVAL '5' SECOND");
    expect(orders?.primaryKey).toEqual(['id']);
    expect(orders?.options.get('topic')).toBe('orders');
    expect(payments?.name).toEqual(['shop', 'public', 'payments']);
    expect(payments?.columns.map(({ computed, metadata }) => computed?.text ?? metadata)).toEqual([
      undefined,
      'PROCTIME()',
      'partition',
    ]);
    expect(counted?.query?.selects[0]?.groupBy).toHaveLength(1);
    expect(typed?.columns.map(({ name, type, notNull }) => [name, type, notNull])).toEqual([
      ['tags', 'ARRAY<STRING>', false],
      ['attributes', 'MAP<STRING,ROW<A INT,B STRING>>', false],
      ['at', 'TIMESTAMP_LTZ(3)', true],
      ['note', 'STRING', false],
    ]);
  });
});

describe('queries', () => {
  it.each<[string, (select: Select, query: Query) => unknown, unknown]>([
    [
      'SELECT a.id x FROM a JOIN b ON a.i = b.i',
      ({ joins }) => joins.map(({ type, on }) => [type, on?.text]),
      [['inner', 'a.i = b.i']],
    ],
    ['SELECT 1 FROM a, b', ({ joins }) => joins.map(({ type }) => type), ['comma']],
    [
      'SELECT 1 FROM a LEFT JOIN b FOR SYSTEM_TIME AS OF a.p AS c ON a.i = c.i',
      ({ joins }) => [joins[0]?.table.asOf?.text, joins[0]?.table.alias],
      ['a.p', 'c'],
    ],
    [
      'SELECT 1 FROM a JOIN b FOR SYSTEM_TIME AS OF a.p c ON a.i = c.i',
      ({ joins }) => [joins[0]?.table.asOf?.text, joins[0]?.table.alias],
      ['a.p', 'c'],
    ],
    [
      'SELECT COUNT(DISTINCT x) FILTER (WHERE y > 1) AS n FROM a',
      ({ items }) => items[0]?.calls,
      [{ name: 'COUNT', distinct: true, filtered: true, over: undefined, arguments: ['x'] }],
    ],
    [
      'SELECT ROW_NUMBER() OVER (PARTITION BY a, b ORDER BY c DESC) FROM t',
      ({ items }) => items[0]?.calls[0]?.over,
      { partitionBy: ['a', 'b'], orderBy: [{ expression: 'c', descending: true }] },
    ],
    [
      "SELECT 1 FROM TABLE(TUMBLE(TABLE a.b, DESCRIPTOR(ts), INTERVAL '1' HOUR))",
      ({ from }) => [from[0]?.kind, from[0]?.path, from[0]?.function],
      ['window-function', ['a', 'b'], 'TUMBLE'],
    ],
    [
      "SELECT /*+ STATE_TTL('a' = '1d'), BROADCAST(b) */ 1 FROM a",
      ({ hints }) => hints.map(({ name, arguments: given }) => [name, ...given]),
      [
        ['STATE_TTL', ['a', '1d']],
        ['BROADCAST', ['b', '']],
      ],
    ],
    [
      "SELECT 1 FROM a /*+ OPTIONS('x' = 'y') */ AS t",
      ({ from }) => [from[0]?.hints[0]?.name, from[0]?.alias],
      ['OPTIONS', 't'],
    ],
    [
      'SELECT 1 FROM a WHERE x IN (SELECT y FROM b)',
      ({ where }) => where?.subqueries.map(({ selects }) => selects.length),
      [1],
    ],
    [
      'SELECT 1 FROM a UNION ALL SELECT 2 FROM b EXCEPT SELECT 3 FROM c',
      (_, { selects, combinedBy }) => [selects.length, combinedBy],
      [3, ['UNION ALL', 'EXCEPT']],
    ],
    [
      'SELECT x FROM a ORDER BY x DESC, y LIMIT 7',
      (_, { orderBy, limit }) => [orderBy, limit],
      [
        [
          { expression: 'x', descending: true },
          { expression: 'y', descending: false },
        ],
        '7',
      ],
    ],
    ['SELECT t.* FROM t', ({ items }) => items[0]?.star, true],
    [
      'SELECT CURRENT_TIMESTAMP AS now_at FROM t',
      ({ items }) => items[0]?.calls.map(({ name }) => name),
      ['CURRENT_TIMESTAMP'],
    ],
  ])('%s', (text, what, wanted) => {
    const [statement] = readStatements(text);
    const query = statement?.kind === 'query' ? statement.query : undefined;
    expect(query && what(query.selects[0] as Select, query)).toEqual(wanted);
  });

  it('keeps what stands behind a query', () => {
    const [statement] = readStatements(
      'INSERT INTO s SELECT a FROM b JOIN c ON b.x = c.x GROUP BY a ON CONFLICT DO NOTHING',
    );
    expect(statement).toMatchObject({ kind: 'insert', target: ['s'], onConflict: 'DO NOTHING' });
  });

  it('numbers the inserts of a statement set', () => {
    const sets = readStatements(SCRIPT).flatMap((one) => (one.kind === 'insert' ? [one.set] : []));
    expect(sets).toEqual([undefined, undefined, undefined, undefined, 0, 0]);
  });
});

describe('odd text', () => {
  it.each(["SELECT 'open", 'CREATE TABLE', 'INSERT INTO', ')))', '/* open', 'SELECT FROM WHERE', '(((('])(
    '%s is survived',
    (text) => {
      expect(() => readStatements(text)).not.toThrow();
    },
  );

  it('parentheses without end are bounded', () => {
    const deep = `SELECT ${'('.repeat(50_000)} FROM a JOIN ${'(SELECT 1 FROM '.repeat(2_000)}`;
    expect(readStatements(deep).length).toBeGreaterThan(0);
  });
});

function tablesOf(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case 'create-table':
      return [statement.name.join('.'), ...(statement.query ? tablesOfQuery(statement.query) : [])];
    case 'create-view':
      return [statement.name.join('.'), ...tablesOfQuery(statement.query)];
    case 'insert':
      return [statement.target.join('.'), ...tablesOfQuery(statement.query)];
    case 'query':
      return tablesOfQuery(statement.query);
    default:
      return [];
  }
}

function tablesOfQuery({ with: named, selects }: Query): readonly string[] {
  return [...named.flatMap(({ query }) => tablesOfQuery(query)), ...selects.flatMap(tablesOfSelect)];
}

function tablesOfSelect({ from, joins, where }: Select): readonly string[] {
  const nested = (where?.subqueries ?? []).flatMap(tablesOfQuery);
  return [...[...from, ...joins.map(({ table }) => table)].flatMap(tablesOfReference), ...nested];
}

function tablesOfReference({ kind, path, query }: TableReference): readonly string[] {
  return [...(path && kind === 'table' ? [path.join('.')] : []), ...(query ? tablesOfQuery(query) : [])];
}
