import { defineSignatures } from './signature.ts';

/** What restores refuse in short or old wordings, where neither names of serializers nor frames are left. */
export const flinkRestoreSignatures = defineSignatures([
  {
    // 1.8 to 1.12: no serializer is named.
    id: 'restore-key-changed:short',
    diagnosis: 'restore-key-changed',
    literal: [
      'new key serializer must be compatible',
      'The new key serializer (',
      'for the same service with different key serializers',
    ],
    pattern:
      /new key serializer(?: \([^\n]{1,300}\))? must be compatible|restore timers for the same service with different key serializers/,
    // Rows of SQL operators: sql-state-incompatible-plan.
    not: /typeutils\.RowDataSerializer/,
    role: 'trigger',
    strength: 'decisive',
    versions: '1.8–',
    source: 'heap.HeapRestoreOperation, RocksDBFullRestoreOperation (–1.12), InternalTimerServiceImpl',
  },
  {
    id: 'restore-serializer-incompatible:old-wordings',
    diagnosis: 'restore-serializer-incompatible',
    literal: [
      'Could not create a restore serializer for enum',
      'A previously existing enum constant of ',
      'registered with a new serializer that has incompatible schema',
      'Incompatible state assignment modes. Was [',
      'Incompatible state names. Was [',
      'restore timers for the same service with different namespace serializers',
      'Unrecognized version for TypeSerializerSnapshot format',
      'Unsupported read version for state meta info',
      'Unknown operator state type ',
      'no longer has a valid Kryo serializer registered',
      'is no longer supported starting from Flink 1.4',
      '(from Flink <= 1.1, created through the',
      'version (Flink 1.1 / 1.2) is no longer supported',
      'Unknown savepoint version ',
      'Cannot restore savepoint version ',
      'Incompatible version: found ',
    ],
    pattern:
      /(?<refused>(?:restore serializer for enum|previously existing enum constant of) ?(?<class>[\w.$]{0,300})|incompatible schema|Incompatible state (?:assignment modes|names)\. Was \[(?<was>[^\]\n]{1,200})\], registered with \[(?<now>[^\]\n]{1,200})|different namespace serializers|version for TypeSerializerSnapshot|state meta info|operator state type|valid Kryo serializer|no longer supported|savepoint version|Incompatible version: found )/,
    not: /hudi|iceberg|paimon|kafka|at org\.apache\.flink\.streaming\.connectors/i,
    role: 'trigger',
    source:
      'EnumSerializer, StateSerializerProvider, DefaultOperatorStateBackend, InternalTimerServiceImpl, TypeSerializerSnapshotSerializationUtil, StateMetaInfoSnapshotReadersWriters, KryoRegistrationSerializerConfigSnapshot, SavepointV2Serializer, MetadataV1Serializer, SavepointSerializers, VersionedIOReadableWritable',
  },
  {
    id: 'restore-uid-mismatch:asked-for',
    diagnosis: 'restore-uid-mismatch',
    literal: [
      'Savepoint does not contain state with operator',
      'not found in savepoint',
      'No keyed state found for operator ',
    ],
    pattern:
      /Savepoint does not contain state with operator (?:uid |hash )?(?<operator>\S{0,200})|Operator (?<uid>\S{1,200}) not found in savepoint|No keyed state found for operator (?<keyed>\S{1,200})/,
    role: 'trigger',
    source: 'state.api.runtime.metadata.SavepointMetadata, SavepointMetadataV2, state.api.SavepointLoader',
  },
  {
    id: 'restore-uid-mismatch:modified',
    diagnosis: 'restore-uid-mismatch',
    literal: [
      'Illegal JobGraph modification. Cannot run a program with',
      'please make sure that the topology was not changed',
    ],
    role: 'trigger',
    source: 'checkpoint.VertexFinishedStateChecker (1.14–), SavepointV2 (–1.9)',
  },
]);
