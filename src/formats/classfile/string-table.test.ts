import { describe, expect, it } from 'vitest';
import { createClassTable, createStringTable } from './string-table.ts';

const ascii = (text: string) => new TextEncoder().encode(text);

describe.each([
  ['of a jar', createStringTable],
  ['of a class', createClassTable],
])('a table %s', (_, create) => {
  it('gives every text back', () => {
    const table = create();
    const texts = [
      '',
      'Code',
      'java/lang/Object',
      'x'.repeat(1000),
      ...Array.from({ length: 20_000 }, (_, i) => `t${i}`),
    ];
    const ids = texts.map((text) => table.idOf(ascii(text), 0, text.length));
    expect(ids.map((id) => table.textOf(id))).toEqual(texts);
  });

  it.each([
    [[0xc0, 0x80], '\0'],
    [[0xc3, 0xa9], 'é'],
    [[0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80], '😀'],
    [[0xed, 0xa0, 0x80], '\ud800'],
  ])('reads modified UTF-8: %j', (bytes, text) => {
    const table = create();
    expect(table.textOf(table.idOf(Uint8Array.from(bytes), 0, bytes.length))).toBe(text);
  });

  it.each([[[0]], [[0xf0, 0x9f, 0x98, 0x80]], [[0xc3]], [[0x80]], [[0x61, 0xff]]])('refuses %j', (bytes) => {
    expect(create().idOf(Uint8Array.from(bytes), 0, bytes.length)).toBe(0);
  });
});

it('keeps equal texts once, and texts that collide apart', () => {
  const table = createStringTable();
  // Aa and BB have the same hash, as in Java.
  const texts = Array.from({ length: 1 << 12 }, (_, i) =>
    Array.from({ length: 12 }, (_, bit) => ((i >> bit) & 1 ? 'Aa' : 'BB')).join(''),
  );
  const ids = texts.map((text) => table.idOf(ascii(text), 0, text.length));
  expect(ids.map((id) => table.textOf(id))).toEqual(texts);
  const once = table.idOf(ascii('Code'), 0, 4);
  expect(table.idOf(ascii('xCodex'), 1, 4)).toBe(once);
});
