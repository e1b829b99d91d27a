import type { Directory } from './directory.ts';
import type { JarEntry, JarLimits, JarProblem, JarProblemCode } from './jar.ts';

/** Signature to lengths, before the name. */
export const HEADER_WIDTH = 30;
/** Deflate cannot do better than 1 to 1032. */
const BEST_RATIO = 1032;
/** Small entries may have any ratio. */
const SMALL = 1 << 20;

/** An entry while it is being understood. A jar has tens of thousands: they are filled in place. */
export type ReadEntry = { -readonly [K in keyof JarEntry]: JarEntry[K] };

/** Leaves out entries that lie about their place or size, or whose name is a trap, and names them. */
export function soundEntries(
  read: readonly ReadEntry[],
  jar: string,
  directoryAt: number,
  limits: JarLimits,
  problems: JarProblem[],
): Directory {
  const tell = (entry: JarEntry, code: JarProblemCode, problem: string) =>
    problems.push({ jar, entry: entry.name, code, problem, offset: entry.offset });
  const sound = read.filter((entry) => {
    const fault = faultOf(entry, directoryAt, limits);
    if (fault) tell(entry, ...fault);
    return !fault;
  });
  setEnds(sound, directoryAt, tell);
  const last = new Map<string, JarEntry>();
  for (const entry of sound) last.set(entry.name, entry);
  const entries = sound.filter((entry) => {
    // Where Java looks a name up, the last of several is found.
    const isLast = last.get(entry.name) === entry;
    if (!isLast) tell(entry, 'duplicate', 'a later entry has the same name and is used');
    return isLast && entry.end !== 0;
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
  if (name === '' || name.charCodeAt(0) === SLASH || name.charCodeAt(1) === COLON) return true;
  if (name.includes('\\') || name.includes('\0')) return true;
  return name.includes('..') && name.split('/').includes('..');
}

const SLASH = 47;
const COLON = 58;

/** Tells each entry where it must end: before the next one begins. One that begins within another keeps 0. */
function setEnds(
  entries: readonly ReadEntry[],
  directoryAt: number,
  tell: (entry: JarEntry, code: JarProblemCode, problem: string) => void,
): void {
  let previous: ReadEntry | undefined;
  let free = 0;
  for (const entry of inOrder(entries)) {
    if (entry.offset < free) {
      tell(entry, 'overlap', `it begins at ${entry.offset}, within ${previous?.name}`);
      continue;
    }
    if (previous) previous.end = entry.offset;
    previous = entry;
    free = entry.offset + HEADER_WIDTH + entry.packedSize;
  }
  if (previous) previous.end = directoryAt;
}

/** By their place in the jar: most are so already. */
function inOrder(entries: readonly ReadEntry[]): readonly ReadEntry[] {
  const sorted = entries.every((entry, i) => i === 0 || (entries[i - 1] as ReadEntry).offset <= entry.offset);
  return sorted ? entries : [...entries].sort((a, b) => a.offset - b.offset);
}
