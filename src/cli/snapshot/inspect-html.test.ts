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
  const page = inspectHtml([{ name: picture.name, picture, problems: [] }], lang);
  expect(/<script|src=|href="http|url\(/.test(page)).toBe(false);
  expect(page.includes('default-src &#39;none&#39;')).toBe(true);
  expect(page.includes('&lt;b&gt;&amp;&quot;')).toBe(true);
  expect(page.includes('sales-per-store')).toBe(true);
});

it('has a cell for every key group, and tells the hottest', () => {
  const page = inspectHtml([{ name: picture.name, picture, problems: [] }], 'en');
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
