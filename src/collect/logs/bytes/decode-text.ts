import { isUtf8 } from 'node:buffer';
import type { Encoding } from './content-kind.ts';
import type { Bytes } from './puller.ts';

/** Bytes of a text, as UTF-8. */
export async function* asUtf8(source: Bytes, encoding: Encoding, mark: number): Bytes {
  const decoder = encoding === 'utf-8' ? undefined : new TextDecoder(encoding);
  let skip = mark;
  for await (const chunk of source) {
    const bytes = chunk.subarray(Math.min(skip, chunk.length));
    skip -= chunk.length - bytes.length;
    if (bytes.length > 0) yield decoder === undefined ? bytes : Buffer.from(decoder.decode(bytes, { stream: true }));
  }
  if (decoder !== undefined) yield Buffer.from(decoder.decode());
}

const chinese = new TextDecoder('gb18030', { fatal: true });

/** A few lines as text. A file that began in ASCII may turn out to be GBK or Latin-1 only here. */
export function textOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (isUtf8(buffer)) return buffer.toString('utf8');
  try {
    return chinese.decode(bytes);
  } catch {
    // Cut at some byte, or mixed. Where UTF-8 understands most of what is not ASCII, it is meant.
    const text = buffer.toString('utf8');
    const foreign = text.replace(/[\0-\x7f]+/g, '');
    const lost = foreign.split('\ufffd').length - 1;
    return lost * 2 < foreign.length ? text : buffer.toString('latin1');
  }
}
