import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { memoryFiles } from '#fixtures/snapshots/memory-files';
import { type LabSnapshot, unpacked } from '#fixtures/snapshots/unpacked';
import { describeOperators } from './describe.ts';
import { snapshotFacts } from './facts.ts';
import { hotKeys } from './hot-keys.ts';
import { kafkaPositions } from './kafka-offsets.ts';
import { openSnapshot, type Snapshot } from './snapshot.ts';
import { trendOf } from './trend.ts';

async function opened(name: LabSnapshot): Promise<Snapshot> {
  const { folder, remove } = await unpacked(name);
  const files = readdirSync(folder).map(
    (file) => [join('/', name, file), new Uint8Array(readFileSync(join(folder, file)))] as const,
  );
  remove();
  return openSnapshot(memoryFiles(join('/', name, '_metadata'), new Map(files)));
}

const ALL = { countUpTo: 2 ** 27 };
const UNION = 'topic-partition-offset-states';

describe('facts about a snapshot', () => {
  it.each<[LabSnapshot, object, readonly number[]]>([
    ['kafka-stage-0', { compared: 150, distinct: 150, alike: false }, [38, 37, 37, 38]],
    ['kafka-stage-1', { compared: 900, distinct: 150, alike: true }, [150, 150, 150, 150, 150, 150]],
    ['kafka-stage-2', { compared: 7200, distinct: 150, alike: true }, [900, 900, 900, 900, 900, 900, 900, 900]],
  ])('tell copies of union state in %s', async (name, copies, elements) => {
    const { operators } = await snapshotFacts(await opened(name), ALL);
    const state = operators.flatMap(({ states }) => states).find((one) => one.name === UNION);
    expect(state).toMatchObject({
      kind: 'operator-union',
      copies,
      elementsPerSubtask: elements,
    });
  });

  it('are plain data', async () => {
    const facts = await snapshotFacts(await opened('kafka-stage-1'), ALL);
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
  });

  it('count nothing where there is too much, and still know key groups', async () => {
    const { counted, operators } = await snapshotFacts(await opened('journal-heap-native'), { countUpTo: 0 });
    const totals = operators.find(({ states }) => states.some(({ name }) => name === 'totals'));
    expect(counted).toBe(false);
    expect(totals?.states.find(({ name }) => name === 'totals')?.entries).toBeUndefined();
    expect(totals?.keyGroups?.filled).toBe(128);
    expect(totals?.largestKeys).toEqual([]);
  });

  it('of tables know key groups by the index, and the keys of one without the others', async () => {
    const snapshot = await opened('windows-rocks-native');
    const { counted, operators } = await snapshotFacts(snapshot, { countUpTo: 0 });
    const windows = operators.find(({ states }) => states.some(({ name }) => name === 'window-contents'));
    expect({ counted, filled: (windows?.keyGroups?.filled ?? 0) > 4 }).toEqual({ counted: false, filled: true });
    const outline = snapshot.outline.operators.find(({ id }) => id === windows?.id);
    const all = await snapshotFacts(await opened('windows-rocks-native'), ALL);
    const known = all.operators.find(({ id }) => id === windows?.id)?.keyGroups?.largest ?? [];
    expect(known).toHaveLength(6);
    for (const { keyGroup } of known) {
      const keys = outline === undefined ? [] : await hotKeys(snapshot, outline, keyGroup);
      expect(keys.length).toBeGreaterThan(0);
      expect(keys.every((key) => key.keyGroup === keyGroup)).toBe(true);
    }
  });

  it('tell where a source stands, not where one stood that left its state', async () => {
    const [before, after] = [await opened('kafka-stage-1'), await opened('kafka-stage-2')];
    const of = async (one: Snapshot) => (await kafkaPositions(one)).find(({ partition }) => partition === 7)?.offset;
    expect([await of(before), await of(after)]).toEqual([36n, 49n]);
  });
});

it('the keys of one key group are read without the others', async () => {
  const snapshot = await opened('journal-heap-native');
  const operator = snapshot.outline.operators.find(({ id }) => id === 'd639779ba5ccb91f6479f4a67d2d3504');
  if (operator === undefined) throw new Error('the fixture has no such operator');
  const keys = await hotKeys(snapshot, operator, 121);
  expect(keys).toHaveLength(5);
  expect(new Set(keys.map(({ keyGroup }) => keyGroup))).toEqual(new Set([121]));
});

it('snapshots side by side tell what multiplies, what grows, and how far a source came', async () => {
  const compared = [];
  for (const name of ['kafka-stage-0', 'kafka-stage-1', 'kafka-stage-2'] as const) {
    const snapshot = await opened(name);
    const operators = await describeOperators(snapshot, { count: true });
    compared.push({ operators, positions: await kafkaPositions(snapshot) });
  }
  const { states, offsets } = trendOf(compared);
  const course = Object.fromEntries(states.map((state) => [state.name, state.course]));
  expect(course).toMatchObject({
    [UNION]: 'multiplies',
    totals: 'grows',
    SourceReaderState: 'level',
  });
  expect(offsets).toHaveLength(150);
  expect(offsets[7]).toMatchObject({
    topic: 'orders',
    partition: 7,
    offsets: [20n, 36n, 49n],
  });
});
