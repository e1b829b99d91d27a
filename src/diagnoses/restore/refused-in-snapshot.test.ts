import { expect, it } from 'vitest';
import { foldLogs } from '#collect';
import { diagnoses } from '#diagnoses';
import { examine } from '#engine';
import { factsOf, withSnapshots } from '#fixtures/snapshot-job';

// `totals` per customer: key string, value POJO; its operator and vertex is d639779b….
const journal = await factsOf('journal-heap-native');
const TOTALS = 'd639779ba5ccb91f6479f4a67d2d3504';

/** Templates: HeapKeyedStateBackend, HeapRestoreOperation (reference I5); ids as Flink names attempts by their vertex. */
const failing = (refusal: string, vertex = TOTALS) =>
  `2024-05-13 08:00:20,217 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - totals (1/2) (c1f0a9a9d3a34d0a9b2d8c1b7e6f5a40_${vertex}_0_0) switched from INITIALIZING to FAILED on 10.0.0.7:6122-4f2a11 @ tm-1 (dataPort=40121).
org.apache.flink.util.StateMigrationException: ${refusal}
	at org.apache.flink.runtime.state.heap.HeapKeyedStateBackend.tryRegisterStateTable(HeapKeyedStateBackend.java:251)
2024-05-13 08:00:20,217 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Job orders (6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55) switched from state RUNNING to RESTARTING.`;

const VALUE =
  'For heap backends, the new state serializer (org.apache.flink.api.java.typeutils.runtime.kryo.KryoSerializer@4c1) must not be incompatible with the old state serializer (org.apache.flink.api.java.typeutils.runtime.PojoSerializer@9a2).';
const KEY =
  'The new key serializer (org.apache.flink.api.common.typeutils.base.LongSerializer@7e) must be compatible with the previous key serializer (org.apache.flink.api.common.typeutils.base.StringSerializer@1f).';

function rootOf(log: string) {
  const { cluster, jobs } = foldLogs([{ name: 'taskmanager.log', content: log }]);
  const evidence = { from: 0, to: 0, inputs: [], clusters: [cluster], jobs };
  return examine(withSnapshots(evidence, journal), diagnoses).findings.find(({ role }) => role === 'root');
}

it('a refused value is found in the snapshot, and both are cited', () => {
  const root = rootOf(failing(VALUE));
  expect(root).toMatchObject({
    diagnosis: { id: 'restore-serializer-incompatible' },
    severity: 'critical',
    subject: { state: 'totals' },
  });
  expect(root?.evidence.map(({ cite }) => cite.source)).toEqual(['log', 'snapshot']);
  expect(root?.summary.en).toContain('totals');
});

it('a refused key is found in the snapshot, and both are cited', () => {
  const root = rootOf(failing(KEY));
  expect(root?.diagnosis.id).toBe('restore-key-changed');
  expect(root?.evidence.map(({ cite }) => cite.source)).toEqual(['log', 'snapshot']);
  expect(root?.summary.en).toContain('written as string');
});

it('what the snapshot has nothing of stays as it was told', () => {
  const other = VALUE.replace('PojoSerializer@9a2', 'AvroSerializer@9a2').replace(
    'typeutils.runtime.Avro',
    'avro.Avro',
  );
  const root = rootOf(failing(other));
  expect(root?.diagnosis.id).toBe('restore-serializer-incompatible');
  expect(root?.evidence.map(({ cite }) => cite.source)).toEqual(['log']);
});
