import type { Cite } from './cite.ts';
import type { Known } from './known.ts';
import type { ThreadDump } from './threads.ts';

/** One Flink cluster (or what a History Server kept of several). */
export interface Cluster {
  /** Stable within this evidence. */
  readonly key: string;
  readonly name: string;
  readonly kind: 'jobmanager' | 'history-server';
  readonly flinkVersion: Known<string>;
  readonly slots: Known<Slots>;
  /** Effective configuration (`/jobmanager/config`); sensitive values are `******`. */
  readonly config: Known<ClusterConfig>;
  readonly taskManagers: Known<readonly TaskManager[]>;
  readonly threadDumps: Known<readonly ThreadDump[]>;
}

export interface Slots {
  readonly taskManagers: number;
  readonly total: number;
  readonly available: number;
  readonly cite: Cite;
}

export interface ClusterConfig {
  readonly values: Readonly<Record<string, string>>;
  readonly path: string;
}

export interface TaskManager {
  readonly id: string;
  readonly host: string;
  readonly slots: number;
  readonly freeSlots: number;
  readonly cpuCores?: number;
  /** Epoch ms of the last heartbeat (Flink calls it timeSinceLastHeartbeat). */
  readonly lastHeartbeatAt?: number;
  /** Bytes, by Flink's names: taskHeap, managedMemory, networkMemory, jvmMetaspace, … */
  readonly memory: Readonly<Record<string, number>>;
  /** One sample per look, oldest first. */
  readonly samples: readonly TaskManagerSample[];
  readonly path: string;
}

export interface TaskManagerSample {
  /** Epoch ms. */
  readonly at: number;
  readonly heapUsed?: number;
  readonly heapCommitted?: number;
  readonly heapMax?: number;
  readonly metaspaceUsed?: number;
  readonly metaspaceMax?: number;
  readonly directUsed?: number;
  readonly directMax?: number;
  readonly managedUsed?: number;
  readonly managedTotal?: number;
  readonly networkAvailable?: number;
  readonly networkTotal?: number;
  /** Cumulative over all collectors. */
  readonly gcCount?: number;
  readonly gcTimeMs?: number;
  /** By collector name. */
  readonly collectors: Readonly<Record<string, { readonly count: number; readonly timeMs: number }>>;
  /** 0…1 of all CPUs the JVM sees. */
  readonly cpuLoad?: number;
  /** Cumulative ns. */
  readonly cpuTimeNs?: number;
  readonly threads?: number;
}
