import { optimiseLater } from '../optimise-later.ts';
import { configFile, isConfig, isNoLog } from './beside-logs.ts';
import { type Bytes, createPuller, type LogSource, type OnNote, readLogSources, textOf } from './bytes/index.ts';
import { compact } from './compact.ts';
import { type Crowd, createCrowd } from './crowd.ts';
import type { ReadFile } from './file-reading.ts';
import { runPass } from './pass/index.ts';
import { createQuietFolders, type QuietFolders } from './quiet-folders.ts';
import { readText } from './read-text.ts';
import { withTail } from './tail-of.ts';

export interface ReadLogInputsOptions {
  readonly onNote: OnNote;
  /** What lies on disk, before anything is read. */
  readonly onListed?: (files: number, bytes: number) => void;
  /** Bytes read so far, of all inputs together. */
  readonly onRead?: (bytes: number) => void;
  readonly signal?: AbortSignal;
  /** Stands in for standard input. */
  readonly stdin?: Bytes;
}

/** A log up to this size is read entry by entry; a larger one is passed over for what tells something. */
const WHOLE_BYTES = 8 * 1024 * 1024;

/** Reads every log that files, folders, patterns, archives and standard input hold, in the order in which they come. */
export async function readLogInputs(
  inputs: readonly string[],
  options: ReadLogInputsOptions,
): Promise<readonly ReadFile[]> {
  optimiseLater();
  const order: Slot[] = [];
  const quiet = createQuietFolders();
  const crowd = createCrowd();
  const passed = await runPass<ReadFile>(largeOnes(readLogSources(inputs, options), inputs, order, { quiet, crowd }), {
    ...options,
    jobModule: JOB,
  });
  const large = new Map<string, ReadFile[]>();
  const lines = new Map<string, number>();
  for (const { name, value, summary } of passed) {
    lines.set(name, (lines.get(name) ?? 0) + summary.lines);
    const read = large.get(name);
    if (!value) continue;
    if (read) read.push(value);
    else large.set(name, [value]);
  }
  const read = order.map((slot) => {
    if (!('open' in slot)) return slot;
    const parts = large.get(slot.name);
    return parts ? withTail(slot, parts, lines.get(slot.name) ?? 0) : [];
  });
  return [...(await Promise.all(read)).flat(), ...crowd.together(), ...quiet.counted()];
}

/** What a small source told, or a large one that is still to be told of: of 200,000 small ones nothing else is held. */
type Slot = readonly ReadFile[] | LogSource;

/** The job's module, which worker threads load: from source, or by name, as what is published is joined into few files. */
const JOB = import.meta.url.endsWith('.ts')
  ? new URL('./log-pass-job.ts', import.meta.url).href
  : import.meta.resolve('#collect/log-pass-job');

async function wholeOf({ open }: LogSource): Promise<string> {
  const puller = createPuller(open());
  const text = textOf(await puller.peek(WHOLE_BYTES));
  await puller.close();
  return text;
}

/** Reads what is small at once; hands on what is large. */
async function* largeOnes(
  sources: AsyncIterable<LogSource>,
  inputs: readonly string[],
  order: Slot[],
  { quiet, crowd }: { readonly quiet: QuietFolders; readonly crowd: Crowd },
): AsyncGenerator<LogSource> {
  for await (const source of sources) {
    if (isNoLog(source.name) && !inputs.includes(source.name)) continue;
    if (isConfig(source.name)) {
      order.push([configFile(source.name, await wholeOf(source))]);
      continue;
    }
    if (source.file && source.file.to - source.file.from > WHOLE_BYTES) {
      order.push(source);
      yield source;
      continue;
    }
    const puller = createPuller(source.open());
    const beginning = await puller.peek(WHOLE_BYTES + 1);
    if (beginning.length > WHOLE_BYTES) {
      order.push(source);
      const { name, family, alone } = source;
      yield { name, family, ...(alone && { alone }), open: () => puller.rest() };
    } else {
      const read = readText({ name: source.name, content: textOf(beginning) });
      const kept = read.flatMap((one) => quiet.keep(compact(one))).flatMap(crowd.keep);
      if (kept.length > 0) order.push(kept);
      await puller.close();
    }
  }
}
