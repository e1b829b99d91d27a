import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { pack as createPack } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Exchange } from '../exchange.ts';
import { type BundleLimits, readBundle } from './read-bundle.ts';
import { openBundle } from './write-bundle.ts';

const REAL = new URL('../test-data/slow-map-1.20.3.tar.gz', import.meta.url).pathname;
const TOOL = { name: 'flink-doctor', version: '0.1.0' };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const path = (name: string) => join(folder, name);

async function read(file: string, limits?: BundleLimits) {
  const seen: { input: number; name: string; exchange: Exchange }[] = [];
  const done = await readBundle(file, (input, { name }, exchange) => void seen.push({ input, name, exchange }), limits);
  return { ...done, seen };
}

function exchange(path: string, body: unknown, at = 1000): Exchange {
  return { look: 0, path, at, tookMs: 5, status: 200, body };
}

describe('a bundle', () => {
  it('gives back what was put in, input by input', async () => {
    const inputs = [
      { kind: 'rest', name: 'http://a' },
      { kind: 'rest', name: 'http://b' },
    ] as const;
    const bundle = await openBundle(path('a.tar.gz'), { tool: TOOL, inputs });
    const failed: Exchange = {
      look: 1,
      path: '/x',
      at: 9000,
      tookMs: 1,
      status: 0,
      problem: { code: 'timeout', detail: 'y' },
    };
    await bundle.take(0, exchange('/config', { n: 1.5, deep: [null, 'ü', { a: false }] }));
    await bundle.take(1, failed);
    await bundle.take(0, exchange('/log', 'line\nline'));
    const manifest = await bundle.finish();
    expect(manifest).toMatchObject({
      format: 'flink-doctor/bundle/1',
      exchanges: 3,
      from: '1970-01-01T00:00:00.995Z',
      to: '1970-01-01T00:00:09.000Z',
    });
    const { seen, problem } = await read(path('a.tar.gz'));
    expect(problem).toBeUndefined();
    expect(seen.map(({ input, name }) => [input, name])).toEqual([
      [0, 'http://a'],
      [0, 'http://a'],
      [1, 'http://b'],
    ]);
    expect(seen[0]?.exchange).toEqual(exchange('/config', { n: 1.5, deep: [null, 'ü', { a: false }] }));
    expect(seen[1]?.exchange.body).toBe('line\nline');
    expect(seen[2]?.exchange).toEqual(failed);
  });

  it('is only there when it is whole, for its owner only, and leaves nothing behind', async () => {
    const file = path('b.tar.gz');
    const bundle = await openBundle(file, { tool: TOOL, inputs: [] });
    expect(readdirSync(folder)).not.toContain('b.tar.gz');
    await bundle.abandon();
    expect(readdirSync(folder).filter((name) => name.startsWith('b.'))).toEqual([]);
    await (await openBundle(file, { tool: TOOL, inputs: [] })).finish();
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('is split into parts, none of which must fit into memory as one text', async () => {
    const bundle = await openBundle(path('c.tar.gz'), { tool: TOOL, inputs: [{ kind: 'rest', name: 'x' }] });
    for (let i = 0; i < 30; i += 1) await bundle.take(0, exchange(`/${i}`, 'x y '.repeat(100_000)));
    await bundle.finish();
    const names = gunzipSync(readFileSync(path('c.tar.gz')))
      .toString('latin1')
      .match(/rest\/0\/\d+\.jsonl/g);
    expect(names?.length).toBeGreaterThan(2);
    expect((await read(path('c.tar.gz'))).exchanges).toBe(30);
  });

  it('holds no secret', async () => {
    const inputs = [{ kind: 'rest', name: 'http://me:hunter2-x@flink' }] as const;
    const bundle = await openBundle(path('d.tar.gz'), { tool: TOOL, inputs });
    await bundle.take(0, exchange('/x?token=hunter2-x', { password: 'hunter2-x', log: 'password=hunter2-x' }));
    const manifest = await bundle.finish();
    expect(gunzipSync(readFileSync(path('d.tar.gz'))).toString('utf8')).not.toContain('hunter2-x');
    expect(JSON.stringify(manifest)).not.toContain('hunter2-x');
    expect(manifest.redacted.secrets.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });

  it('says so when it cannot be written', async () => {
    await expect(openBundle(join(folder, 'no', 'such', 'x.tar.gz'), { tool: TOOL, inputs: [] })).rejects.toThrow(
      'ENOENT',
    );
  });
});

describe('a damaged bundle', () => {
  const real = readFileSync(REAL);

  it.each([0.3, 0.6, 0.9, 0.999])('cut off after %f of it: what was before counts', async (share) => {
    const file = path(`cut-${share}.tar.gz`);
    writeFileSync(file, real.subarray(0, Math.floor(real.length * share)));
    const { exchanges, problem } = await read(file);
    if (share > 0.5) expect(exchanges).toBeGreaterThan(10);
    expect(problem?.en).toMatch(/breaks off|cut off/);
    expect(problem?.zh).toMatch(/[一-龥]/);
  });

  it('any flipped byte: never an exception', async () => {
    const file = path('flipped.tar.gz');
    for (let i = 1; i < 40; i += 1) {
      const bytes = Buffer.from(real);
      const at = (i * 7919) % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      writeFileSync(file, bytes);
      await read(file);
    }
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['not gzip', Buffer.from('hello')],
    ['gzip of no tar', gzipSync('hello')],
  ])('%s', async (_, bytes) => {
    writeFileSync(path('no.tar.gz'), bytes);
    expect((await read(path('no.tar.gz'))).problem).toBeDefined();
  });

  it('unknown entries, nonsense lines and lines too long are left out, and told', async () => {
    const good = JSON.stringify(exchange('/ok', 1));
    const lines = [
      good,
      'nonsense',
      '{"path":3}',
      '{"look":-1,"path":"/x","at":1}',
      '{"look":0,"path":"/x","at":1e99}',
      `"${'x'.repeat(5000)}"`,
      '',
      good,
    ];
    await tar(path('odd.tar.gz'), [
      ['../../etc/passwd', 'x'],
      [
        'flink-doctor.json',
        JSON.stringify({ format: 'flink-doctor/bundle/1', inputs: [{ kind: 'martian', name: 'x' }] }),
      ],
      ['rest/0/0.jsonl', lines.join('\n')],
      ['rest/999999/0.jsonl', good],
      ['future/thing.bin', 'xxxxx'],
      ['manifest.json', JSON.stringify({ format: 'flink-doctor/bundle/1', inputs: [] })],
    ]);
    const { exchanges, problem } = await read(path('odd.tar.gz'), { lineBytes: 2000, totalBytes: 1e6 });
    expect([exchanges, problem?.en]).toEqual([3, '5 unreadable lines were left out']);
  });

  it('one that unpacks to more than it should', async () => {
    await tar(path('bomb.tar.gz'), [['rest/0/0.jsonl', ' '.repeat(5_000_000)]]);
    const { problem } = await read(path('bomb.tar.gz'), { lineBytes: 1000, totalBytes: 1_000_000 });
    expect(problem?.en).toContain('more than 1000000 bytes');
  });

  it('one of a newer format says so', async () => {
    await tar(path('new.tar.gz'), [['manifest.json', '{"format":"flink-doctor/bundle/7"}']]);
    expect((await read(path('new.tar.gz'))).problem?.en).toContain('flink-doctor/bundle/7');
  });

  it('what the sink throws is not called the bundle’s fault', async () => {
    const sink = () => {
      throw new Error('mine');
    };
    await expect(readBundle(REAL, sink)).rejects.toThrow('mine');
  });
});

async function tar(file: string, entries: readonly (readonly [string, string])[]): Promise<void> {
  const pack = createPack();
  for (const [name, text] of entries) pack.entry({ name }, text);
  pack.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of pack) chunks.push(Buffer.from(chunk as Uint8Array));
  writeFileSync(file, gzipSync(Buffer.concat(chunks)));
}
