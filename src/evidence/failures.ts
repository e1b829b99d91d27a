import type { Cite } from './cite.ts';

/** One entry of a job's exception history (REST `/jobs/:id/exceptions`), oldest first in the evidence. */
export interface Failure {
  /** Class of the original error. */
  readonly exception: string;
  /** The whole trace as Flink printed it. */
  readonly stackTrace: string;
  /** Epoch ms. */
  readonly at: number;
  /** `Map (2/4) - execution #3`; missing for a global failure. */
  readonly task?: string;
  /** Vertex of that task, where its name leads to exactly one. */
  readonly vertex?: string;
  /** 0-based. */
  readonly subtask?: number;
  readonly taskManager?: string;
  readonly endpoint?: string;
  readonly concurrent: readonly Failure[];
  readonly cite: Cite;
}
