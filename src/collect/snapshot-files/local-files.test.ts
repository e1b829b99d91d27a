import { renameSync, rmSync, truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LabSnapshot, type Unpacked, unpacked } from '#fixtures/snapshots/unpacked';
import {
  checkSnapshot,
  DEFAULT_FRAME,
  DEFAULT_JOBMANAGER_HEAP,
  describeOperators,
  type EntryQuery,
  openSnapshot,
  readEntries,
  type StateEntry,
} from '#snapshots';
import { every } from '#test/every';
import { TABLE_CODECS } from './codecs.ts';
import { openLocalSnapshot } from './local-files.ts';

const WINDOWS = '3af36813dfaa84ba040c23b91d74ef05';
const LIMITS = { frame: DEFAULT_FRAME, jobManagerHeap: DEFAULT_JOBMANAGER_HEAP };

describe('snapshots of the lab', () => {
  const folders = new Map<LabSnapshot, Unpacked>();
  const names: readonly LabSnapshot[] = [
    'windows-heap-canonical',
    'windows-rocks-native',
    'windows-rocks-canonical',
    'windows-rocks-checkpoint',
    'journal-heap-native',
  ];
  beforeAll(async () => {
    for (const name of names) folders.set(name, await unpacked(name));
  });
  afterAll(() => {
    for (const { remove } of folders.values()) remove();
  });
  const folderOf = (name: LabSnapshot) => (folders.get(name) as Unpacked).folder;

  it.each<[LabSnapshot, number, readonly (string | undefined)[]]>([
    ['windows-heap-canonical', 12, [undefined]],
    ['windows-rocks-native', 12, ['rocksdb']],
    ['windows-rocks-canonical', 6, [undefined]],
    ['windows-rocks-checkpoint', 6, ['rocksdb']],
  ])('%s: every window has its timer', async (name, windows, backends) => {
    const entries = await entriesOf(folderOf(name));
    const places = (state: string) =>
      entries.filter((entry) => entry.state === state).map(({ key, namespace }) => JSON.stringify([key, namespace]));
    expect(places('window-contents').length).toBe(windows);
    expect(places('_timer_state/event_window-timers').sort()).toEqual(places('window-contents').sort());
    const [operator] = (await described(folderOf(name))).filter(({ outline }) => outline.id === WINDOWS);
    const keyed = operator?.states.filter(({ kind }) => kind !== 'coordinator');
    expect([...new Set(keyed?.map(({ backend }) => backend))]).toEqual(backends);
    expect(keyed?.find(({ name: state }) => state === 'window-contents')).toMatchObject({
      kind: 'aggregating',
      entries: windows,
    });
  });

  it.each<[string, Partial<EntryQuery>, number]>([
    ['a state', { state: (state) => state === 'written' }, 562],
    ['a key', { key: 'C-2131' }, 1],
    ['a key group', { keyGroup: 0 }, 18],
    ['an operator', { operator: ({ id }) => id.startsWith('f3e0') }, 5],
    ['a key that is not there', { key: 'nobody' }, 0],
  ])('reads by %s', async (_, query, count) => {
    const entries = await entriesOf(folderOf('journal-heap-native'), query);
    const wanted = query.key === undefined ? entries : entries.filter(({ key }) => key === query.key);
    expect(wanted.length).toBe(count);
  });

  it('counts as many entries as it reads, and shares their bytes among subtasks and key groups', async () => {
    const operators = await described(folderOf('journal-heap-native'));
    const entries = await entriesOf(folderOf('journal-heap-native'), { state: (state) => state === 'totals' });
    const totals = operators.flatMap(({ states }) => states).find(({ name }) => name === 'totals');
    expect(totals?.entries).toBe(entries.length);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
    const sum = (sums: ReadonlyMap<number, number> | undefined) =>
      [...(sums?.values() ?? [])].reduce((a, b) => a + b, 0);
    expect(sum(totals?.bytesPerSubtask)).toBe(totals?.bytes);
    expect(sum(totals?.bytesPerKeyGroup)).toBe(totals?.bytes);
    expect(totals?.bytesPerKeyGroup.size).toBe(128);
  });

  it.each<[LabSnapshot, string, readonly string[]]>([
    ['windows-heap-canonical', 'restorable', []],
    ['windows-rocks-native', 'restorable', []],
    ['journal-heap-native', 'restorable', []],
    // Copied from where it was written: its shared files are recorded there.
    ['windows-rocks-checkpoint', 'with-conditions', ['file-elsewhere']],
  ])('%s is %s', async (name, verdict, ids) => {
    const checked = await checkedAt(folderOf(name));
    expect({ verdict: checked.verdict, ids: checked.problems.map(({ id }) => id) }).toEqual({ verdict, ids });
  });

  it('tells what a small frame does', async () => {
    const { problems } = await checkedAt(folderOf('journal-heap-native'), 400);
    expect(problems.filter(({ id }) => id === 'rpc-framesize').map(({ severity }) => severity)).toEqual([
      'critical',
      'critical',
      'warning',
    ]);
  });

  describe('that are broken', () => {
    let broken: Unpacked;
    const fileOf = async () => (await filesAt(broken.folder))[0] as string;
    beforeAll(async () => {
      broken = await unpacked('journal-heap-native');
    });
    afterAll(() => broken.remove());

    it('show what is left over, cut off, and missing', async () => {
      const file = join(broken.folder, await fileOf());
      renameSync(file, `${file}.bak`);
      const { verdict, problems, files } = await checkedAt(broken.folder);
      expect(verdict).toBe('not-restorable');
      expect(problems.map(({ id }) => id)).toEqual(['restore-files-missing', 'checkpoint-orphan-files']);
      expect([...files].map(({ status }) => status).sort()).toEqual(['missing', 'ok', 'ok', 'ok']);
      renameSync(`${file}.bak`, file);
      truncateSync(file, 1000);
      const cut = await checkedAt(broken.folder);
      expect(cut.problems.map(({ id }) => id)).toContain('file-size-differs');
      expect(cut.verdict).toBe('not-restorable');
      const unreadable: string[] = [];
      await entriesOf(broken.folder, { onUnreadable: (reason) => unreadable.push(reason) });
      expect(unreadable.join()).toContain(file);
      rmSync(file);
      expect((await checkedAt(broken.folder)).problems[0]?.id).toBe('restore-files-missing');
    });
  });

  it('are found by the folder above, and not where there is none', async () => {
    const folder = folderOf('windows-rocks-native');
    const above = await openLocalSnapshot(dirname(folder));
    expect(above?.folder).toContain('savepoint-');
    await above?.close();
    expect(await openLocalSnapshot(join(folder, 'nowhere'))).toBeUndefined();
  });
});

