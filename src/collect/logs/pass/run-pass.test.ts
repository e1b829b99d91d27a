import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capturedLogs } from '#fixtures/captured-logs';
import type { Listed, ListingData } from '#test/listing-pass-job';
import { type Note, readLogSources } from '../bytes/index.ts';
import { type PassOptions, runPass } from './run-pass.ts';

const JOB = new URL('../../../../test/listing-pass-job.ts', import.meta.url).href;
const LITERALS = ['Exception', 'FlinkException', 'switched from', 'checkpoint', 'RpcEndpoint', 'nowhere in it'];
const ALL: ListingData = { literals: LITERALS, budgets: LITERALS.map(() => 1e9) };

let folder = '';
/** Several megabytes of a real JobManager's and TaskManagers' logs. */
let log = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'flink-doctor-pass-'));
  const once = (await capturedLogs('user-code-exception--sick--1.20')).map(({ text }) => text).join('');
  log = once.repeat(Math.ceil(3_000_000 / once.length));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Passed {
  readonly found: readonly Listed[];
  readonly counts: readonly number[];
  readonly lines: number;
  readonly notes: readonly Note[];
  readonly parts: number;
}

async function pass(path: string, data: ListingData, options: Partial<PassOptions> = {}): Promise<Passed> {
  const notes: Note[] = [];
  const onNote = (note: Note) => notes.push(note);
  const sources = readLogSources([path], { onNote });
  const parts = await runPass<Listed[]>(sources, { jobModule: JOB, data, onNote, workers: 0, ...options });
  const counts = data.literals.map((_, literal) =>
    parts.reduce(
      (sum, { summary }) => sum + (summary.occurrences.find((one) => one.literal === literal)?.count ?? 0),
      0,
    ),
  );
  return {
    found: parts.flatMap(({ value }) => value),
    counts,
    lines: parts.reduce((sum, { summary }) => sum + summary.lines, 0),
    notes,
    parts: parts.length,
  };
}

const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

/** The slow truth, for logs of ASCII. */
function expected(text: string): Pick<Passed, 'found' | 'counts' | 'lines'> {
  const found: Listed[] = [];
  let line = 1;
  let offset = 0;
  for (const entry of text.replace(/\n$/, '').split(/\n(?=\d{4}-\d\d-\d\d )/)) {
    const lines = entry.split('\n').length;
    const places = LITERALS.map((literal, n) => ({ n, at: entry.indexOf(literal) })).filter(({ at }) => at >= 0);
    const literals = places.sort((a, b) => a.at - b.at || a.n - b.n).map(({ n }) => n);
    if (literals.length > 0) found.push({ line, lines, offset, literals, cut: undefined, text: entry });
    line += lines;
    offset += entry.length + 1;
  }
  const counts = LITERALS.map((literal) => text.split(literal).length - 1);
  return { found, counts, lines: text.replace(/\n$/, '').split('\n').length };
}

