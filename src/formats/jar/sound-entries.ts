import type { Directory } from './directory.ts';
import type { JarEntry, JarLimits, JarProblem, JarProblemCode } from './jar.ts';

/** Signature to lengths, before the name. */
export const HEADER_WIDTH = 30;
/** Deflate cannot do better than 1 to 1032. */
const BEST_RATIO = 1032;
/** Small entries may have any ratio. */
const SMALL = 1 << 20;

/** Leaves out entries that lie about their place or size, or whose name is a trap, and names them. */
export function soundEntries(
  read: readonly JarEntry[],
  jar: string,
  directoryAt: number,
  limits: JarLimits,
  problems: JarProblem[],
): Directory {
  const tell = (entry: JarEntry, [code, problem]: Fault) =>
    problems.push({ jar, entry: entry.name, code, problem, offset: entry.offset });
  const sound = read.filter((entry) => {
    const fault = faultOf(entry, directoryAt, limits);
    if (fault) tell(entry, fault);
    return !fault;
  });
  const ends = endsOf(sound, directoryAt, tell);
  const last = new Map(sound.map((entry) => [entry.name, entry]));
  const entries = sound.flatMap((entry) => {
    const end = ends.get(entry);
    // Where Java looks a name up, the last of several is found.
    if (last.get(entry.name) === entry) return end === undefined ? [] : [{ ...entry, end }];
    tell(entry, ['duplicate', 'a later entry has the same name and is used']);
    return [];
  });
  return { entries, problems };
}

type Fault = readonly [JarProblemCode, string];

function faultOf(entry: JarEntry, directoryAt: number, limits: JarLimits): Fault | undefined {
  const { name, packedSize, size, offset, method } = entry;
  if (isUnsafe(name)) return ['unsafe-name', 'its name leaves the folder it would be unpacked to'];
  if (offset + HEADER_WIDTH + packedSize > directoryAt) {
    return ['truncated', `${packedSize} bytes at ${offset} do not fit before the directory at ${directoryAt}`];
  }
  if (method === 'stored' && packedSize !== size) {
    return ['damaged', `it is stored as it is, yet has ${size} bytes in ${packedSize}`];
  }
  if (size > packedSize * BEST_RATIO + BEST_RATIO) return ['damaged', `${packedSize} bytes cannot unpack to ${size}`];
  if (size > limits.entryBytes) return ['too-large', `it unpacks to ${size} bytes, more than ${limits.entryBytes}`];
  if (size > SMALL && size > packedSize * limits.ratio) {
    return ['too-large', `it unpacks to ${Math.round(size / packedSize)} times its size, more than ${limits.ratio}`];
  }
  return undefined;
}

/** Absolute, with a drive, or climbing. */
function isUnsafe(name: string): boolean {
  if (name === '' || name.includes('\0') || name.includes('\\') || name.startsWith('/') || /^[a-z]:/i.test(name))
    return true;
  return name.includes('..') && name.split('/').includes('..');
}

/** Where each entry must end: before the next one begins. One that begins within another is left out. */
function endsOf(
  entries: readonly JarEntry[],
  directoryAt: number,
  tell: (entry: JarEntry, fault: Fault) => void,
): ReadonlyMap<JarEntry, number> {
  const ends = new Map<JarEntry, number>();
  let previous: JarEntry | undefined;
  let free = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset < free) {
      tell(entry, ['overlap', `it begins at ${entry.offset}, within ${previous?.name}`]);
      continue;
    }
    if (previous) ends.set(previous, entry.offset);
    previous = entry;
    free = entry.offset + HEADER_WIDTH + entry.packedSize;
  }
  if (previous) ends.set(previous, directoryAt);
  return ends;
}
