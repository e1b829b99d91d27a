import { describe, expect, it } from 'vitest';
import { writer } from '#fixtures/snapshots/writer';
import { bytesSource, rangeOf } from './byte-source.ts';
import type { Cursor } from './cursor.ts';
import { drain, type Feed, feedOf, Window } from './window.ts';

/** 50 units: a number, then text of a length of its own. */
const COUNT = 50;
const BYTES = (() => {
  const bytes = writer();
  for (let i = 0; i < COUNT; i++) bytes.int32(i).utf('x'.repeat(i));
  return bytes.bytes();
})();
const EXPECTED = Array.from({ length: COUNT }, (_, i) => `${i}${'x'.repeat(i)}`);

const readUnit = (cursor: Cursor) => `${cursor.int32('number')}${cursor.utf('text')}`;

/** Gives the bytes a few at a time and does not tell their end. */
function trickle(portion: number): Feed {
  let at = 0;
  return {
    name: 'trickle',
    start: 0,
    end: Number.POSITIVE_INFINITY,
    fill: (target) => {
      const bytes = BYTES.subarray(at, at + Math.min(portion, target.length));
      target.set(bytes);
      at += bytes.length;
      return Promise.resolve(bytes.length);
    },
  };
}

const FEEDS: [string, () => Window][] = [1, 3, 16, 64, 4096].flatMap((size) => [
  [`a window of ${size} bytes`, () => new Window(feedOf(bytesSource(BYTES, 'f')), size)],
  [`a trickle of ${size} bytes`, () => new Window(trickle(size), 32)],
]);

describe.each(FEEDS)('%s', (_, open) => {
  it('gives every unit', async () => {
    const window = open();
    const units: string[] = [];
    while (!(await window.atEnd())) units.push(await window.unit(readUnit));
    expect(units).toEqual(EXPECTED);
  });

  it('gives every unit when asked to go on', async () => {
    const units: string[] = [];
    await open().repeat((cursor) => units.push(readUnit(cursor)) < COUNT);
    expect(units).toEqual(EXPECTED);
  });

  it('gives every unit in batches', async () => {
    const batches: (readonly string[])[] = [];
    let left = COUNT;
    for await (const batch of open().batches((cursor) => (left-- > 0 ? readOrTryAgain(cursor) : undefined), 7)) {
      batches.push(batch);
    }
    expect(batches.flat()).toEqual(EXPECTED);
    expect(batches.every((batch) => batch.length <= 7)).toBe(true);

    // An attempt that the window cut short does not count.
    function readOrTryAgain(cursor: Cursor): string {
      left++;
      const unit = readUnit(cursor);
      left--;
      return unit;
    }
  });

  it('tells what is missing at the end', async () => {
    const window = open();
    await expect(window.unit((cursor) => cursor.bytes('all', BYTES.length + 1))).rejects.toThrow(
      `all at byte 0: expected ${BYTES.length + 1} more bytes, found ${BYTES.length}`,
    );
  });
});

describe('feeds', () => {
  it('give a part of a source', async () => {
    const source = bytesSource(BYTES, 'f');
    expect(await drain(feedOf(source, 6, 9))).toEqual(BYTES.slice(6, 9));
    expect(await drain(feedOf(rangeOf(source, 4, 10), 2))).toEqual(BYTES.slice(6, 14));
    expect(await drain(feedOf(source, BYTES.length + 5))).toEqual(new Uint8Array());
  });

  it('take what a source puts elsewhere', async () => {
    const elsewhere = { name: 'f', size: 3, read: () => Promise.resolve(Uint8Array.of(1, 2, 3)) };
    expect(await drain(feedOf(elsewhere))).toEqual(Uint8Array.of(1, 2, 3));
  });
});
