import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LabSnapshot, type Unpacked, unpacked } from '#fixtures/snapshots/unpacked';
import { buildCommand, flinkDoctor, MAIN_FILE } from './command-line.ts';

const output = mkdtempSync(join(tmpdir(), 'flink-doctor-read-'));
const folders: Unpacked[] = [];
const folderOf = async (name: LabSnapshot): Promise<string> => {
  const folder = await unpacked(name);
  folders.push(folder);
  return folder.folder;
};

let journal: string;
let rocks: string;
let canonical: string;
let checkpoint: string;
/** A copy whose `_metadata` lacks its second half. */
let cutOff: string;

beforeAll(async () => {
  buildCommand();
  journal = await folderOf('journal-heap-native');
  rocks = await folderOf('windows-rocks-native');
  canonical = await folderOf('windows-rocks-canonical');
  checkpoint = await folderOf('windows-rocks-checkpoint');
  cutOff = await folderOf('journal-heap-native');
  truncateSync(join(cutOff, '_metadata'), 2_000);
}, 120_000);

afterAll(() => {
  for (const { remove } of folders) remove();
  rmSync(output, { recursive: true, force: true });
});

const snapshot = (...words: readonly string[]) => flinkDoctor(['snapshot', ...words]);

describe('snapshot inspect', () => {
  it('is one JSON document of the contract', async () => {
    const { code, stdout, stderr } = await snapshot('inspect', rocks, '--uid', 'sales-per-store', '--format', 'json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const picture = JSON.parse(stdout);
    expect(picture).toMatchObject({
      schema: 'flink-doctor/snapshot/1',
      kind: 'savepoint',
      format: 'native',
      metadataVersion: 4,
      checkpointId: 3,
      problems: [],
    });
    const operator = picture.operators.find(({ uid }: { uid: string }) => uid === 'sales-per-store');
    expect(operator).toMatchObject({ id: '3af36813dfaa84ba040c23b91d74ef05', parallelism: 4, maxParallelism: 128 });
    const windows = operator.states.find(({ name }: { name: string }) => name === 'window-contents');
    expect(windows).toMatchObject({ kind: 'aggregating', backend: 'rocksdb', entries: 12 });
    expect(windows.serializer.class).toContain('PojoSerializerSnapshot');
    expect(windows.bytesPerKeyGroup.length).toBe(128);
    expect(picture.files.length).toBe(28);
  });

  it.each([
    ['en', 'aggregating, rocksdb, 12 entries'],
    ['zh', 'aggregating, rocksdb, 12 条'],
  ])('shows states in %s', async (lang, words) => {
    const { stdout } = await snapshot('inspect', rocks, '--lang', lang);
    expect(stdout).toContain(words);
    expect(stdout).toContain('namespace time-window');
  });
});

describe('snapshot read', () => {
  it('prints a line of JSON per entry', async () => {
    const { code, stdout } = await snapshot('read', journal, '--state', 'totals', '--key', 'C-2131');
    expect({ code, lines: stdout.split('\n').length }).toEqual({ code: 0, lines: 2 });
    expect(JSON.parse(stdout)).toMatchObject({
      state: 'totals',
      kind: 'value',
      keyGroup: 0,
      key: 'C-2131',
      namespace: null,
    });
  });

  it.each([
    [['--limit', '7'], 8],
    [['--where', 'key~C-21'], 47],
    [['--state', 'written'], 563],
    [['--operator', 'd639779ba5ccb91f6479f4a67d2d3504'], 1783],
    [['--operator', 'customer-totals'], 1783],
  ])('as CSV with %j', async (flags, lines) => {
    const { code, stdout } = await snapshot('read', journal, '--format', 'csv', ...flags);
    expect({ code, lines: stdout.trimEnd().split('\n').length }).toEqual({ code: 0, lines });
  });

  it('writes the same to a file', async () => {
    const file = join(output, 'entries.jsonl');
    const { stdout } = await snapshot('read', journal);
    expect(await snapshot('read', journal, '-o', file)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(file, 'utf8')).toBe(stdout);
  });

  it('ends without a word when its reader goes', async () => {
    const child = spawn(process.execPath, [MAIN_FILE, 'snapshot', 'read', journal]);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('snapshot check', () => {
  it.each<[string, () => string, readonly string[], number, string]>([
    ['whole', () => rocks, [], 0, 'restorable'],
    ['moved', () => checkpoint, [], 0, 'with conditions'],
    ['moved, and that matters', () => checkpoint, ['--fail-on', 'warning'], 1, 'with conditions'],
    ['too large for its messages', () => journal, ['--framesize', '1k'], 1, 'not restorable'],
    ['too large for the heap', () => journal, ['--jobmanager-heap', '20k'], 1, 'oom-jobmanager'],
    ['read to the last byte', () => journal, ['--read-all'], 0, '4 of 4 files'],
    ['cut off', () => cutOff, [], 1, 'metadata-unreadable'],
    ['cut off, in Chinese', () => cutOff, ['--lang', 'zh'], 1, ' 字节：应为'],
    ['in files of its job', () => checkpoint, ['--fail-on', 'never'], 0, '16 in shared/'],
    ['free to be moved', () => rocks, [], 0, 'the folder can be moved'],
  ])('%s', async (_, folder, flags, code, words) => {
    const told = await snapshot('check', folder(), ...flags);
    expect({ code: told.code, stderr: told.stderr }).toEqual({ code, stderr: '' });
    expect(told.stdout).toContain(words);
  });
});

describe('snapshot diff', () => {
  it('gives a page', async () => {
    const { code, stdout } = await snapshot('diff', rocks, canonical, '--format', 'html');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<!doctype html>/);
  });

  it('tells growth of the same job', async () => {
    const { code, stdout } = await snapshot('diff', rocks, canonical, '--format', 'json');
    const [step] = JSON.parse(stdout).steps;
    expect({ code, added: step.added, gone: step.gone, renamed: step.renamed }).toEqual({
      code: 0,
      added: [],
      gone: [],
      renamed: [],
    });
    const states = step.operators.flatMap((one: { states: readonly object[] }) => one.states);
    expect(states.find(({ name }: { name: string }) => name === 'window-contents')).toMatchObject({
      serializer: { compatibility: 'same' },
      entries: [12, 6],
    });
  });

  it('tells another job from it, and the source that looks the same', async () => {
    const { stdout } = await snapshot('diff', rocks, journal, '--uid', 'sales-per-store');
    expect(stdout).toContain('operator gone: sales-per-store');
    expect(stdout).toContain('operator with the same states under another uid: fd60355d');
  });
});

describe('snapshot drop and rename', () => {
  const JOURNAL = '4bb1e85e0f6dbce4fe70b1a12f4aed78';

  it('tells first, then writes a whole copy without the state', async () => {
    const copy = join(output, 'dropped');
    const flags = ['--operator', JOURNAL, '--state', 'written'];
    const told = await snapshot('drop', journal, ...flags, '--dry-run');
    expect({ code: told.code, written: existsSync(copy) }).toEqual({ code: 0, written: false });
    expect(told.stdout).toContain('562 elements of 4 subtasks');
    expect((await snapshot('drop', journal, ...flags, '-o', copy)).code).toBe(0);
    expect(readdirSync(copy).filter((name) => name.startsWith('_metadata'))).toEqual(['_metadata']);
    const [before, after] = await Promise.all([snapshot('read', journal), snapshot('read', copy)]);
    const kept = before.stdout.split('\n').filter((line) => !line.includes('"state":"written"'));
    expect(after.stdout.split('\n')).toEqual(kept);
    expect((await snapshot('check', copy, '--read-all', '--fail-on', 'warning')).code).toBe(0);
  });

  it('gives an operator the id of its new uid', async () => {
    const copy = join(output, 'renamed');
    expect(
      (await snapshot('rename', rocks, '--operator', 'sales-per-store', '--to-uid', 'sales', '-o', copy)).code,
    ).toBe(0);
    const { stdout } = await snapshot('diff', rocks, copy, '--uid', 'sales,sales-per-store');
    expect(stdout).toContain('operator with the same states under another uid: sales-per-store → sales');
  });

  it.each([150, 250, 300, 350, 400])('killed after %i ms, leaves a whole copy or none', async (ms) => {
    const copy = join(output, `killed-${ms}`);
    const words = ['snapshot', 'drop', journal, '--operator', JOURNAL, '-o', copy];
    await flinkDoctor(words, { interrupt: { signal: 'SIGKILL', afterMs: ms } });
    if (!existsSync(join(copy, '_metadata'))) return;
    expect((await snapshot('check', copy, '--read-all', '--fail-on', 'warning')).code).toBe(0);
  });

  it('says what the copy still needs of the original', async () => {
    const { stdout } = await snapshot(
      'drop',
      checkpoint,
      '--operator',
      'fd60355d10300e07b252fc666c2453cd',
      '--dry-run',
    );
    expect(stdout).toContain('16 handles point to files that stay where they are');
  });

  it.each<[readonly string[], string]>([
    [['--dry-run'], 'name the operator'],
    [['--operator', JOURNAL], 'name a new folder'],
    [['--operator', 'nobody', '--dry-run'], '--operator nobody: 0 operators'],
    [['--operator', JOURNAL, '--state', 'nothing', '--dry-run'], 'no state called nothing'],
    [['--operator', JOURNAL, '-o', output], 'new or empty'],
  ])('refuses %j', async (flags, message) => {
    const { code, stdout, stderr } = await snapshot('drop', journal, ...flags);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('wrong usage', () => {
  it.each<[readonly string[], string]>([
    [['inspect', 'http://127.0.0.1:1/x'], 'does not answer'],
    [['inspect', '/no/such'], 'no _metadata there'],
    [['diff', '/no/such'], 'two snapshots or more'],
    [['read', '/no/such', '--where', 'x'], '--where "x"'],
    [['read', '/no/such', '--limit', 'all'], '--limit all'],
    [['check', '/no/such', '--framesize', 'big'], '--framesize big'],
    [['inspect', '/no/such', '--format', 'yaml'], '--format yaml'],
  ])('%j', async (words, message) => {
    const { code, stdout, stderr } = await snapshot(...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('names a file that is no snapshot', async () => {
    const file = join(output, 'notes.txt');
    expect(existsSync(file)).toBe(false);
    const { code, stderr } = await snapshot('inspect', new URL('../package.json', import.meta.url).pathname);
    expect(code).toBe(2);
    expect(stderr).toContain('no Flink _metadata');
  });

  it('names the operators there are', async () => {
    const { code, stderr } = await snapshot('read', journal, '--operator', 'nobody');
    expect(code).toBe(2);
    expect(stderr).toContain('d639779ba5ccb91f6479f4a67d2d3504');
  });
});
