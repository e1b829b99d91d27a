import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Note } from './note.ts';
import { type ReadLogOptions, readLogSources } from './read-log-sources.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'flink-doctor-ahead-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function read(path: string, options: Partial<ReadLogOptions>) {
  const notes: Note[] = [];
  const pieces: Uint8Array[] = [];
  let packed = 0;
  const onRead = (bytes: number) => {
    packed += bytes;
  };
  for await (const { open } of readLogSources([path], { onNote: (note) => notes.push(note), onRead, ...options }))
    for await (const piece of open()) pieces.push(piece);
  return { text: Buffer.concat(pieces).toString('utf8'), notes, packed };
}

/** Stored, not deflated, so that it is large: some 3 MB. */
const LINES = Array.from({ length: 90_000 }, (_, n) => `line ${n} ${(n * 2654435761) % 1e9} 检查点`).join('\n');
const WHOLE = gzipSync(LINES, { level: 0 });

it.each<[string, () => Uint8Array, Partial<ReadLogOptions>]>([
  ['whole', () => WHOLE, {}],
  ['deflated', () => gzipSync(LINES.repeat(3)), {}],
  ['of several members, with padding', () => Buffer.concat([WHOLE, gzipSync(LINES), Buffer.alloc(300)]), {}],
  ['in another encoding', () => gzipSync(Buffer.from(`\ufeff${LINES}`, 'utf16le'), { level: 0 }), {}],
  ['cut off', () => WHOLE.subarray(0, 2_000_000), {}],
  ['damaged', () => Buffer.from(WHOLE).fill(0xff, 2_000_000, 2_000_050), {}],
  ['more than it may become', () => WHOLE, { limits: { totalBytes: 2_000_000, ratio: 1100, ratioFrom: 1e9 } }],
])('unpacked ahead is as it is otherwise: %s', async (name, bytes, options) => {
  const path = join(folder, `${name}.log.gz`);
  writeFileSync(path, bytes());
  const ahead = await read(path, { ...options, aheadFrom: 0 });
  const here = await read(path, { ...options, aheadFrom: Number.POSITIVE_INFINITY });
  expect(ahead.notes).toEqual(here.notes);
  expect(ahead.text === here.text).toBe(true);
  expect(ahead.text.length).toBeGreaterThan(1_000_000);
  if (ahead.notes.length === 0) expect(ahead.packed).toBe(bytes().length);
});

it('whoever wants no more lets the file go', async () => {
  const path = join(folder, 'left.log.gz');
  writeFileSync(path, WHOLE);
  for await (const { open } of readLogSources([path], { onNote: () => {}, aheadFrom: 0 })) {
    for await (const piece of open()) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
  }
});
