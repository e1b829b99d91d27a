import type { ByteSource } from '#formats/bytes';

/** One file in a jar, as the directory at its end describes it. */
export interface JarEntry {
  /** With slashes: `org/acme/Job.class`. */
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  /** In bytes, as it lies in the jar and unpacked. */
  readonly packedSize: number;
  readonly size: number;
  readonly crc32: number;
  /** Where its own header lies. */
  readonly offset: number;
  /** Where the next entry, or the directory, begins: it cannot reach further. */
  readonly end: number;
}

/** An archive of classes with its directory read. */
export interface Jar {
  /** Such as `job.jar`, or `job.jar!/lib/driver.jar`. */
  readonly name: string;
  readonly source: ByteSource;
  /** Those that can be used, one for each name, in the order of the directory. */
  readonly entries: readonly JarEntry[];
  readonly problems: readonly JarProblem[];
}

/**
 * Why an entry (or what is left of a jar) was not used:
 * `truncated` it is cut off · `damaged` its header, data or checksum is wrong · `overlap` it lies within another ·
 * `duplicate` a later one has the same name · `unsafe-name` it would be unpacked elsewhere · `too-large`, `too-many`,
 * `too-deep` beyond a limit · `unsupported` a kind of packing nobody uses for classes.
 */
export type JarProblemCode =
  | 'truncated'
  | 'damaged'
  | 'overlap'
  | 'duplicate'
  | 'unsafe-name'
  | 'too-large'
  | 'too-many'
  | 'too-deep'
  | 'unsupported';

export interface JarProblem {
  readonly jar: string;
  /** Undefined where it is about the whole jar. */
  readonly entry: string | undefined;
  readonly code: JarProblemCode;
  /** What was found, and what was expected. */
  readonly problem: string;
  /** In bytes from the start of the jar. */
  readonly offset: number;
}

/** How jars are unpacked. The core knows no library for it, so that it runs anywhere. */
export interface Unpacker {
  /**
   * Undoes raw deflate.
   *
   * @param size how many bytes come out; it must stop, throw, or answer as much when there are more
   */
  inflateRaw(packed: Uint8Array, size: number): Uint8Array;
  /**
   * Undoes gzip, several files one behind the other; throws if their checksums or sizes are wrong. Where it is given, small
   * entries that lie together are unpacked by one call.
   *
   * @param size how many bytes come out of all
   */
  gunzip?(members: Uint8Array, size: number): Uint8Array;
  /** The checksum of zip; unpacked bytes are not compared with it where this is left out. */
  crc32?(bytes: Uint8Array): number;
}

/** What a jar may ask of its reader. Jars of real jobs stay far below; a bomb does not. */
export interface JarLimits {
  /** In one jar. */
  readonly entries: number;
  /** Unpacked bytes of one entry. */
  readonly entryBytes: number;
  /** Unpacked bytes of all entries that are read, nested jars included. */
  readonly totalBytes: number;
  /** Unpacked to packed, for entries above a megabyte. Classes reach 10. */
  readonly ratio: number;
  /** Jars in jars: Flink unpacks one level. */
  readonly depth: number;
}

export const JAR_LIMITS: JarLimits = {
  entries: 1_000_000,
  entryBytes: 1 << 29,
  totalBytes: 2 ** 32,
  ratio: 200,
  depth: 2,
};
