import { Cursor, FormatError } from '#formats/bytes';

/** Bytes with the version of the serializer that wrote them, as sources and sinks keep their own. */
export interface VersionedBytes {
  readonly version: number;
  readonly bytes: Uint8Array;
}

/** `version: int32  length: int32  bytes` */
export function readVersioned(cursor: Cursor): VersionedBytes {
  return { version: cursor.int32('version'), bytes: cursor.blob('bytes') };
}

/** What a source's coordinator wrote, around the bytes of its split enumerator. */
export interface SourceCoordinator {
  readonly version: number;
  readonly enumerator: VersionedBytes;
}

const COORDINATOR_VERSIONS = 1;

/**
 * `version: int32 (0 or 1)`, then the enumerator's versioned bytes. Version 0 (Flink 1.11, 1.12) may have more after them.
 *
 * @returns undefined if the bytes are not that: coordinators of other operators write what they like
 */
export function readSourceCoordinator(bytes: Uint8Array, name: string): SourceCoordinator | undefined {
  return ifItFits(() => {
    const cursor = new Cursor(bytes, name);
    const version = cursor.int32('version');
    if (version < 0 || version > COORDINATOR_VERSIONS) cursor.fail('version', `expected 0 or 1, found ${version}`);
    const enumerator = readVersioned(cursor);
    if (version > 0 && cursor.left > 0) cursor.fail('enumerator', `expected its end, found ${cursor.left} more bytes`);
    return { version, enumerator };
  });
}

/** For bytes that do not say what they are: undefined if they cannot be read to the last as what they might be. */
export function ifItFits<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (problem) {
    if (problem instanceof FormatError) return undefined;
    throw problem;
  }
}
