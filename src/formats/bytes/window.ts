import type { ByteSource } from './byte-source.ts';
import { Cursor, SHORT } from './cursor.ts';

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
}

/** The bytes `[start, end)` of a source. */
export function feedOf(source: ByteSource, start = 0, end = source.size): Feed {
  const last = Math.min(end, source.size);
  let at = start;
  return {
    name: source.name,
    start,
    end: Math.max(start, last),
    async fill(target) {
      const length = Math.min(target.length, last - at);
      if (length <= 0) return 0;
      const bytes = await source.read(at, length, target.subarray(0, length));
      if (bytes.buffer !== target.buffer || bytes.byteOffset !== target.byteOffset) target.set(bytes);
      at += bytes.length;
      return bytes.length;
    },
  };
}

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
const WINDOW = 1 << 20;

/**
 * A window that slides over a feed. Reading is plain and synchronous, one *unit* at a time: if the window ends within a
 * unit, the missing bytes are fetched and the unit is read again from its start. So a reader may have no effect before it
 * has read its unit, and views of bytes are good until the next unit is asked for.
 */
export class Window {
  readonly #feed: Feed;
  readonly #cursor: Cursor;
  #buffer: Uint8Array;
  #filled = 0;
  /** The position of the first byte of the buffer. */
  #base: number;
  #ended = false;
  /** Where the unit being read begins. */
  #unitPosition = 0;

  /** @param options `labels`: whether `Cursor.label` reads */
  constructor(feed: Feed, size = WINDOW, options: { readonly labels?: boolean } = {}) {
    this.#feed = feed;
    this.#base = feed.start;
    const known = feed.end - feed.start;
    this.#buffer = new Uint8Array(Math.min(size, known));
    this.#cursor = new Cursor(this.#buffer.subarray(0, 0), feed.name, feed.start, feed.end);
    this.#cursor.readsLabels = options.labels ?? true;
  }

  /** Where the next unit begins. */
  get position(): number {
    return this.#cursor.position;
  }

  /** Reads one unit. */
  async unit<T>(read: (cursor: Cursor) => T): Promise<T> {
    for (;;) {
      const done = this.#attempt(read);
      if (done !== undefined) return done.value;
      await this.#more();
    }
  }

  /** Reads unit after unit until `read` answers false. */
  async repeat(read: (cursor: Cursor) => boolean): Promise<void> {
    for (;;) {
      const done = this.#attempt((cursor) => this.#runOn(cursor, read));
      if (done !== undefined) return;
      await this.#more();
    }
  }

  /** Units as they come, in batches, until `read` answers undefined. */
  async *batches<T>(read: (cursor: Cursor) => T | undefined, most = 1024): AsyncGenerator<readonly T[]> {
    for (let ended = false; !ended; ) {
      const batch: T[] = [];
      await this.repeat((cursor) => {
        const unit = read(cursor);
        if (unit === undefined) ended = true;
        else batch.push(unit);
        return !ended && batch.length < most;
      });
      if (batch.length > 0) yield batch;
    }
  }

  /** Whether nothing follows. */
  async atEnd(): Promise<boolean> {
    if (this.#cursor.left === 0) return true;
    if (this.#base + this.#filled > this.#cursor.position) return false;
    await this.#more();
    return this.#cursor.left === 0;
  }

  /** Undefined when the window was too short; the cursor is then where the unit begins. */
  #attempt<T>(read: (cursor: Cursor) => T): { readonly value: T } | undefined {
    const cursor = this.#cursor;
    const start = cursor.mark();
    this.#unitPosition = start.position;
    try {
      return { value: read(cursor) };
    } catch (problem) {
      if (problem !== SHORT) throw problem;
      cursor.reset({ ...start, position: this.#unitPosition });
      return undefined;
    }
  }

  #runOn(cursor: Cursor, read: (cursor: Cursor) => boolean): void {
    while (read(cursor)) this.#unitPosition = cursor.position;
  }

  /** Moves what is not read yet to the front, makes room if that is much, and fills up. */
  async #more(): Promise<void> {
    const kept = this.#buffer.subarray(this.#cursor.position - this.#base, this.#filled);
    if (kept.length * 2 > this.#buffer.length) this.#grow(kept);
    else this.#buffer.copyWithin(0, kept.byteOffset - this.#buffer.byteOffset, this.#filled);
    this.#base = this.#cursor.position;
    this.#filled = kept.length;
    const wanted = this.#buffer.length;
    while (this.#filled < wanted && !this.#ended) {
      const count = await this.#feed.fill(this.#buffer.subarray(this.#filled));
      this.#ended = count === 0;
      this.#filled += count;
      // A feed that does not know its end gives little at a time: one portion may do.
      if (this.#feed.end === Number.POSITIVE_INFINITY) break;
    }
    const limit = this.#ended ? this.#base + this.#filled : this.#feed.end;
    this.#cursor.replaceBytes(this.#buffer.subarray(0, this.#filled), this.#base, limit);
  }

  #grow(kept: Uint8Array): void {
    const rest = this.#feed.end - this.#cursor.position;
    const larger = new Uint8Array(Math.min(Math.max(this.#buffer.length * 2, 1 << 12), Math.max(rest, kept.length)));
    larger.set(kept);
    this.#buffer = larger;
  }
}

/** The window of bytes that are all at hand: views of it stay good. */
export function windowOf(bytes: Uint8Array, name: string): Window {
  const feed: Feed = {
    name,
    start: 0,
    end: bytes.length,
    fill: (target) => {
      target.set(bytes);
      return Promise.resolve(bytes.length);
    },
  };
  return new Window(feed, bytes.length);
}
