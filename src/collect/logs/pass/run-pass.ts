import { availableParallelism } from 'node:os';
import type { Text } from '#evidence';
import type { LogSource, OnNote, PlainFile } from '../bytes/index.ts';
import { loadPassJob } from './load-pass-job.ts';
import type { PartSummary, PassJob } from './pass-job.ts';
import { type FinderFor, lazyFinder, passRange, type Range } from './pass-range.ts';
import { type Here, passStream } from './pass-stream.ts';
import { createWorkerPool, type WorkerPool } from './worker-pool.ts';

export interface PassOptions {
  /** URL of the module with `createPassJob`, and what it is called with (plain data). */
  readonly jobModule: string;
  readonly data?: unknown;
  readonly onNote: OnNote;
  /** Bytes read of the sources' files; those of streams are counted where they are read. */
  readonly onRead?: (bytes: number) => void;
  readonly signal?: AbortSignal;
  /** Threads; 0 does everything here. Default: one for each processor, at most 4. */
  readonly workers?: number;
  /** From how many bytes of plain files on they are given to the workers. */
  readonly workersFrom?: number;
  /** Bytes of a part of a file, at least. */
  readonly leastPart?: number;
}

/** One part of a source, in the order of sources and of parts in them. */
export interface PassedPart<T> {
  readonly name: string;
  readonly family: string;
  /** Lines of the source before this part. */
  readonly linesBefore: number;
  readonly summary: PartSummary;
  /** What the job gave for it. */
  readonly value: T;
}

const WORKERS_FROM = 64 * 1024 * 1024;
const LEAST_PART = 32 * 1024 * 1024;
/** More parts spread the work better, but each reads the same kinds of entries again. */
const MOST_PARTS = 4;
const MOST_WORKERS = 4;
const PROGRESS_MS = 100;

/**
 * Passes over all sources: large plain files in parts by worker threads, the others here, as streams. The order of results
 * does not depend on who was faster. Parts for which the job gave nothing are left out: there may be 200,000 small files.
 */
export async function runPass<T>(sources: AsyncIterable<LogSource>, options: PassOptions): Promise<PassedPart<T>[]> {
  const here = lazyJob<T>(options);
  const crew = createCrew(options);
  const lanes = createLanes();
  const results: (PassedPart<T>[] | Promise<PassedPart<T>[]>)[] = [];
  try {
    for await (const source of sources) {
      options.signal?.throwIfAborted();
      if (crew.wants(source.file)) {
        const scanned = partsOf(source, source.file, options.leastPart).map((range) => crew.run(range));
        const result = inOrder<T>(source, scanned, options.onNote);
        // Looked at when all are there.
        result.catch(() => {});
        results.push(result);
      } else if (source.alone) {
        const own = await lanes.next();
        const result = inOrder<T>(source, [passHere(() => here(own), source, options)], options.onNote);
        lanes.run(own, result);
        results.push(result);
      } else {
        const passed = await inOrder<T>(source, [passHere(() => here(LANES), source, options)], options.onNote);
        if (passed.length > 0) results.push(passed);
      }
    }
    return (await abortable(Promise.all(results), options.signal)).flat();
  } finally {
    await crew.close();
  }
}

/** Streams that may be read at the same time are, for unpacking goes on in Node's own threads. */
const LANES = 2;

function createLanes() {
  const running: Promise<unknown>[] = Array.from({ length: LANES }, () => Promise.resolve());
  return {
    /** A lane that is free, once there is one. */
    next: () => Promise.race(running.map((one, lane) => one.then(() => lane))),
    run(lane: number, work: Promise<unknown>): void {
      running[lane] = work.catch(() => {});
    },
  };
}

