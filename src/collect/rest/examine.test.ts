import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { readBundle } from '../bundle/read-bundle.ts';
import type { Exchange } from '../exchange.ts';
import { createRestReading } from '../reading/index.ts';
import { serveRecording } from '../replay.ts';
import { createRestClient } from './client.ts';
import { type Examined, type ExamineOptions, examine } from './examine.ts';

const dataOf = (name: string) => new URL(`../test-data/${name}.tar.gz`, import.meta.url).pathname;

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

interface Seen extends Examined {
  readonly exchanges: readonly Exchange[];
}

async function examineAt(url: string, options: Partial<ExamineOptions> = {}, timeoutMs = 8000): Promise<Seen> {
  const { signal } = options;
  const client = createRestClient({ url, timeoutMs, maxBodyBytes: 2_000_000, ...(signal && { signal }) }, {});
  closers.push(() => client.close());
  const exchanges: Exchange[] = [];
  const done = await examine(client, { forMs: 20_000, ...options }, (exchange) => void exchanges.push(exchange));
  return { ...done, exchanges };
}

async function replay(name: string): Promise<string> {
  const recording = await serveRecording(dataOf(name));
  closers.push(() => recording.close());
  return recording.url;
}

type Breakage = (request: IncomingMessage, response: ServerResponse, body: string, nth: number) => boolean;

