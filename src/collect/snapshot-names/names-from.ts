import { open, readFile } from 'node:fs/promises';

/** What may name the operators of a snapshot. */
export interface NameSource {
  /** Strings among which uids may be; of a text the whole of it, to be taken apart. */
  readonly strings: readonly string[];
  readonly texts: readonly string[];
  /** By id of the operator. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Reads a job's jar, asks a running cluster, or takes a text: a list of uids, source code, a plan.
 *
 * @param from a path or the URL of a JobManager
 * @throws Error as the file system has it; StoreProblem if nobody answers; FormatError if it is no jar
 */
export async function namesFrom(from: string): Promise<NameSource> {
  // Each is loaded for those who ask for it.
  if (/^https?:\/\//i.test(from)) {
    const { liveNames } = await import('./live-names.ts');
    return { strings: [], texts: [], names: await liveNames(from) };
  }
  if (await isZip(from)) {
    const { jarStrings } = await import('./jar-strings.ts');
    return { strings: await jarStrings(from), texts: [], names: new Map() };
  }
  return { strings: [], texts: [await readFile(from, 'utf8')], names: new Map() };
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.toString('latin1') === 'PK\u0003\u0004';
  } finally {
    await file.close();
  }
}
