import { defineSignatures } from './signature.ts';

/** Frames and envelopes that stand only where state is being read back. */
const RESTORING =
  /\.(?:initializeState|initializeStateAndOpenOperators|restoreGates|restoreState|restoreOperator|resetToCheckpoint|restoreLatestCheckpointedStateInternal|restoreSavepoint)\(|RestoreOperation|BackendRestorerProcedure|StateMetaInfo|TypeSerializerSnapshotSerializationUtil|Checkpoints\.load|Could not restore|Error while restoring|Failed to rollback|Exception while creating StreamOperatorStateContext|StateHandleDownload|StateDownloader/;

/** A connector's own operator sets up its state. */
const CONNECTOR_INIT =
  /\bat (?:[\w.@-]+\/\/?)*(?:org\.apache\.(?:paimon|iceberg|hudi|doris|flink\.(?:connector|streaming\.connectors|cdc)|pulsar|seatunnel|fluss|amoro|kudu|inlong)|com\.(?:ververica|starrocks|clickhouse|netease\.arctic|alibaba)|io\.(?:pravega|delta|streamnative))[\w.$]*\.initializeState\(/;

/** Bringing state back into a program: serializers, classes, formats. */
export const restoreTypesSignatures = defineSignatures([
  {
    // Heap, RocksDB, ForSt; value and namespace.
    id: 'restore-serializer-incompatible:keyed',
    diagnosis: 'restore-serializer-incompatible',
    literal: [
      'must not be incompatible with the old state serializer',
      'must be compatible with the old namespace serializer',
    ],
    pattern:
      /new (?<kind>state|namespace) serializer \((?<new>[^)]{1,300})\) must (?:not be incompatible|be compatible) with the old (?:state|namespace) serializer \((?<old>[^)]{1,300})/,
    // Rows of SQL operators: sql-state-incompatible-plan.
    not: /typeutils\.RowDataSerializer/,
    role: 'trigger',
    strength: 'decisive',
    source: 'HeapKeyedStateBackend, RocksDBKeyedStateBackend, ForStKeyedStateBackend (reference I5)',
  },
  {
    id: 'restore-serializer-incompatible:kind',
    diagnosis: 'restore-serializer-incompatible',
    literal: [
      'The new state typeSerializer for operator state must not be incompatible',
      'typeSerializer for broadcast state must not be incompatible',
      'The new state serializer cannot be incompatible',
      'new priority queue serializer must not be incompatible',
      'The new serializer for a MapState requires state migration',
      'new namespace serializer that requires migration or is incompatible',
      'State migration not support yet',
      'Incompatible key/value state types. Was [',
    ],
    pattern:
      /for (?<kind>operator|broadcast) state|(?<queue>priority queue)|a (?<map>MapState)|state serializer cannot|namespace serializer|not support yet|Incompatible key\/value state types\. Was \[(?<was>\w+)\], registered with \[(?<now>\w+)\]/,
    not: CONNECTOR_INIT,
    role: 'trigger',
    strength: 'decisive',
    source: 'DefaultOperatorStateBackend, RocksDB-/ForStKeyedStateBackend, InternalTimerServiceImpl (reference I5)',
  },
  {
    // The serializer that wrote the state, not the new one, is what is missing.
    id: 'restore-serializer-incompatible:unreadable',
    diagnosis: 'restore-serializer-incompatible',
    literal: [
      'typeSerializer of the operator state must be present',
      'key and value serializers of the state must be present',
      'its previous serializer cannot be loaded or is no longer valid',
      'recovery from pre Flink 1.8 savepoints',
      "TypeSerializerConfigSnapshot and it's subclasses are not supported since Flink 1.17",
      'Unrecognized checkpoint version number',
      'Could not Java-deserialize TypeSerializer while restoring checkpoint metadata',
    ],
    pattern:
      /Unable to restore (?:operator|keyed|broadcast) state \[(?<state>[^\]]{1,200})\]|previously registered class (?<class>\S+)|pre Flink 1\.8|TypeSerializerConfigSnapshot|version number:? ?(?<format>\d*)|serializer snapshot '(?<old>[^']{1,200})'/,
    not: CONNECTOR_INIT,
    role: 'trigger',
    strength: 'decisive',
    source:
      'OperatorStateRestoreOperation, KryoSerializerSnapshot, KeyedBackendSerializationProxy, MetadataSerializers',
  },
  {
    // The bare envelope; those above name what it is about.
    id: 'restore-serializer-incompatible:exception',
    diagnosis: 'restore-serializer-incompatible',
    literal: 'StateMigrationException',
    not: /key serializer|new key typeSerializer for keyed/,
    role: 'trigger',
    source: 'org.apache.flink.util.StateMigrationException',
  },
  {
    // Registered classes in another order, or bytes of another class layout.
    id: 'restore-serializer-incompatible:kryo',
    diagnosis: 'restore-serializer-incompatible',
    literal: ['Encountered unregistered class ID', 'KryoException: Buffer underflow'],
    pattern: /unregistered class ID: (?<classId>\d+)|Buffer underflow/,
    and: RESTORING,
    role: 'trigger',
    source: 'com.esotericsoftware.kryo below a restore',
  },
  {
    id: 'restore-backend-changed',
    diagnosis: 'restore-backend-changed',
    literal: ['Unexpected state handle type, expected', 'This can mostly happen when a different StateBackend'],
    pattern:
      /expected(?: one of)?: (?<expected>.{1,300}?),? but found: (?:class )?(?<found>[\w.$]*[\w$])|different StateBackend/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.runtime.state.StateUtil',
  },
  {
    id: 'restore-key-changed:serializer',
    diagnosis: 'restore-key-changed',
    literal: [
      'must be compatible with the previous key serializer',
      'new key serializer that requires migration or is incompatible',
    ],
    pattern:
      /new key serializer \((?<new>[^)]{1,300})\) must be compatible with the previous key serializer \((?<old>[^)]{1,300})|new key serializer that requires|must be compatible with the previous key serializer/,
    // Rows of SQL operators: sql-state-incompatible-plan.
    not: /typeutils\.RowDataSerializer/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'HeapRestoreOperation, FullSnapshotRestoreOperation, RocksDBIncrementalRestoreOperation, InternalTimerServiceImpl',
  },
  {
    id: 'restore-java-class-changed:uid',
    diagnosis: 'restore-java-class-changed',
    literal: 'local class incompatible: stream classdesc serialVersionUID',
    pattern:
      /(?<![\w.$])(?<class>[\w.$]{1,400}); local class incompatible: stream classdesc serialVersionUID = (?<old>-?\d+), local class serialVersionUID = (?<new>-?\d+)/,
    and: RESTORING,
    role: 'trigger',
    strength: 'decisive',
    source: 'java.io.ObjectStreamClass (reference I10)',
  },
  {
    // Without its frames it can also be a jar that differs between client and cluster.
    id: 'restore-java-class-changed:bare',
    diagnosis: 'restore-java-class-changed',
    literal: 'local class incompatible: stream classdesc serialVersionUID',
    pattern:
      /(?<![\w.$])(?<class>(?!org\.apache\.flink\.(?:runtime|streaming|api|table|util|core)|akka|scala)[\w.$]{1,400}); local class incompatible: stream classdesc serialVersionUID = (?<old>-?\d+), local class serialVersionUID = (?<new>-?\d+)/,
    not: /\n\s*at /,
    role: 'trigger',
    source: 'java.io.ObjectStreamClass (reference I10)',
  },
  {
    id: 'restore-java-class-changed:gone',
    diagnosis: 'restore-java-class-changed',
    literal: ['ClassNotFoundException', 'Unable to find class', 'Cannot find registered Kryo serializer class'],
    pattern:
      /(?:ClassNotFoundException|NoClassDefFoundError): (?<class>[\w.$/-]+)|Unable to find class: (?<kryo>[\w.$]+)|class for class (?<registered>[\w.$]+)/,
    and: RESTORING,
    not: /StreamConfig\.getStreamOperatorFactory|No suitable driver|UnsupportedFileSystemScheme/,
    role: 'trigger',
    source: 'class loading while state is read (reference catalogue 1.8)',
  },
  {
    // A reader with versions meets one that it does not know.
    id: 'restore-connector-state:version',
    diagnosis: 'restore-connector-state',
    literal: [
      'Unrecognized version or corrupt state',
      'Corrupt data: Unexpected magic number',
      'while this deserializer only supports version',
      'Corrupt data, conflicting lengths',
      'byte array below minimum length (8 bytes)',
      'Unknown version: ',
      'Unsupported version: ',
      'Failed to deserialize value',
    ],
    pattern:
      /(?:version(?: or corrupt state)?:? (?:with version )?(?<version>-?\d+))|Unexpected magic number|conflicting lengths|below minimum length|Failed to deserialize value|only supports version up to (?<known>\d+)/i,
    and: /(?:Bucket|Committable|Split|Enumerator|Writer|Sink|Source)\w*State\w*Serializer|CommittableSerializer|SplitSerializer|SimpleVersioned|corrupt state|Unexpected magic number|RestoreOperation|conflicting lengths|below minimum length|only supports version/,
    role: 'trigger',
    source:
      'SimpleVersionedSerialization, BucketStateSerializer, HadoopRecoverableSerializer, KafkaSourceEnumStateSerializer, MySqlSplitSerializer',
  },
  {
    // Only the state of writers, committers and sources is kept with a version before each value.
    id: 'restore-connector-state:value',
    diagnosis: 'restore-connector-state',
    literal: 'FlinkRuntimeException: Failed to deserialize value',
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.streaming.api.operators.util.SimpleVersionedListState.DeserializingIterator#next',
  },
  {
    // The splits that the enumerator kept do not fit what the readers kept, or another implementation reads them.
    id: 'restore-connector-state:splits',
    diagnosis: 'restore-connector-state',
    literal: [
      'nsupported restored PendingSplitsState',
      'nsupported to deserialize PendingSplitsState',
      'finished split information, this should not',
      'received invalid request meta group id',
      'only support single task, however, this is restored from multiple tasks',
      'state of source is incompatible with this implementation',
      "Can't deserialize debezium offset state",
      'only support normal message id currently',
      'Unable to restore assigned splits',
    ],
    pattern:
      /(?:^|: )(?<said>[^\n:]{0,160}(?:PendingSplitsState|finished split information|meta group id|restored from multiple tasks|state of source is incompatible|debezium offset state|normal message id currently|restore assigned splits)[^\n]{0,120})/,
    role: 'trigger',
    source:
      'cdc.connectors.base.source: SnapshotSplitAssigner, IncrementalSourceEnumerator, PendingSplitsStateSerializer; MySqlSourceEnumerator; cdc.debezium.DebeziumSourceFunction, FlinkOffsetBackingStore; connector.pulsar.source (cursor of a message id)',
  },
  {
    id: 'restore-connector-state:status-code',
    diagnosis: 'restore-connector-state',
    literal: 'the valid code range is [',
    pattern: /Invalid status code (?<code>-?\d{1,12}), ?the valid code range is/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.cdc.connectors.mysql.source.assigners.AssignerStatus#fromStatusCode',
  },
  {
    // Bytes of another layout: a connector's own deserializer runs off the end, or misreads.
    id: 'restore-connector-state:bytes',
    diagnosis: 'restore-connector-state',
    literal: [
      'ArrayIndexOutOfBoundsException',
      'IndexOutOfBoundsException',
      'EOFException',
      'NegativeArraySizeException',
      'BufferUnderflowException',
      'UTFDataFormatException',
      'StreamCorruptedException',
      'OptionalDataException',
    ],
    pattern:
      /^[\w.$]*(?:IndexOutOfBounds|EOF|NegativeArraySize|BufferUnderflow|UTFDataFormat|StreamCorrupted|OptionalData)Exception/,
    and: /\bat (?:[\w.@-]+\/\/?)*(?:org\.apache\.(?:paimon|iceberg|hudi|doris|flink\.(?:connector|streaming\.connectors|cdc)|pulsar|seatunnel|fluss|amoro|kudu|inlong)|com\.(?:ververica|starrocks|clickhouse|netease\.arctic|alibaba)|io\.(?:pravega|delta|streamnative))[\w.$]*(?:Serializer|Committable|State)[\w$]*\.(?:deserialize|fromRow|read|restore)\w*\(/,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md restore-connector-state',
  },
  {
    id: 'restore-connector-state:union-list',
    diagnosis: 'restore-connector-state',
    literal: [
      'typeSerializer for operator state must not be incompatible',
      'typeSerializer for broadcast state must not be incompatible',
      'operator state must be present',
    ],
    and: CONNECTOR_INIT,
    role: 'trigger',
    strength: 'decisive',
    source: 'DefaultOperatorStateBackend below a connector’s initializeState',
  },
]);
