import { FormatError } from '#formats/bytes';
import { constantAt, readClass, TAG } from '#formats/classfile';
import { openPackedJar } from '../jar-files/packed-jar.ts';

/** Longer ones are no uids, more are no job. */
const LONGEST = 500;
const MOST = 500_000;

/**
 * Every string that a jar's classes load: among them are the uids, which are given to `uid(…)` as they stand there. Those
 * that are put together at run time are not.
 *
 * @throws FormatError if it is no jar
 */
export async function jarStrings(path: string): Promise<readonly string[]> {
  const jar = await openPackedJar(path);
  const found = new Set<string>();
  try {
    for (const packed of jar.classes.values()) {
      const bytes = packed.read();
      if (bytes !== undefined) addStrings(bytes, packed.source, found);
      if (found.size > MOST) break;
    }
  } finally {
    jar.close();
  }
  return [...found];
}

function addStrings(bytes: Uint8Array, source: string, found: Set<string>): void {
  try {
    const { pool } = readClass(bytes, source);
    for (let index = 1; index < pool.count; index++) {
      if (pool.tag(index) !== TAG.string) continue;
      const constant = constantAt(pool, index);
      if (constant.kind === 'string' && constant.value !== '' && constant.value.length <= LONGEST)
        found.add(constant.value);
    }
  } catch (problem) {
    // One broken class does not hide the others.
    if (!(problem instanceof FormatError)) throw problem;
  }
}
