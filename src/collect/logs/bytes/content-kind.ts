import { isUtf8 } from 'node:buffer';
import { isTarHeader } from './untar.ts';

/** How text is written down. `utf-8` also stands for ASCII. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

/** What bytes are, by their beginning. */
export type ContentKind =
  | { readonly is: 'gzip' | 'zstd' | 'zip' | 'tar' | 'empty' }
  | { readonly is: 'text'; readonly encoding: Encoding /** Bytes of a byte order mark. */; readonly mark: number }
  | { readonly is: 'packed'; readonly by: string; readonly unpackedWith: string }
  | { readonly is: 'binary'; readonly what: string };

/** Bytes of the beginning that decide. */
export const HEAD_BYTES: number = 64 * 1024;

export function contentKind(head: Uint8Array): ContentKind {
  if (head.length === 0) return { is: 'empty' };
  const archive = ARCHIVES.find(({ magic }) => startsWith(head, magic));
  if (archive !== undefined) return { is: archive.is };
  const packed = PACKED.find(({ magic }) => startsWith(head, magic));
  if (packed !== undefined) return { is: 'packed', by: packed.by, unpackedWith: packed.unpackedWith };
  if (isTarHeader(head.subarray(0, 512))) return { is: 'tar' };
  const binary = BINARIES.find(({ magic }) => startsWith(head, magic));
  if (binary !== undefined) return { is: 'binary', what: binary.what };
  return textKind(head);
}

const ARCHIVES = [
  { is: 'gzip', magic: [0x1f, 0x8b, 0x08] },
  { is: 'zstd', magic: [0x28, 0xb5, 0x2f, 0xfd] },
  { is: 'zip', magic: [0x50, 0x4b, 0x03, 0x04] },
  { is: 'zip', magic: [0x50, 0x4b, 0x05, 0x06] },
] as const;

const PACKED = [
  { by: 'bzip2', unpackedWith: 'bunzip2', magic: [0x42, 0x5a, 0x68] },
  { by: 'xz', unpackedWith: 'xz -d', magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { by: 'lz4', unpackedWith: 'lz4 -d', magic: [0x04, 0x22, 0x4d, 0x18] },
  { by: '7-Zip', unpackedWith: '7z x', magic: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { by: 'RAR', unpackedWith: 'unrar x', magic: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { by: 'compress', unpackedWith: 'uncompress', magic: [0x1f, 0x9d] },
] as const;

const BINARIES = [
  { what: 'a Java class', magic: [0xca, 0xfe, 0xba, 0xbe] },
  { what: 'a heap dump', magic: [...Buffer.from('JAVA PROFILE 1.0')] },
  { what: 'a Flight Recorder file', magic: [0x46, 0x4c, 0x52, 0x00] },
  { what: 'a program', magic: [0x7f, 0x45, 0x4c, 0x46] },
  { what: 'a checkpoint or savepoint', magic: [0x49, 0x60, 0x67, 0x2d] },
  { what: 'a picture', magic: [0x89, 0x50, 0x4e, 0x47] },
  { what: 'a picture', magic: [0xff, 0xd8, 0xff] },
  { what: 'a PDF', magic: [0x25, 0x50, 0x44, 0x46, 0x2d] },
] as const;

function startsWith(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, n) => head[n] === byte);
}

function textKind(head: Uint8Array): ContentKind {
  if (startsWith(head, [0xef, 0xbb, 0xbf])) return { is: 'text', encoding: 'utf-8', mark: 3 };
  if (startsWith(head, [0xff, 0xfe])) return { is: 'text', encoding: 'utf-16le', mark: 2 };
  if (startsWith(head, [0xfe, 0xff])) return { is: 'text', encoding: 'utf-16be', mark: 2 };
  const { zeros, zerosAtOdd, controls } = countOdd(head);
  const half = head.length / 2;
  // ASCII as UTF-16 has a zero in every other byte, and hardly one elsewhere.
  if (zerosAtOdd > half * 0.7 && zeros - zerosAtOdd < half * 0.05) return { is: 'text', encoding: 'utf-16le', mark: 0 };
  if (zeros - zerosAtOdd > half * 0.7 && zerosAtOdd < half * 0.05) return { is: 'text', encoding: 'utf-16be', mark: 0 };
  // A log that was cut to nothing while it was written (logrotate's copytruncate) begins with a hole.
  const written = head.length - zeros;
  if (controls > written * 0.02 || (zeros > 0 && !isHole(head, zeros))) return { is: 'binary', what: 'a binary file' };
  return { is: 'text', encoding: encodingOf(head), mark: 0 };
}

function countOdd(head: Uint8Array): { zeros: number; zerosAtOdd: number; controls: number } {
  let zeros = 0;
  let zerosAtOdd = 0;
  let controls = 0;
  for (let n = 0; n < head.length; n++) {
    const byte = head[n] ?? 0;
    if (byte === 0) {
      zeros += 1;
      zerosAtOdd += n & 1;
    } else if (byte < 32 && (byte < 7 || byte > 13) && byte !== 27) {
      controls += 1;
    }
  }
  return { zeros, zerosAtOdd, controls };
}

/** All zeros in one run of some length. */
function isHole(head: Uint8Array, zeros: number): boolean {
  const first = head.indexOf(0);
  return zeros >= 16 && head.subarray(first, first + zeros).every((byte) => byte === 0);
}

function encodingOf(head: Uint8Array): Encoding {
  if (isUtf8(withoutCutCharacter(head))) return 'utf-8';
  return isChinese(head) ? 'gb18030' : 'windows-1252';
}

/** The head may end within a character. */
function withoutCutCharacter(head: Uint8Array): Uint8Array {
  let end = head.length;
  for (let n = 1; n <= 3 && n <= head.length; n++) {
    const byte = head[head.length - n] ?? 0;
    if (byte >= 0xc0) end = head.length - n;
    if (byte < 0x80 || byte >= 0xc0) break;
  }
  return head.subarray(0, end);
}

/** GBK puts common characters into two bytes, the first from B0 to F7, the second from A1 to FE. */
function isChinese(head: Uint8Array): boolean {
  let pairs = 0;
  let others = 0;
  for (let n = 0; n + 1 < head.length; n++) {
    const byte = head[n] ?? 0;
    if (byte < 0x80) continue;
    const next = head[n + 1] ?? 0;
    const common = (byte >= 0xb0 && byte <= 0xf7) || (byte >= 0xa1 && byte <= 0xa9);
    if (common && next >= 0xa1 && next <= 0xfe) pairs += 1;
    else if (byte < 0x81 || byte > 0xfe || next < 0x40 || next === 0x7f || next === 0xff) others += 4;
    else others += 1;
    n += 1;
  }
  return pairs > others;
}
