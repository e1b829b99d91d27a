import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareValues } from './same-values.ts';

const line = (key: string, value: unknown, state = 'text') => JSON.stringify({ uid: 'families', state, key, value });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fd-lab-values-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function tallyOf(flink: readonly string[], doctor: readonly string[], state = 'text') {
  const files = [flink, doctor].map((lines, index) => {
    const file = join(folder, `${index}.jsonl`);
    writeFileSync(file, lines.join('\n'));
    return file;
  }) as [string, string];
  const tally = (await compareValues(...files)).get(`families ${state}`);
  return tally && { different: tally.different, opaque: tally.opaque };
}

const none = { different: 0, opaque: 0 };
const object = { a: 1, b: [null, 'x'] };

test.each([
  ['the same in another order', [line('a', 1), line('b', 2)], [line('b', 2), line('a', 1)], none],
  ['members in another order', [line('a', object)], [line('a', { b: object.b, a: 1 })], none],
  ['another value', [line('a', 1)], [line('a', 2)], { different: 2, opaque: 0 }],
  ['elements in another order', [line('a', [1, 2])], [line('a', [2, 1])], { different: 2, opaque: 0 }],
  ['a key is missing', [line('a', 1), line('b', 2)], [line('a', 1)], { different: 1, opaque: 0 }],
  ['one too many', [line('a', 1)], [line('a', 1), line('a', 1)], { different: 1, opaque: 0 }],
  ['a null for a value', [line('a', null)], [line('a', 'null')], { different: 2, opaque: 0 }],
  ['class and bytes', [line('a', object)], [line('a', { opaque: 'X' })], { different: 0, opaque: 1 }],
  ['a state nobody read', [line('a', 1)], [], { different: 0, opaque: 1 }],
])('%s', async (_, flink, doctor, expected) => {
  expect(await tallyOf(flink, doctor)).toEqual(expected);
});

test('a float is compared by its 32 bits, a set without an order', async () => {
  expect(await tallyOf([line('a', 0.1, 'float')], [line('a', Math.fround(0.1), 'float')], 'float')).toEqual(none);
  expect(await tallyOf([line('a', ['x', 'y'], 'set')], [line('a', ['y', 'x'], 'set')], 'set')).toEqual(none);
});