describe('a pass over real logs', () => {
  it.each<[string, () => string, Partial<PassOptions>]>([
    ['a plain file, here', () => put('a.log', log), {}],
    ['a plain file, by workers', () => put('b.log', log), { workers: 2, workersFrom: 1 }],
    ['a gzip', () => put('c.log.gz', gzipSync(log)), {}],
    ['a file without a last line end', () => put('d.log', log.trimEnd()), {}],
  ])('finds the entries around literals: %s', async (_, path, options) => {
    const { found, counts, lines, notes } = await pass(path(), ALL, options);
    const truth = expected(log);
    expect(truth.found.length).toBeGreaterThan(1000);
    expect({ found: found.length, counts, lines, notes }).toEqual({ ...truth, found: truth.found.length, notes: [] });
    expect(found).toEqual(truth.found);
  });

  it('gives the same whoever reads it, in parts or whole', async () => {
    const path = put('parts.log', log.repeat(2));
    const here = await pass(path, ALL);
    const byWorkers = await pass(path, ALL, { workers: 2, workersFrom: 1, leastPart: 400_000 });
    expect([here.parts, byWorkers.parts]).toEqual([1, 4]);
    expect(byWorkers.counts).toEqual(here.counts);
    expect(byWorkers.lines).toBe(here.lines);
    expect(byWorkers.found.length).toBe(here.found.length);
    expect(byWorkers.found.findIndex((one, n) => JSON.stringify(one) !== JSON.stringify(here.found[n]))).toBe(-1);
  });

  it('reads packed logs of one folder two at a time, and gives them in their order', async () => {
    const packed = join(folder, 'packed');
    mkdirSync(packed);
    // Stored, not deflated: so that they are large.
    const half = log.length >> 1;
    for (const [n, text] of [log, log.slice(0, half), log.slice(half), log].entries())
      writeFileSync(join(packed, `${n}.log.gz`), gzipSync(text, { level: 0 }));
    const together = await pass(packed, ALL);
    const alone = [];
    for (const n of [0, 1, 2, 3]) alone.push(await pass(join(packed, `${n}.log.gz`), ALL));
    expect(together.parts).toBe(4);
    expect(together.notes).toEqual([]);
    expect(together.lines).toBe(alone.reduce((sum, { lines }) => sum + lines, 0));
    const all = alone.flatMap(({ found }) => found);
    expect(together.found.length).toBe(all.length);
    expect(together.found.findIndex((one, n) => JSON.stringify(one) !== JSON.stringify(all[n]))).toBe(-1);
  });

  it('counts on when a literal has had its share', async () => {
    const { found, counts } = await pass(put('budget.log', log), {
      literals: LITERALS,
      budgets: [1e9, 1e9, 3, 0, 1e9, 1],
    });
    const truth = expected(log);
    expect(counts).toEqual(truth.counts);
    const causes = truth.found.filter(({ literals }) => [0, 1, 4].some((one) => literals.includes(one)));
    const shared = found.filter(({ literals }) => [0, 1, 4].some((one) => literals.includes(one)));
    expect(shared).toEqual(causes);
    expect(found.length - shared.length).toBeLessThanOrEqual(3);
  });
});

describe('budgets', () => {
  const PLACES = { literals: ['Exception', 'checkpoint'], budgets: [100, 1e9], novel: [0] };
  const entry = (n: number, what: string) =>
    `2024-05-04 12:00:00,000 WARN x.Y [] - ${what} ${n}\n\tat a.B.run(B.java:${n})\n`;

  it('let through what is new, however often something else was printed', async () => {
    const often = Array.from({ length: 5000 }, (_, n) => entry(n, 'some Exception')).join('');
    const text = `${often}${entry(1, 'another Exception')}${often}${entry(2, 'another Exception')}${entry(3, 'Exception checkpoint')}`;
    const { found, counts } = await pass(put('novel.log', text), PLACES);
    expect(counts).toEqual([10_003, 1]);
    expect(found.map(({ line }) => line)).toEqual([
      ...Array.from({ length: 100 }, (_, n) => 2 * n + 1),
      10_001,
      20_005,
    ]);
  });

  it('are divided among parts, with some for each', async () => {
    const path = put('divided.log', entry(1, 'x'.repeat(400)).concat(entry(2, 'Exception')).repeat(5_000));
    const of = async (budget: number) =>
      (await pass(path, { ...PLACES, budgets: [budget, 1] }, { workers: 2, workersFrom: 1, leastPart: 1e6 })).found
        .length;
    expect(await of(100)).toBe(100);
    expect(await of(30)).toBe(40);
    expect(await of(5)).toBe(10);
  });
});

