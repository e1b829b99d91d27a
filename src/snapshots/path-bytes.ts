import { type ByteSource, decodeModifiedUtf8, FormatError, type Span } from '#formats/bytes';
import type { NumberColumn } from './number-column.ts';

/** Read at a time: some thousand paths, which die young, and more than the longest of them. */
const PORTION = 1 << 17;
/** The length of a path, before its bytes. */
const LENGTH_WIDTH = 2;

/**
 * Paths where they lie in `_metadata`: `length: uint16  modified UTF-8`.
 *
 * @param places of their lengths, in ascending order for the most part
 * @param visit told every path; its bytes are good until the call returns
 */
export async function forEachPath(
  source: ByteSource,
  places: NumberColumn,
  visit: (index: number, path: Span) => void,
): Promise<void> {
  for await (const portion of portionsOf(source, places)) {
    for (let index = portion.first; index < portion.behind; index++) visit(index, spanIn(portion, places.at(index)));
  }
}

/**
 * The same as texts, many at a time.
 *
 * @throws FormatError if one is no text
 */
export async function* pathTexts(
  source: ByteSource,
  places: NumberColumn,
): AsyncGenerator<{ readonly first: number; readonly texts: readonly string[] }> {
  for await (const portion of portionsOf(source, places)) {
    const { first, behind } = portion;
    const texts: string[] = [];
    for (let index = first; index < behind; index++) {
      const place = places.at(index);
      texts.push(textOf(source, place, spanIn(portion, place)));
    }
    yield { first, texts };
  }
}

/** @throws FormatError if it is no text */
export function textOf(source: ByteSource, place: number, { bytes, start, end }: Span): string {
  const text = decodeModifiedUtf8(bytes, start, end - start);
  if (text === undefined) throw problemAt(source, place, 'is not modified UTF-8');
  return text;
}

function problemAt({ name }: ByteSource, offset: number, problem: string): FormatError {
  return new FormatError({ source: name, field: ['path'], offset, code: 'impossible', problem });
}

/** A piece of `_metadata`, and which of the paths lie in it. */
interface Portion {
  readonly bytes: Uint8Array;
  /** Position of its first byte. */
  readonly at: number;
  readonly first: number;
  readonly behind: number;
}

async function* portionsOf(source: ByteSource, places: NumberColumn): AsyncGenerator<Portion> {
  const room = new Uint8Array(Math.min(PORTION, source.size));
  for (let first = 0; first < places.length; ) {
    const at = places.at(first);
    const length = Math.min(room.length, source.size - at);
    const bytes = source.readNow?.(at, length, room) ?? (await source.read(at, length, room));
    let behind = first;
    while (behind < places.length && isWhole(bytes, places.at(behind) - at)) behind++;
    if (behind === first) throw problemAt(source, at, 'was there a moment ago, and is not any more');
    yield { bytes, at, first, behind };
    first = behind;
  }
}

function isWhole(bytes: Uint8Array, offset: number): boolean {
  const start = offset + LENGTH_WIDTH;
  return offset >= 0 && start <= bytes.length && start + lengthAt(bytes, offset) <= bytes.length;
}

function spanIn({ bytes, at }: Portion, place: number): Span {
  const start = place - at + LENGTH_WIDTH;
  return { bytes, start, end: start + lengthAt(bytes, place - at) };
}

function lengthAt(bytes: Uint8Array, offset: number): number {
  return ((bytes[offset] as number) << 8) | (bytes[offset + 1] as number);
}
