import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { memoryFiles } from '#fixtures/snapshots/memory-files';
import { type LabSnapshot, unpacked } from '#fixtures/snapshots/unpacked';
import { restoreCostOf, stateRestoreBytes } from './restore-cost.ts';
import { openSnapshot } from './snapshot.ts';

async function operatorsOf(name: LabSnapshot) {
  const { folder, remove } = await unpacked(name);
  const files = readdirSync(folder).map(
    (file) => [join('/', name, file), new Uint8Array(readFileSync(join(folder, file)))] as const,
  );
  remove();
  const { outline } = await openSnapshot(memoryFiles(join('/', name, '_metadata'), new Map(files)));
  return outline.operators;
}

async function source(name: LabSnapshot) {
  const found = (await operatorsOf(name)).find(({ states }) => states.some((state) => state.name === UNION));
  if (found === undefined) throw new Error('the fixture has no such operator');
  return found;
}

const UNION = 'topic-partition-offset-states';

describe('what a state costs at a restore', () => {
  it.each<[LabSnapshot, number, boolean]>([
    ['kafka-stage-1', 6, true],
    ['kafka-stage-2', 8, false],
  ])('of %s: union state eight bytes for every element of every subtask', async (name, parallelism, inlined) => {
    const operator = await source(name);
    const union = operator.states.find((state) => state.name === UNION);
    const bytes = union === undefined ? 0 : stateRestoreBytes(union, operator);
    const rest = bytes - 8 * (union?.elements ?? 0) - (inlined ? (union?.bytes ?? 0) : 0);
    expect(rest).toBe(parallelism * (UNION.length + 5));
    // Streams that are inlined are reckoned as a whole.
    expect(bytes).toBeLessThanOrEqual(restoreCostOf(operator).rpc);
  });

  it('list state only what its largest subtask has', async () => {
    const operator = await source('kafka-stage-2');
    const list = operator.states.find(({ mode, raw }) => mode === 'split' && !raw);
    const most = Math.max(...(list?.elementsPerSubtask.values() ?? []));
    expect(list === undefined ? 0 : stateRestoreBytes(list, operator)).toBe(8 * most + (list?.name.length ?? 0) + 5);
  });

  it('keyed state and timers what their one handle per subtask takes, and no more', async () => {
    const operators = await operatorsOf('windows-rocks-canonical');
    const keyed = operators.filter(({ subtasks }) => [...subtasks].some((one) => one.keyed > 0));
    expect(keyed.length).toBe(1);
    for (const operator of keyed) {
      const cost = restoreCostOf(operator);
      const most = Math.max(...[...operator.subtasks].map((one) => one.end - one.at - one.union));
      const largest = [...operator.subtasks].find((one) => one.end - one.at - one.union === most);
      expect(cost.keyed).toBe(largest?.keyed);
      // Eight bytes for the position of each of its key groups, and the state, which is inlined.
      expect(cost.keyed).toBeGreaterThan((8 * 128) / operator.parallelism + (largest?.inline ?? 0) / 2);
      expect(cost.keyed).toBeLessThan(cost.rpc);
    }
  });
});
