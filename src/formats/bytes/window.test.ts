import { describe, expect, it } from 'vitest';
import { writer } from '#fixtures/snapshots/writer';
import { bytesSource, rangeOf } from './byte-source.ts';
import type { Cursor } from './cursor.ts';
import { drain, type Feed, feedOf } from './feed.ts';
import { Window } from './window.ts';

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

/** Units with something in the middle that nobody wants but its first two bytes: little, and in every third much. */
const CONTENTS = Array.from({ length: 90 }, (_, i) =>
  Uint8Array.from({ length: i % 3 === 0 ? (i * 389) % 9000 : 2 + i }, (_, at) => i + at),
);
const after = (i: number) => `after ${i}`.padEnd((i * 97) % 2500, '.');
const FULL = (() => {
  const bytes = writer();
  for (const [i, content] of CONTENTS.entries()) bytes.int32(i).int32(content.length).raw(content).utf(after(i));
  return bytes.bytes();
})();

function leaping(now: boolean, cut = 0): { readonly feed: Feed; readonly filled: () => number } {
  let at = 0;
  let filled = 0;
  const fillNow = (target: Uint8Array) => {
    const bytes = FULL.subarray(at, Math.min(at + target.length, FULL.length - cut));
    target.set(bytes);
    at += bytes.length;
    filled += bytes.length;
    return bytes.length;
  };
  const feed: Feed = {
    name: 'leaping',
    start: 0,
    end: FULL.length,
    worthLeaping: 64,
    leap: (position) => {
      at = position;
    },
    fill: (target) => Promise.resolve(fillNow(target)),
    ...(now && { fillNow }),
  };
  return { feed, filled: () => filled };
}

const readAround = (cursor: Cursor) => {
  const number = cursor.int32('number');
  const content = cursor.content('content', cursor.length('length'), number < 1 ? 0 : 2);
  return { number, length: content.length, head: [...content.subarray(0, 2)], after: cursor.utf('after') };
};

describe.each([
  [true, 1 << 15],
  [true, 1 << 12],
  [true, 100],
  [false, 1 << 15],
  [false, 1 << 12],
  [false, 100],
])('leaps over contents (at once: %s, window %i)', (now, size) => {
  it('and reads all around them', async () => {
    const { feed, filled } = leaping(now);
    const window = new Window(feed, size, { contents: false });
    const units: ReturnType<typeof readAround>[] = [];
    await window.repeat((cursor) => units.push(readAround(cursor)) < CONTENTS.length);
    expect(await window.atEnd()).toBe(true);
    const expected = CONTENTS.map((content, i) => ({ number: i, length: content.length, after: after(i) }));
    expect(units).toMatchObject(expected);
    expect(units.slice(1).map(({ head }) => head)).toEqual(CONTENTS.slice(1).map((one) => [...one.subarray(0, 2)]));
    if (size < 1 << 15) expect(filled()).toBeLessThan(FULL.length - 20_000);
  });

  it('and one unit at a time', async () => {
    const window = new Window(leaping(now).feed, size, { contents: false });
    for (let i = 0; !(await window.atEnd()); i++) expect((await window.unit(readAround)).number).toBe(i);
    expect(window.position).toBe(FULL.length);
  });

  it('and tells what is missing', async () => {
    const window = new Window(leaping(now, 3).feed, size, { contents: false });
    const all = window.repeat((cursor) => readAround(cursor).number < CONTENTS.length - 1);
    await expect(all).rejects.toThrow(/after at byte \d+: expected \d+ more bytes, found/);
  });
});

it('reads contents where they are wanted', async () => {
  const window = new Window(leaping(true).feed, 100);
  const read: Uint8Array[] = [];
  await window.repeat((cursor) => {
    const number = cursor.int32('number');
    const content = cursor.content('content', cursor.length('length'));
    cursor.utf('after');
    read.push(content.slice());
    return number < CONTENTS.length - 1;
  });
  expect(read).toEqual(CONTENTS);
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
