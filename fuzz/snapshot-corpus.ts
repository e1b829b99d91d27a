import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { haveVectors, openVectors, type Vectors } from '#fixtures/snapshots/vectors';

/** Snapshots of the lab, which ship with this repository. */
const LAB = join(import.meta.dirname, '../fixtures/snapshots');

/** Real files to be made wrong: those of the lab, and the public ones where they are at hand. */
export async function snapshotCorpus(): Promise<Vectors> {
  const files = new Map<string, Uint8Array>(haveVectors() ? await openVectors() : []);
  for (const archive of readdirSync(LAB).filter((name) => name.endsWith('.tar.gz'))) {
    for (const [path, bytes] of await openVectors(join(LAB, archive))) files.set(posix.join(archive, path), bytes);
  }
  return files;
}

export function named(files: Vectors, name: string): readonly string[] {
  return [...files.keys()].filter((file) => file.endsWith(`/${name}`)).sort();
}

/** Those that take no time. */
export function small(files: Vectors, names: readonly string[]): readonly string[] {
  return names.filter((file) => (files.get(file)?.length ?? 0) < 30_000);
}

/** Files beside a `_metadata`. */
export function stateFiles(files: Vectors): readonly string[] {
  return [...files.keys()].filter((file) => files.has(metadataOf(file)) && !file.endsWith('_metadata')).sort();
}

export function metadataOf(file: string): string {
  return file.replace(/[^/]+$/, '_metadata');
}

/** Files with the magic number of RocksDB's tables at their end. */
export function tables(files: Vectors): readonly string[] {
  return stateFiles(files).filter((file) => files.get(file)?.slice(-8).join() === '247,207,244,133,183,65,226,136');
}

/** MANIFEST files begin with a record that names the comparator. */
export function manifests(files: Vectors): readonly string[] {
  return stateFiles(files).filter((file) => {
    const text = new TextDecoder('latin1').decode(files.get(file)?.subarray(0, 64));
    return text.includes('leveldb.BytewiseComparator');
  });
}

/** All files of the folder. */
export function siblings(files: Vectors, file: string): readonly (readonly [string, Uint8Array])[] {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return [...files].filter(([other]) => other.startsWith(folder));
}
