import { describe, expect, it } from 'vitest';
import { hex, writer } from '#fixtures/snapshots/writer';
import { Cursor } from './cursor.ts';
import { FormatError } from './format-error.ts';

const over = (bytes: string) => new Cursor(hex(bytes), 'f');

describe('reads', () => {
  it.each([
    ['int8', 'ff', -1],
    ['uint8', 'ff', 255],
    ['bool', '02', true],
    ['int16', 'fffe', -2],
    ['uint16', 'fffe', 65534],
    ['int32', '80000000', -(2 ** 31)],
    ['int64', '0000000000000001', 1],
    ['int64', 'ffffffffffffffff', -1],
    ['int64', '001fffffffffffff', Number.MAX_SAFE_INTEGER],
    ['int64', '0020000000000000', 2n ** 53n],
    ['int64', 'ffe0000100000000', -(2 ** 53) + 2 ** 32],
    ['int64', 'ffe0000000000000', -(2n ** 53n)],
    ['int64', 'ffdfffffffffffff', -(2n ** 53n) - 1n],
    ['int64', '8000000000000000', -(2n ** 63n)],
    ['float64', '3ff8000000000000', 1.5],
    ['varint', '7f', 127],
    ['varint', 'ba08', 0x43a],
    ['varint', 'ffffffff0f', 2 ** 32 - 1],
    ['utf', '0003616263', 'abc'],
    ['utf', '0000', ''],
    ['utf', '0002c080', '\u0000'],
    ['utf', '0002c3a9', 'é'],
    ['utf', '0006eda0bdedb880', '😀'],
  ] as const)('%s of %s', (kind, bytes, expected) => {
    const cursor = over(bytes);
    expect(cursor[kind]('x')).toBe(expected);
    expect(cursor.left).toBe(0);
  });
});

describe('refuses', () => {
  it.each<[string, string, (cursor: Cursor) => unknown, string]>([
    ['a field that is cut off', '0000', (c) => c.int32('n'), 'f > n at byte 0: expected 4 more bytes, found 2'],
    [
      'a count beyond the rest',
      '000f4240ffff',
      (c) => c.list('items', 1, () => c.uint8('x')),
      'f > items at byte 0: expected 0 to 2 items, found 1000000',
    ],
    [
      'a negative count',
      'ffffffff',
      (c) => c.count('items', 1),
      'f > items at byte 0: expected 0 to 0 items, found -1',
    ],
    [
      'a length beyond the rest',
      '7fffffff00',
      (c) => c.blob('data'),
      'f > data at byte 0: expected 0 to 1 bytes, found 2147483647',
    ],
    [
      'what is cut off within an element',
      '00000001ffff',
      (c) => c.list('items', 1, () => c.within('inner', () => c.int32('x'))),
      'f > items[0] > inner > x at byte 4: expected 4 more bytes, found 2',
    ],
    ['text that is none', '0002c3ff', (c) => c.utf('name'), 'f > name at byte 0: is not modified UTF-8'],
    [
      'a varint without end',
      'ffffffffffff',
      (c) => c.varint('v'),
      'f > v at byte 0: is a variable-length number of more than 5 bytes',
    ],
    ['a negative length', '00', (c) => c.bytes('b', -1), 'f > b at byte 0: has the impossible length -1'],
    [
      'a size below -1',
      'fffffffffffffffe',
      (c) => c.size('s'),
      'f > s at byte 0: expected a size or position, found -2',
    ],
  ])('%s', (_, bytes, read, message) => {
    expect(catching(() => read(over(bytes))).message).toBe(message);
  });

  it('tells source, field, offset and code', () => {
    const cursor = over('0102');
    cursor.uint8('first');
    const problem = catching(() => cursor.int32('second'));
    expect(problem).toMatchObject({ source: 'f', field: ['second'], offset: 1, code: 'truncated' });
  });

  it('nesting without end', () => {
    const cursor = over('00');
    const nest = (): unknown => cursor.within('deep', nest);
    expect(catching(nest).problem).toBe('is nested more than 400 deep');
  });
});

describe('what is entered', () => {
  it('is all there is until it is left', () => {
    const cursor = over('0102030405');
    const outer = cursor.enter('part', 3);
    expect(cursor.left).toBe(3);
    expect(() => cursor.int32('x')).toThrow('expected 4 more bytes, found 3');
    expect(cursor.uint8('x')).toBe(1);
    cursor.leave(outer);
    expect(cursor.int16('y')).toBe(0x0405);
  });

  it('can be required to be read to its end', () => {
    const cursor = over('0102');
    const outer = cursor.enter('part', 2);
    cursor.uint8('x');
    expect(() => cursor.leaveAtEnd('part', outer)).toThrow('f > part at byte 1: expected its end, found 1 more bytes');
  });

  it('cannot be more than there is', () => {
    expect(() => over('0102').enter('part', 3)).toThrow('f > part at byte 0: expected 3 more bytes, found 2');
  });
});

describe('a slice', () => {
  it('has positions of the whole', () => {
    const cursor = new Cursor(writer().int32(7).int16(1).bytes(), 'f', 100);
    cursor.int32('x');
    const slice = cursor.slice('part', 2);
    expect(catching(() => slice.int32('y'))).toMatchObject({ offset: 104, field: ['part', 'y'] });
    expect(cursor.left).toBe(0);
  });
});

function catching(act: () => unknown): FormatError {
  try {
    act();
  } catch (problem) {
    if (problem instanceof FormatError) return problem;
    throw problem;
  }
  throw new Error('nothing was thrown');
}
