import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recogniseInput } from './inputs.ts';

const BUNDLE = new URL('test-data/slow-map-1.20.3.tar.gz', import.meta.url).pathname;
const ARCHIVE = new URL('test-data/history-archive-1.20.3', import.meta.url).pathname;
const LOG = '2026-11-21 14:00:00,123 INFO  org.apache.flink.runtime - x\n';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inputs-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const kindOf = async (input: string) => (await recogniseInput(input)).kind;

it('addresses, also as people type them; without showing credentials', async () => {
  expect(await recogniseInput('http://u:secret@host:8081/x?token=1')).toMatchObject({
    kind: 'rest',
    name: 'http://host:8081/x',
  });
  expect(await recogniseInput('localhost:8081')).toMatchObject({ kind: 'rest', url: 'http://localhost:8081' });
  expect(await kindOf('https://[::1')).toBe('unknown');
});

it('files, by what is in them', async () => {
  expect(await kindOf(BUNDLE)).toBe('bundle');
  expect(await kindOf(ARCHIVE)).toBe('history-archive');
  expect(await kindOf(file('a', LOG))).toBe('logs');
  expect(await kindOf(file('a.gz', gzipSync(LOG)))).toBe('logs');
  expect(await kindOf(file('b', Buffer.from('PK\u0003\u0004xxxx')))).toBe('jar');
  expect(await kindOf(file('c', Buffer.from([0x49, 0x60, 0x67, 0x2d, 0, 0, 0, 4])))).toBe('snapshot');
  expect(await kindOf(file('config.yaml', 'a: 1'))).toBe('config');
  expect(await kindOf(file('my.yml', 'taskmanager.numberOfTaskSlots: 2\n'))).toBe('config');
  expect(await kindOf('-')).toBe('logs');
});

it('folders, by what is in them', async () => {
  file('snapshot/_metadata', 'x');
  file('checkpoints/chk-3/_metadata', 'x');
  file('log/flink-jobmanager.log', LOG);
  file('conf/flink-conf.yaml', 'x');
  file('other/readme', 'x');
  const kinds = await Promise.all(
    ['snapshot', 'checkpoints', 'log', 'conf', 'other'].map((name) => kindOf(join(folder, name))),
  );
  expect(kinds).toEqual(['snapshot', 'snapshot', 'logs', 'config', 'unknown']);
});

it('any text that people paste as a log', async () => {
  expect(await kindOf(file('pasted.txt', '窗口没有结果'))).toBe('logs');
  expect(await kindOf(file('pasted', 'no output since the restart'))).toBe('logs');
});

it('what it is not, with what was tried', async () => {
  const cases = [
    [file('nonsense', 'hello\u0001world'), /none of: bundle.*"hello/],
    [file('empty', ''), /none of/],
    [file('x.gz', gzipSync('hello')), /gzip, but neither/],
    [join(folder, 'nowhere'), /no such file/],
  ] as const;
  for (const [path, words] of cases) {
    expect(await recogniseInput(path)).toMatchObject({
      kind: 'unknown',
      message: { en: expect.stringMatching(words) },
    });
  }
});
