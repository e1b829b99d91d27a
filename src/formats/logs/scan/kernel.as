// The WebAssembly part of the literal scanner, in AssemblyScript. `node scripts/kernel.mjs` builds it into
// kernel-bytes.ts. gram-tables.ts says what the tables hold, wasm-scanner.ts where they lie.
//
// Only every 4th position is looked at: wherever a literal stands, one of 4 neighbouring grams (4 bytes) of it stands at such
// a position. A gram's cell in the filter says whether, and in which tables, it is worth looking further. The cells of a
// block are copied first and gone through later, 64 at a time: that keeps the processor from guessing branches wrong.

/** Bytes of a block, for which lines are counted; the same number stands in wasm-scanner.ts. */
const BLOCK: u32 = 4032;
/** The cells of a block's grams, and zeros up to a whole word of 64. */
const cells = memory.data(1024, 16);
/** Which bytes a kind of key has, from where on; gram-tables.ts has the same. */
const masks = memory.data<u64>([-1, -1, 0xffffffff, 0x00ffffff, 0xffffff00, 0x0000ffff, 0xffff0000]);
const BEFORE: u32 = 1;
let resume: u32 = 0;

export function heapBase(): usize {
  return __heap_base;
}

/** Where to go on: the length, or less if there was no more room for hits. */
export function resumeAt(): u32 {
  return resume;
}

export function newlines(at: usize, length: u32): u32 {
  const newline = i8x16.splat(10);
  let count: u32 = 0;
  let i: u32 = 0;
  while (i + 16 <= length) {
    const left = (length - i) >>> 4;
    const steps: u32 = left < 255 ? left : 255;
    let ends = i8x16.splat(0);
    for (let step: u32 = 0; step < steps; step++, i += 16) ends = i8x16.sub(ends, i8x16.eq(v128.load(at + i), newline));
    count += sum(ends);
  }
  for (; i < length; i++) count += u32(load<u8>(at + i) == 10);
  return count;
}

/** Where the line ends that `at` is in: its line feed, or `most`. */
export function lineEnd(at: usize, most: usize): usize {
  const newline = i8x16.splat(10);
  for (; at + 16 <= most; at += 16) {
    const found = i8x16.bitmask(i8x16.eq(v128.load(at), newline));
    if (found) return at + usize(ctz(found));
  }
  while (at < most && load<u8>(at) != 10) at++;
  return at;
}

/** Where that line begins: behind the line feed before it, or `least`. */
export function lineStart(at: usize, least: usize): usize {
  const newline = i8x16.splat(10);
  for (; at >= least + 16; at -= 16) {
    const found = i8x16.bitmask(i8x16.eq(v128.load(at - 16), newline));
    if (found) return at - usize(clz(found) - 16);
  }
  while (at > least && load<u8>(at - 1) != 10) at--;
  return at;
}

/**
 * Hits are pairs of u32, literal and position, in order of position; returns their number. `room` is how many there may be
 * before no further gram is looked at.
 */
export function scan(
  base: usize,
  length: u32,
  from: u32,
  filter: usize,
  groups: usize,
  entries: usize,
  texts: usize,
  lineIndex: usize,
  hits: usize,
  room: u32,
): u32 {
  let found: u32 = 0;
  let i: u32 = from;
  let block: u32 = i / BLOCK;
  while (i < length) {
    const blockStart = block * BLOCK;
    const end = min(blockStart + BLOCK, length);
    const lines = load<u32>(lineIndex + (block << 2)) + newlines(base + blockStart, end - blockStart);
    block++;
    store<u32>(lineIndex + (block << 2), lines);
    const start = i;
    let cell = cells;
    for (; i < end; i += 16, cell += 4) {
      store<u8>(cell, load<u8>(filter + cellOf(load<u32>(base + i))), 0);
      store<u8>(cell, load<u8>(filter + cellOf(load<u32>(base + i, 4))), 1);
      store<u8>(cell, load<u8>(filter + cellOf(load<u32>(base + i, 8))), 2);
      store<u8>(cell, load<u8>(filter + cellOf(load<u32>(base + i, 12))), 3);
    }
    for (; (cell - cells) & 63; cell += 4) store<u32>(cell, 0);
    cell = cells;
    for (let word = start; word < end; word += 256, cell += 64) {
      let marked = ~(zeros(cell) | (zeros(cell + 16) << 16) | (zeros(cell + 32) << 32) | (zeros(cell + 48) << 48));
      while (marked) {
        const n = u32(ctz(marked));
        marked &= marked - 1;
        const at = word + (n << 2);
        if (found >= room) {
          resume = at;
          return found;
        }
        let kinds: u32 = load<u8>(cell + n);
        do {
          const kind: u32 = ctz(kinds);
          kinds &= kinds - 1;
          const key = load<u64>(base + at - (kind == BEFORE ? 4 : 0)) & load<u64>(masks + (kind << 3));
          const group: u32 = load<u16>(groups + (groupOf(key) << 1));
          if (group) found = verify(base, length, at, key, kind, entries + group * ENTRY, texts, hits, found);
        } while (kinds);
      }
    }
  }
  resume = length;
  return found;
}

