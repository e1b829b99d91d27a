import { expect, it } from 'vitest';
import { rootsIn } from '#test/told';

// Short forms in which libraries print what others print at length; each with the class that prints it.
it.each([
  // fabric8 OperationSupport#requestFailure: of a refused watch only the reason is left.
  [
    'k8s-rbac',
    'Caused by: io.fabric8.kubernetes.client.KubernetesClientException: Failure executing: GET at: https://10.0.0.1/api/v1/namespaces/flink/pods?watch=true. Message: Forbidden.',
  ],
  // NestedMapsStateTable#setMapForKeyGroup
  [
    'key-not-deterministic',
    'java.lang.IllegalArgumentException: Key group index out of range of key group range [0, 32).',
  ],
  // Connectors' own check of a sink's key.
  [
    'sql-sink-primary-key',
    'org.apache.flink.table.api.ValidationException: primary key is required but no primary key is found!',
  ],
  // ClusterClient up to 1.8
  [
    'job-submission-unreachable',
    'org.apache.flink.client.program.ProgramInvocationException: Failed to retrieve the JobManager gateway.',
  ],
  // ObjectStreamClass#initNonProxy
  [
    'version-mismatch',
    'java.io.InvalidClassException: scala.collection.immutable.List; local class incompatible: stream classdesc serialVersionUID = 1, local class serialVersionUID = 2',
  ],
])('%s is known in short', (id, line) => {
  expect(rootsIn(line).map(({ diagnosis }) => diagnosis.id)).toContain(id);
});

it('a failure at the end of a log that tells no more is a root', () => {
  // Template A3 of reference/flink-evidence.md; what the job did next is not on record.
  const [root] =
    rootsIn(`2024-05-04 10:11:12,345 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph [] - Sink: Files (1/1) (09b19ba94ff66428538bb4bb3dae372b) switched from RUNNING to FAILED on 10.0.0.1:6122-0a @ host (dataPort=42400).
java.lang.IllegalArgumentException: This is a bug!
\tat org.apache.example.lake.Writer.write(Writer.java:225)`);
  expect([root?.diagnosis.id, root?.severity]).toEqual(['unclassified-failure', 'critical']);
});
