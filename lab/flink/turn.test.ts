import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { takeTurn } from './turn.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flink-doctor-turn-test-'));
  vi.stubEnv('FLINK_DOCTOR_LAB_CLUSTERS', '1');
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

it('lets the second wait until the first gives its turn back', async () => {
  const order: string[] = [];
  const giveBack = await takeTurn(folder);
  const second = takeTurn(folder).then((done) => {
    order.push('second');
    done();
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  order.push('first done');
  giveBack();
  await second;
  expect(order).toEqual(['first done', 'second']);
});

it('takes the turn of a process that died', async () => {
  writeFileSync(join(folder, '1.pid'), '999999999');
  (await takeTurn(folder))();
});
