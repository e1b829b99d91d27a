import { KERNEL_BASE64 } from './kernel-bytes.ts';
import type { LiteralScanner } from './scanner.ts';

/** What the kernel counts lines by; the same number stands in kernel.as. */
const BLOCK = 4032;
const PAGE = 65_536;
/** The kernel reads whole words: behind the data there must be something, and it must be nothing. */
const PADDING = 128;
/** So many, and those of one more gram. */
const HITS = 65_536;
/** Of a literal: where its text is, its length, where its grams begin, whether it is muted. The kernel has the same. */
const LITERAL = 12;
const MUTED = 8;
/** Cells by which grams are told apart, groups of keys, bytes of an entry, grams by which a literal is known, kinds of keys. */
const CELLS = 2 ** 18;
const GROUPS = 2 ** 15;
const ENTRY = 24;
const STRIDE = 4;
const KINDS = 7;
/** The sample counts as if it were so long. */
const SAMPLE = 512 * 1024;

/** What the kernel exports; addresses and lengths in bytes. */
interface Kernel {
  heapBase(): number;
  countGrams(sample: number, length: number, counts: number): void;
  choosePlaces(
    literals: number,
    order: number,
    count: number,
    texts: number,
    counts: number,
    known: number,
    share: number,
  ): void;
  fillFilter(literals: number, count: number, texts: number, filter: number): void;
  fillTables(literals: number, count: number, texts: number, groups: number, entries: number, sizes: number): number;
  resumeAt(): number;
  newlines(at: number, length: number): number;
  lineEnd(at: number, most: number): number;
  lineStart(at: number, least: number): number;
  margin(at: number, most: number): number;
  marginLines(): number;
  outline(from: number, to: number): number;
  scan(
    base: number,
    length: number,
    from: number,
    filter: number,
    groups: number,
    entries: number,
    texts: number,
    lineIndex: number,
    hits: number,
    room: number,
  ): number;
}

/** As much of WebAssembly's interface as is used here; neither the language's library nor Node's types declare it. */
interface Wasm {
  validate(bytes: Uint8Array): boolean;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: unknown };
  Memory: new (pages: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
}

/**
 * The fast engine; undefined where there is no WebAssembly with SIMD.
 *
 * @param sample of what will be searched (`sampleOf`)
 */
export function wasmScanner(
  literals: readonly Uint8Array[],
  sample: Uint8Array,
  capacity: number,
): LiteralScanner | undefined {
  const wasm = (globalThis as { readonly WebAssembly?: Wasm }).WebAssembly;
  const bytes = kernelBytes();
  if (!wasm?.validate(bytes)) return undefined;
  const count = literals.length;
  const sizes = {
    literals: count * LITERAL,
    filter: CELLS,
    groups: GROUPS * 2,
    entries: (count * STRIDE + 1) * ENTRY,
    // Short ones are compared as 8 bytes.
    texts: literals.reduce((sum, { length }) => sum + length, 8),
    lineIndex: (Math.ceil(capacity / BLOCK) + 2) * 4,
    hits: (HITS + count * STRIDE * KINDS) * 8,
    window: Math.max(capacity + PADDING, scratchSize(count)),
  };
  const total = Object.values(sizes).reduce((sum, size) => sum + size + PAGE, PAGE);
  const memory = new wasm.Memory({ initial: Math.ceil(total / PAGE) });
  const { exports } = new wasm.Instance(new wasm.Module(bytes), { env: { memory } });
  const kernel = exports as Kernel;
  const at = layOut(sizes, kernel.heapBase());
  const mostHits = HITS + KINDS * learn(kernel, memory.buffer, at, literals, sample);
  const flags = new Uint8Array(memory.buffer, at.literals, sizes.literals);
  const mute = (muted: ReadonlySet<number>) => {
    for (let literal = 0; literal < count; literal++) flags[literal * LITERAL + MUTED] = muted.has(literal) ? 1 : 0;
    kernel.fillFilter(at.literals, count, at.texts, at.filter);
  };
  mute(new Set());
  return overMemory(kernel, memory.buffer, at, { capacity, mostHits, mute });
}

const NAMES = ['literals', 'filter', 'groups', 'entries', 'texts', 'lineIndex', 'hits', 'window'] as const;
type Addresses = Readonly<Record<(typeof NAMES)[number], number>>;

/** One after the other; each begins where a read of a file would like it to. */
function layOut(sizes: Addresses, base: number): Addresses {
  let next = base;
  const places = NAMES.map((name) => {
    const start = Math.ceil(next / 4096) * 4096;
    next = start + sizes[name];
    return [name, start] as const;
  });
  return Object.fromEntries(places) as Addresses;
}

/** What is needed while the tables are made, and lies where the window is later. */
function scratchSize(count: number): number {
  return CELLS * 4 + CELLS + GROUPS * 2 + SAMPLE + count * 4;
}

/** Makes the tables from the literals and what is frequent in such logs; returns how many literals may share a key. */
function learn(
  kernel: Kernel,
  buffer: ArrayBuffer,
  at: Addresses,
  literals: readonly Uint8Array[],
  sample: Uint8Array,
): number {
  const all = new Uint8Array(buffer);
  const table = new DataView(buffer, at.literals);
  const count = literals.length;
  let text = 0;
  for (let literal = 0; literal < count; literal++) {
    const bytes = literals[literal] as Uint8Array;
    all.set(bytes, at.texts + text);
    table.setUint32(literal * LITERAL, text, true);
    table.setUint16(literal * LITERAL + 4, bytes.length, true);
    text += bytes.length;
  }
  const counts = at.window;
  const known = counts + CELLS * 4;
  const sizes = known + CELLS;
  const order = sizes + GROUPS * 2;
  const sampled = order + count * 4;
  // Those with the least choice go first.
  const byLength = literals.map((_, n) => n).sort((a, b) => (literals[a]?.length ?? 0) - (literals[b]?.length ?? 0));
  new Uint32Array(buffer, order, count).set(byLength);
  const some = sample.subarray(0, SAMPLE);
  all.set(some, sampled);
  kernel.countGrams(sampled, some.length, counts);
  kernel.choosePlaces(at.literals, order, count, at.texts, counts, known, SAMPLE / some.length);
  return kernel.fillTables(at.literals, count, at.texts, at.groups, at.entries, sizes);
}

function overMemory(
  kernel: Kernel,
  buffer: ArrayBuffer,
  at: Addresses,
  { capacity, mostHits, mute }: { readonly capacity: number; readonly mostHits: number } & Pick<LiteralScanner, 'mute'>,
): LiteralScanner {
  const padded = new Uint8Array(buffer, at.window, capacity + PADDING);
  const lineIndex = new Uint32Array(buffer, at.lineIndex, Math.ceil(capacity / BLOCK) + 2);
  const { filter, groups, entries, texts, hits, window } = at;
  return {
    engine: 'wasm',
    mute,
    window: padded.subarray(0, capacity),
    hits: new Uint32Array(buffer, hits, mostHits * 2),
    scan(length, from = 0) {
      if (length > capacity) throw new RangeError(`${length} bytes in a window of ${capacity}`);
      padded.fill(0, length, length + PADDING);
      return kernel.scan(window, length, from, filter, groups, entries, texts, at.lineIndex, hits, HITS);
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
    margin: (position, most) => kernel.margin(window + position, window + most) - window,
    get marginLines() {
      return kernel.marginLines();
    },
    outline: (from, to) => kernel.outline(window + from, window + to),
  };
}

function kernelBytes(): Uint8Array {
  const binary = atob(KERNEL_BASE64);
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
