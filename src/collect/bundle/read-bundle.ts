import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { type Text, text } from '#evidence';
import type { Exchange } from '../exchange.ts';
import { at, listAt, textAt } from '../rest/json.ts';
import { asExchange } from './as-exchange.ts';
import { BEGINNING, type BundledInput, FORMAT, inputOfPart, MANIFEST } from './manifest.ts';
import { readLines, readSmall } from './read-lines.ts';

/** What became of reading a bundle; its exchanges went to the sink. */
export interface ReadBundle {
  readonly exchanges: number;
  /** Cut off, damaged in part, or of a newer format. */
  readonly problem?: Text;
}

export type BundleSink = (input: number, described: BundledInput, exchange: Exchange) => void | Promise<void>;

/** Bounds against a hostile or broken file. */
export interface BundleLimits {
  readonly lineBytes: number;
  readonly totalBytes: number;
}

const LIMITS: BundleLimits = { lineBytes: 96 * 1024 * 1024, totalBytes: 8 * 1024 * 1024 * 1024 };
/** Of `flink-doctor.json` and `manifest.json`. */
const SMALL_BYTES = 4 * 1024 * 1024;

interface Progress {
  exchanges: number;
  bad: number;
  whole: boolean;
  inputs: readonly BundledInput[];
  otherFormat: string | undefined;
}

/** Reads a bundle as a stream. What is damaged is left out and told; everything before it counts. */
export async function readBundle(path: string, sink: BundleSink, limits: BundleLimits = LIMITS): Promise<ReadBundle> {
  const progress: Progress = { exchanges: 0, bad: 0, whole: false, inputs: [], otherFormat: undefined };
  try {
    for await (const entry of await openTar(path, limits.totalBytes)) {
      const name = entry.header.name.replace(/^\.\//, '');
      const input = inputOfPart(name);
      if (input !== undefined) await takePart(progress, input, readLines(entry, limits.lineBytes), sink);
      else if (name === BEGINNING || name === MANIFEST) takeAbout(progress, name, await readSmall(entry, SMALL_BYTES));
      else entry.resume();
    }
  } catch (error) {
    if (isOwn(error)) throw error.cause;
    const why = error instanceof Error ? error.message : String(error);
    return { exchanges: progress.exchanges, problem: text(`it breaks off: ${why}`, `文件中断：${why}`) };
  }
  const problem = problemOf(progress);
  return { exchanges: progress.exchanges, ...(problem === undefined ? {} : { problem }) };
}

/** What the sink throws is not the bundle's fault. */
class SinkFailed extends Error {}

function isOwn(error: unknown): error is SinkFailed {
  return error instanceof SinkFailed;
}

async function takePart(
  progress: Progress,
  input: number,
  lines: AsyncIterable<string | undefined>,
  sink: BundleSink,
): Promise<void> {
  const described = progress.inputs[input] ?? { kind: 'rest', name: `input-${input + 1}` };
  for await (const line of lines) {
    const exchange = asExchange(parseJson(line));
    if (exchange === undefined) {
      progress.bad += 1;
      continue;
    }
    progress.exchanges += 1;
    try {
      await sink(input, described, exchange);
    } catch (cause) {
      throw new SinkFailed('sink', { cause });
    }
  }
}

function takeAbout(progress: Progress, name: string, json: string): void {
  const about = parseJson(json);
  const format = textAt(about, 'format') ?? '';
  if (format !== FORMAT) progress.otherFormat = format;
  progress.inputs = listAt(about, 'inputs').map(asInput);
  progress.whole ||= name === MANIFEST;
}

function problemOf({ bad, whole, otherFormat }: Progress): Text | undefined {
  if (otherFormat !== undefined) {
    return text(`its format is "${otherFormat}", not ${FORMAT}`, `其格式为“${otherFormat}”，而非 ${FORMAT}`);
  }
  if (!whole) return text(`it has no ${MANIFEST}: cut off`, `缺少 ${MANIFEST}：文件被截断`);
  return bad > 0 ? text(`${bad} unreadable lines were left out`, `略过 ${bad} 行无法读取的内容`) : undefined;
}

async function openTar(path: string, totalBytes: number) {
  const { extract: createExtract } = await import('tar-stream');
  const extract = createExtract();
  const unzip = createGunzip({ chunkSize: 1024 * 1024 });
  const file = createReadStream(path);
  let total = 0;
  const fail = (error: Error) => {
    file.destroy();
    unzip.destroy();
    extract.destroy(error);
  };
  unzip.on('data', (chunk: Buffer) => {
    total += chunk.length;
    if (total > totalBytes) fail(new Error(`more than ${totalBytes} bytes once unpacked`));
  });
  file.on('error', fail);
  unzip.on('error', fail);
  extract.on('close', () => {
    file.destroy();
    unzip.destroy();
  });
  file.pipe(unzip).pipe(extract);
  return extract;
}

function parseJson(line: string | undefined): unknown {
  try {
    return line === undefined ? undefined : JSON.parse(line);
  } catch {
    return undefined;
  }
}

const KINDS = ['rest', 'logs', 'bundle', 'jar', 'snapshot', 'config', 'history-server'] as const;

function asInput(value: unknown): BundledInput {
  const kind = KINDS.find((one) => one === at(value, 'kind')) ?? 'rest';
  return { kind, name: textAt(value, 'name') ?? '' };
}
