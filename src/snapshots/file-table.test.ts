import { expect, it } from 'vitest';
import { makeFileTable } from './file-table.ts';
import { textColumn } from './text-column.ts';

it('keeps texts as they are, whatever they share', () => {
  const texts = [
    '',
    'a',
    'ab',
    'ab',
    'a😀',
    'a😁',
    '检查点/1',
    '检查点/2',
    'x'.repeat(3_000_000),
    'x'.repeat(2_000_000),
    '',
  ];
  const column = textColumn();
  for (const text of texts) column.push(text);
  expect([...column.entries()]).toEqual(texts.map((text, index) => [index, text]));
});

it('tells each file once, as large as the largest part of it, and whose it is', () => {
  const table = makeFileTable();
  table.add({ path: 's3://b/shared/1', relative: false }, 10, true, 'one');
  table.add({ path: 'op-state', relative: true }, -1, false, 'one');
  table.add({ path: 's3://b/shared/1', relative: false }, 30, true, 'two');
  table.add({ path: 's3://b/shared/1', relative: false }, 20, true, 'one');
  const merged = {
    path: 's3://b/shared/1',
    relative: false,
    bytes: 30,
    merged: true,
    operators: new Set(['one', 'two']),
  };
  const own = { path: 'op-state', relative: true, bytes: -1, merged: false, operators: new Set(['one']) };
  expect([...table.files.values()]).toEqual([merged, own]);
  expect(table.files.get('op-state')).toEqual(own);
  expect(table.files.get('elsewhere')).toBeUndefined();
  expect([...table.files.keys()]).toEqual(['s3://b/shared/1', 'op-state']);
  expect(table.files.size).toBe(2);
});
