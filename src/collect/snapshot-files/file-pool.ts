import { closeSync, openSync, readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { ByteSource } from '#formats/bytes';

/** A snapshot may have tens of thousands of files; a process may have a thousand open. */
const MOST_OPEN = 64;
/** Read without waiting are few: `_metadata`. */
const MOST_OPEN_NOW = 4;

/** Opens files when they are read, and closes those that were not read for longest. */
export interface FilePool {
  source(path: string, name: string, size: number): ByteSource;
  close(): Promise<void>;
}

export function createFilePool(): FilePool {
  const opened = new Map<string, Promise<FileHandle>>();
  const handleOf = (path: string): Promise<FileHandle> => {
    const handle = opened.get(path) ?? open(path, 'r');
    // Whoever was asked for last stands last.
    opened.delete(path);
    opened.set(path, handle);
    return handle;
  };
  const shrink = async (): Promise<void> => {
    while (opened.size > MOST_OPEN) {
      const [path, handle] = opened.entries().next().value as [string, Promise<FileHandle>];
      opened.delete(path);
      await (await handle).close();
    }
  };
  const now = openedNow();
  return {
    source: (path, name, size) => ({
      name,
      size,
      readNow: (offset, length, into) =>
        readNowAt(now.handleOf(path), offset, Math.max(0, Math.min(length, size - offset)), into),
      read: async (offset, length, into) => {
        const handle = await handleOf(path);
        await shrink();
        return readAt(handle, offset, Math.max(0, Math.min(length, size - offset)), into);
      },
    }),
    close: async () => {
      now.close();
      const handles = [...opened.values()];
      opened.clear();
      for (const handle of handles) await (await handle.catch(() => undefined))?.close();
    },
  };
}

interface OpenedNow {
  handleOf(path: string): number;
  close(): void;
}

function openedNow(): OpenedNow {
  const opened = new Map<string, number>();
  const closeFirst = (): void => {
    const [path, handle] = opened.entries().next().value as [string, number];
    opened.delete(path);
    closeSync(handle);
  };
  return {
    handleOf: (path) => {
      const known = opened.get(path);
      if (known !== undefined) return known;
      const handle = openSync(path, 'r');
      opened.set(path, handle);
      if (opened.size > MOST_OPEN_NOW) closeFirst();
      return handle;
    },
    close: () => {
      while (opened.size > 0) closeFirst();
    },
  };
}

function readNowAt(handle: number, offset: number, length: number, into: Uint8Array | undefined): Uint8Array {
  const target = into !== undefined && into.length >= length ? into : new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const count = readSync(handle, target, filled, length - filled, offset + filled);
    if (count === 0) break;
    filled += count;
  }
  return target.subarray(0, filled);
}

async function readAt(
  handle: FileHandle,
  offset: number,
  length: number,
  into: Uint8Array | undefined,
): Promise<Uint8Array> {
  const target = into !== undefined && into.length >= length ? into : new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(target, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return target.subarray(0, filled);
}