/** Bytes of an entry: key, where the literal's text is, its length, where in it the gram stands, its number, flags. */
const ENTRY: usize = 24;

/** Looks which of a group's literals stand around a gram; returns the number of hits. */
function verify(
  base: usize,
  length: u32,
  at: u32,
  key: u64,
  kind: u32,
  entry: usize,
  texts: usize,
  hits: usize,
  count: u32,
): u32 {
  let found = count;
  while (true) {
    const flags: u32 = load<u16>(entry, 18);
    if (load<u64>(entry) == key && flags >>> 1 == kind) {
      const position = i32(at) - i32(load<i16>(entry, 14));
      const size: u32 = load<u16>(entry, 12);
      if (position >= 0 && u32(position) + size <= length && same(base + position, texts + load<u32>(entry, 8), size)) {
        insert(hits, found, (u64(position) << 32) | u64(load<u16>(entry, 16)));
        found++;
      }
    }
    if (flags & 1) return found;
    entry += ENTRY;
  }
}

// @ts-ignore: decorator
@inline
function cellOf(gram: u32): u32 {
  return (gram * 0x9e3779b1) >>> 14;
}

// @ts-ignore: decorator
@inline
function groupOf(key: u64): u32 {
  return ((u32(key) * 0x9e3779b1) ^ (u32(key >>> 32) * 0x85ebca6b)) >>> 17;
}

// @ts-ignore: decorator
@inline
function zeros(at: usize): u64 {
  return u64(i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(0))));
}

/**
 * A number that entries share which differ only in digits and hexadecimal ids, and in the frames of a trace but the first
 * below each throwable. 53 bits. The plain engine has the same in TypeScript.
 */
export function outline(from: usize, to: usize): f64 {
  let a: u32 = 0x811c9dc5;
  let b: u32 = 0x9e3779b1;
  // The last bytes that count; they are mixed in by four.
  let word: u32 = 0;
  let count: u32 = 0;
  let frames: u32 = 0;
  for (let start = from; start < to; ) {
    const end = lineEnd(start, to);
    const first = load<u8>(start);
    frames = first == 9 || first == 32 ? frames + 1 : 0;
    if (frames <= 1) {
      const most = start + LONGEST_HEAD;
      const until = end < most ? end : most;
      for (let at = start; at < until; ) {
        let next = at + 1;
        if (isHex(load<u8>(at))) {
          next = hexEnd(at, until);
          if (hasDigit(at, next)) {
            at = next;
            continue;
          }
        }
        for (; at < next; at++) {
          word = (word << 8) | u32(load<u8>(at));
          if (++count & 3) continue;
          a = (a ^ word) * 0x01000193;
          b = (b ^ word) * 0x85ebca6b + (a >>> 15);
          b ^= b >>> 13;
        }
      }
    }
    start = end + 1;
  }
  a = (a ^ word ^ count) * 0x01000193;
  b = (b ^ word) * 0x85ebca6b + (a >>> 15);
  return f64(a) * 2097152.0 + f64(b & 0x1fffff);
}

const LONGEST_HEAD: usize = 160;

// @ts-ignore: decorator
@inline
function isHex(byte: u8): bool {
  return u8(byte - 48) < 10 || u8(byte - 97) < 6;
}

/** Where a run of hexadecimal digits ends. */
function hexEnd(from: usize, to: usize): usize {
  let at = from + 1;
  while (at < to && isHex(load<u8>(at))) at++;
  return at;
}

function hasDigit(from: usize, to: usize): bool {
  for (let at = from; at < to; at++) if (u8(load<u8>(at) - 48) < 10) return true;
  return false;
}

/** Grams are found in order, literals begin a little before them: nearly sorted. */
function insert(hits: usize, count: u32, hit: u64): void {
  let to = hits + (count << 3);
  while (to > hits && load<u64>(to - 8) > hit) {
    store<u64>(to, load<u64>(to - 8));
    to -= 8;
  }
  store<u64>(to, hit);
}

function same(a: usize, b: usize, length: u32): bool {
  if (length < 8) return (load<u64>(a) ^ load<u64>(b)) << (64 - (length << 3)) == 0;
  const last = length - 8;
  for (let n: u32 = 0; n < last; n += 8) if (load<u64>(a + n) != load<u64>(b + n)) return false;
  return load<u64>(a + last) == load<u64>(b + last);
}

function sum(bytes: v128): u32 {
  const quarters = i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bytes));
  return (
    i32x4.extract_lane(quarters, 0) +
    i32x4.extract_lane(quarters, 1) +
    i32x4.extract_lane(quarters, 2) +
    i32x4.extract_lane(quarters, 3)
  );
}
