import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { zipOf } from '#fixtures/zip-writer';
import type { Note } from './note.ts';
import { type ReadLogOptions, readLogSources } from './read-log-sources.ts';

const LINES = Array.from({ length: 200 }, (_, n) => `2024-05-04 12:00:00,${100 + n} INFO  Triggering checkpoint ${n}`);
const LOG = `${LINES.join('\n')}\n`;
const DATA = join(import.meta.dirname, 'test-data');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flink-doctor-logs-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

interface Read {
  readonly texts: Readonly<Record<string, string>>;
  readonly notes: readonly Note[];
}

async function read(inputs: readonly string[], options: Partial<ReadLogOptions> = {}): Promise<Read> {
  const texts: Record<string, string> = {};
  const notes: Note[] = [];
  const strip = (name: string) => name.replace(`${folder}/`, '').replace(`${DATA}/`, '');
  const onNote = (note: Note) => notes.push({ ...note, name: strip(note.name) });
  for await (const source of readLogSources(inputs, { onNote, ...options })) {
    const pieces: Uint8Array[] = [];
    for await (const piece of source.open()) pieces.push(Buffer.from(piece));
    texts[strip(source.name)] = Buffer.concat(pieces).toString('utf8');
  }
  return { texts, notes };
}

async function tar(members: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const packing = pack();
  for (const [name, content] of Object.entries(members)) packing.entry({ name }, Buffer.from(content));
  packing.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of packing) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const LONG_NAME = `${'deep/'.repeat(40)}taskmanager.log`;

