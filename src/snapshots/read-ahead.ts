import type { ByteSource } from '#formats/bytes';

/** Fetched at a time; larger reads go past it. */
const PORTION = 1 << 18;

/**
 * A source for small reads, most of them behind the one before, such as the handles of a hundred thousand subtasks: each
 * would be a question to a disk or a store.
 */
export function readingAhead(source: ByteSource): ByteSource {
  let portion: { readonly at: number; readonly bytes: Promise<Uint8Array> } | undefined;
  const fetch = (at: number): Promise<Uint8Array> => {
    const bytes = source.read(at, Math.min(PORTION, source.size - at));
    portion = { at, bytes };
    // What failed is asked for again.
    bytes.catch(() => {
      if (portion?.bytes === bytes) portion = undefined;
    });
    return bytes;
  };
  return {
    name: source.name,
    size: source.size,
    read: async (offset, length, into) => {
      if (length > PORTION / 2) return source.read(offset, length, into);
      const end = Math.min(offset + length, source.size);
      const holds = portion !== undefined && offset >= portion.at && end <= portion.at + PORTION;
      const { at, bytes } = holds && portion !== undefined ? portion : { at: offset, bytes: fetch(offset) };
      return (await bytes).subarray(offset - at, end - at);
    },
  };
}
