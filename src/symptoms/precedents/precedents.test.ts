import { describe, expect, it } from 'vitest';
import { rootsIn } from '#test/told';

/** Descriptions of faults that no rule knows, in own words, and what must be among the first three. */
const described: readonly (readonly [string, string])[] = [
  [
    'oom-heap-tm',
    'the memory of every worker climbs until one of them dies, the heap dump is full of our session objects',
  ],
  [
    'oom-native-threads',
    'every task manager shows a growing count of threads named OkHttp, then the process cannot create more',
  ],
];

/** Nothing that goes wrong, too little, or nothing of Flink. */
const others: readonly string[] = [
  'the session cluster runs three jobs\nmetaspace usage is flat after each of the jobs was cancelled and submitted again',
  'parallelism is 12, state backend is rocksdb, checkpoint interval is 60 s, the source is a kafka topic of twelve partitions',
  'it fails',
  'the coffee machine in the kitchen on the second floor is broken again and nobody has called the repair service yet',
  '2024-05-01 10:00:00,000 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator [] - Completed checkpoint 7',
  // What a healthy standalone cluster warns of at its start (fixtures/captured, JobManager logs).
  "2024-05-01 10:00:01,000 WARN  org.apache.flink.configuration.Configuration [] - Config uses deprecated configuration key 'web.port' instead of proper key 'rest.bind-port'",
  '2024-05-01 10:00:02,000 WARN  org.apache.flink.runtime.util.HadoopUtils [] - Could not find Hadoop configuration via any of the supported methods (Flink configuration, environment variables).',
];

// Template: org.apache.flink.core.fs.FileSystem#getUnguardedFileSystem.
const SURE =
  "org.apache.flink.core.fs.UnsupportedFileSystemSchemeException: Could not find a file system implementation for scheme 's3'. The scheme is directly supported by Flink through the following plugin(s): flink-s3-fs-hadoop, flink-s3-fs-presto.";

describe('what settled cases in such words were', () => {
  it.each(described)('%s: %s', (id, text) => {
    const roots = rootsIn(text).slice(0, 3);
    expect(roots.map(({ diagnosis }) => diagnosis.id)).toContain(id);
    const found = roots.find(({ diagnosis }) => diagnosis.id === id);
    expect(found?.confidence).toBe('possible');
    expect(found?.summary.en).toContain('Nothing proves it');
    expect(found?.evidence.length).toBeGreaterThan(0);
  });

  it.each(others)('nothing: %s', (text) => {
    expect(rootsIn(text)).toEqual([]);
  });

  it('does not stand beside what a rule is sure of', () => {
    const [[, text] = ['', '']] = described;
    expect(rootsIn(`${text}\n${SURE}`).some(({ candidate }) => candidate)).toBe(false);
  });

  it('is not asked about a whole log', () => {
    const [[, text] = ['', '']] = described;
    const whole = Array.from({ length: 200 }, (_, i) => `${text} ${i}`).join('\n');
    expect(rootsIn(whole).some(({ candidate }) => candidate)).toBe(false);
  });
});