describe('reads', () => {
  it('plain files, packed files and archives of them', async () => {
    const archive = await tar({ 'jm.log': LOG, 'tm.log.1.gz': gzipSync(LOG), [LONG_NAME]: LOG, 'empty.log': '' });
    const inputs = [
      put('a.log', LOG),
      put('b.log.gz', gzipSync(LOG)),
      put('c.tar', archive),
      put('d.tgz', gzipSync(archive)),
    ];
    const { texts, notes } = await read(inputs);
    const inArchive = ['jm.log', 'tm.log.1.gz', LONG_NAME];
    const names = [
      'a.log',
      'b.log.gz',
      ...['c.tar', 'd.tgz'].flatMap((name) => inArchive.map((one) => `${name}/${one}`)),
    ];
    expect(texts).toEqual(Object.fromEntries(names.map((name) => [name, LOG])));
    expect(notes).toEqual([]);
  });

  it('what zip and zstd wrote', async () => {
    const { texts, notes } = await read([join(DATA, 'logs.zip'), join(DATA, 'jobmanager.log.zst')]);
    expect(Object.keys(texts)).toEqual(['logs.zip/jobmanager.log', 'logs.zip/taskmanager.log', 'jobmanager.log.zst']);
    expect(texts['jobmanager.log.zst']).toBe(texts['logs.zip/jobmanager.log']);
    expect(texts['logs.zip/jobmanager.log']).toContain('Starting StandaloneSessionClusterEntrypoint (Version: 1.13.6');
    expect(notes).toEqual([]);
  });

  it('a gzip of several members with padding behind it', async () => {
    const members = Buffer.concat([gzipSync('one\n'), gzipSync('two\n'), Buffer.alloc(300)]);
    expect((await read([put('a.gz', members)])).texts).toEqual({ 'a.gz': 'one\ntwo\n' });
  });

  it('no jar that lies among logs, whatever its name', async () => {
    const jar = zipOf([
      { name: 'META-INF/MANIFEST.MF', content: 'Manifest-Version: 1.0\n' },
      { name: 'common/message.json', content: '{"about": "The token is expired."}\n' },
    ]);
    put('blob_p-1', jar);
    const { texts, notes } = await read([join(put('jm.log', LOG), '..')]);
    expect(Object.keys(texts).map((name) => name.split('/').at(-1))).toEqual(['jm.log']);
    expect(notes.map(({ status }) => status)).toEqual(['left-out']);
  });

  it('a zip within a tar', async () => {
    const archive = await tar({ 'logs.zip': readFileSync(join(DATA, 'logs.zip')), 'after.log': LOG });
    const { texts } = await read([put('x.tar', archive)]);
    expect(Object.keys(texts)).toEqual([
      'x.tar/logs.zip/jobmanager.log',
      'x.tar/logs.zip/taskmanager.log',
      'x.tar/after.log',
    ]);
  });

  it.each<[string, Uint8Array]>([
    ['text', Buffer.from(LOG)],
    ['gzip', gzipSync(LOG)],
  ])('standard input: %s, in pieces', async (_, bytes) => {
    expect((await read(['-'], { stdin: inPieces(bytes, 7) })).texts).toEqual({ '-': LOG });
  });

  it.each<[string, Uint8Array]>([
    ['UTF-16 with mark', Buffer.from(`\ufeff错误 ${LOG}`, 'utf16le')],
    ['UTF-16 big end first', Buffer.from(`错误 ${LOG}`, 'utf16le').swap16()],
    ['UTF-8 with mark', Buffer.from(`\ufeff错误 ${LOG}`)],
    ['GBK', Buffer.concat([Buffer.from([0xb4, 0xed, 0xce, 0xf3]), Buffer.from(` ${LOG}`)])],
  ])('%s as UTF-8', async (_, bytes) => {
    expect((await read([put('a.log', bytes)])).texts).toEqual({ 'a.log': `错误 ${LOG}` });
  });

  it('a folder with links in a circle, once, rotated sets oldest first', async () => {
    mkdirSync(join(folder, 'pod'));
    for (const name of ['jm.log', 'jm.log.1', 'jm.log.2.gz', 'pod/tm.log']) {
      put(name, name.endsWith('.gz') ? gzipSync(LOG) : `${name}\n`);
    }
    symlinkSync(folder, join(folder, 'pod', 'back'));
    symlinkSync(join(folder, 'jm.log'), join(folder, 'pod', 'same.log'));
    const { texts } = await read([folder, join(folder, 'jm.log')]);
    expect(Object.keys(texts)).toEqual(['jm.log.2.gz', 'jm.log.1', 'jm.log', 'pod/tm.log']);
  });

  it('what a pattern means', async () => {
    mkdirSync(join(folder, 'pod'));
    for (const name of ['jm.log', 'tm-1.log', 'tm-2.log', 'pod/tm-3.log', 'tm-1.txt']) put(name, LOG);
    const names = async (pattern: string) => Object.keys((await read([join(folder, pattern)])).texts);
    expect(await names('tm-*.log')).toEqual(['tm-1.log', 'tm-2.log']);
    expect(await names('**/tm-[13].{log,out}')).toEqual(['pod/tm-3.log', 'tm-1.log']);
    expect(await names('?m.log')).toEqual(['jm.log']);
  });

  it('many small files', async () => {
    for (let n = 0; n < 1500; n++) put(`tm-${n}.log`, `${n}\n`);
    expect(Object.values((await read([folder])).texts)).toHaveLength(1500);
  });

  it('offers large plain files by place', async () => {
    const path = put('big.log', `\ufeff${LOG.repeat(150)}`);
    for await (const { file } of readLogSources([path], { onNote: () => {} })) {
      expect(file).toMatchObject({ path, from: 3, to: 3 + LOG.length * 150 });
    }
  });
});

