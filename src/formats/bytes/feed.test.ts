import { describe, expect, it } from 'vitest';
import type { ByteSource } from './byte-source.ts';
import { feedOf } from './feed.ts';

const MIB = 1 << 20;
const SIZE = 9 * MIB + 5;
const all = Uint8Array.from({ length: SIZE }, (_, i) => (i * 31 + (i >> 12)) & 0xff);

const soon = () => new Promise((resolve) => setTimeout(resolve, 3));

/** A source that takes its time; what it is asked for goes into the room it is given, as late as that. */
function slowSource(failsAt = Number.POSITIVE_INFINITY) {
  const asked: number[] = [];
  const source: ByteSource = {
    name: 'slow',
    size: SIZE,
    read: async (offset, length, into) => {
      asked.push(offset);
      await soon();
      if (offset >= failsAt) throw new Error(`cannot be read at ${offset}`);
      const bytes = all.subarray(offset, Math.min(SIZE, offset + length));
      if (into === undefined) return bytes.slice();
      into.set(bytes);
      return into.subarray(0, bytes.length);
    },
  };
  return { source, asked };
}

describe('a feed that reads ahead', () => {
  it('gives the bytes as they lie there, whatever is asked for at a time', async () => {
    const { source, asked } = slowSource();
    const feed = feedOf(source);
    const seen: Uint8Array[] = [];
    for (const size of [2 * MIB, 2 * MIB - 700, MIB, 2 * MIB + 700, 10, 4 * MIB, 4 * MIB]) {
      const target = new Uint8Array(size);
      seen.push(target.subarray(0, await feed.fill(target)));
    }
    expect(Buffer.concat(seen).equals(all)).toBe(true);
    expect(await feed.fill(new Uint8Array(1))).toBe(0);
    // The second portion was asked for before anybody wanted it.
    expect(asked.slice(0, 2)).toEqual([0, 2 * MIB]);
  });

  it('goes on from where it leaps to, with a read of old still on its way', async () => {
    let arrives = () => {};
    const late = new Promise<void>((resolve) => {
      arrives = resolve;
    });
    const { source } = slowSource();
    const read: ByteSource['read'] = async (offset, length, into) => {
      if (offset === 2 * MIB) await late;
      return source.read(offset, length, into);
    };
    const feed = feedOf({ ...source, read });
    await feed.fill(new Uint8Array(2 * MIB));
    feed.leap?.(5 * MIB + 3);
    const filled = async (at: number) => {
      const target = new Uint8Array(MIB);
      expect(await feed.fill(target)).toBe(MIB);
      await soon();
      return Buffer.compare(target, all.subarray(at, at + MIB));
    };
    expect(await filled(5 * MIB + 3)).toBe(0);
    arrives();
    for (let i = 0; i < 5; i++) await soon();
    expect(await filled(6 * MIB + 3)).toBe(0);
  });

  it('tells a failure to whoever asks for those bytes, and to nobody else', async () => {
    const { source } = slowSource(2 * MIB);
    const asking = feedOf(source);
    await asking.fill(new Uint8Array(2 * MIB));
    await expect(asking.fill(new Uint8Array(MIB))).rejects.toThrow(`cannot be read at ${2 * MIB}`);
    const leaving = feedOf(source);
    await leaving.fill(new Uint8Array(2 * MIB));
    await soon();
    await soon();
    leaving.leap?.(0);
    expect(await leaving.fill(new Uint8Array(10))).toBe(10);
  });
});
