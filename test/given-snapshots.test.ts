import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LabSnapshot, type Unpacked, unpacked } from '#fixtures/snapshots/unpacked';
import { buildCommand, flinkDoctor } from './command-line.ts';

const output = mkdtempSync(join(tmpdir(), 'flink-doctor-given-'));
const folders = new Map<LabSnapshot, Unpacked>();
const KAFKA = ['kafka-stage-0', 'kafka-stage-1', 'kafka-stage-2'] as const;

beforeAll(async () => {
  buildCommand();
  for (const name of [...KAFKA, 'kafka-stage-6', 'windows-rocks-native'] as const)
    folders.set(name, await unpacked(name));
}, 120_000);

afterAll(() => {
  for (const { remove } of folders.values()) remove();
  rmSync(output, { recursive: true, force: true });
});

const at = (name: LabSnapshot) => folders.get(name)?.folder ?? '';

interface Report {
  readonly examined: { readonly inputs: readonly object[] };
  readonly jobs: readonly object[];
  readonly findings: readonly { readonly id: string; readonly role: string; readonly evidence: readonly object[] }[];
}

async function report(
  ...inputs: readonly string[]
): Promise<{ readonly code: number | null; readonly report: Report }> {
  const { code, stdout } = await flinkDoctor(['diagnose', ...inputs, '--format', 'json']);
  return { code, report: JSON.parse(stdout) };
}

describe('diagnose with snapshots', () => {
  it('names what a new connector has inherited, citing the snapshot', async () => {
    const { code, report: told } = await report(at('kafka-stage-2'), '--fail-on', 'warning');
    expect(code).toBe(1);
    expect(told.examined.inputs).toEqual([{ kind: 'snapshot', name: at('kafka-stage-2'), status: 'read' }]);
    expect(told.jobs).toMatchObject([{ verdict: 'at-risk' }]);
    expect(told.findings).toMatchObject([{ id: 'kafka-connector-migration', role: 'root' }]);
    expect(told.findings[0]?.evidence[0]).toMatchObject({
      cite: { source: 'snapshot', at: `${at('kafka-stage-2')}/_metadata byte 1693` },
    });
  });

  it.each([
    ['en', 'Each restore multiplies it'],
    ['zh', '每次恢复都会使其乘以并行度'],
  ])('says so in %s', async (lang, words) => {
    const { stdout } = await flinkDoctor(['diagnose', ...KAFKA.map(at), '--lang', lang]);
    expect(stdout.replace(/\s+/g, lang === 'en' ? ' ' : '')).toContain(words);
    expect(stdout).toContain('150 → 900 → 7200');
    expect(stdout).toContain('flink-doctor snapshot drop');
  });

  it('gives a page with the same', async () => {
    const page = join(output, 'report.html');
    await flinkDoctor(['diagnose', at('kafka-stage-2'), '--format', 'html', '-o', page]);
    expect(readFileSync(page, 'utf8')).toContain('topic-partition-offset-states');
  });

  it.each<LabSnapshot>(['kafka-stage-6', 'windows-rocks-native'])('finds nothing wrong with %s', async (name) => {
    const { code, report: told } = await report(at(name), '--fail-on', 'warning');
    expect(code).toBe(0);
    expect(told.findings.filter(({ role }) => role !== 'note')).toEqual([]);
  });

  it('gives the same report from a bundle', async () => {
    const bundle = join(output, 'bundle.tar.gz');
    expect((await flinkDoctor(['collect', at('kafka-stage-2'), '-o', bundle])).code).toBe(0);
    const [live, later] = [await report(at('kafka-stage-2')), await report(bundle)];
    expect(later.report.findings).toEqual(live.report.findings);
    expect(later.report.jobs).toEqual(live.report.jobs);
  });
});

describe('snapshot diff of many', () => {
  it('lays them side by side', async () => {
    const { code, stdout } = await flinkDoctor(['snapshot', 'diff', ...KAFKA.map(at)]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/topic-partition-offset-states +operator-union +150 +900 +7,200 +48\.00 +multiplies/);
    expect(stdout).toMatch(/orders +150 +\+2359 +\+1930 /);
    expect(stdout).toContain('all 150 partitions moved');
  });

  it('tells the same as data', async () => {
    const { stdout } = await flinkDoctor(['snapshot', 'diff', ...KAFKA.map(at), '--format', 'json']);
    const { trend, steps } = JSON.parse(stdout);
    expect(steps).toHaveLength(2);
    const union = trend.states.find(({ kind }: { readonly kind: string }) => kind === 'operator-union');
    expect(union).toMatchObject({ entries: [150, 900, 7200], course: 'multiplies' });
    expect(trend.offsets[0]).toMatchObject({ topic: 'orders', partition: 0, offsets: [20, 36, 49] });
  });
});
