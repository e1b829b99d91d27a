import type { ByteSource } from './byte-source.ts';

/** Bytes that arrive one after the other. */
export interface Feed {
  /** What errors call it. */
  readonly name: string;
  /** The position of its first byte, for errors. */
  readonly start: number;
  /** The position after its last byte; infinite if that is not known before it is reached. */
  readonly end: number;
  /** Puts the bytes that follow into `target`; answers how many, 0 at the end. */
  fill(target: Uint8Array): Promise<number>;
  /** What is filled next begins at that position; absent where bytes only come one after the other. */
  leap?(position: number): void;
  /** The same as `fill`, at once. */
  fillNow?(target: Uint8Array): number;
  /** Of so many bytes that nobody wants it is cheaper to leap over than to read them. */
  readonly worthLeaping?: number;
}

/** What reading costs that does not wait is what it copies; elsewhere a request costs as much as megabytes. */
const WORTH_LEAPING_NOW = 1 << 16;
const WORTH_LEAPING = 1 << 23;

/** The bytes `[start, end)` of a source. */
export function feedOf(source: ByteSource, start = 0, end = source.size): Feed {
  const last = Math.min(end, source.size);
  let at = start;
  const { readNow } = source;
  const ahead = readingAhead(source);
  return {
    name: source.name,
    start,
    end: Math.max(start, last),
    worthLeaping: readNow === undefined ? WORTH_LEAPING : WORTH_LEAPING_NOW,
    leap(position) {
      at = position;
    },
    ...(readNow && {
      fillNow(target) {
        const bytes = readNow(at, Math.min(target.length, last - at), target);
        if (bytes.buffer !== target.buffer || bytes.byteOffset !== target.byteOffset) target.set(bytes);
        at += bytes.length;
        return bytes.length;
      },
    }),
    async fill(target) {
      const length = Math.min(target.length, last - at);
      if (length <= 0) return 0;
      const count = await ahead.read(at, target.subarray(0, length));
      at += count;
      if (count >= WORTH_READING_AHEAD) ahead.begin(at, Math.min(count, last - at));
      return count;
    },
  };
}

/** Who asks for so many bytes at once reads on; who asks for fewer may stop soon, or leap. */
const WORTH_READING_AHEAD = 1 << 20;

interface Ahead {
  /** Puts the bytes from a position on into `target`; answers how many, fewer than it holds only when the input ends. */
  read(at: number, target: Uint8Array): Promise<number>;
  /** Begins to read what will be asked for. */
  begin(at: number, length: number): void;
}

/** Reads what follows while what was read is looked at: a disk and a store have time meanwhile. */
function readingAhead(source: ByteSource): Ahead {
  let begun: { readonly at: number; readonly bytes: Promise<Uint8Array> } | undefined;
  let spare: Uint8Array | undefined;
  return {
    read: async (at, target) => {
      const known = begun?.at === at ? await begun.bytes : undefined;
      // Bytes that nobody asked for may still be on their way into that room.
      if (known === undefined) spare = undefined;
      const some = known?.subarray(0, target.length) ?? NOTHING;
      target.set(some);
      begun = undefined;
      if (some.length === target.length) return some.length;
      const rest = target.subarray(some.length);
      const bytes = await source.read(at + some.length, rest.length, rest);
      if (bytes.buffer !== rest.buffer || bytes.byteOffset !== rest.byteOffset) rest.set(bytes);
      return some.length + bytes.length;
    },
    begin: (at, length) => {
      if (length <= 0) return;
      if (spare === undefined || spare.length < length) spare = new Uint8Array(length);
      const bytes = source.read(at, length, spare.subarray(0, length));
      // Told to whoever asks for these bytes, if anybody does.
      bytes.catch(() => undefined);
      begun = { at, bytes };
    },
  };
}

const NOTHING = new Uint8Array(0);

/** All that a feed gives, in one piece. Memory grows with what arrives, not with what is promised. */
export async function drain(feed: Feed): Promise<Uint8Array> {
  let bytes = new Uint8Array(PORTION);
  let filled = 0;
  for (;;) {
    if (filled === bytes.length) bytes = grown(bytes, bytes.length * 2);
    const count = await feed.fill(bytes.subarray(filled));
    if (count === 0) return bytes.subarray(0, filled);
    filled += count;
  }
}

function grown(bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(size);
  larger.set(bytes);
  return larger;
}

const PORTION = 1 << 12;
