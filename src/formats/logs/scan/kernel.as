// The WebAssembly part of the literal scanner, in AssemblyScript. `node scripts/kernel.mjs` builds it into
// kernel-bytes.ts. teddy-tables.ts says what the tables hold, wasm-scanner.ts where they lie.
//
// Each byte looks up, by its low and by its high half, in which of 8 buckets it can be the 1st, 2nd, 3rd or 4th byte of a
// window. Where all four agree on a bucket, a window may end: a bit in the marks of the block. The marks are then gone
// through, 64 bytes at a time: finding first and looking later keeps the processor from guessing branches wrong.

/** Bytes of a block: 63 * 64, so that a byte of `ends` counts at most 252 line ends. */
const BLOCK: u32 = 4032;
const marks = memory.data(1024, 16);
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

/** Hits are pairs of u32, literal and position, in order of position; returns their number. */
export function scan(
  base: usize,
  length: u32,
  from: u32,
  nibbles: usize,
  groups: usize,
  entries: usize,
  lineIndex: usize,
  hits: usize,
  mostHits: u32,
): u32 {
  const low0 = v128.load(nibbles);
  const high0 = v128.load(nibbles, 16);
  const low1 = v128.load(nibbles, 32);
  const high1 = v128.load(nibbles, 48);
  const low2 = v128.load(nibbles, 64);
  const high2 = v128.load(nibbles, 80);
  const low3 = v128.load(nibbles, 96);
  const high3 = v128.load(nibbles, 112);
  const half = i8x16.splat(15);
  const none = i8x16.splat(0);
  const newline = i8x16.splat(10);
  let found: u32 = 0;
  let i: u32 = from & ~63;
  let allowed: u64 = u64(-1) << (from & 63);
  // A window has 4 bytes: none ends before the 4th.
  if (i == 0) allowed &= u64(-8);
  let block: u32 = i / BLOCK;
  let lines: u32 = load<u32>(lineIndex + (block << 2)) + newlines(base + block * BLOCK, i - block * BLOCK);
  while (i < length) {
    const start = i;
    const blockEnd = (block + 1) * BLOCK;
    const end = blockEnd < length ? blockEnd : length;
    let ends = none;
    let before0 = none;
    let before1 = none;
    let before2 = none;
    if (i > 0) {
      const bytes = v128.load(base + i - 16);
      const low = v128.and(bytes, half);
      const high = i8x16.shr_u(bytes, 4);
      before0 = v128.and(i8x16.swizzle(low0, low), i8x16.swizzle(high0, high));
      before1 = v128.and(i8x16.swizzle(low1, low), i8x16.swizzle(high1, high));
      before2 = v128.and(i8x16.swizzle(low2, low), i8x16.swizzle(high2, high));
    }
    let mark = marks;
    for (; i < end; i += 16, mark += 2) {
      const bytes = v128.load(base + i);
      ends = i8x16.sub(ends, i8x16.eq(bytes, newline));
      const low = v128.and(bytes, half);
      const high = i8x16.shr_u(bytes, 4);
      const is0 = v128.and(i8x16.swizzle(low0, low), i8x16.swizzle(high0, high));
      const is1 = v128.and(i8x16.swizzle(low1, low), i8x16.swizzle(high1, high));
      const is2 = v128.and(i8x16.swizzle(low2, low), i8x16.swizzle(high2, high));
      const is3 = v128.and(i8x16.swizzle(low3, low), i8x16.swizzle(high3, high));
      let may = v128.and(is3, v128.shuffle<u8>(before2, is2, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30));
      may = v128.and(may, v128.shuffle<u8>(before1, is1, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29));
      may = v128.and(may, v128.shuffle<u8>(before0, is0, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28));
      before0 = is0;
      before1 = is1;
      before2 = is2;
      store<u16>(mark, ~i8x16.bitmask(i8x16.eq(may, none)));
    }
    for (; mark & 7; mark += 2) store<u16>(mark, 0);
    lines += sum(ends);
    block++;
    store<u32>(lineIndex + (block << 2), lines);
    mark = marks;
    for (let at = start; at < end; at += 64, mark += 8) {
      let bits = load<u64>(mark) & allowed;
      allowed = u64(-1);
      while (bits) {
        // The position of the window's last byte.
        const last = at + u32(ctz(bits));
        bits &= bits - 1;
        const window = load<u32>(base + last - 3);
        const group: u32 = load<u16>(groups + (((window * 0x9e3779b1) >>> 16) << 1));
        if (!group) continue;
        let entry = entries + (group << 4);
        if (found + load<u16>(entry, 14) > mostHits) {
          resume = last;
          return found;
        }
        while (true) {
          if (load<u32>(entry) == window) {
            const inside: u32 = load<u16>(entry, 10) + 3;
            const size: u32 = load<u16>(entry, 8);
            if (last >= inside && last - inside + size <= length) {
              const position = last - inside;
              if (same(base + position, load<u32>(entry, 4), size)) {
                insert(hits, found, (u64(position) << 32) | u64(load<u16>(entry, 12)));
                found++;
              }
            }
          }
          if (load<u16>(entry, 14) == 1) break;
          entry += 16;
        }
      }
    }
  }
  resume = length;
  return found;
}

/**
 * A number that entries share which differ only in digits and hexadecimal ids, and in the frames of a trace but the first
 * below each throwable. 53 bits. The plain engine has the same in TypeScript.
 */
export function outline(from: usize, to: usize): f64 {
  let a: u32 = 0x811c9dc5;
  let b: u32 = 0x9e3779b1;
  let frames: u32 = 0;
  for (let start = from; start < to; ) {
    const end = lineEnd(start, to);
    const first = load<u8>(start);
    frames = first == 9 || first == 32 ? frames + 1 : 0;
    if (frames <= 1) {
      const most = start + LONGEST_HEAD;
      const until = end < most ? end : most;
      for (let at = start; at < until; ) {
        const byte = load<u8>(at);
        if (isHex(byte)) {
          const next = variableEnd(at, until);
          if (next > at) {
            at = next;
            continue;
          }
        }
        a = (a ^ u32(byte)) * 0x01000193;
        b = (b ^ u32(byte)) * 0x85ebca6b + (a >>> 15);
        at++;
      }
    }
    start = end + 1;
  }
  return f64(a) * 2097152.0 + f64(b & 0x1fffff);
}

const LONGEST_HEAD: usize = 160;

// @ts-ignore: decorator
@inline
function isHex(byte: u8): bool {
  return u8(byte - 48) < 10 || u8(byte - 97) < 6;
}

/** Where a run of hexadecimal digits ends that has a digit in it; the place itself if there is none. */
function variableEnd(from: usize, to: usize): usize {
  let hasDigit = false;
  let at = from;
  for (; at < to; at++) {
    const byte = load<u8>(at);
    if (u8(byte - 48) < 10) hasDigit = true;
    else if (u8(byte - 97) >= 6) break;
  }
  return hasDigit ? at : from;
}

/** Windows are found in order, literals begin a little before them: nearly sorted. */
function insert(hits: usize, count: u32, hit: u64): void {
  let to = hits + (count << 3);
  while (to > hits && load<u64>(to - 8) > hit) {
    store<u64>(to, load<u64>(to - 8));
    to -= 8;
  }
  store<u64>(to, hit);
}

function same(a: usize, b: usize, length: u32): bool {
  while (length >= 8) {
    if (load<u64>(a) != load<u64>(b)) return false;
    a += 8;
    b += 8;
    length -= 8;
  }
  while (length--) {
    if (load<u8>(a++) != load<u8>(b++)) return false;
  }
  return true;
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
