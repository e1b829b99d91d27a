import { beforeAll, expect, it } from 'vitest';
import { capturedLogs } from '#fixtures/captured-logs';
import { createLiteralScanner } from '#formats/logs';
import { createEntryFinder } from './entry-finder.ts';
import { startsWithTime } from './entry-start.ts';

const LITERALS = ['Exception', 'checkpoint', '\tat org.apache', 'switched from', 'INFO '];
let log = '';

beforeAll(async () => {
  const logs = await capturedLogs('user-code-exception--sick--1.20');
  log = logs
    .map(({ text }) => text)
    .join('')
    .slice(0, 1_500_000);
});

/** What `found` is asked for beside the text. */
interface Asked {
  readonly budgets?: readonly number[];
  readonly countsAtLeast?: true;
}

/** Line and size of every entry with a literal in it, as the finder tells them. */
function found(
  text: string,
  capacity: number,
  piece: number,
  engine: 'wasm' | 'plain',
  { budgets = LITERALS.map(() => 1e9), ...asked }: Asked = {},
): string[] {
  const bytes = Buffer.from(text);
  const finder = createEntryFinder(createLiteralScanner(LITERALS, bytes, { capacity, engine }), {
    literals: LITERALS,
    budgets,
    ...asked,
  });
  const given: string[] = [];
  const job = {
    startsEntry: startsWithTime,
    take: ({ line, bytes: entry, literals }: { line: number; bytes: Uint8Array; literals: readonly number[] }) => {
      given.push(`${line} ${entry.length} ${literals}`);
    },
  };
  // The second time shows that nothing of the first is left.
  for (let round = 0; round < 2; round++) {
    given.length = 0;
    finder.begin({ job, parts: 1, last: true, offset: 0 });
    for (let at = 0; at < bytes.length; ) {
      const room = finder.room();
      const length = Math.min(piece, room.length, bytes.length - at);
      room.set(bytes.subarray(at, at + length));
      finder.added(length);
      at += length;
    }
    finder.end();
  }
  return given;
}

function expected(text: string): string[] {
  let line = 1;
  return text.split(/\n(?=\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)/).flatMap((entry) => {
    const at = line;
    line += entry.split('\n').length;
    const places = LITERALS.map((literal, n) => ({ n, place: entry.indexOf(literal) })).filter(
      ({ place }) => place >= 0,
    );
    const literals = places.sort((a, b) => a.place - b.place || a.n - b.n).map(({ n }) => n);
    return literals.length === 0 ? [] : [`${at} ${Buffer.byteLength(entry)} ${literals}`];
  });
}

it.each([
  [196_608, 1e9, 'wasm'],
  [196_608, 1000, 'wasm'],
  [262_144, 4097, 'wasm'],
  [262_144, 65_536, 'plain'],
] as const)('finds every entry with a window of %i bytes, filled %i at a time, %s', (capacity, piece, engine) => {
  const text = log.trimEnd();
  const truth = expected(text);
  expect(truth.length).toBeGreaterThan(1000);
  expect(found(text, capacity, piece, engine)).toEqual(truth);
});

it('gives the same entries, with the same literals, when it looks no more for what is everywhere', () => {
  // 'Exception' and 'INFO ' come thousands of times, and have had their share long before 'switched from' has.
  const budgets = [3, 1e9, 2, 1e9, 5];
  const inOrder = (one: string) => one.replace(/\S+$/, (literals) => literals.split(',').sort().join());
  const counted = found(log, 196_608, 1e9, 'wasm', { budgets }).map(inOrder);
  expect(counted.some((one) => /,4$/.test(one))).toBe(true);
  expect(found(log, 196_608, 1e9, 'wasm', { budgets, countsAtLeast: true }).map(inOrder)).toEqual(counted);
});
