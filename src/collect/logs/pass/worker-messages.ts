import type { Text } from '#evidence';
import type { PartSummary } from './pass-job.ts';
import type { Range } from './pass-range.ts';

/** What a worker gets when it starts. */
export interface WorkerBeginning {
  readonly jobModule: string;
  readonly data: unknown;
  /** Bytes read so far by all workers, for whoever shows progress. */
  readonly bytesRead: BigInt64Array;
}

/** First `scan`; when the lines of all parts before it are counted, `finish`. */
export type WorkerTask =
  | { readonly id: number; readonly scan: Range }
  | { readonly id: number; readonly finish: { readonly linesBefore: number } };

export type WorkerReply = { readonly id: number } & (
  | { readonly scanned: { readonly summary: PartSummary; readonly problem?: Text } }
  | { readonly value: unknown }
  | { readonly failed: unknown }
);
