import type { Cluster, Job } from '#evidence';
import type { Exchange } from './exchange.ts';

/** What one REST input amounts to once all its exchanges have been taken in. */
export interface RestEvidence {
  readonly cluster: Cluster;
  readonly jobs: readonly Job[];
  /** True when at least one question got no usable answer. */
  readonly partly: boolean;
}

/**
 * Folds exchanges into evidence one at a time, keeping numbers and forgetting bodies, so that memory does not grow with
 * what was sent. Pure: no clock, no I/O; the same exchanges in the same order give the same evidence.
 */
export interface RestReading {
  take(exchange: Exchange): void;
  /** Ends the reading. */
  finish(): RestEvidence;
}
