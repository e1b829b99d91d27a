import { expect, it } from 'vitest';
import { bytesSource } from '#formats/bytes';
import { every } from '#test/every';
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

it('tells each file once, as large as the largest part of it, and whose it is', async () => {
  const [segment, relative] = ['s3://b/shared/1', 'op-state'];
  const handles = placed([segment, relative, segment, segment]);
  const table = makeFileTable(bytesSource(handles.bytes, 'f'));
  const part = { kind: 'segment', path: '', scope: 'shared', logicalFileId: 'f', end: 0 } as const;
  const [first = 0, second = 0, third = 0, fourth = 0] = handles.places;
  table.add({ ...part, at: first - 21, start: 0, size: 10 }, 'one');
  table.add({ kind: 'relative', path: '', at: second - 1, size: -1, end: 0 }, 'one');
  table.add({ ...part, at: third - 21, start: 10, size: 20 }, 'two');
  table.add({ ...part, at: fourth - 21, start: 5, size: 15 }, 'one');
  const merged = { path: segment, relative: false, bytes: 30, merged: true, operators: new Set(['one', 'two']) };
  const own = { path: relative, relative: true, bytes: -1, merged: false, operators: new Set(['one']) };
  expect(await every(table.files.values())).toEqual([merged, own]);
  expect(await every(table.files.paths())).toEqual([segment, relative]);
  expect([...(await table.files.kept())]).toEqual([
    { path: segment, bytes: 30 },
    { path: relative, bytes: -1 },
  ]);
  expect(await table.files.count()).toBe(2);
  expect(await every(table.files.beside())).toEqual([own]);
});

it('counts the handles to files elsewhere, and reads some of them', async () => {
  const paths = Array.from({ length: 12 }, (_, i) => `s3://b/shared/${i % 10}`);
  const { bytes, places } = placed([...paths, 'beside']);
  const table = makeFileTable(bytesSource(bytes, 'f'));
  for (const [i, place] of places.entries()) {
    const kind = i === paths.length ? 'relative' : 'file';
    table.add({ kind, path: '', at: place - (kind === 'file' ? 9 : 1), size: i, end: 0 }, i < 4 ? 'one' : 'two');
  }
  const all = await table.files.elsewhere({ except: new Set(), most: 4 });
  expect(all.handles).toBe(12);
  expect(all.examples.map(({ path, bytes: size }) => [path, size])).toEqual([
    ['s3://b/shared/0', 0],
    ['s3://b/shared/4', 4],
    ['s3://b/shared/8', 8],
  ]);
  const ofTwo = { except: new Set(['one']), most: 100, fits: (path: string) => path !== 's3://b/shared/5' };
  const some = await table.files.elsewhere(ofTwo);
  expect([some.handles, some.examples.length]).toEqual([7, 7]);
});

it('finds paths again that lie megabytes apart, and across pieces of the file', async () => {
  const paths = Array.from({ length: 60 }, (_, i) => `${i}`.padEnd(40_000, 'x'));
  const { bytes, places } = placed([...paths, ...paths.slice(0, 3)]);
  const table = makeFileTable(bytesSource(bytes, 'f'));
  for (const place of places) table.add({ kind: 'relative', path: '', at: place - 1, size: 1, end: 0 }, 'one');
  expect(await every(table.files.paths())).toEqual(paths);
});

it('says where a path is no text', async () => {
  const { bytes, places } = placed(['abc']);
  bytes[(places[0] as number) + 3] = 0xff;
  const table = makeFileTable(bytesSource(bytes, 'f'));
  table.add({ kind: 'relative', path: '', at: (places[0] as number) - 1, size: 1, end: 0 }, 'one');
  await expect(every(table.files.values())).rejects.toThrow(/path.*is not modified UTF-8/);
  await expect(table.files.kept()).rejects.toThrow(/path.*is not modified UTF-8/);
});

/** Paths as they lie in `_metadata`, with bytes between them. */
function placed(paths: readonly string[]) {
  const chunks: number[] = [];
  const places: number[] = [];
  for (const path of paths) {
    chunks.push(...new Array(30).fill(0xff));
    places.push(chunks.length);
    chunks.push(path.length >> 8, path.length & 0xff);
    for (let i = 0; i < path.length; i++) chunks.push(path.charCodeAt(i));
  }
  return { bytes: Uint8Array.from(chunks), places };
}
