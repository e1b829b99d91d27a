import { choosePlaces } from './gram-places.ts';
import { gramFilter, gramTables } from './gram-tables.ts';
import { KERNEL_BASE64 } from './kernel-bytes.ts';
import { GRAM_CELLS } from './sample.ts';
import type { LiteralScanner } from './scanner.ts';

/** What the kernel counts lines by; the same number stands in kernel.as. */
const BLOCK = 4032;
const PAGE = 65_536;
/** The kernel reads whole words: behind the data there must be something, and it must be nothing. */
const PADDING = 128;
/** So many, and those of one more gram. */
const HITS = 65_536;

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
 * @param counts how often grams occur (`gramsIn`)
 */
export function wasmScanner(
  literals: readonly Uint8Array[],
  counts: () => Float64Array,
  capacity: number,
): LiteralScanner | undefined {
  const wasm = (globalThis as { readonly WebAssembly?: Wasm }).WebAssembly;
  const bytes = kernelBytes();
  if (!wasm?.validate(bytes)) return undefined;
  const first = choosePlaces(literals, counts());
  const { groups, entries, texts, mostHits } = gramTables(literals, first);
  const sizes = {
    filter: GRAM_CELLS,
    groups: groups.byteLength,
    entries: entries.byteLength,
    // Short ones are compared as 8 bytes.
    texts: texts.length + 8,
    lineIndex: (Math.ceil(capacity / BLOCK) + 2) * 4,
    hits: (HITS + mostHits) * 8,
    window: capacity + PADDING,
  };
  const total = Object.values(sizes).reduce((sum, size) => sum + size + PAGE, PAGE);
  const memory = new wasm.Memory({ initial: Math.ceil(total / PAGE) });
  const { exports } = new wasm.Instance(new wasm.Module(bytes), { env: { memory } });
  const kernel = exports as Kernel;
  const at = layOut(sizes, kernel.heapBase());
  const all = new Uint8Array(memory.buffer);
  const mute = (muted: ReadonlySet<number>) => all.set(gramFilter(literals, first, muted), at.filter);
  mute(new Set());
  all.set(new Uint8Array(groups.buffer), at.groups);
  all.set(new Uint8Array(entries.buffer), at.entries);
  all.set(texts, at.texts);
  return overMemory(kernel, memory.buffer, at, { capacity, mostHits: HITS + mostHits, mute });
}

type Addresses = Readonly<Record<'filter' | 'groups' | 'entries' | 'texts' | 'lineIndex' | 'hits' | 'window', number>>;

/** One after the other; each begins where a read of a file would like it to. */
function layOut(sizes: Addresses, base: number): Addresses {
  let next = base;
  const take = (size: number) => {
    const start = Math.ceil(next / 4096) * 4096;
    next = start + size;
    return start;
  };
  const { filter, groups, entries, texts, lineIndex, hits, window } = sizes;
  return {
    filter: take(filter),
    groups: take(groups),
    entries: take(entries),
    texts: take(texts),
    lineIndex: take(lineIndex),
    hits: take(hits),
    window: take(window),
  };
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
    outline: (from, to) => kernel.outline(window + from, window + to),
  };
}

function kernelBytes(): Uint8Array {
  const binary = atob(KERNEL_BASE64);
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
