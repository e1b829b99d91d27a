// The WebAssembly part of the literal scanner, in AssemblyScript. `node scripts/kernel.mjs` builds it into
// kernel-bytes.ts. wasm-scanner.ts says where things lie.
//
// Only every 4th position is looked at: wherever a literal stands, one of 4 neighbouring grams (4 bytes) of it stands at such
// a position. A gram's cell in the filter says whether, and in which tables, it is worth looking further. The cells of a
// block are copied first and gone through later, 64 at a time: that keeps the processor from guessing branches wrong.

/** Bytes of a block, for which lines are counted; the same number stands in wasm-scanner.ts. */
const BLOCK: u32 = 4032;
/** The cells of a block's grams, and zeros up to a whole word of 64. */
const cells = memory.data(1024, 16);
/** Which bytes a kind of key (`kindAt`) has. */
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

let passed: u32 = 0;

/** Line ends that `margin` went over. */
export function marginLines(): u32 {
  return passed;
}

/** Where the next line begins behind `at` that is not indented; `most` when there is none before. */
export function margin(at: usize, most: usize): usize {
  const newline = i8x16.splat(10);
  passed = 0;
  for (; at + 17 <= most; at += 16) {
    const ends = i8x16.eq(v128.load(at), newline);
    if (!v128.any_true(ends)) continue;
    const next = v128.load(at + 1);
    const indented = v128.or(i8x16.eq(next, i8x16.splat(9)), i8x16.eq(next, i8x16.splat(32)));
    const lines = i8x16.bitmask(ends);
    const found = lines & ~i8x16.bitmask(indented);
    if (found) {
      passed += u32(popcnt(lines & (found ^ (found - 1))));
      return at + usize(ctz(found)) + 1;
    }
    passed += u32(popcnt(lines));
  }
  while (at < most) {
    const isEnd = load<u8>(at++) == 10;
    passed += u32(isEnd);
    if (isEnd && at < most && !isIndent(load<u8>(at))) return at;
  }
  return most;
}

@inline
function isIndent(byte: u8): bool {
  return byte == 9 || byte == 32;
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

@inline
function cellOf(gram: u32): u32 {
  return (gram * 0x9e3779b1) >>> 14;
}

@inline
function groupOf(key: u64): u32 {
  return ((u32(key) * 0x9e3779b1) ^ (u32(key >>> 32) * 0x85ebca6b)) >>> 17;
}

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
  for (let start = from; start < to; ) {
    const end = lineEnd(start, to);
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
    // The frame where it was thrown counts, those below it do not.
    start = isIndent(load<u8>(start)) ? margin(end, to) : end + 1;
  }
  a = (a ^ word ^ count) * 0x01000193;
  b = (b ^ word) * 0x85ebca6b + (a >>> 15);
  return f64(a) * 2097152.0 + f64(b & 0x1fffff);
}

const LONGEST_HEAD: usize = 160;

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

/** Cells by which grams (4 bytes) are told apart. */
const GRAM_CELLS: u32 = 1 << 18;
/** Groups of keys by their hash. */
const GROUPS: u32 = 1 << 15;

