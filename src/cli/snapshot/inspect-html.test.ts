import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLocalSnapshot } from '#collect';
import { type Unpacked, unpacked } from '#fixtures/snapshots/unpacked';
import { describeOperators, openSnapshot, pictureOf, type SnapshotPicture, uidFinder } from '#snapshots';
import { inspectHtml } from './inspect-html.ts';

let savepoint: Unpacked;
let picture: SnapshotPicture;
beforeAll(async () => {
  savepoint = await unpacked('windows-rocks-native');
  const files = await openLocalSnapshot(savepoint.folder);
  if (files === undefined) throw new Error('no snapshot');
  const snapshot = await openSnapshot(files);
  const operators = await describeOperators(snapshot, { count: true });
  const names = { uidOf: uidFinder(['sales-per-store']), nameOf: () => undefined };
  const { outline } = snapshot;
  picture = pictureOf({ name: '<b>&"', outline, operators, ...names, files: [], problems: [] });
  await files.close();
});
afterAll(() => savepoint.remove());

it.each(['en', 'zh'] as const)('is one page that loads and runs nothing (%s)', (lang) => {
  const page = [...inspectHtml([{ name: picture.name, picture, problems: [] }], lang)].join('');
  expect(/<script|src=|href="http|url\(/.test(page)).toBe(false);
  expect(page.includes('default-src &#39;none&#39;')).toBe(true);
  expect(page.includes('&lt;b&gt;&amp;&quot;')).toBe(true);
  expect(page.includes('sales-per-store')).toBe(true);
});

it('has a cell for every key group, and tells the hottest', () => {
  const page = [...inspectHtml([{ name: picture.name, picture, problems: [] }], 'en')].join('');
  const operator = picture.operators.find(({ uid }) => uid === 'sales-per-store');
  const groups = operator?.bytesPerKeyGroup ?? [];
  const lines = operator?.states.filter(({ bytesPerKeyGroup }) => bytesPerKeyGroup.some((bytes) => bytes > 0)) ?? [];
  expect(groups.length).toBe(128);
  expect(lines.length).toBe(2);
  // The sum, and each state that has any.
  expect(page.match(/<title>[^<]*key group \d+ /g)?.length).toBe(128 * 3);
  expect(page).toContain(`most: ${groups.indexOf(Math.max(...groups))} with`);
  expect(page).toContain('class="hot"');
});

it.each([
  ['en', 'one handle for all of them'],
  ['zh', '每个子任务只有一个句柄'],
] as const)('says why keyed states have no figure of their own for the restore RPC (%s)', (lang, words) => {
  const page = [...inspectHtml([{ name: picture.name, picture, problems: [] }], lang)].join('');
  const keyed = picture.operators.filter(({ restoreRpcKeyedBytes: bytes }) => bytes > 0);
  expect(keyed.length).toBe(1);
  expect(page.split(words).length - 1).toBe(keyed.length);
});

it('shows the first of many files and problems, and counts the others', () => {
  const files = {
    length: 10_000,
    *[Symbol.iterator]() {
      for (let index = 0; ; index++) yield { path: `file-${index};`, bytes: 1, status: 'ok' as const };
    },
  };
  const problems = Array.from({ length: 2_000 }, (_, index) => ({
    id: 'state-unreadable' as const,
    severity: 'warning' as const,
    message: { en: `problem ${index};`, zh: '' },
    remedy: { en: '', zh: '' },
  }));
  const page = [...inspectHtml([{ name: '', picture: { ...picture, files }, problems }], 'en')].join('');
  expect(page).toContain('file-499;');
  expect(page).not.toContain('file-500;');
  expect(page).toContain('+ 9,500');
  expect(page).toContain('problem 499;');
  expect(page).not.toContain('problem 500;');
  expect(page).toContain('+ 1,500');
});
