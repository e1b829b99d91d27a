import type {
  Checkpointing,
  Checkpoints,
  Cluster,
  ClusterConfig,
  Failure,
  FlameGraph,
  Job,
  JobBasics,
  JobVertex,
  Known,
  LogEvidence,
  OperatorMetric,
  Restarts,
  Slots,
  SnapshotEvidence,
  TaskManager,
  TaskMetric,
  ThreadDump,
  VertexLoad,
  VertexWatermarks,
} from '#evidence';

/**
 * Everything a symptom may ask for about one job: the job's own sections and those of its cluster, by one name each.
 * A symptom declares the names it needs and is given nothing else.
 */
export interface Sections {
  readonly basics: JobBasics;
  readonly plan: readonly JobVertex[];
  readonly load: ReadonlyMap<string, VertexLoad>;
  readonly taskMetrics: readonly TaskMetric[];
  readonly operatorMetrics: readonly OperatorMetric[];
  readonly watermarks: ReadonlyMap<string, VertexWatermarks>;
  readonly checkpointing: Checkpointing;
  readonly checkpoints: Checkpoints;
  readonly failures: readonly Failure[];
  readonly restarts: Restarts;
  readonly flameGraphs: readonly FlameGraph[];
  readonly log: LogEvidence;
  readonly snapshots: readonly SnapshotEvidence[];
  readonly flinkVersion: string;
  readonly slots: Slots;
  readonly config: ClusterConfig;
  readonly taskManagers: readonly TaskManager[];
  readonly threadDumps: readonly ThreadDump[];
}

export type SectionName = keyof Sections;

/** What is known of a job without asking anything: always there. */
export interface Identity {
  readonly id: string;
  readonly name: string;
  readonly state: Job['state'];
  readonly streaming: boolean;
  /** Epoch ms of the last look at it. */
  readonly lookedAt: number;
}

/** One job on its cluster, ready to be judged. */
export interface Patient {
  readonly identity: Identity;
  readonly sections: { readonly [K in SectionName]: Known<Sections[K]> };
}

export function patientOf(job: Job, cluster: Cluster, lookedAt: number): Patient {
  const { id, name, state, streaming } = job;
  const { flinkVersion, slots, config, taskManagers, threadDumps } = cluster;
  return {
    identity: { id, name, state, streaming, lookedAt },
    sections: { ...job, flinkVersion, slots, config, taskManagers, threadDumps },
  };
}
