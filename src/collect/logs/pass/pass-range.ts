import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type Text, text } from '#evidence';
import { createLiteralScanner } from '#formats/logs';
import { createEntryFinder, type EntryFinder } from './entry-finder.ts';
import type { PartSummary, PassJob, StartsEntry } from './pass-job.ts';

/** A range of an ordinary file; where exactly it begins and ends is decided at the entries there. */
export interface Range {
  readonly name: string;
  readonly family: string;
  readonly path: string;
  readonly identity: string;
  /** The whole text. */
  readonly text: { readonly from: number; readonly to: number };
  readonly from: number;
  readonly to: number;
  /** Into how many ranges the text is divided. */
  readonly parts: number;
}

/** What was scanned; its result waits for the number of lines before it. */
export interface Scanned<T> {
  readonly summary: PartSummary;
  readonly problem?: Text;
  finish(linesBefore: number): T | undefined;
}

/** Makes the finder when the first bytes are there to learn from; later it is used again. */
export type FinderFor = (sample: Uint8Array) => EntryFinder;

export function lazyFinder(job: PassJob<unknown>): FinderFor {
  let finder: EntryFinder | undefined;
  return (sample) => {
    finder ??= createEntryFinder(createLiteralScanner(job.literals, sample), job);
    return finder;
  };
}

export const PASS_HEAD_BYTES: number = 64 * 1024;
const SAMPLE_BYTES = 256 * 1024;
/** How far the next entry is looked for; beyond, the next line will do. */
const BORDER_BYTES = 256 * 1024;
const NEWLINE = 10;

/** Passes over a range, reading straight into the scanner's window. */
export function passRange<T>(
  job: PassJob<T>,
  finderFor: FinderFor,
  range: Range,
  onRead: (bytes: number) => void,
): Scanned<T> {
  const file = openSync(range.path, 'r');
  try {
    const about = fstatSync(file);
    if (`${about.dev}:${about.ino}` !== range.identity) return { ...NOTHING, problem: ROTATED };
    const sample = readAt(file, range.text.from, Math.min(SAMPLE_BYTES, range.text.to - range.text.from));
    const head = sample.subarray(0, PASS_HEAD_BYTES);
    const source = job.begin({ name: range.name, family: range.family, head });
    const from = border(file, range, range.from, source.startsEntry);
    const to = border(file, range, range.to, source.startsEntry);
    const finder = finderFor(sample);
    finder.begin({ job: source, parts: range.parts, last: range.to === range.text.to, offset: from });
    const readTo = readInto(file, from, to, finder, onRead);
    const summary = finder.end();
    const problem = readTo < to ? SHRANK : to === range.text.to && about.size > range.text.to ? GREW : undefined;
    return {
      summary,
      finish: (linesBefore) => source.end(summary, linesBefore),
      ...(problem === undefined ? {} : { problem }),
    };
  } finally {
    closeSync(file);
  }
}

const NOTHING: Scanned<never> = {
  summary: { bytes: 0, lines: 0, occurrences: [], longLines: 0 },
  finish: () => undefined,
};
const ROTATED = text('it was rotated away while it was read', '在读取过程中被轮转');
const SHRANK = text(
  'it became shorter while it was read; what was read before counts',
  '在读取过程中变短；之前读取的内容仍然有效',
);
const GREW = text(
  'it grew while it was read; what was written after the start was not read',
  '在读取过程中仍在增长；开始之后写入的内容未读取',
);

function readInto(
  file: number,
  from: number,
  to: number,
  finder: EntryFinder,
  onRead: (bytes: number) => void,
): number {
  let at = from;
  while (at < to) {
    const room = finder.room();
    const read = readSync(file, room, 0, Math.min(room.length, to - at), at);
    if (read === 0) break;
    at += read;
    finder.added(read);
    onRead(read);
  }
  return at;
}

/** The first entry that begins at or behind a place: the same for the range before it and the range behind it. */
function border(file: number, { text: whole }: Range, place: number, startsEntry: StartsEntry): number {
  if (place <= whole.from || place >= whole.to) return place;
  const bytes = readAt(file, place - 1, Math.min(BORDER_BYTES, whole.to - place + 1));
  const firstLine = bytes.indexOf(NEWLINE) + 1;
  if (firstLine === 0) return place;
  for (let from = firstLine; from < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, from);
    if (end < 0) break;
    if (startsEntry(bytes, from, end)) return place - 1 + from;
    from = end + 1;
  }
  return place - 1 + firstLine;
}

function readAt(file: number, place: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, place));
}
