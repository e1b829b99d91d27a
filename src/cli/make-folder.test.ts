import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from './make-folder.ts';

it('makes a folder and those above it, also a second time', async () => {
  const home = mkdtempSync(join(tmpdir(), 'folder-'));
  const wanted = join(home, 'a', 'b', 'c');
  await makeFolder(wanted);
  await makeFolder(wanted);
  expect(existsSync(wanted)).toBe(true);
  rmSync(home, { recursive: true });
});

it.runIf(existsSync('/proc/self'))('comes back where nothing can be made', async () => {
  await expect(makeFolder('/proc/flink-doctor/x')).rejects.toThrow(/proc\/flink-doctor/);
});
