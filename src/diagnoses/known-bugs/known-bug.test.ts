import { describe, expect, it } from 'vitest';
import { findingsIn, testTold } from '#test/told';
import { knownBug } from './known-bug.ts';

// Banner: org.apache.flink.runtime.util.EnvironmentInformation#logEnvironmentInfo.
function banner(version: string): string {
  return `2025-09-01 10:00:00,012 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] - --------------------------------------------------------------------------------
2025-09-01 10:00:00,013 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] -  Starting StandaloneSessionClusterEntrypoint (Version: ${version}, Scala: 2.12, Rev:b7d2a2f, Date:2025-02-08T12:19:03+01:00)
`;
}

// Words: apache/flink#26931, which mends FLINK-38267.
const RESCALED = `2025-09-01 10:00:07,401 WARN  org.apache.flink.runtime.jobmaster.JobMaster                 [] - Restoring the job failed.
java.lang.UnsupportedOperationException: Cannot rescale the given pointwise partitioner.
Did you change the partitioner to forward or rescale?
It may also help to add an explicit shuffle().`;

// Frames: JdbcSourceSplitSerializer before FLINK-35542, as jar of the connector's tag v3.2.0.
const SPLIT_NOT_FOUND = `java.io.IOException: Failed to deserialize the splits.
	at org.apache.flink.connector.jdbc.source.split.JdbcSourceSplitSerializer.deserializeJdbcSourceSplit(JdbcSourceSplitSerializer.java:109) ~[flink-connector-jdbc-3.2.0-1.19.jar:3.2.0-1.19]
Caused by: java.lang.ClassNotFoundException: org.apache.flink.connector.jdbc.split.CheckpointedOffset`;

testTold(knownBug, {
  finds: {
    'words and an affected release of Flink': {
      log: banner('1.20.1') + RESCALED,
      says: ['FLINK-38267', '1.20.1', '1.20.3'],
    },
    'words alone': { log: RESCALED, says: ['FLINK-38267', 'not in what was read', '2.1.1'] },
    'words and the jar of a connector behind a frame': {
      log: SPLIT_NOT_FOUND,
      says: ['FLINK-35542', '3.2.0', '3.3.0'],
    },
  },
  ignores: {
    'the words of a release that was mended': { log: banner('1.20.3') + RESCALED },
    'a connector that was mended': { log: SPLIT_NOT_FOUND.replaceAll('3.2.0', '3.3.0') },
  },
});

/** A NullPointerException whose frames are these, outermost last. */
function thrownAt(...frames: readonly string[]): string {
  return `java.lang.NullPointerException: null\n${frames.map((frame) => `\tat ${frame}`).join('\n')}`;
}

const TOP_N =
  'org.apache.flink.table.runtime.operators.rank.RetractableTopNFunction.processElement(RetractableTopNFunction.java:145)';

it('leaves no second finding without a name for the same words', () => {
  const ids = findingsIn(banner('1.20.1') + RESCALED).map(({ diagnosis }) => diagnosis.id);
  expect(ids.filter((id) => id === 'known-bug' || id === 'unclassified-failure')).toEqual(['known-bug']);
});

// Words: release notes of Flink 2.2.1.
it('leaves a defect that another diagnosis names to that one, which cites it', () => {
  const found = findingsIn("ModuleNotFoundError: No module named 'pkg_resources'");
  expect(found.map(({ diagnosis }) => diagnosis.id)).toEqual(['pyflink-environment']);
  expect(found[0]?.evidence.map(({ fact }) => fact.en).join()).toContain('FLINK-39052');
});

describe('an exception without words of its own', () => {
  it.each([
    ['thrown in the class', thrownAt(TOP_N), true],
    ['thrown by the JDK for the class', thrownAt('java.util.TreeMap.compare(TreeMap.java:1295)', TOP_N), true],
    ['thrown by somebody whom the class calls', thrownAt('com.acme.Sink.invoke(Sink.java:3)', TOP_N), false],
  ])('%s', (_, log, met) => {
    const summaries = findingsIn(banner('1.14.2') + log).map(({ summary }) => summary.en);
    expect(summaries.some((summary) => summary.includes('FLINK-24654'))).toBe(met);
  });
});
