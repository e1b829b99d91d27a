import { beforeAll, describe, expect, it } from 'vitest';
import { memoryFiles } from '#fixtures/snapshots/memory-files';
import { haveVectors, openVectors, type Vectors } from '#fixtures/snapshots/vectors';
import { describeOperators } from './describe.ts';
import { openSnapshot, type Snapshot } from './snapshot.ts';
import { withSqlUids } from './sql-uids.ts';

/** Real files of Flink 1.8 to 2.2; without them beside the project there is nothing to look at. */
describe.skipIf(!haveVectors())('public snapshots', () => {
  let vectors: Vectors;
  beforeAll(async () => {
    vectors = await openVectors();
  }, 60_000);

  async function* opened(folder: RegExp): AsyncGenerator<Snapshot> {
    for (const path of vectors.keys()) {
      if (path.endsWith('/_metadata') && folder.test(path)) yield openSnapshot(memoryFiles(path, vectors));
    }
  }

  it('of SQL name their operators', async () => {
    let [named, nameless] = [0, 0];
    for await (const snapshot of opened(/restore-tests/)) {
      if (snapshot.outline.operators.some(({ uid }) => uid !== undefined)) continue;
      const operators = await describeOperators(snapshot, { count: false });
      const uidOf = withSqlUids(() => undefined, operators);
      for (const { outline } of operators) uidOf(outline) === undefined ? nameless++ : named++;
    }
    expect({ named, nameless }).toEqual({ named: 523, nameless: 2 });
  }, 60_000);

  it('that are not aligned show their buffers in flight', async () => {
    const buffers: number[] = [];
    for await (const snapshot of opened(/new-stateful-udf-migration-itcase-flink[\d.]+-rocksdb-checkpoint/)) {
      const operators = await describeOperators(snapshot, { count: false });
      const states = operators.flatMap((one) => one.states).filter(({ kind }) => kind === 'in-flight');
      buffers.push(states.reduce((sum, { entries = 0 }) => sum + entries, 0));
    }
    expect(buffers.reduce((sum, one) => sum + one, 0)).toBe(40);
  });

  it('in tables tell by their indices every key group that has entries', async () => {
    let checked = 0;
    for await (const snapshot of opened(/rocksdb-(?:checkpoint|savepoint-native)/)) {
      const counted = await describeOperators(snapshot, { count: true });
      const measured = await describeOperators(snapshot, { count: false });
      counted.forEach(({ states }, at) => {
        states.forEach(({ name, bytesPerKeyGroup }, which) => {
          const state = measured[at]?.states[which];
          // Only of tables is it known at most.
          if (state?.entriesAtMost === undefined) return;
          const told = state.bytesPerKeyGroup;
          for (const keyGroup of bytesPerKeyGroup.keys()) {
            expect(told.get(keyGroup) ?? 0, `${snapshot.files.folder} ${name} ${keyGroup}`).toBeGreaterThan(0);
            checked++;
          }
        });
      });
    }
    expect(checked).toBeGreaterThan(100);
  }, 60_000);
});
