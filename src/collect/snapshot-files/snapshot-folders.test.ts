import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Unpacked, unpacked } from '#fixtures/snapshots/unpacked';
import { recogniseInput } from '../inputs.ts';
import { openLocalSnapshot } from './local-files.ts';
import { snapshotsAt } from './snapshots-at.ts';

const root = mkdtempSync(join(tmpdir(), 'flink-doctor-folders-'));
const [one, other] = ['0a06c5e16e93f160e4bae4f1a80b3df9', '1b06c5e16e93f160e4bae4f1a80b3df9'] as const;
const UUID = '01a96862-c621-4424-914b-0eb4e27bbd67';
let real: Unpacked;

/** Checkpoints as Flink leaves them: `<root>/<folder>/chk-<n>`; without `_metadata` where it did not come to that. */
function checkpoint(folder: string, written: number | undefined): void {
  const path = join(root, folder);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, UUID), '');
  if (written === undefined) return;
  cpSync(join(real.folder, '_metadata'), join(path, '_metadata'));
  utimesSync(join(path, '_metadata'), written, written);
}

beforeAll(async () => {
  real = await unpacked('kafka-stage-0');
  checkpoint(`one/${one}/chk-9`, 3_000);
  checkpoint(`one/${one}/chk-10`, 2_000);
  checkpoint(`one/${one}/chk-11`, undefined);
  checkpoint(`two/${one}/chk-4`, 5_000);
  checkpoint(`two/${other}/chk-2`, 6_000);
  checkpoint('half', undefined);
});
afterAll(() => {
  real.remove();
  rmSync(root, { recursive: true, force: true });
});

const folderOf = async (path: string) => {
  const files = await openLocalSnapshot(join(root, path));
  await files?.close();
  return files?.folder.slice(root.length + 1);
};

describe('a folder', () => {
  it('of a job stands for its newest whole checkpoint, by number', async () => {
    expect(await folderOf(`one/${one}`)).toBe(`one/${one}/chk-10`);
  });

  it('of one job’s folder does likewise', async () => {
    expect(await folderOf('one')).toBe(`one/${one}/chk-10`);
  });

  it('of several jobs names the newest of each, the youngest first', async () => {
    const told = await folderOf('two').catch((problem: Error) => problem.message);
    expect(told).toMatch(/2 jobs have checkpoints there.*chk-2 .*chk-4 /s);
  });

  it('without _metadata is told from an empty one', async () => {
    await expect(folderOf('half')).rejects.toThrow('1 state files and no _metadata');
    expect(await folderOf('nowhere')).toBeUndefined();
    expect(await folderOf('.')).toBeUndefined();
  });

  it('is examined with the newest of each job', async () => {
    expect(await recogniseInput(join(root, 'two'))).toMatchObject({ kind: 'snapshot' });
    const found = await snapshotsAt(join(root, 'two'));
    expect(found.map((path) => path.slice(root.length + 1))).toEqual([`two/${one}/chk-4`, `two/${other}/chk-2`]);
  });
});
