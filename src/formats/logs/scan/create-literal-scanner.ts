import { plainScanner } from './plain-scanner.ts';
import { pairsIn, sampleOf } from './sample.ts';
import { DEFAULT_CAPACITY, type LiteralScanner, literalBytes, type ScannerOptions } from './scanner.ts';
import { wasmScanner } from './wasm-scanner.ts';

const STEP = 65_536;

/**
 * Makes a scanner for these literals; a hit tells a literal by its place in the list. Literals are compared byte for byte,
 * as UTF-8; 4 bytes are the least, more are better. Making one takes some 10 ms: use it for many files.
 *
 * @param sample the beginning of what will be searched, so that the search can lean on what is rare there
 */
export function createLiteralScanner(
  literals: readonly string[],
  sample?: Uint8Array,
  { engine, capacity = DEFAULT_CAPACITY }: ScannerOptions = {},
): LiteralScanner {
  const bytes = literalBytes(literals);
  const rounded = Math.max(STEP, Math.ceil(capacity / STEP) * STEP);
  const fast = engine === 'plain' ? undefined : wasmScanner(bytes, sampleOf(sample), rounded);
  if (fast !== undefined) return fast;
  if (engine === 'wasm') throw new Error('this machine has no WebAssembly with SIMD');
  return plainScanner(bytes, pairsIn(sample), rounded);
}
