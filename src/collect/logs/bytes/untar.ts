import type { Bytes, Puller } from './puller.ts';

const BLOCK = 512;
/** Of a pax header or a long name. */
const MOST_HEADER = 1024 * 1024;

/** A file in a tar; its bytes must be taken before the next one is asked for, what is left of them is skipped. */
export interface TarMember {
  readonly name: string;
  readonly sizeBytes: number;
  readonly bytes: Bytes;
}

/** Thrown when the archive ends too early or makes no sense; the members before it count. */
function brokenTar(where: string): Error {
  return new Error(`the tar archive breaks off in ${where}`);
}

/** The regular files of a tar, one after the other. Knows ustar, pax and GNU's long names. */
export async function* untar(puller: Puller): AsyncGenerator<TarMember> {
  let named: Naming = {};
  for (;;) {
    const block = await puller.take(BLOCK);
    if (block.length === 0 || block.every((byte) => byte === 0)) return;
    if (!isTarHeader(block)) throw brokenTar('a header');
    const header = headerOf(block);
    const sizeBytes = named.sizeBytes ?? header.sizeBytes;
    if (header.type === 'x' || header.type === 'L') {
      named = { ...named, ...(await readNaming(puller, header)) };
      continue;
    }
    const name = named.name ?? header.name;
    named = {};
    if (header.type !== '0' && header.type !== '\0' && header.type !== '7') {
      await skip(puller, roundUp(sizeBytes), name);
      continue;
    }
    const left = { bytes: sizeBytes };
    yield { name, sizeBytes, bytes: contentOf(puller, left, name) };
    await skip(puller, left.bytes + roundUp(sizeBytes) - sizeBytes, name);
  }
}

/** Whether a block of 512 bytes is the header of a tar: by its check sum, which also old archives have. */
export function isTarHeader(block: Uint8Array): boolean {
  if (block.length < BLOCK) return false;
  let sum = 8 * 32;
  for (let n = 0; n < BLOCK; n++) if (n < 148 || n >= 156) sum += block[n] ?? 0;
  return sum > 8 * 32 && Number.parseInt(textOf(block, 148, 8), 8) === sum;
}

/** What a header before the header says of the next file. */
interface Naming {
  readonly name?: string;
  readonly sizeBytes?: number;
}

interface Header {
  readonly name: string;
  readonly sizeBytes: number;
  readonly type: string;
}

function headerOf(block: Uint8Array): Header {
  const prefix = textOf(block, 257, 5) === 'ustar' && block[262] === 0 ? textOf(block, 345, 155) : '';
  const name = textOf(block, 0, 100);
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    sizeBytes: sizeOf(block.subarray(124, 136)),
    type: String.fromCharCode(block[156] ?? 0),
  };
}

/** Octal, or binary for files of 8 GB and more. */
function sizeOf(field: Uint8Array): number {
  if (((field[0] ?? 0) & 0x80) === 0) return Number.parseInt(textOf(field, 0, 12), 8) || 0;
  const size = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
  if (!Number.isSafeInteger(size)) throw brokenTar('a header');
  return size;
}

async function readNaming(puller: Puller, { type, sizeBytes, name }: Header): Promise<Naming> {
  if (sizeBytes > MOST_HEADER) throw brokenTar(name);
  const content = await puller.take(roundUp(sizeBytes));
  if (content.length < sizeBytes) throw brokenTar(name);
  const about = Buffer.from(content.subarray(0, sizeBytes)).toString('utf8');
  if (type === 'L') return { name: about.replace(/\0.*$/s, '') };
  const records = new Map(
    about
      .split('\n')
      .map((line) => /^\d+ ([^=]+)=(.*)$/s.exec(line)?.slice(1) ?? ['', ''])
      .map(([key = '', value = '']) => [key, value]),
  );
  const path = records.get('path');
  const size = Number(records.get('size'));
  return {
    ...(path === undefined ? {} : { name: path }),
    ...(Number.isSafeInteger(size) && size > 0 ? { sizeBytes: size } : {}),
  };
}

async function* contentOf(puller: Puller, left: { bytes: number }, name: string): Bytes {
  while (left.bytes > 0) {
    const piece = await puller.some(left.bytes);
    if (piece === undefined) throw brokenTar(name);
    left.bytes -= piece.length;
    yield piece;
  }
}

async function skip(puller: Puller, bytes: number, name: string): Promise<void> {
  for (let left = bytes; left > 0; ) {
    const piece = await puller.some(left);
    if (piece === undefined) throw brokenTar(name);
    left -= piece.length;
  }
}

function roundUp(size: number): number {
  return Math.ceil(size / BLOCK) * BLOCK;
}

function textOf(block: Uint8Array, from: number, length: number): string {
  return Buffer.from(block.subarray(from, from + length))
    .toString('utf8')
    .replace(/\0.*$/s, '')
    .trim();
}
