import { KERNEL_BASE64 } from './kernel-bytes.ts';
import { type Rarity, windowHash } from './sample.ts';
import type { LiteralScanner } from './scanner.ts';
import { type ChosenWindow, teddyTables } from './teddy-tables.ts';

/** What the kernel counts lines by; the same number stands in kernel.as. */
const BLOCK = 4032;
const PAGE = 65_536;
const GROUPS = 65_536;
const ENTRY_BYTES = 16;
/** The kernel reads whole vectors: behind the data there must be something, and it must be nothing. */
const PADDING = 128;
const FEWEST_HITS = 65_536;

/** What the kernel exports; addresses and lengths in bytes. */
interface Kernel {
  heapBase(): number;
  resumeAt(): number;
  newlines(at: number, length: number): number;
  lineEnd(at: number, most: number): number;
  lineStart(at: number, least: number): number;
  outline(from: number, to: number): number;
  scan(
    base: number,
    length: number,
    from: number,
    nibbles: number,
    groups: number,
    entries: number,
    lineIndex: number,
    hits: number,
    mostHits: number,
  ): number;
}

/** As much of WebAssembly's interface as is used here; neither the language's library nor Node's types declare it. */
interface Wasm {
  validate(bytes: Uint8Array): boolean;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: unknown };
  Memory: new (pages: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
}

/** The fast engine; undefined where there is no WebAssembly with SIMD. */
export function wasmScanner(
  literals: readonly Uint8Array[],
  rarity: Rarity,
  capacity: number,
): LiteralScanner | undefined {
  const wasm = (globalThis as { readonly WebAssembly?: Wasm }).WebAssembly;
  const bytes = kernelBytes();
  if (!wasm?.validate(bytes)) return undefined;
  const { nibbles, windows } = teddyTables(literals, rarity);
  const groups = groupsOf(windows);
  const mostHits = FEWEST_HITS + Math.max(0, ...groups.map((group) => group.length));
  const sizes = {
    nibbles: nibbles.length,
    groups: GROUPS * 2,
    entries: (windows.length + 1) * ENTRY_BYTES,
    literals: literals.reduce((sum, one) => sum + one.length, 0),
    lineIndex: (Math.ceil(capacity / BLOCK) + 2) * 4,
    hits: mostHits * 8,
    window: capacity + PADDING,
  };
  const total = Object.values(sizes).reduce((sum, size) => sum + size + PAGE, PAGE);
  const memory = new wasm.Memory({ initial: Math.ceil(total / PAGE) });
  const { exports } = new wasm.Instance(new wasm.Module(bytes), { env: { memory } });
  const kernel = exports as Kernel;
  const at = layOut(sizes, kernel.heapBase());
  const all = new Uint8Array(memory.buffer);
  all.set(nibbles, at.nibbles);
  fillGroups(new DataView(memory.buffer), all, groups, literals, at);
  return overMemory(kernel, memory.buffer, at, { capacity, mostHits });
}

type Addresses = Readonly<
  Record<'nibbles' | 'groups' | 'entries' | 'literals' | 'lineIndex' | 'hits' | 'window', number>
>;

/** One after the other; each begins where a read of a file would like it to. */
function layOut(sizes: Addresses, base: number): Addresses {
  let next = base;
  const take = (size: number) => {
    const start = Math.ceil(next / 4096) * 4096;
    next = start + size;
    return start;
  };
  const { nibbles, groups, entries, literals, lineIndex, hits, window } = sizes;
  return {
    nibbles: take(nibbles),
    groups: take(groups),
    entries: take(entries),
    literals: take(literals),
    lineIndex: take(lineIndex),
    hits: take(hits),
    window: take(window),
  };
}

/** Windows with the same hash are neighbours. */
function groupsOf(windows: readonly ChosenWindow[]): (readonly ChosenWindow[])[] {
  const groups = new Map<number, ChosenWindow[]>();
  for (const one of windows) {
    const hash = windowHash(one.window);
    const group = groups.get(hash);
    if (group === undefined) groups.set(hash, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

/** Entry 0 means none; an entry is window, address, length, place of the window, literal, entries left in the group. */
function fillGroups(
  view: DataView,
  all: Uint8Array,
  groups: readonly (readonly ChosenWindow[])[],
  literals: readonly Uint8Array[],
  at: Addresses,
): void {
  let entry = 1;
  let text = at.literals;
  for (const group of groups) {
    view.setUint16(at.groups + 2 * windowHash(group[0]?.window ?? 0), entry, true);
    for (const [n, { literal, at: place, window }] of group.entries()) {
      const bytes = literals[literal] ?? new Uint8Array();
      const to = at.entries + entry * ENTRY_BYTES;
      view.setUint32(to, window, true);
      view.setUint32(to + 4, text, true);
      view.setUint16(to + 8, bytes.length, true);
      view.setUint16(to + 10, place, true);
      view.setUint16(to + 12, literal, true);
      view.setUint16(to + 14, group.length - n, true);
      all.set(bytes, text);
      text += bytes.length;
      entry += 1;
    }
  }
}

function overMemory(
  kernel: Kernel,
  buffer: ArrayBuffer,
  at: Addresses,
  { capacity, mostHits }: { readonly capacity: number; readonly mostHits: number },
): LiteralScanner {
  const padded = new Uint8Array(buffer, at.window, capacity + PADDING);
  const lineIndex = new Uint32Array(buffer, at.lineIndex, Math.ceil(capacity / BLOCK) + 2);
  const { nibbles, groups, entries, hits, window } = at;
  return {
    engine: 'wasm',
    window: padded.subarray(0, capacity),
    hits: new Uint32Array(buffer, hits, mostHits * 2),
    scan(length, from = 0) {
      if (length > capacity) throw new RangeError(`${length} bytes in a window of ${capacity}`);
      padded.fill(0, length, length + PADDING);
      return kernel.scan(window, length, from, nibbles, groups, entries, at.lineIndex, hits, mostHits);
    },
    get resumeAt() {
      return kernel.resumeAt();
    },
    linesBefore(position) {
      const block = Math.floor(position / BLOCK);
      const start = block * BLOCK;
      return (lineIndex[block] ?? 0) + kernel.newlines(window + start, position - start);
    },
    lineEnd: (position, most) => (position >= most ? most : kernel.lineEnd(window + position, window + most) - window),
    lineStart: (position, least) =>
      position <= least ? least : kernel.lineStart(window + position, window + least) - window,
    outline: (from, to) => kernel.outline(window + from, window + to),
  };
}

function kernelBytes(): Uint8Array {
  const binary = atob(KERNEL_BASE64);
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
