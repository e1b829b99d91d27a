import type { Cluster } from './cluster.ts';
import type { Job } from './job.ts';

/** Everything that was seen. The same evidence gives the same report, today from a live cluster or next year from a bundle. */
export interface Evidence {
  /** Epoch ms. */
  readonly from: number;
  readonly to: number;
  readonly inputs: readonly Input[];
  readonly clusters: readonly Cluster[];
  readonly jobs: readonly Job[];
}

export interface Input {
  readonly kind: 'rest' | 'logs' | 'bundle' | 'jar' | 'snapshot' | 'config' | 'history-server';
  readonly name: string;
  readonly status: 'read' | 'partly' | 'unreadable';
  readonly problem?: string;
}
