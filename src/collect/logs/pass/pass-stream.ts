import type { LogSource } from '../bytes/index.ts';
import { createPuller } from '../bytes/index.ts';
import type { EntryFinder } from './entry-finder.ts';
import type { PassJob } from './pass-job.ts';
import { type FinderFor, PASS_HEAD_BYTES, type Scanned } from './pass-range.ts';

/** What is loaded in this thread. */
export interface Here<T> {
  readonly job: PassJob<T>;
  readonly finderFor: FinderFor;
}

/**
 * Passes over a source that comes as a stream. Unpacking goes on in other threads meanwhile, and begins before the job is
 * there.
 */
export async function passStream<T>(
  here: () => Promise<Here<T>>,
  { name, family, open }: LogSource,
): Promise<Scanned<T>> {
  const puller = createPuller(open());
  try {
    const [beginning, { job, finderFor }] = await Promise.all([puller.peek(PASS_HEAD_BYTES), here()]);
    const head = Uint8Array.from(beginning.subarray(0, PASS_HEAD_BYTES));
    const source = job.begin({ name, family, head });
    const finder = finderFor(head);
    finder.begin({ job: source, parts: 1, last: true, offset: 0 });
    for await (const chunk of puller.rest()) add(finder, chunk);
    const summary = finder.end();
    return { summary, finish: (linesBefore) => source.end(summary, linesBefore) };
  } finally {
    await puller.close();
  }
}

function add(finder: EntryFinder, chunk: Uint8Array): void {
  for (let at = 0; at < chunk.length; ) {
    const room = finder.room();
    const piece = chunk.subarray(at, at + room.length);
    room.set(piece);
    finder.added(piece.length);
    at += piece.length;
  }
}