/** A real recording behind a server that misbehaves: true = the breakage has answered (or never will). */
async function broken(name: string, breakage: Breakage): Promise<{ url: string; server: Server }> {
  const behind = await replay(name);
  let nth = 0;
  const server = createServer(async (request, response) => {
    const answer = await fetch(behind + request.url).catch(() => undefined);
    // The test is over, and the recording closed.
    if (answer === undefined) return void response.destroy();
    const body = await answer.text();
    nth += 1;
    if (breakage(request, response, body, nth)) return;
    for (const [key, value] of answer.headers) if (key.startsWith('flink-doctor')) response.setHeader(key, value);
    response.writeHead(answer.status).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

const pathsOf = ({ exchanges }: Seen, look?: number) =>
  exchanges
    .filter((one) => look === undefined || one.look === look)
    .map(({ path }) => path.replace(/[0-9a-f]{32}/g, ':id'));

describe('an examination', () => {
  it('looks three times, deep at first and last, light between', async () => {
    const seen = await examineAt(await replay('slow-map-1.20.3'));
    expect(seen).toMatchObject({ looks: 3, jobs: 1, lost: false });
    const count = (look: number, pattern: RegExp) => pathsOf(seen, look).filter((path) => pattern.test(path)).length;
    expect([0, 1, 2].map((look) => count(look, /vertices\/:id$/))).toEqual([3, 3, 3]);
    expect([0, 1, 2].map((look) => count(look, /backpressure$/))).toEqual([3, 3, 3]);
    expect([0, 1, 2].map((look) => count(look, /subtasks\/metrics\?get/))).toEqual([3, 0, 3]);
    expect([0, 1, 2].map((look) => count(look, /watermarks$/))).toEqual([3, 0, 3]);
    expect([0, 1, 2].map((look) => count(look, /\/checkpoints$/))).toEqual([1, 1, 1]);
    expect(count(2, /details\/\d+\/subtasks\/:id$/)).toBe(6);
    expect(pathsOf(seen).filter((path) => path.endsWith('thread-dump'))).toHaveLength(6);
    expect(pathsOf(seen).filter((path) => path.includes('flamegraph'))).toHaveLength(6);
    expect(pathsOf(seen).filter((path) => /\/logs\//.test(path))).toEqual([]);
  });

  it('asks a recording what was asked then, and gets the answers of then', async () => {
    const recorded: Exchange[] = [];
    await readBundle(dataOf('slow-map-1.20.3'), (_, __, exchange) => void recorded.push(exchange));
    const seen = await examineAt(await replay('slow-map-1.20.3'));
    const sorted = (exchanges: readonly Exchange[]) =>
      exchanges.map(({ look, path, at, body }) => JSON.stringify([look, path, at, body])).sort();
    expect(sorted(seen.exchanges)).toEqual(sorted(recorded));
  });

  it('reads logs of a job that restarts, and little of one that is over', async () => {
    const seen = await examineAt(await replay('restarting-1.20.3'));
    expect(pathsOf(seen).filter((path) => /\/logs\//.test(path))).toHaveLength(2);
    const over = seen.exchanges.filter(({ path }) => path.startsWith('/jobs/aded0b929d5006d881786972b3b3b10d'));
    expect(over.map(({ path }) => path.slice(38))).toEqual(['', '/exceptions?maxExceptions=20', '/checkpoints']);
  });

  it('only asks for the job that is wanted, by name, id or its beginning', async () => {
    for (const jobFilter of ['SICK job', '62ccdfe4af65e39ce9bf59056d383d49', '62cc']) {
      const seen = await examineAt(await replay('restarting-1.20.3'), { jobFilter });
      expect([seen.jobs, pathsOf(seen).filter((path) => path.includes('aded0b'))]).toEqual([1, []]);
    }
    const none = await examineAt(await replay('restarting-1.20.3'), { jobFilter: 'another' });
    expect(none.problem?.en).toContain('sick job (62ccdfe4af65e39ce9bf59056d383d49)');
  });

  it('says what it looks at, in both languages', async () => {
    const said: string[] = [];
    await examineAt(await replay('slow-map-1.20.3'), { onProgress: ({ en, zh }) => void said.push(en, zh) });
    expect(said).toContain('look 1/3, job 1/1: demo orders job');
    expect(said).toContain('第 1/3 次查看，作业 1/1：demo orders job');
  });

  it('stops at once when the user stops', async () => {
    const { url } = await broken('slow-map-1.20.3', (request) => /vertices/.test(request.url ?? ''));
    const stop = new AbortController();
    const watched = examineAt(url, { signal: stop.signal }, 20_000);
    setTimeout(() => stop.abort(new Error('stopped')), 300);
    await expect(watched).rejects.toThrow('stopped');
  });
});

describe('a cluster that misbehaves', () => {
  const vertexAnswer = /vertices\/[0-9a-f]{32}$/;
  const BREAKAGES: readonly (readonly [string, Breakage, string])[] = [
    ['never answers some questions', ({ url }) => vertexAnswer.test(url ?? ''), 'timeout'],
    [
      'breaks off',
      ({ url }, r, body) =>
        vertexAnswer.test(url ?? '') &&
        r.writeHead(200, { 'content-length': body.length }).write(body.slice(0, 99), () => r.destroy()),
      'not-json',
    ],
    [
      '404',
      ({ url }, r) => vertexAnswer.test(url ?? '') && !!r.writeHead(404).end('{"errors":["gone"]}'),
      'http-error',
    ],
    [
      '500 with a stack trace',
      ({ url }, r) =>
        vertexAnswer.test(url ?? '') &&
        !!r.writeHead(500).end('{"errors":["java.lang.NullPointerException\\n\\tat x"]}'),
      'http-error',
    ],
    ['HTML of a proxy', ({ url }, r) => vertexAnswer.test(url ?? '') && !!r.end('<html>'), 'not-json'],
    [
      'ten times bigger',
      ({ url }, r, body) => vertexAnswer.test(url ?? '') && !!r.end(body.padEnd(2_100_000)),
      'too-large',
    ],
    ['resets', ({ url }, r) => vertexAnswer.test(url ?? '') && !!r.destroy(), 'unreachable'],
  ];
  it.each(BREAKAGES)('%s: every failure is evidence, and the rest is seen', async (_, breakage, code) => {
    const { url } = await broken('slow-map-1.20.3', breakage);
    const seen = await examineAt(url, {}, code === 'timeout' ? 400 : 8000);
    expect(new Set(seen.exchanges.flatMap(({ problem }) => problem?.code ?? []))).toContain(code);
    expect(seen.exchanges.some(({ path, body }) => path.endsWith('/overview') && body !== undefined)).toBe(true);
    const evidence = read(seen);
    expect([evidence.partly, evidence.jobs[0]?.name]).toEqual([true, 'demo orders job']);
  });

  it('speaks nonsense everywhere: no exception, nothing made of it', async () => {
    const NONSENSE = [
      'null',
      '[]',
      '{}',
      '"x"',
      '7',
      '[null,{"id":3}]',
      '{"jobs":[{"jid":"../../x"},3],"vertices":{},"history":7,"plan":[]}',
    ];
    const { url } = await broken('slow-map-1.20.3', (request, response, _, nth) => {
      if (request.url === '/jobs/overview' && nth < 9) return false;
      response.end(NONSENSE[nth % NONSENSE.length]);
      return true;
    });
    const seen = await examineAt(url, { forMs: 0 });
    expect(seen.exchanges.length).toBeGreaterThan(5);
    expect(pathsOf(seen).filter((path) => path.includes('..'))).toEqual([]);
    expect(() => read(seen)).not.toThrow();
  });

  it('stops in mid-examination: what was seen is kept, and it is not waited for', async () => {
    const { url, server } = await broken('slow-map-1.20.3', (_, __, ___, nth) => {
      if (nth === 45) {
        server.close();
        server.closeAllConnections();
      }
      return nth >= 45;
    });
    const seen = await examineAt(url);
    expect(seen.lost).toBe(true);
    expect(seen.exchanges.length).toBeGreaterThan(40);
    expect(seen.exchanges.filter(({ problem }) => problem?.code === 'unreachable').length).toBeLessThanOrEqual(6);
    expect(read(seen).jobs[0]?.load.known).toBe(true);
  });

  it('loses a job meanwhile', async () => {
    let overviews = 0;
    const { url } = await broken('slow-map-1.20.3', ({ url: path = '' }, response) => {
      if (path === '/jobs/overview') overviews += 1;
      if (overviews < 2 || !/^\/jobs\/[0-9a-f]{32}/.test(path)) return false;
      response.writeHead(404).end('{"errors":["Job not found"]}');
      return true;
    });
    const seen = await examineAt(url);
    expect(seen.lost).toBe(false);
    expect(pathsOf(seen, 2).filter((path) => path.startsWith('/jobs/:id'))).toEqual(['/jobs/:id']);
  });
});

function read({ exchanges }: Seen) {
  const reading = createRestReading('test');
  for (const exchange of exchanges) reading.take(exchange);
  return reading.finish();
}
