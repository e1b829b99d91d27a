import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChild } from './child.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'child-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('startChild', () => {
  test('knows how it ended and what it said', async () => {
    const child = startChild(['sh', '-c', 'echo good bye; exit 3'], { name: 'c', output: join(folder, 'ends') });
    await until(() => child.ended() !== undefined);
    expect([child.ended(), child.lastWords().trim()]).toEqual(['exit code 3', 'good bye']);
  });

  test('stop ends the whole group, stopped by a signal or not', async () => {
    const output = join(folder, 'group');
    const child = startChild(['sh', '-c', 'sleep 60 & echo $!; wait'], { name: 'c', output });
    await until(() => readFileSync(output, 'utf8').trim() !== '');
    child.signal('SIGSTOP');
    await child.stop();
    expect(isThere(child.pid)).toBe(false);
    expect(isThere(Number(readFileSync(output, 'utf8')))).toBe(false);
  });

  test.each(['SIGINT', 'SIGKILL'] as const)(
    'dies with the lab that started it: %s',
    async (signal) => {
      const output = join(folder, signal);
      const lab = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', '-e', labProgram(output)]);
      await until(() => read(output).includes('\n'));
      lab.kill(signal);
      await until(() => !isThere(Number(read(output))));
    },
    60_000,
  );
});

function labProgram(output: string): string {
  const module = fileURLToPath(new URL('./child.ts', import.meta.url));
  const command = JSON.stringify(['sh', '-c', 'echo $$; exec sleep 60']);
  return `import(${JSON.stringify(module)}).then((m) => m.startChild(${command}, { name: 'c', output: ${JSON.stringify(output)} }))`;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 2000 && !condition(); i++) await sleep(25);
  expect(condition()).toBe(true);
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
