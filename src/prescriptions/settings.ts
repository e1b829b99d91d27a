/** A Flink version as prescriptions need it; undefined = unknown, then today's spelling is used. */
export type Version = { readonly major: number; readonly minor: number } | undefined;

/**
 * Spellings of a key before a version, newest key first. Old spellings stay valid as aliases, but a cluster older than
 * `until` knows only the old one. Source: reference/flink-evidence.md 4.2 (Flink's release notes of those versions).
 */
const RENAMES: Readonly<Record<string, { readonly until: readonly [number, number]; readonly old: string }>> = {
  'execution.checkpointing.unaligned.enabled': { until: [1, 17], old: 'execution.checkpointing.unaligned' },
  'execution.checkpointing.aligned-checkpoint-timeout': {
    until: [1, 14],
    old: 'execution.checkpointing.alignment-timeout',
  },
  'execution.checkpointing.incremental': { until: [1, 20], old: 'state.backend.incremental' },
  'execution.checkpointing.dir': { until: [1, 20], old: 'state.checkpoints.dir' },
  'execution.checkpointing.savepoint-dir': { until: [1, 20], old: 'state.savepoints.dir' },
  'execution.checkpointing.storage': { until: [1, 20], old: 'state.checkpoint-storage' },
  'execution.checkpointing.num-retained': { until: [1, 20], old: 'state.checkpoints.num-retained' },
  'state.backend.type': { until: [1, 17], old: 'state.backend' },
  'restart-strategy.type': { until: [1, 17], old: 'restart-strategy' },
  'env.java.opts.all': { until: [1, 17], old: 'env.java.opts' },
  'pekko.framesize': { until: [1, 18], old: 'akka.framesize' },
  'pekko.ask.timeout': { until: [1, 18], old: 'akka.ask.timeout' },
  'kubernetes.taskmanager.cpu.amount': { until: [1, 17], old: 'kubernetes.taskmanager.cpu' },
  'kubernetes.jobmanager.cpu.amount': { until: [1, 17], old: 'kubernetes.jobmanager.cpu' },
  'execution.checkpointing.data-inline-threshold': { until: [1, 20], old: 'state.storage.fs.memory-threshold' },
  'state.latency-track.keyed-state-enabled': { until: [1, 20], old: 'state.backend.latency-track.keyed-state-enabled' },
};

/** Settings in the spelling that this Flink version understands. */
export function settingsFor(
  version: Version,
  settings: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(settings).map(([key, value]) => [spell(version, key), value]));
}

/** One key in the spelling that this Flink version understands. */
export function spell(version: Version, key: string): string {
  const rename = RENAMES[key];
  return rename && isBefore(version, rename.until) ? rename.old : key;
}

/** True for a known version older than the given one. */
export function isBefore(version: Version, [major, minor]: readonly [number, number]): boolean {
  return version !== undefined && (version.major < major || (version.major === major && version.minor < minor));
}
