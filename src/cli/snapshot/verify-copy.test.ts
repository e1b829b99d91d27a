import { closeSync, existsSync, mkdtempSync, openSync, readSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLocalSnapshot } from '#collect/snapshots';
import { type Unpacked, unpacked } from '#fixtures/snapshots/unpacked';
import { openSnapshot, type Snapshot } from '#snapshots';
import { dropOperator, type Plan, planOf } from '#surgery';
import { verifyCopy } from './verify-copy.ts';
import { writeCopy } from './write-copy.ts';

/** Its windows are dropped; a source with a coordinator and list state, and others, stay. */
const WINDOWS = '3af36813dfaa84ba040c23b91d74ef05';
const root = mkdtempSync(join(tmpdir(), 'flink-doctor-verify-'));
let original: Unpacked;
let snapshot: Snapshot;
let close: () => Promise<void>;
let plan: Plan;

beforeAll(async () => {
  original = await unpacked('windows-heap-canonical');
  const files = await openLocalSnapshot(original.folder);
  if (files === undefined) throw new Error('no snapshot');
  close = files.close;
  snapshot = await openSnapshot(files);
  const dropped = snapshot.outline.operators.find(({ id }) => id === WINDOWS);
  if (dropped === undefined) throw new Error('no windows');
  plan = await planOf(snapshot, dropOperator(snapshot, dropped));
});

afterAll(async () => {
  await close();
  original.remove();
  rmSync(root, { recursive: true, force: true });
});

/** Writes the copy, and does something to it before it is verified. */
async function copied(name: string, spoil: (unfinished: string) => Promise<void> | void): Promise<string> {
  const folder = join(root, name);
  await writeCopy(snapshot.files.metadata, plan, folder, async (unfinished) => {
    await spoil(unfinished);
    await verifyCopy(unfinished, snapshot, plan);
  });
  return folder;
}

it('is there when it is what it should be', async () => {
  expect(existsSync(join(await copied('whole', () => {}), '_metadata'))).toBe(true);
});

it.each<[string, RegExp, (unfinished: string) => Promise<void> | void]>([
  ['a byte of an operator that stays is another', /would differ in [0-9a-f]{32}/, flipCoordinator],
  ['its end is missing', /expected/, (unfinished) => truncateSync(unfinished, plan.metadataBytes[1] - 3)],
])('is refused, and gone, where %s', async (name, problem, spoil) => {
  await expect(copied(name.replaceAll(' ', '-'), spoil)).rejects.toThrow(problem);
  expect(existsSync(join(root, name.replaceAll(' ', '-')))).toBe(false);
});

async function flipCoordinator(unfinished: string): Promise<void> {
  const files = await openLocalSnapshot(unfinished);
  if (files === undefined) throw new Error('no copy');
  const { outline } = await openSnapshot(files);
  await files.close();
  const at = outline.operators.find(({ coordinator }) => coordinator !== undefined)?.coordinator?.at;
  if (at === undefined) throw new Error('no coordinator');
  const file = openSync(unfinished, 'r+');
  const byte = new Uint8Array(1);
  readSync(file, byte, 0, 1, at);
  writeSync(file, Uint8Array.of(~(byte[0] as number)), 0, 1, at);
  closeSync(file);
}
