import { expect, it } from 'vitest';
import { LineBytes } from './line-bytes.ts';

const told = (add: (lines: LineBytes) => void): string => {
  const lines = new LineBytes();
  add(lines);
  return new TextDecoder().decode(lines.bytes);
};

it.each([
  '',
  'key-1',
  'a"b',
  'back\\slash',
  'line\nbreak',
  '\u0000',
  '\u007f',
  'é',
  '检查点',
  'x😀',
  '\ud800 alone',
  'x'.repeat(64),
  'x'.repeat(65),
  `${'x'.repeat(70)}"é\n`,
])('quotes %j as JSON does', (text) => {
  expect(told((lines) => lines.quoted(text))).toBe(JSON.stringify(text));
});

it.each([
  0,
  7,
  -7,
  10,
  99,
  100,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31),
  2 ** 32 + 1,
  999_999_999_999,
  1_000_000_000_000,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
])('writes %d in digits', (value) => {
  expect(told((lines) => lines.integer(value))).toBe(String(value));
});

it('grows, keeps what is there, and begins anew', () => {
  const lines = new LineBytes();
  const long = 'é'.repeat(200_000);
  lines.raw(new TextEncoder().encode('<'));
  lines.text(long);
  lines.raw(new TextEncoder().encode('>'.repeat(300_000)));
  lines.text('end');
  expect(new TextDecoder().decode(lines.bytes)).toBe(`<${long}${'>'.repeat(300_000)}end`);
  lines.clear();
  lines.text('next');
  expect(new TextDecoder().decode(lines.bytes)).toBe('next');
});

it('repeats what stands there, and has to make room for it', () => {
  const lines = new LineBytes(8);
  lines.text('ab');
  for (let i = 0; i < 4; i++) lines.again(1, lines.length);
  expect(new TextDecoder().decode(lines.bytes)).toBe(`a${'b'.repeat(16)}`);
  const before = lines.cleared;
  lines.clear();
  expect([lines.length, lines.cleared]).toEqual([0, before + 1]);
});
