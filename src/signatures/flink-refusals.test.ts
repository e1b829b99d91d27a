import { describe, expect, it } from 'vitest';
import { namedIn, rootsIn } from '#test/told';

const idsOf = (log: string) => rootsIn(log).map(({ diagnosis }) => diagnosis.id);

/** Texts as the class named prints them, with its class and releases. */
const worded: readonly (readonly [id: string, source: string, log: string])[] = [
  [
    'config-invalid',
    'FsStateBackendFactory, 1.8 to 1.20',
    "org.apache.flink.configuration.IllegalConfigurationException: Cannot create the file system state backend: The configuration does not specify the checkpoint directory 'state.checkpoints.dir'",
  ],
  [
    'config-invalid',
    'StructuredOptionsSplitter, 1.13 to 2.3',
    'java.lang.IllegalArgumentException: Could not split string. Quoting was not closed properly.',
  ],
  [
    'config-invalid',
    'CliFrontend, 1.8 to 2.3',
    'org.apache.flink.client.cli.CliArgsException: Missing JobID. Specify a JobID to cancel a job.',
  ],
  [
    'config-invalid',
    'StateBackendLoader, 1.8 to 2.3',
    'org.apache.flink.util.DynamicCodeLoadingException: Cannot find configured state backend factory class: com.acme.Backend',
  ],
  [
    'memory-config-invalid',
    'MemoryBackwardsCompatibilityUtils, 1.11 to 2.3',
    'org.apache.flink.configuration.IllegalConfigurationException: Configured total process memory size (-1MB) must not be less than 0.',
  ],
  [
    'local-directory-unwritable',
    'BlobUtils#initLocalStorageDirectory, 1.8 to 2.3',
    "java.io.IOException: Could not create storage directory for BLOB store in '/home'.",
  ],
  [
    'local-directory-unwritable',
    'TaskManagerServices, 1.8 to 2.3',
    'java.io.IOException: Temporary file directory /data/tmp is not writable.',
  ],
  [
    'local-directory-unwritable',
    'RocksDBOperationUtils, 1.12 to 2.3',
    'java.io.IOException: Could not create RocksDB data directory at /data/rocks/job_1.',
  ],
  [
    'local-directory-unwritable',
    'said',
    'flink-conf: blob.storage.directory: /opt\nblobStore-1f2 cannot be created in /opt',
  ],
  [
    'type-erasure',
    'TypeInformation#of, 1.8 to 2.3',
    'org.apache.flink.util.FlinkRuntimeException: Cannot extract TypeInformation from Class alone, because generic parameters are missing. Please use TypeInformation.of(TypeHint) instead, or another equivalent method in the API that accepts a TypeHint instead of a Class.',
  ],
  [
    'not-serializable',
    'StreamingJobGraphGenerator, 1.8 to 2.3',
    'org.apache.flink.configuration.IllegalConfigurationException: Could not serialize the ExecutionConfig.This indicates that non-serializable types (like custom serializers) were registered',
  ],
  ['null-field', 'HeapListState, 1.8 to 2.3', 'java.lang.NullPointerException: You cannot add null to a ListState.'],
  [
    'null-key',
    'PojoComparator, 1.8 to 2.3',
    'java.lang.RuntimeException: A NullPointerException occurred while accessing a key field in a POJO. Most likely, the value grouped/joined on is null. Field name: id',
  ],
  [
    'pyflink-jar-missing',
    'CommonPythonUtil, 1.12 to 2.3',
    "org.apache.flink.table.api.TableException: The dependency of 'flink-python' is not present on the classpath.",
  ],
  [
    'program-not-executable',
    'StreamGraphHasherV2, 1.8 to 2.3',
    'java.lang.IllegalArgumentException: Hash collision on user-specified ID "sink". Most likely cause is a non-unique ID. Please check that all IDs specified via `uid(String)` are unique.',
  ],
  [
    'program-not-executable',
    'StreamingRuntimeContext, 1.8 to 2.3',
    "java.lang.NullPointerException: Keyed state can only be used on a 'keyed stream', i.e., after a 'keyBy()' operation.",
  ],
  [
    'slots-insufficient',
    'SlotPoolImpl, 1.8 to 1.13',
    'java.util.concurrent.TimeoutException: Pending slot request timed out in SlotPool.',
  ],
  [
    'restore-key-changed',
    'HeapRestoreOperation, 1.8 to 1.10',
    'org.apache.flink.util.StateMigrationException: The new key serializer must be compatible.',
  ],
  [
    'restore-serializer-incompatible',
    'EnumSerializer, 1.8 to 2.3',
    'java.lang.IllegalStateException: Could not create a restore serializer for enum com.acme.Kind. Probably because an enum value was removed.',
  ],
  [
    'restore-uid-mismatch',
    'SavepointMetadata, 1.9 to 1.17',
    'java.io.IOException: Savepoint does not contain state with operator uid counter',
  ],
  [
    'restore-uid-mismatch',
    'VertexFinishedStateChecker, 1.14 to 2.3',
    'org.apache.flink.util.FlinkRuntimeException: Can not restore vertex Map(cbc) which contain mixed operator finished state: [a, b]',
  ],
  [
    'restore-ha-pointer-broken',
    'KubernetesStateHandleStore, 1.12 to 2.3',
    'org.apache.flink.kubernetes.kubeclient.resources.KubernetesException: ConfigMap acme-dispatcher-leader does not exists. It may be deleted externally.',
  ],
  [
    'kafka-poison-record',
    'GenericCsvInputFormat, 1.8 to 2.3',
    'org.apache.flink.api.common.io.ParseException: Row too short: 1,2',
  ],
  [
    'sql-type-mismatch',
    'DynamicSinkUtils, 1.13 to 2.3, its last lines alone',
    ' Query schema: [id: STRING NOT NULL]\n│ Sink schema:  [key: BYTES, id: STRING]',
  ],
  ['sql-function-signature', 'CalciteResource', 'No match found for function signature date_trunc'],
  [
    'sql-statement-invalid',
    'AlterSchemaConverter, 1.17 to 2.3',
    'org.apache.flink.table.api.ValidationException: Failed to execute ALTER TABLE statement.\nThe column `amount` is used as the partition keys.',
  ],
  [
    'sql-factory-missing',
    'TableFactoryService, 1.8 to 1.14',
    'org.apache.flink.table.api.NoMatchingTableFactoryException: Required context properties mismatch.',
  ],
];