describe('uses what there is, and says what is not', () => {
  const cut = (bytes: Uint8Array, share: number) => bytes.subarray(0, Math.floor(bytes.length * share));
  const varied = Array.from({ length: 40_000 }, (_, n) => `line ${n} ${(n * 2654435761) % 1e9}`).join('\n');

  it('a gzip that was cut off', async () => {
    const { texts, notes } = await read([put('a.log.gz', cut(gzipSync(varied), 0.7))]);
    const got = texts['a.log.gz'] ?? '';
    expect(varied.startsWith(got)).toBe(true);
    expect(got.length).toBeGreaterThan(varied.length * 0.65);
    expect(notes).toMatchObject([{ name: 'a.log.gz', status: 'partly' }]);
  });

  it('a gzip with damage in the middle', async () => {
    const packed = gzipSync(varied);
    packed.fill(0xff, packed.length >> 1, (packed.length >> 1) + 50);
    const { texts, notes } = await read([put('a.log.gz', packed)]);
    expect(texts['a.log.gz']).not.toBe('');
    expect(notes).toMatchObject([{ name: 'a.log.gz', status: 'partly' }]);
  });

  it('a tar.gz that was cut off', async () => {
    const archive = await tar({ 'jm.log': LOG, 'tm.log': varied, 'lost.log': LOG });
    const { texts, notes } = await read([put('a.tgz', cut(gzipSync(archive), 0.6))]);
    expect(Object.keys(texts)).toEqual(['a.tgz/jm.log', 'a.tgz/tm.log']);
    expect(varied.startsWith(texts['a.tgz/tm.log'] ?? '-')).toBe(true);
    expect(notes.map(({ status }) => status)).toContain('partly');
  });

  it('a zip that was cut off', async () => {
    const zip = readFileSync(join(DATA, 'logs.zip'));
    const { texts, notes } = await read([put('a.zip', cut(zip, 0.65))]);
    expect(texts['a.zip/jobmanager.log']).toContain('StandaloneSessionClusterEntrypoint');
    expect(notes.map(({ status }) => status)).toContain('partly');
  });

  it('a zstd that was cut off', async () => {
    const { notes } = await read([put('a.zst', cut(readFileSync(join(DATA, 'jobmanager.log.zst')), 0.5))]);
    expect(notes).toMatchObject([{ name: 'a.zst', status: 'partly' }]);
  });

  it('bombs', async () => {
    const limits = { totalBytes: 1e9, ratio: 1100, ratioFrom: 5_000_000 };
    const bomb = gzipSync(gzipSync(Buffer.alloc(60_000_000, 'boom\n')));
    const { texts, notes } = await read([put('bomb.gz', bomb)], { limits });
    expect(texts['bomb.gz']?.length).toBeLessThan(10_000_000);
    expect(notes).toMatchObject([
      { name: 'bomb.gz', status: 'partly', problem: { en: expect.stringContaining('zip bomb') } },
    ]);
  });

  it('bounds what an archive becomes', async () => {
    const limits = { totalBytes: 300_000, ratio: 1100, ratioFrom: 5_000_000 };
    const { texts, notes } = await read([put('a.gz', gzipSync(varied))], { limits });
    expect(texts['a.gz']?.length).toBeLessThanOrEqual(1_048_576);
    expect(notes).toMatchObject([{ problem: { en: expect.stringContaining('unpacks to more than') } }]);
  });

  it('more layers than anybody needs', async () => {
    let nested: Uint8Array = Buffer.from(LOG);
    for (let n = 0; n < 8; n++) nested = gzipSync(nested);
    const { texts, notes } = await read([put('a.gz', nested)]);
    expect(texts).toEqual({});
    expect(notes).toMatchObject([{ problem: { en: expect.stringContaining('packed more than 5 times') } }]);
  });

  it('what is no log', async () => {
    const named = put('dump.hprof', Buffer.from('JAVA PROFILE 1.0.2\0\0'));
    put('x.log.bz2', 'BZh91AY&SY');
    put('jm.log', LOG);
    const { texts, notes } = await read([named, folder, join(folder, 'gone.log'), join(folder, '*.nothing')]);
    expect(Object.keys(texts)).toEqual(['jm.log']);
    expect(Object.fromEntries(notes.map(({ name, status }) => [name, status]))).toEqual({
      'dump.hprof': 'unreadable',
      'x.log.bz2': 'unreadable',
      'gone.log': 'unreadable',
      '*.nothing': 'unreadable',
    });
  });

  it('damage at any byte of an archive never makes it throw or hang', async () => {
    const whole = gzipSync(await tar({ 'jm.log': LOG, 'b/tm.log.gz': gzipSync(LOG) }));
    const zip = readFileSync(join(DATA, 'logs.zip'));
    const zst = readFileSync(join(DATA, 'jobmanager.log.zst'));
    for (const [name, bytes] of [
      ['a.tgz', whole],
      ['a.zip', zip],
      ['a.zst', zst],
    ] as const) {
      for (let at = 0; at < bytes.length; at += 11) {
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ 0x5a;
        await read([put(name, damaged)]);
      }
    }
  });
});
