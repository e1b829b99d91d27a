import type { FileHandle } from 'node:fs/promises';
import { type Bytes, CHUNK } from './puller.ts';

/** Bytes that can be read at any place. */
export interface RandomAccess {
  readonly size: number;
  /** `[offset, offset + length)`; fewer only at the end. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

export function inMemory(bytes: Uint8Array): RandomAccess {
  return {
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, Math.max(offset, offset + length))),
  };
}

export function inFile(file: FileHandle, size: number): RandomAccess {
  return {
    size,
    read: async (offset, length) => {
      const wanted = Math.max(0, Math.min(length, size - offset));
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(wanted), 0, wanted, offset);
      return buffer.subarray(0, bytesRead);
    },
  };
}

export async function* rangeOf(source: RandomAccess, from: number, to: number): Bytes {
  for (let at = from; at < to; ) {
    const piece = await source.read(at, Math.min(CHUNK, to - at));
    if (piece.length === 0) return;
    at += piece.length;
    yield piece;
  }
}
