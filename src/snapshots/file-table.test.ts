import { expect, it } from 'vitest';
import type { FileHandle } from '#formats/snapshot';
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
    ...Array.from({ length: 40 }, (_, i) => 'x'.repeat(40_000 + 500 * i)),
    '',
    // Of what shares more with the one that leads than the one before it did.
    ...['shared/aaaa-1', 'shared/bbbb-1', 'shared/aaaa-2', 'shared/aaa', 'shared/aaaa-1', 'shar', 'shared/aaaa-1'],
  ];
  const column = textColumn();
  for (const text of texts) expect(column.push(encoded(text))).toBe(true);
  expect([...column.entries()]).toEqual(texts.map((text, index) => [index, text]));
});

/** As a path stands in `_metadata`, in modified UTF-8, with bytes around it. */
function encoded(text: string) {
  const units = text.split('').flatMap((unit) => modified(unit.charCodeAt(0)));
  return { bytes: Uint8Array.from([0xff, ...units, 0xff]), start: 1, end: units.length + 1 };
}

function modified(unit: number): readonly number[] {
  if (unit < 0x80) return [unit];
  if (unit < 0x800) return [0xc0 | (unit >> 6), 0x80 | (unit & 0x3f)];
  return [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)];
}

it.each([
  ['a byte that begins nothing', [0x61, 0xff]],
  ['half a character, after one that begins alike', [0xe6, 0xa3, 0x61]],
])('refuses %s', (_, bytes) => {
  const column = textColumn();
  column.push(encoded('检'));
  expect(column.push({ bytes: Uint8Array.from(bytes), start: 0, end: bytes.length })).toBe(false);
  expect(column.push(encoded('检查'))).toBe(true);
  expect([...column.entries()]).toEqual([
    [0, '检'],
    [1, '检查'],
  ]);
});

it('tells each file once, as large as the largest part of it, and whose it is', () => {
  const table = makeFileTable();
  const place = { at: 0, end: 0 };
  const segment = (start: number, size: number): FileHandle => {
    const path = 's3://b/shared/1';
    return { kind: 'segment', path, start, size, scope: 'shared', logicalFileId: 'f', ...place };
  };
  const add = (handle: FileHandle, operator: string) => table.add(encoded(handle.path), handle, operator);
  add(segment(0, 10), 'one');
  add({ kind: 'relative', path: 'op-state', size: -1, ...place }, 'one');
  add(segment(10, 20), 'two');
  add(segment(5, 15), 'one');
  const merged = {
    path: 's3://b/shared/1',
    relative: false,
    bytes: 30,
    merged: true,
    operators: new Set(['one', 'two']),
  };
  const own = { path: 'op-state', relative: true, bytes: -1, merged: false, operators: new Set(['one']) };
  expect([...table.files.values()]).toEqual([merged, own]);
  expect([...table.files.paths()]).toEqual(['s3://b/shared/1', 'op-state']);
  expect(table.files.size).toBe(2);
});
