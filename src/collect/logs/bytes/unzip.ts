import { createInflateRaw } from 'node:zlib';
import type { Bytes } from './puller.ts';
import { type RandomAccess, rangeOf } from './random-access.ts';
import { LARGE_CHUNKS, through } from './through.ts';
import { unzstd } from './unzstd.ts';
import { type ZipEntry, zipEntries } from './zip-entries.ts';

/** A file in a zip. */
export interface ZipMember {
  readonly name: string;
  /** Throws when it is encrypted, packed in an unknown way, or damaged. */
  readonly bytes: Bytes;
}

/**
 * The files of a zip, by its directory; of one that was cut off, those whose beginning is there.
 *
 * @param onJar told instead where it is an archive of classes: what it holds are resources of a program, not logs
 */
export async function* unzip(zip: RandomAccess, onJar: () => void): AsyncGenerator<ZipMember> {
  const { entries, problem } = await zipEntries(zip);
  if (entries.some(({ name }) => isOfJar(name))) {
    onJar();
    return;
  }
  for (const entry of entries) {
    if (!entry.name.endsWith('/')) yield { name: entry.name, bytes: contentOf(zip, entry) };
  }
  if (problem !== undefined) throw new Error(problem);
}

/** A cluster keeps its jobs' jars among its temporary files, beside the logs. */
function isOfJar(name: string): boolean {
  return name.endsWith('.class') || name === 'META-INF/MANIFEST.MF';
}

async function* contentOf(zip: RandomAccess, { name, start, packedBytes, method, encrypted }: ZipEntry): Bytes {
  if (encrypted) throw new Error(`${name} is encrypted`);
  const packed = rangeOf(zip, start, Math.min(zip.size, start + packedBytes));
  if (method === 0) yield* packed;
  else if (method === 8) yield* through(packed, createInflateRaw(LARGE_CHUNKS));
  else if (method === 93) yield* unzstd(packed);
  else throw new Error(`${name} is packed with method ${method}, which is not known here`);
  if (start + packedBytes > zip.size) throw new Error(`the zip breaks off in ${name}`);
}