/** Loaded when something is passed over in this thread; for large plain files only the workers need it. */
function lazyJob<T>({ jobModule, data }: PassOptions): (lane: number) => Promise<Here<T>> {
  let loading: Promise<PassJob<T>> | undefined;
  const finders: FinderFor[] = [];
  return async (lane) => {
    loading ??= loadPassJob<T>(jobModule, data);
    const job = await loading;
    finders[lane] ??= lazyFinder(job);
    return { job, finderFor: finders[lane] };
  };
}

async function passHere<T>(here: () => Promise<Here<T>>, source: LogSource, { onRead }: PassOptions): Promise<Part> {
  if (source.file === undefined) return passStream(here, source);
  const { job, finderFor } = await here();
  const { from, to } = source.file;
  const range = rangeOf(source, source.file, { from, to, parts: 1 });
  return passRange(job, finderFor, range, (bytes) => onRead?.(bytes));
}

function partsOf(source: LogSource, file: PlainFile, leastPart = LEAST_PART): Range[] {
  const size = file.to - file.from;
  const count = Math.max(1, Math.min(MOST_PARTS, Math.floor(size / leastPart)));
  const place = (n: number) => file.from + Math.floor((size * n) / count);
  return Array.from({ length: count }, (_, n) =>
    rangeOf(source, file, { from: place(n), to: place(n + 1), parts: count }),
  );
}

function rangeOf(
  { name, family }: LogSource,
  { path, identity, from, to }: PlainFile,
  part: Pick<Range, 'from' | 'to' | 'parts'>,
): Range {
  return { name, family, path, identity, text: { from, to }, ...part };
}

/** A scanned part, here or in a worker. */
interface Part {
  readonly summary: PartSummary;
  readonly problem?: Text;
  finish(linesBefore: number): unknown;
}

/** Each part is finished when all before it are counted. */
async function inOrder<T>(
  { name, family }: LogSource,
  scanned: readonly Promise<Part>[],
  onNote: OnNote,
): Promise<PassedPart<T>[]> {
  // Also those that are not yet waited for may fail.
  for (const part of scanned) part.catch(() => {});
  const parts: Promise<PassedPart<T>[]>[] = [];
  let linesBefore = 0;
  let problem: Text | undefined;
  for (const waiting of scanned) {
    const part = await waiting;
    parts.push(finished({ name, family, linesBefore, summary: part.summary }, part));
    linesBefore += part.summary.lines;
    problem ??= part.problem;
  }
  if (problem !== undefined) onNote({ name, status: 'partly', problem });
  return (await Promise.all(parts)).flat();
}

async function finished<T>(about: Omit<PassedPart<T>, 'value'>, part: Part): Promise<PassedPart<T>[]> {
  const value = (await part.finish(about.linesBefore)) as T | undefined;
  return value === undefined ? [] : [{ ...about, value }];
}

/** Workers are started when it is worth it, and tell now and then what they have read. */
function createCrew({ jobModule, data, workers, workersFrom = WORKERS_FROM, onRead }: PassOptions) {
  const size = workers ?? Math.min(MOST_WORKERS, availableParallelism());
  const bytesRead = new BigInt64Array(new SharedArrayBuffer(8));
  let pool: WorkerPool | undefined;
  let told = 0n;
  let seen = 0;
  const tell = () => {
    const now = Atomics.load(bytesRead, 0);
    if (now > told) onRead?.(Number(now - told));
    told = now;
  };
  const timer = setInterval(tell, PROGRESS_MS);
  timer.unref();
  return {
    wants(file: PlainFile | undefined): file is PlainFile {
      if (file === undefined || size === 0) return false;
      seen += file.to - file.from;
      return seen >= workersFrom;
    },
    run(range: Range): Promise<Part> {
      pool ??= createWorkerPool(size, { jobModule, data, bytesRead });
      return pool.run(range);
    },
    async close() {
      clearInterval(timer);
      await pool?.close();
      tell();
    },
  };
}

/** Workers do not hear a signal; they are ended with the crew. */
function abortable<V>(work: Promise<V>, signal: AbortSignal | undefined): Promise<V> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
