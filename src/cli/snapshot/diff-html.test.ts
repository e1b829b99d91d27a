import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLocalSnapshot } from '#collect/snapshots';
import { type LabSnapshot, type Unpacked, unpacked } from '#fixtures/snapshots/unpacked';
import {
  type Compared,
  compareSnapshots,
  describeOperators,
  kafkaPositions,
  openSnapshot,
  trendOf,
  uidFinder,
} from '#snapshots';
import { type DiffPage, diffHtml } from './diff-html.ts';

const NAMES: readonly LabSnapshot[] = ['kafka-stage-0', 'kafka-stage-1', 'kafka-stage-2'];
const folders: Unpacked[] = [];
let page: DiffPage;

beforeAll(async () => {
  const compared: Compared[] = [];
  for (const name of NAMES) {
    folders.push(await unpacked(name));
    const files = await openLocalSnapshot(folders.at(-1)?.folder ?? '');
    if (files === undefined) throw new Error('no snapshot');
    const snapshot = await openSnapshot(files);
    const operators = await describeOperators(snapshot, { count: true });
    compared.push({ version: snapshot.outline.version, operators, positions: await kafkaPositions(snapshot) });
    await files.close();
  }
  const steps = compared.slice(1).map((after, index) => ({
    before: 'a',
    after: 'b',
    comparison: compareSnapshots(compared[index] as Compared, after),
  }));
  const paths = ['<i>&"', ...NAMES.slice(1)];
  page = { paths, steps, trend: trendOf(compared), uidOf: uidFinder(['order-topic']) };
});
afterAll(() => {
  for (const { remove } of folders) remove();
});

it.each(['en', 'zh'] as const)('is one page that loads and runs nothing (%s)', (lang) => {
  const told = [...diffHtml(page, lang)].join('');
  expect(/<script|src=|href="http|url\(/.test(told)).toBe(false);
  expect(told).toContain('&lt;i&gt;&amp;&quot;');
  expect(told).toContain(lang === 'en' ? 'multiplies' : '成倍增长');
});

it('tells what multiplies first, what was added, who was rescaled, and all partitions', () => {
  const told = [...diffHtml(page, 'en')].join('');
  expect(told.indexOf('topic-partition-offset-states</code> <span class="tag">multiplies')).toBeLessThan(
    told.indexOf('totals</code> <span class="tag">grows'),
  );
  expect(told).toContain('order-topic &gt; SourceReaderState (operator-list)');
  expect(told).toMatch(/parallelism<\/span> <code>4 → 6: [^<]*order-topic/);
  expect(told.match(/<td>orders<\/td>/g)?.length).toBe(150 + 1);
});
