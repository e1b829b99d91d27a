import { Cursor, type Island, SHORT } from './cursor.ts';
import type { Feed } from './feed.ts';

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
  /** So many bytes are asked for at once; after a leap fewer: there may soon be another one. */
  readonly #portion: number;
  #next: number;
  readonly #leaps: boolean;
  /** Where the feed is. */
  #fed: number;
  /** What of the buffer is filled, in order: one stretch, unless contents were leapt over. Offsets in the buffer. */
  #islands: readonly Island[] = [];
  /** The position of the first byte of the buffer. */
  #base: number;
  #ended = false;
  /** Where the unit being read begins. */
  #unitPosition = 0;
  /** How far reading it came. */
  #reached = 0;

  /** @param options `labels`: whether `Cursor.label` reads; `contents`: whether `Cursor.content` reads what is not at hand */
  constructor(feed: Feed, size = WINDOW, options: { readonly labels?: boolean; readonly contents?: boolean } = {}) {
    this.#feed = feed;
    this.#base = feed.start;
    this.#reached = feed.start;
    this.#fed = feed.start;
    const known = feed.end - feed.start;
    this.#buffer = new Uint8Array(Math.min(size, known));
    this.#portion = Math.max(1, this.#buffer.length);
    this.#next = this.#portion;
    this.#cursor = new Cursor(this.#buffer.subarray(0, 0), feed.name, feed.start, feed.end);
    this.#cursor.readsLabels = options.labels ?? true;
    this.#leaps = options.contents === false && feed.leap !== undefined;
    if (!this.#leaps) return;
    this.#cursor.leap = feed.worthLeaping ?? Number.POSITIVE_INFINITY;
    this.#cursor.land = (position) => this.#land(position);
    this.#next = Math.min(AT_FIRST, this.#portion);
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
    this.#reached = this.#cursor.position;
    if (this.#islands.some(({ to }) => this.#base + to > this.#reached)) return false;
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
      this.#reached = cursor.position;
      cursor.reset({ ...start, position: this.#unitPosition });
      return undefined;
    }
  }

  #runOn(cursor: Cursor, read: (cursor: Cursor) => boolean): void {
    while (read(cursor)) this.#unitPosition = cursor.position;
  }

  /** Moves what is not read yet to the front, makes room if that is much, and fills up where reading came to. */
  async #more(): Promise<void> {
    this.#slide(this.#cursor.position);
    const last = this.#islands.at(-1);
    const leaps = this.#reached > this.#fed;
    if (leaps) {
      this.#feed.leap?.(this.#reached);
      this.#fed = this.#reached;
      this.#next = Math.min(AFTER_A_LEAP, this.#portion);
    }
    const from = this.#fed - this.#base;
    const to = await this.#fill(from);
    this.#fed = this.#base + to;
    const known = last === undefined || leaps ? this.#islands : this.#islands.slice(0, -1);
    this.#islands = [...known, { from: last === undefined || leaps ? from : last.from, to }];
    const limit = this.#ended ? this.#fed : this.#feed.end;
    if (this.#leaps) this.#cursor.replaceBytes(this.#buffer, this.#base, limit, this.#islands);
    else this.#cursor.replaceBytes(this.#buffer.subarray(0, to), this.#base, limit);
  }

  /** The few bytes between two leaps are not worth waiting for, nor reading the unit again. */
  #land(position: number): readonly Island[] | undefined {
    const from = position - this.#base;
    const to = Math.min(from + AFTER_A_LEAP, this.#buffer.length);
    if (this.#feed.fillNow === undefined || to - from < AFTER_A_LEAP / 2) return undefined;
    this.#feed.leap?.(position);
    const count = this.#feed.fillNow(this.#buffer.subarray(from, to));
    this.#fed = position + count;
    this.#next = AFTER_A_LEAP;
    this.#islands = [...this.#islands, { from, to: from + count }];
    return this.#islands;
  }

  /** @returns where what is filled ends */
  async #fill(from: number): Promise<number> {
    const end = Math.min(this.#buffer.length, from + this.#next);
    this.#next = Math.min(this.#portion, this.#next * 4);
    let at = from;
    while (at < end && !this.#ended) {
      const count = await this.#feed.fill(this.#buffer.subarray(at, end));
      this.#ended = count === 0;
      at += count;
      // A feed that does not know its end gives little at a time: one portion may do.
      if (this.#feed.end === Number.POSITIVE_INFINITY) break;
    }
    return at;
  }

  /** The buffer begins at `position` from now on; what lies before is let go. */
  #slide(position: number): void {
    const by = position - this.#base;
    const kept = this.#islands.filter(({ to }) => to > by).map(({ from, to }) => ({ from: Math.max(from, by), to }));
    const old = this.#buffer;
    const used = Math.max(this.#reached - position, (kept.at(-1)?.to ?? by) - by);
    if (used * 2 > old.length) this.#buffer = this.#larger(used);
    // Each moves to the left, the first one first: none is written over before it has moved.
    for (const { from, to } of kept) this.#buffer.set(old.subarray(from, to), from - by);
    this.#islands = kept.map(({ from, to }) => ({ from: from - by, to: to - by }));
    this.#base = position;
  }

  #larger(used: number): Uint8Array {
    const rest = this.#feed.end - this.#cursor.position;
    const size = Math.max(this.#buffer.length * 2, used + AFTER_A_LEAP);
    return new Uint8Array(Math.min(size, Math.max(rest, used)));
  }
}

/** Bytes read where a leap lands. */
const AFTER_A_LEAP = 1 << 12;
/** Bytes read first by who may soon leap. */
const AT_FIRST = 1 << 16;

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