/** How often grams occur in a sample, by cell: u32 each. */
export function countGrams(sample: usize, length: u32, counts: usize): void {
  memory.fill(counts, 0, GRAM_CELLS << 2);
  for (let i: u32 = 0; i + GRAM <= length; i++) {
    const at = counts + (cellOf(load<u32>(sample + i)) << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
}

/** Bytes of a gram, and every so many of them one is looked at. */
const GRAM: i32 = 4;
const STRIDE: i32 = 4;
/** Marking another cell costs little. A cell that is marked already costs only what is compared there. */
const FRESH: f64 = 0.5;
const SHARED: f64 = 0.25;

/** Of one literal: where its text is, its length, the first of its 4 grams, whether it is muted. 12 bytes. */
const LITERAL: usize = 12;

/**
 * Chooses for each literal the 4 neighbouring grams by which it is recognised, whatever the position it stands at: those
 * that are rare in such logs. Literals with the least choice go first (`order`); grams that several have in common come for
 * free. `share`: what one occurrence in the sample counts.
 */
export function choosePlaces(
  literals: usize,
  order: usize,
  count: u32,
  texts: usize,
  counts: usize,
  known: usize,
  share: f64,
): void {
  memory.fill(known, 0, GRAM_CELLS);
  for (let n: u32 = 0; n < count; n++) {
    const literal = literals + usize(load<u32>(order + (n << 2))) * LITERAL;
    const text = texts + load<u32>(literal);
    const length = i32(load<u16>(literal, 4));
    // Of a short one some grams reach beyond it: by one byte, or by two if it has only 4.
    const from = length >= GRAM + STRIDE - 1 ? 0 : length == GRAM ? -2 : -1;
    const to = length >= GRAM + STRIDE - 1 ? length - GRAM - STRIDE + 1 : max(-1, length - GRAM - 2);
    let best = from;
    let least = f64.MAX_VALUE;
    for (let place = from; place <= to; place++) {
      let cost: f64 = 0;
      for (let at = place; at < place + STRIDE; at++) cost += costOf(text, length, at, counts, known, share);
      if (cost < least) {
        best = place;
        least = cost;
      }
    }
    store<i16>(literal, i16(best), 6);
    for (let at = best; at < best + STRIDE; at++) mark(text, length, at, known, 1);
  }
}

function costOf(text: usize, length: i32, at: i32, counts: usize, known: usize, share: f64): f64 {
  const word = wordAt(text, length, at);
  const isWhole = at >= 0 && at + GRAM <= length;
  let cost: f64 = 0;
  for (let value: u32 = 0; value < valuesAt(length, at); value++) {
    const cell = cellOf(word | (value << shiftAt(length, at)));
    const often = f64(load<u32>(counts + (cell << 2))) * share;
    if (load<u8>(known + cell)) cost += often * SHARED;
    else cost += isWhole ? often + FRESH : often;
  }
  return cost;
}

/** Marks every cell in which the gram may be found: of bytes that lie beyond the literal, for every value. */
function mark(text: usize, length: i32, at: i32, cells: usize, bit: u32): void {
  const word = wordAt(text, length, at);
  for (let value: u32 = 0; value < valuesAt(length, at); value++) {
    const cell = cells + cellOf(word | (value << shiftAt(length, at)));
    store<u8>(cell, load<u8>(cell) | bit);
  }
}

/** How many values the bytes beyond the literal may have, and by how many bits these are shifted. */
function valuesAt(length: i32, at: i32): u32 {
  return 1 << (8 * (max(0, -at) + max(0, at + GRAM - length)));
}

function shiftAt(length: i32, at: i32): u32 {
  return at < 0 ? 0 : 8 * (GRAM - max(0, at + GRAM - length));
}

/** Four bytes; 0 for those that lie outside. */
function wordAt(text: usize, length: i32, at: i32): u32 {
  let word: u32 = 0;
  for (let n = 0; n < GRAM; n++) {
    const place = at + n;
    if (place >= 0 && place < length) word |= u32(load<u8>(text + place)) << (8 * n);
  }
  return word;
}

/** What a key consists of: the gram with the 4 bytes behind or before it, alone, or what of it is the literal's; 0 to 6. */
function kindAt(length: i32, at: i32): u32 {
  if (at >= 0 && at + 2 * GRAM <= length) return 0;
  if (at >= GRAM && at + GRAM <= length) return BEFORE;
  if (at < 0) return at == -1 ? 4 : 6;
  const missing = at + GRAM - length;
  return missing <= 0 ? 2 : missing == 1 ? 3 : 5;
}

/** By `cellOf` a gram: a bit for each kind of key that may be found there; 0 for most. Nothing of muted literals. */
export function fillFilter(literals: usize, count: u32, texts: usize, filter: usize): void {
  memory.fill(filter, 0, GRAM_CELLS);
  for (let n: u32 = 0; n < count; n++) {
    const literal = literals + usize(n) * LITERAL;
    if (load<u8>(literal, 8)) continue;
    const length = i32(load<u16>(literal, 4));
    const first = i32(load<i16>(literal, 6));
    for (let at = first; at < first + STRIDE; at++) {
      mark(texts + load<u32>(literal), length, at, filter, 1 << kindAt(length, at));
    }
  }
}

/**
 * Fills the table of keys, those of one group as neighbours; entry 0 means none. `groups`: by the hash of a key its first entry.
 * `sizes`: u16 for each group, to count in. Returns the size of the largest group.
 */
export function fillTables(
  literals: usize,
  count: u32,
  texts: usize,
  groups: usize,
  entries: usize,
  sizes: usize,
): u32 {
  memory.fill(sizes, 0, GROUPS << 1);
  for (let n: u32 = 0; n < count * STRIDE; n++) {
    const size = sizes + (groupOf(keyAt(literals, n, texts)) << 1);
    store<u16>(size, load<u16>(size) + 1);
  }
  let next: u32 = 1;
  let largest: u32 = 0;
  for (let group: u32 = 0; group < GROUPS; group++) {
    const size: u32 = load<u16>(sizes + (group << 1));
    store<u16>(groups + (group << 1), size ? next : 0);
    largest = max(largest, size);
    next += size;
  }
  // From behind, as each group is filled from its end, the last of it flagged.
  for (let n = i32(count) * STRIDE - 1; n >= 0; n--) {
    const key = keyAt(literals, n, texts);
    const group = groupOf(key);
    const left: u32 = load<u16>(sizes + (group << 1)) - 1;
    store<u16>(sizes + (group << 1), left);
    writeEntry(entries + usize(load<u16>(groups + (group << 1)) + left) * ENTRY, literals, n, key);
  }
  for (let group: u32 = 1, last: u32 = next - 1; group <= GROUPS; group++) {
    const first: u32 = load<u16>(groups + ((GROUPS - group) << 1));
    if (!first) continue;
    const entry = entries + usize(last) * ENTRY;
    store<u16>(entry, load<u16>(entry, 18) | 1, 18);
    last = first - 1;
  }
  return largest;
}

/** The key of the gram `n` of all. */
function keyAt(literals: usize, n: u32, texts: usize): u64 {
  const literal = literals + usize(n / STRIDE) * LITERAL;
  const text = texts + load<u32>(literal);
  const length = i32(load<u16>(literal, 4));
  const at = i32(load<i16>(literal, 6)) + i32(n % STRIDE);
  const kind = kindAt(length, at);
  const from = kind == BEFORE ? at - GRAM : at;
  const high = kind <= BEFORE ? wordAt(text, length, from + GRAM) : 0;
  return u64(wordAt(text, length, from)) | (u64(high) << 32);
}

function writeEntry(entry: usize, literals: usize, n: u32, key: u64): void {
  const number = n / STRIDE;
  const literal = literals + usize(number) * LITERAL;
  const length = load<u16>(literal, 4);
  const inside = load<i16>(literal, 6) + i16(n % STRIDE);
  store<u64>(entry, key);
  store<u32>(entry, load<u32>(literal), 8);
  store<u16>(entry, length, 12);
  store<i16>(entry, inside, 14);
  store<u16>(entry, u16(number), 16);
  store<u16>(entry, u16(kindAt(i32(length), i32(inside)) << 1), 18);
}
