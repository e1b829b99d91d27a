import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metadataBytes, OPERATOR_ID, operatorHead, relative, subtask } from '#fixtures/snapshots/metadata-bytes';
import { type LabSnapshot, type Unpacked, unpacked } from '#fixtures/snapshots/unpacked';
import { buildCommand, flinkDoctor, MAIN_FILE } from './command-line.ts';

const WINDOWS = '3af36813dfaa84ba040c23b91d74ef05';
/** The command is run several times in one test; milliseconds, for machines with other things to do. */
const MANY_RUNS = 90_000;
const root = mkdtempSync(join(tmpdir(), 'flink-doctor-surgery-'));
const folders = new Map<LabSnapshot, Unpacked>();
const NAMES: readonly LabSnapshot[] = [
  'windows-heap-canonical',
  'windows-rocks-native',
  'windows-rocks-canonical',
  'windows-rocks-checkpoint',
  'journal-heap-native',
];
const folderOf = (name: LabSnapshot) => (folders.get(name) as Unpacked).folder;
const snapshot = (...words: readonly string[]) => flinkDoctor(['snapshot', ...words]);
const linesOf = async (folder: string) => (await snapshot('read', folder)).stdout.split('\n');

beforeAll(async () => {
  buildCommand();
  for (const name of NAMES) folders.set(name, await unpacked(name));
}, 120_000);

afterAll(() => {
  for (const { remove } of folders.values()) remove();
  rmSync(root, { recursive: true, force: true });
});

describe('snapshot drop --state', () => {
  it.each<[LabSnapshot, string, string, number]>([
    ['windows-heap-canonical', WINDOWS, 'window-contents', 12],
    ['windows-heap-canonical', WINDOWS, '_timer_state/event_window-timers', 12],
    ['windows-rocks-canonical', WINDOWS, 'window-contents', 6],
    ['windows-rocks-native', WINDOWS, 'window-contents', 12],
    ['journal-heap-native', 'customer-totals', 'totals', 1782],
  ])(
    'of %s',
    async (name, operator, state, gone) => {
      const from = folderOf(name);
      const before = await linesOf(from);
      const files = readdirSync(from);
      const to = join(root, `${name}-${state.replace(/\W/g, '')}`);
      const args = [from, '--operator', operator, '--state', state] as const;

      const dry = await snapshot('drop', ...args, '--dry-run', '--format', 'json');
      expect(JSON.parse(dry.stdout)).toMatchObject({
        schema: 'flink-doctor/snapshot-change/1',
        to: null,
        dryRun: true,
      });

      const { code, stdout } = await snapshot('drop', ...args, '-o', to);
      expect({ code, named: stdout.includes(state) }).toEqual({ code: 0, named: true });
      const kept = before.filter((line) => !line.includes(`"state":"${state}"`));
      expect(before.length - kept.length).toBe(gone);
      expect(await linesOf(to)).toEqual(kept);
      expect(readdirSync(from)).toEqual(files);
    },
    MANY_RUNS,
  );

  it('names what there is where there is no such state', async () => {
    const args = [folderOf('windows-rocks-native'), '--operator', WINDOWS, '--state', 'windows', '--dry-run'] as const;
    const { code, stderr } = await snapshot('drop', ...args);
    expect({ code, told: stderr.includes('window-contents') }).toEqual({ code: 2, told: true });
  });
});

