import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '#evidence';
import { collectBundle } from './collect-bundle.ts';
import { collectEvidence } from './collect-evidence.ts';
import { serveRecording } from './replay.ts';

const dataOf = (name: string) => new URL(`test-data/${name}`, import.meta.url).pathname;
const BUNDLES = ['slow-map-1.20.3.tar.gz', 'restarting-1.20.3.tar.gz'];
const TOOL = { name: 'flink-doctor', version: '0.1.0' };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evidence-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function replay(name: string): Promise<string> {
  const recording = await serveRecording(dataOf(name));
  closers.push(() => recording.close());
  return recording.url;
}

/** Evidence without what the input was called and how long its questions took. */
function comparable({ clusters, jobs, to }: Evidence) {
  return {
    to,
    clusters: clusters.map((cluster) => ({ ...cluster, key: '', name: '' })),
    jobs: jobs.map((job) => ({ ...job, cluster: '' })),
  };
}

describe('the same evidence', () => {
  it.each(BUNDLES)('from %s and from the cluster it was', async (name) => {
    const fromBundle = await collectEvidence([dataOf(name)], { forMs: 0 });
    const live = await collectEvidence([await replay(name)], { forMs: 20_000 });
    expect(fromBundle.evidence.jobs.length).toBeGreaterThan(0);
    expect(comparable(live.evidence)).toEqual(comparable(fromBundle.evidence));
    expect([...live.unusable, ...fromBundle.unusable]).toEqual([]);
  });

  it.each(BUNDLES)('from %s and a bundle collected of it again', async (name) => {
    const again = join(folder, name);
    const { manifest } = await collectBundle([await replay(name)], again, { forMs: 20_000, tool: TOOL });
    expect(manifest?.exchanges).toBeGreaterThan(70);
    const before = await collectEvidence([dataOf(name)], { forMs: 0 });
    const after = await collectEvidence([again], { forMs: 0 });
    expect(comparable(after.evidence)).toEqual(comparable(before.evidence));
  });

  it.each(BUNDLES)('from %s with its names hidden, but for the names', async (name) => {
    const hidden = join(folder, `hidden-${name}`);
    await collectBundle([dataOf(name)], hidden, { forMs: 0, tool: TOOL, redactNames: true });
    const before = comparable((await collectEvidence([dataOf(name)], { forMs: 0 })).evidence);
    const after = comparable((await collectEvidence([hidden], { forMs: 0 })).evidence);
    const numbers = (value: unknown) =>
      JSON.stringify(value, (key, one) =>
        key === 'bytes'
          ? 0
          : ArrayBuffer.isView(one)
            ? [...(one as Float64Array)]
            : one instanceof Map
              ? [...one]
              : typeof one === 'string'
                ? ''
                : one,
      );
    expect(numbers(after)).toBe(numbers(before));
    expect(JSON.stringify(after)).not.toMatch(/demo orders|orders_|enrich|sick job/);
  });
});

describe('inputs', () => {
  it('a History Server’s archive', async () => {
    const { evidence, unusable } = await collectEvidence([dataOf('history-archive-1.20.3')], { forMs: 0 });
    expect(unusable).toEqual([]);
    expect(evidence.clusters[0]).toMatchObject({
      kind: 'history-server',
      flinkVersion: { known: true, value: '1.20.3' },
    });
    expect(evidence.jobs).toMatchObject([{ name: 'demo orders job', state: 'CANCELED', checkpoints: { known: true } }]);
    expect(evidence.inputs).toMatchObject([{ kind: 'history-server', status: 'read' }]);
  });

  it('several at once, of which one cannot be used', async () => {
    const log = join(folder, 'x.log');
    writeFileSync(log, '2026-11-21 14:00:00,123 INFO  x\n');
    const inputs = [dataOf('slow-map-1.20.3.tar.gz'), await replay('restarting-1.20.3.tar.gz'), log, 'nowhere'];
    const { evidence, unusable } = await collectEvidence(inputs, { forMs: 0, lang: 'zh' });
    expect(evidence.inputs.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      'bundle read',
      'rest read',
      'logs read',
      'rest unreadable',
    ]);
    expect(evidence.jobs.map(({ name }) => name)).toEqual(['demo orders job', 'sick job', 'demo orders job']);
    expect(unusable.map(({ input }) => input)).toEqual(['nowhere']);
    expect(evidence.inputs[3]?.problem).toMatch(/没有/);
  });

  it('--job also filters what a bundle holds', async () => {
    const of = async (job: string) =>
      (await collectEvidence([dataOf('restarting-1.20.3.tar.gz')], { forMs: 0, job })).evidence.jobs.map(
        ({ name }) => name,
      );
    expect(await of('Sick Job')).toEqual(['sick job']);
    expect(await of('aded')).toEqual(['demo orders job']);
    expect(await of('nothing')).toEqual([]);
  });

  it('an address where no Flink is: nothing, and why', async () => {
    const server = createServer((_, response) => void response.end('<html><title>Log in</title>'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closers.push(() => server.close());
    const url = `http://127.0.0.1:${Object(server.address()).port}`;
    const { evidence, unusable } = await collectEvidence([url], { forMs: 0 });
    expect([evidence.clusters, evidence.jobs, evidence.inputs[0]?.status]).toEqual([[], [], 'unreadable']);
    expect(unusable[0]?.problem.en).toContain('Log in');
    expect(await collectBundle([url], join(folder, 'none.tar.gz'), { forMs: 0, tool: TOOL })).toMatchObject({
      unusable: [{ input: url }],
    });
    expect(readdirSync(folder).filter((name) => name.startsWith('none'))).toEqual([]);
  });

  it('a certificate that cannot be read is told, not thrown', async () => {
    const { unusable } = await collectEvidence(['https://127.0.0.1:1'], { forMs: 0, http: { cacert: '/nowhere.pem' } });
    expect(unusable[0]?.problem.en).toContain('/nowhere.pem');
  });
});