async function withSnapshot<T>(
  folder: string,
  use: (snapshot: Awaited<ReturnType<typeof openSnapshot>>) => Promise<T>,
): Promise<T> {
  const files = await openLocalSnapshot(folder);
  if (files === undefined) throw new Error(`no snapshot at ${folder}`);
  try {
    return await use(await openSnapshot(files, TABLE_CODECS));
  } finally {
    await files.close();
  }
}

function entriesOf(folder: string, query: Partial<EntryQuery> = {}): Promise<readonly StateEntry[]> {
  return withSnapshot(folder, async (snapshot) => {
    const entries: StateEntry[] = [];
    const onUnreadable = (reason: string) => {
      throw new Error(reason);
    };
    for await (const batch of readEntries(snapshot, { onUnreadable, ...query })) entries.push(...batch.entries);
    return entries;
  });
}

function described(folder: string) {
  return withSnapshot(folder, (snapshot) => describeOperators(snapshot, { count: true }));
}

function checkedAt(folder: string, frame = DEFAULT_FRAME) {
  return withSnapshot(folder, (snapshot) => checkSnapshot(snapshot, { limits: { ...LIMITS, frame }, readAll: false }));
}

function filesAt(folder: string): Promise<readonly string[]> {
  return withSnapshot(folder, ({ outline }) => every(outline.files.paths()));
}
