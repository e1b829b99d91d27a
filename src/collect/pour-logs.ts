import { basename } from 'node:path';
import { type Text, text } from '#evidence';
import type { Exchange } from './exchange.ts';
import { createLogProgress } from './log-progress.ts';
import { isNoLog } from './logs/beside-logs.ts';
import { type LogSource, type Note, readLogSources, textOf } from './logs/bytes/index.ts';
import type { OnProgress } from './rest/asking.ts';

/** Of one log so much goes into a bundle; of a larger one its beginning. */
const MOST_BYTES = 256 * 1024 * 1024;
/** One piece, cut at the end of a line. */
const PIECE_BYTES = 1024 * 1024;
const NEWLINE = 10;

interface PouredLogs {
  readonly exchanges: number;
  readonly problem?: Text;
}

/** Hands on logs as they are, piece by piece, as if they were answers: that is how a bundle keeps them. */
export async function pourLogs(
  path: string,
  options: { readonly onProgress?: OnProgress; readonly signal?: AbortSignal },
  sink: (exchange: Exchange) => void | Promise<void>,
): Promise<PouredLogs> {
  const notes: Note[] = [];
  const progress = createLogProgress(options.onProgress);
  const sources = readLogSources([path], {
    onNote: (note) => notes.push(note),
    onListed: progress.listed,
    onRead: progress.read,
    ...(options.signal && { signal: options.signal }),
  });
  let exchanges = 0;
  for await (const source of sources) {
    if (isNoLog(source.name) && source.name !== path) continue;
    for await (const [piece, part] of piecesOf(source)) {
      exchanges += 1;
      await sink(exchangeOf(shownAs(source.name, path), part, piece));
    }
  }
  const problem = notes.find(({ status }) => status !== 'left-out')?.problem ?? (exchanges === 0 ? NOTHING : undefined);
  return { exchanges, ...(problem && { problem }) };
}

export const NOTHING: Text = text('there are no log files in it', '其中没有日志文件');

/** Below what was given: where that lay on this machine is nobody's business. */
function shownAs(name: string, input: string): string {
  return name.startsWith(input)
    ? `${basename(input)}${name.slice(input.length)}`
    : name.split('/').slice(-MOST_FOLDERS).join('/');
}

/** Of the path of a file that a pattern meant: enough to tell it from others of its name. */
const MOST_FOLDERS = 3;

function exchangeOf(name: string, part: number, body: string): Exchange {
  return {
    look: 0,
    path: `/logs/${encodeURIComponent(name)}?part=${part}`,
    at: Date.now(),
    tookMs: 0,
    status: 200,
    body,
  };
}

async function* piecesOf({ open }: LogSource): AsyncGenerator<readonly [piece: string, part: number]> {
  let held: Uint8Array[] = [];
  let size = 0;
  let total = 0;
  let part = 0;
  for await (const chunk of open()) {
    held.push(Uint8Array.from(chunk));
    size += chunk.length;
    total += chunk.length;
    if (size < PIECE_BYTES) continue;
    const bytes = Buffer.concat(held);
    const end = bytes.lastIndexOf(NEWLINE) + 1 || bytes.length;
    yield [textOf(bytes.subarray(0, end)), part];
    part += 1;
    held = [bytes.subarray(end)];
    size = bytes.length - end;
    if (total >= MOST_BYTES) break;
  }
  if (size > 0) yield [textOf(Buffer.concat(held)), part];
}
