import { type Budget, headerWidth, reachOf } from './contents.ts';
import type { Jar, JarEntry, Unpacker } from './jar.ts';

/** Entries that lie near each other, in the order in which they lie: they can be read and unpacked at once. */
export type Group = readonly JarEntry[];

/** Of one group, as it lies in the jar. */
const MOST_PACKED = 1 << 18;
/** Of one group, unpacked: what nobody has asked for yet is held. */
const MOST_UNPACKED = 1 << 21;
/** A gap of unwanted entries up to this many bytes is read along. */
const GAP = 1 << 14;

export function groupsOf(entries: readonly JarEntry[]): readonly Group[] {
  const groups: JarEntry[][] = [];
  let [start, end, size] = [0, Number.NEGATIVE_INFINITY, 0];
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (entry.method !== 'deflated' || entry.packedSize > MOST_PACKED || entry.size > MOST_UNPACKED) continue;
    const last = groups.at(-1);
    size += entry.size;
    if (last && entry.offset - end <= GAP && reachOf(entry) - start <= MOST_PACKED && size <= MOST_UNPACKED) {
      last.push(entry);
    } else {
      groups.push([entry]);
      [start, size] = [entry.offset, entry.size];
    }
    end = reachOf(entry);
  }
  return groups;
}

/**
 * Unpacks a group with one call: what deflate made becomes a file of gzip behind another, for which the directory has all
 * that is needed. To zlib, small files are mostly the cost of a call.
 *
 * @returns empty where that is not possible, or anything of it is not as it should be: whoever asks for one entry is told why
 */
export function unpackTogether(
  jar: Jar,
  group: Group,
  unpacker: Unpacker,
  budget: Budget,
): ReadonlyMap<JarEntry, Uint8Array> {
  const size = group.reduce((sum, entry) => sum + entry.size, 0);
  const members = unpacker.gunzip === undefined || size > budget.bytes ? undefined : membersOf(jar, group);
  const bytes = members && unpacked(members, size, unpacker);
  if (bytes?.length !== size) return NONE;
  budget.bytes -= size;
  const contents = new Map<JarEntry, Uint8Array>();
  let at = 0;
  for (const entry of group) {
    contents.set(entry, bytes.subarray(at, at + entry.size));
    at += entry.size;
  }
  return contents;
}

function unpacked(members: Uint8Array, size: number, { gunzip }: Unpacker): Uint8Array | undefined {
  try {
    return gunzip?.(members, size);
  } catch {
    return undefined;
  }
}

/** Magic, deflate, no flags, no time, nothing about the system. */
const MEMBER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
/** Checksum and size follow. */
const MEMBER_END = 8;

function membersOf(jar: Jar, group: Group): Uint8Array | undefined {
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const run = jar.source.readNow?.(first.offset, reachOf(last) - first.offset);
  if (run === undefined) return undefined;
  const width = group.reduce((sum, { packedSize }) => sum + MEMBER.length + packedSize + MEMBER_END, 0);
  const members = new Uint8Array(width);
  const view = new DataView(members.buffer);
  let at = 0;
  for (const entry of group) {
    const skipped = headerWidth(run, entry.offset - first.offset);
    const start = entry.offset - first.offset + skipped;
    const end = start + entry.packedSize;
    if (skipped === 0 || end > run.length || end > entry.end - first.offset) return undefined;
    members.set(MEMBER, at);
    members.set(run.subarray(start, end), at + MEMBER.length);
    at += MEMBER.length + entry.packedSize;
    view.setUint32(at, entry.crc32, true);
    view.setUint32(at + 4, entry.size, true);
    at += MEMBER_END;
  }
  return members;
}

const NONE: ReadonlyMap<JarEntry, Uint8Array> = new Map();
