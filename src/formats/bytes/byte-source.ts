/** Bytes that can be read at any place: a file, an object in a store, a dropped file in a browser. */
export interface ByteSource {
  /** What errors call it, such as its path. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /**
   * The bytes `[offset, offset + length)`, fewer only when the input ends.
   *
   * @param into where to put them, if that saves an allocation; the answer may be a view of it
   */
  read(offset: number, length: number, into?: Uint8Array): Promise<Uint8Array>;
  /** The same without waiting, where that can be done: from memory, from a file on a disk. */
  readNow?(offset: number, length: number, into?: Uint8Array): Uint8Array;
}

/** Bytes in memory as a source. */
export function bytesSource(bytes: Uint8Array, name: string): ByteSource {
  const readNow = (offset: number, length: number) => bytes.subarray(offset, Math.min(bytes.length, offset + length));
  return {
    name,
    size: bytes.length,
    read: (offset, length) => Promise.resolve(readNow(offset, length)),
    readNow,
  };
}

/** A range of another source, such as a segment of a merged file. */
export function rangeOf(source: ByteSource, start: number, size: number): ByteSource {
  const end = Math.min(source.size, start + size);
  const { readNow } = source;
  return {
    name: source.name,
    size: Math.max(0, end - start),
    ...(readNow && {
      readNow: (offset, length, into) =>
        readNow(start + offset, Math.max(0, Math.min(length, end - start - offset)), into),
    }),
    read: (offset, length, into) =>
      source.read(start + offset, Math.max(0, Math.min(length, end - start - offset)), into),
  };
}