describe('survives', () => {
  const TIME = '2024-05-04 12:00:00,000 ERROR';

  it('a line longer than the window, with literals at its borders', async () => {
    const window = 2 * 1024 * 1024;
    const before = 'x'.repeat(window - TIME.length - 5);
    const text = `${TIME} ${before}Exception${'y'.repeat(window)}Exception\n${TIME} after FlinkException\n\tat a.b\n`;
    const { found, counts, lines } = await pass(put('long.log', text), ALL);
    expect(counts.slice(0, 2)).toEqual([3, 1]);
    expect(lines).toBe(3);
    expect(found.map(({ line }) => line)).toEqual([1, 1, 2]);
    expect(found.every(({ text: entry }) => entry.length <= 65_536)).toBe(true);
    expect(found.at(-1)).toMatchObject({ text: `${TIME} after FlinkException\n\tat a.b`, cut: undefined });
  });

  it('a line longer than a part', async () => {
    const text = `${TIME} ${'x'.repeat(3e6)} Exception\n${TIME} FlinkException\n`;
    const { found, lines, parts } = await pass(put('huge.log', text), ALL, {
      workers: 2,
      workersFrom: 1,
      leastPart: 4e5,
    });
    expect({ parts, lines }).toEqual({ parts: 4, lines: 2 });
    expect(found.map(({ line, literals }) => [line, literals])).toEqual([
      [1, [0]],
      [2, [1, 0]],
    ]);
  });

  it('an entry without end', async () => {
    const frames = Array.from({ length: 5000 }, (_, n) => `\tat a.b.C${n}.run(C.java:${n})`);
    const text = `${TIME} Exception\n${frames.join('\n')}\nCaused by: FlinkException\n${TIME} checkpoint\n`;
    const { found } = await pass(put('endless.log', text), ALL);
    expect(found.map(({ line, lines, cut }) => ({ line, lines, cut }))).toEqual([
      { line: 1, lines: 500, cut: 'tail' },
      { line: 4753, lines: 250, cut: 'head' },
      { line: 5003, lines: 1, cut: undefined },
    ]);
  });

  it('lines of which none begins an entry, all with literals', async () => {
    const { found, counts } = await pass(put('fragment.log', 'checkpoint Exception\n'.repeat(60_000)), ALL);
    expect(counts.slice(0, 4)).toEqual([60_000, 0, 0, 60_000]);
    expect(found.reduce((sum, { lines }) => sum + lines, 0)).toBe(60_000);
  });

  it('nothing at all', async () => {
    expect(await pass(put('empty.log', ''), ALL)).toMatchObject({ found: [], lines: 0, parts: 0 });
    expect(await pass(put('newline.log', '\n'), ALL)).toMatchObject({ found: [], lines: 1, parts: 1 });
  });

  it('GBK and Latin-1 behind a beginning in ASCII', async () => {
    const gbk = Buffer.concat([
      Buffer.from(`${TIME} Exception `),
      Buffer.from([0xbc, 0xec, 0xb2, 0xe9]),
      Buffer.from('\n'),
    ]);
    const latin = Buffer.from(`${TIME} Exception d\u00e9j\u00e0 vu\n`, 'latin1');
    const { found } = await pass(put('late.log', Buffer.concat([Buffer.from(log), gbk, latin])), ALL);
    expect(found.slice(-2).map(({ text }) => text)).toEqual([`${TIME} Exception 检查`, `${TIME} Exception déjà vu`]);
  });

  it.each<[string, (path: string) => void, string]>([
    ['grows', (path) => appendFileSync(path, `${TIME} late\n`), 'grew'],
    ['becomes shorter', (path) => writeFileSync(path, log.slice(0, 1_500_000)), 'shorter'],
    [
      'is rotated away',
      (path) => {
        renameSync(path, `${path}.1`);
        writeFileSync(path, 'new\n');
      },
      'rotated',
    ],
  ])('a file that %s meanwhile', async (name, change, said) => {
    const path = put(`${name}.log`, log);
    const notes: Note[] = [];
    const onNote = (note: Note) => notes.push(note);
    async function* sources() {
      for await (const source of readLogSources([path], { onNote })) {
        change(path);
        yield source;
      }
    }
    await runPass(sources(), { jobModule: JOB, data: ALL, onNote, workers: 0 });
    expect(notes).toMatchObject([{ name: path, status: 'partly', problem: { en: expect.stringContaining(said) } }]);
  });

  it('being called off', async () => {
    const path = put('off.log', log.repeat(10));
    const calledOff = new AbortController();
    const passing = pass(path, ALL, { workers: 2, workersFrom: 1, signal: calledOff.signal });
    setTimeout(() => calledOff.abort(), 5);
    await expect(passing).rejects.toThrow(/abort/i);
  });
});

it('says what is wrong with a job', async () => {
  const path = put('job.log', log);
  const short = { literals: ['abc'] };
  await expect(pass(path, short)).rejects.toThrow(/"abc" has 3 bytes/);
  await expect(pass(path, short, { workers: 1, workersFrom: 1 })).rejects.toThrow(/"abc" has 3 bytes/);
});
