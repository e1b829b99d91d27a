export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

const SAMPLE = 64 * 1024;
/** Text in UTF-16 has a zero in every other byte; a log in ASCII has none at all. */
const LEAST_ZEROS = 0.3;

/** The encoding that the beginning of a file is in; undefined when it is no text. */
export function encodingOf(bytes: Uint8Array): Encoding | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i += 1) if (sample[i] === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (odd > half * LEAST_ZEROS && even < odd / 10) return 'utf-16le';
  if (even > half * LEAST_ZEROS && odd < even / 10) return 'utf-16be';
  // A stray zero is a torn write; many are no text.
  if (even + odd > sample.length / 100) return;
  return (['utf-8', 'gb18030'] as const).find((one) => isValid(sample, one)) ?? mostlyUtf8(sample);
}

/** A text in whichever encoding it is; bytes that are no text at all are read as UTF-8. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes) ?? 'utf-8').decode(bytes);
}

function isValid(sample: Uint8Array, encoding: Encoding): boolean {
  try {
    // A character that the end of the sample cuts is no error.
    new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** One wrong byte in a long log does not make it Latin. */
function mostlyUtf8(sample: Uint8Array): Encoding {
  const decoded = new TextDecoder('utf-8').decode(sample, { stream: true });
  const wrong = decoded.split('\ufffd').length - 1;
  const right = decoded.length - wrong - asciiOf(decoded);
  return right > wrong || wrong < 5 ? 'utf-8' : 'windows-1252';
}

function asciiOf(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) < 128) count += 1;
  return count;
}
