import { open } from 'node:fs/promises';
import { type LogSource, textOf } from './bytes/index.ts';
import type { ReadFile } from './file-reading.ts';
import { movedDown } from './moved-down.ts';
import { readText } from './read-text.ts';

/** The end of a large log is read entry by entry: what the job did last decides how much everything before matters. */
const TAIL_BYTES = 2 * 1024 * 1024;

/** What was passed over, with its end read whole; `passed` are the parts of one file, in order. */
export async function withTail(
  { name, file }: LogSource,
  passed: readonly ReadFile[],
  allLines: number,
): Promise<readonly ReadFile[]> {
  const text = file ? await endOf(file.path, file.from, file.to) : '';
  const lines = text.replace(/\n$/, '').split('\n').length;
  const before = allLines - lines;
  const [tail] = text === '' || before <= 0 ? [] : readText({ name, content: text });
  if (!tail) return passed;
  const moved = { ...movedDown(tail, before), about: { ...tail.about, bytes: 0, lines: 0 } };
  return [...passed.map((part) => until(part, before)), moved];
}

/** Without what the tail tells itself. */
function until(read: ReadFile, lines: number): ReadFile {
  const isBefore = (at: string) => Number(/:(\d+)(?:-\d+)?$/.exec(at)?.[1] ?? 0) <= lines;
  return {
    ...read,
    records: read.records.filter(({ line }) => line <= lines),
    moments: read.moments.filter(({ cite }) => isBefore(cite.at)),
    checkpoints: read.checkpoints.filter(({ cite }) => isBefore(cite.at)),
    failures: read.failures.filter(({ cite }) => isBefore(cite.at)),
  };
}

/** From a whole line on; '' when the file cannot be read any more, which the pass has noted. */
async function endOf(path: string, from: number, to: number): Promise<string> {
  const size = Math.min(TAIL_BYTES, to - from);
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, to - size);
      const bytes = buffer.subarray(0, bytesRead);
      return textOf(bytes.subarray(bytes.indexOf(10) + 1));
    } finally {
      await file.close();
    }
  } catch {
    return '';
  }
}