describe('snapshot relocate', () => {
  it(
    'gathers the files of a checkpoint',
    async () => {
      const from = folderOf('windows-rocks-checkpoint');
      const to = join(root, 'gathered');
      expect((await snapshot('relocate', from, '-o', to)).code).toBe(0);
      expect(await linesOf(to)).toEqual(await linesOf(from));
      expect((await snapshot('check', to)).stdout).toContain('restorable');
      expect(JSON.parse((await snapshot('check', to, '--format', 'json')).stdout)).toMatchObject({
        verdict: 'restorable',
        problems: [],
      });
      const without = join(root, 'gathered-without');
      const words = ['--operator', WINDOWS, '--state', '_timer_state/event_window-timers', '-o', without] as const;
      expect((await snapshot('drop', to, ...words)).code).toBe(0);
      expect(await linesOf(without)).toEqual(
        (await linesOf(to)).filter((line) => !line.includes('event_window-timers')),
      );
    },
    MANY_RUNS,
  );

  it('is advised where a copy would name files that are not there', async () => {
    const args = [folderOf('windows-rocks-checkpoint'), '--operator', WINDOWS, '--to-uid', 'x', '--dry-run'] as const;
    expect((await snapshot('rename', ...args)).stdout).toContain('snapshot relocate');
    const document = JSON.parse((await snapshot('rename', ...args, '--format', 'json')).stdout);
    expect(document.dangling.length).toBeGreaterThan(0);
  });

  it('is told which files elsewhere are gone, and still gets its copy', async () => {
    const from = join(root, 'with-gaps');
    cpSync(folderOf('windows-rocks-checkpoint'), from, { recursive: true });
    rmSync(join(from, 'shared'), { recursive: true });
    const args = [from, '--operator', WINDOWS, '--to-uid', 'x', '-o', join(root, 'with-gaps-renamed')] as const;
    const { code, stdout } = await snapshot('rename', ...args);
    expect({ code, told: /of them, \d+ are missing or not as long/.test(stdout) }).toEqual({ code: 0, told: true });
  });

  it.each([
    [['--paths', 'nothing'], '<old>=<new>'],
    [['--paths', '/nowhere=/there'], 'no path begins with /nowhere'],
  ])('refuses %j', async (flags, told) => {
    const from = folderOf('windows-rocks-checkpoint');
    const { code, stderr } = await snapshot('relocate', from, ...flags, '--dry-run');
    expect({ code, told: stderr.includes(told) }).toEqual({ code: 2, told: true });
  });
});

it('max-parallelism is refused with its reason where there is keyed state', async () => {
  const args = [folderOf('windows-rocks-native'), '--operator', WINDOWS, '--to', '256', '--dry-run'] as const;
  const { code, stderr } = await snapshot('max-parallelism', ...args);
  expect({ code, told: stderr.includes('key group') }).toEqual({ code: 2, told: true });
});

/** So much that it is not written in one go. */
const LARGE = 32 * 1024 * 1024;

describe('a copy whose writer is killed', () => {
  const from = join(root, 'large');
  const whole = { files: 0 };
  beforeAll(async () => {
    const { mkdirSync } = await import('node:fs');
    mkdirSync(from);
    const metadata = metadataBytes(4, (bytes) => {
      bytes.int32(0).int32(1);
      operatorHead(bytes, 4).int32(1);
      subtask(bytes, 4, 0, {
        input: (to) => {
          to.int32(4);
          for (const name of ['a', 'b', 'c', 'd']) {
            to.int32(0).int32(0).int32(0).int32(0).int64(LARGE);
            relative(to, name, LARGE);
          }
        },
      });
    });
    writeFileSync(join(from, '_metadata'), metadata);
    for (const name of ['a', 'b', 'c', 'd']) {
      writeFileSync(join(from, name), '');
      truncateSync(join(from, name), LARGE);
    }
    whole.files = 5;
  });

  it('is whole, or has no _metadata', async () => {
    const ends = { whole: 0, nothing: 0, begun: 0 };
    for (let round = 0; round < 8; round++) {
      const to = join(root, `killed-${round}`);
      await killed(['snapshot', 'rename', from, '--operator', OPERATOR_ID, '--to-uid', 'x', '-o', to], to, round);
      if (existsSync(join(to, '_metadata'))) {
        ends.whole++;
        expect(readdirSync(to).length).toBe(whole.files);
        for (const name of ['a', 'b', 'c', 'd']) expect(readFileSync(join(to, name)).length).toBe(LARGE);
      } else ends[existsSync(to) && readdirSync(to).length > 0 ? 'begun' : 'nothing']++;
      const { code, stderr } = await snapshot('inspect', to);
      expect(code).toBe(existsSync(join(to, '_metadata')) ? 0 : 2);
      if (code === 2) expect(stderr).toContain('no _metadata');
      rmSync(to, { recursive: true, force: true });
    }
    expect(ends.begun).toBeGreaterThan(2);
  }, 120_000);
});

/** Kills the command once so many files, of which the last has so many bytes, are there; or a little later. */
function killed(args: readonly string[], folder: string, round: number): Promise<void> {
  const child = spawn(process.execPath, [MAIN_FILE, ...args], { stdio: 'ignore' });
  const files = 1 + (round % 5);
  const looking = setInterval(() => {
    if (existsSync(folder) && readdirSync(folder).length >= files) setTimeout(() => child.kill('SIGKILL'), round * 3);
  }, 1);
  return new Promise((resolve) => {
    child.once('close', () => {
      clearInterval(looking);
      resolve();
    });
  });
}