/** The same words, and no such fault. */
const others: readonly (readonly [id: string, why: string, log: string])[] = [
  [
    'config-invalid',
    'sizes of memory have their own',
    'org.apache.flink.configuration.IllegalConfigurationException: Sum of configured Framework Heap Memory (128.000mb (134217728 bytes)) exceed configured Total Flink Memory (100.000mb (104857600 bytes)).',
  ],
  [
    'local-directory-unwritable',
    'storage that all share',
    "java.io.IOException: Could not create storage directory for BLOB store in 'hdfs:/flink/ha/default/blob'.",
  ],
  [
    'program-not-executable',
    'a class that is not serializable has its own',
    'org.apache.flink.api.common.InvalidProgramException: The implementation of the RichSinkFunction is not serializable. The object probably contains or references non serializable fields.',
  ],
  [
    'program-not-executable',
    'frames tell where the job’s own code is',
    `java.lang.NullPointerException: Keyed state can only be used on a 'keyed stream', i.e., after a 'keyBy()' operation.
	at org.apache.flink.util.Preconditions.checkNotNull(Preconditions.java:76)
	at org.apache.flink.streaming.api.operators.StreamingRuntimeContext.checkPreconditionsAndGetKeyedStateStore(StreamingRuntimeContext.java:241)
	at com.acme.Count.open(Count.java:31)`,
  ],
  [
    'restore-key-changed',
    'a value’s serializer',
    'org.apache.flink.util.StateMigrationException: The new state serializer (com.acme.A@1) must not be incompatible with the old state serializer (com.acme.B@2).',
  ],
  [
    'restore-uid-mismatch',
    'a snapshot that is not there',
    'java.io.FileNotFoundException: Cannot find checkpoint or savepoint file/directory hdfs:///sp/savepoint-1 on file system hdfs.',
  ],
  [
    'sql-function-signature',
    'with types it is the statement',
    'org.apache.flink.table.api.ValidationException: SQL validation failed. From line 1, column 8 to line 1, column 20: No match found for function signature weight(<NUMERIC>)',
  ],
];

/** Lines of runs that are well, in which words of refusals stand. */
const silent: readonly string[] = [
  '2026-03-01 10:00:00,000 INFO  org.apache.flink.runtime.blob.BlobServer [] - Created BLOB server storage directory /tmp/blobStore-1f2',
  '2026-03-01 10:00:00,000 INFO  org.apache.flink.runtime.taskexecutor.TaskManagerServices [] - Temporary file directory /tmp: total 50 GB, usable 30 GB (60.00% usable)',
  '2026-03-01 10:00:00,000 INFO  org.apache.flink.runtime.highavailability.HighAvailabilityServicesUtils [] - High availability mode NONE',
];

describe('a null pointer in words of the JVM alone (JEP 358)', () => {
  it('is not taken for what a page on nulls says', () => {
    const text =
      'Cannot invoke "com.acme.client.SecretSpec.getValue()" because the return value of "com.acme.client.Secret.getSpec()" is null.';
    expect(idsOf(text)[0]).toBe('unclassified-failure');
  });
});

describe('refusals of Flink’s core', () => {
  it.each(worded)('%s: %s', (id, _, log) => {
    expect(idsOf(log)[0]).toBe(id);
  });

  it.each(others)('not %s: %s', (id, _, log) => {
    expect(namedIn(log)).not.toContain(id);
  });

  it.each(silent)('%s', (log) => {
    expect(idsOf(log)).toEqual([]);
  });
});
