/** Bytes as they come. */
export type Bytes = AsyncIterable<Uint8Array>;

/** Takes bytes from a stream in the portions that a reader wants. */
export interface Puller {
  /** The next `length` bytes without taking them; fewer only at the end. */
  peek(length: number): Promise<Uint8Array>;
  /** The next `length` bytes; fewer only at the end. */
  take(length: number): Promise<Uint8Array>;
  /** What is at hand, at most `most` bytes; undefined at the end. */
  some(most: number): Promise<Uint8Array | undefined>;
  /** Everything that is left. */
  rest(): Bytes;
  /** Lets the source go. */
  close(): Promise<void>;
}

export function createPuller(source: Bytes): Puller {
  const iterator = source[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array();
  let over = false;

  const more = async (): Promise<Uint8Array | undefined> => {
    while (!over) {
      const { done, value } = await iterator.next();
      if (done) over = true;
      else if (value.length > 0) return value;
    }
    return undefined;
  };
  const hold = async (length: number): Promise<void> => {
    if (held.length >= length) return;
    const pieces = [held];
    let size = held.length;
    while (size < length) {
      const piece = await more();
      if (piece === undefined) break;
      pieces.push(piece);
      size += piece.length;
    }
    held = Buffer.concat(pieces, size);
  };
  const cut = (length: number): Uint8Array => {
    const piece = held.subarray(0, length);
    held = held.subarray(length);
    return piece;
  };
  const some = async (most: number) => {
    if (held.length === 0) held = (await more()) ?? held;
    return held.length === 0 ? undefined : cut(most);
  };
  const close = async () => {
    over = true;
    await iterator.return?.();
  };
  return {
    peek: async (length) => {
      await hold(length);
      return held.subarray(0, length);
    },
    take: async (length) => {
      await hold(length);
      return cut(length);
    },
    some,
    async *rest() {
      try {
        for (let piece = await some(CHUNK); piece !== undefined; piece = await some(CHUNK)) yield piece;
      } finally {
        await close();
      }
    },
    close,
  };
}

/** Reads and unpacked chunks: below 1 MB unpacking costs two to four times as much, above nothing is gained. */
export const CHUNK: number = 1024 * 1024;
