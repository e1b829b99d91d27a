/**
 * Reads checkpoints and savepoints of Flink without Flink: `_metadata`, operator state, keyed state, serializers, values.
 * Pure: bytes come through `ByteSource`, files through `OpenFile`.
 */

export { plainChunk } from './compression/snappy-frames.ts';
export {
  KAFKA_CONSUMER_STATE,
  type KafkaConsumerOffset,
  type KafkaStart,
  kafkaConsumerOffset,
} from './connectors/kafka-consumer.ts';
export {
  KAFKA_OFFSETS,
  type KafkaAssignment,
  type KafkaEnumerator,
  type KafkaSplit,
  readKafkaEnumerator,
  readKafkaSplit,
  SOURCE_READER_STATE,
  versionedElement,
} from './connectors/kafka-source.ts';
export {
  readSourceCoordinator,
  type SourceCoordinator,
  type VersionedBytes,
} from './connectors/versioned-bytes.ts';
export { javaHash } from './keys/java-hash.ts';
export { defaultMaxParallelism, keyGroupOf, keyGroupsOf, subtaskOf } from './keys/key-groups.ts';
export { operatorIdOf } from './keys/operator-id.ts';
export type {
  ChangelogBytesHandle,
  ChangelogFilesHandle,
  ChangelogHandle,
  Channel,
  ChannelHandle,
  DistributionMode,
  FileHandle,
  HandlePlace,
  IncrementalHandle,
  KeyedHandle,
  KeyGroupRange,
  KeyGroups,
  KeyGroupsHandle,
  LocalFile,
  NamedState,
  Offsets,
  OperatorStateHandle,
  SegmentHandle,
  StreamHandle,
  Stretch,
} from './metadata/handles.ts';
export { offsetAt, unpackOffsets } from './metadata/handles.ts';
export type {
  CheckpointProperties,
  MasterState,
  Metadata,
  MetadataHead,
  MetadataVisitor,
  Operator,
  OperatorHead,
  Subtask,
  WalkOptions,
} from './metadata/metadata.ts';
export { readMetadata } from './metadata/read-metadata.ts';
export { pathPosition } from './metadata/stream-handles.ts';
export { readSubtaskAgain, walkMetadata } from './metadata/walk-metadata.ts';
export { type LogicalType, printLogicalType } from './serializers/logical-type.ts';
export { readSnapshotAlone } from './serializers/read-alone.ts';
export type {
  Child,
  Details,
  EnumConstant,
  Family,
  KryoDetails,
  KryoRegistration,
  PojoDetails,
  Serializer,
  Subclass,
} from './serializers/serializer.ts';
export { type Place, printSerializer, serializersWithin } from './serializers/serializer-tree.ts';
export { readChangeSet, readInlinedChanges } from './state/changelog.ts';
export { type ChannelChunk, checkChannelFile, readChannelChunks } from './state/channel-state.ts';
export { keyGroupWidth } from './state/composite-key.ts';
export { stateRuns, unpackedGroup } from './state/full-runs.ts';
export { heapSections, type PackedSection, packedHeapSections } from './state/heap-sections.ts';
export type { KeyedEntry } from './state/keyed-entry.ts';
export type { HeaderPlace, KeyedHeader } from './state/keyed-header.ts';
export {
  type KeyedStateFile,
  type KeyGroupExtent,
  type OnSize,
  openKeyedState,
  readHeaderOf,
  readKeyedState,
} from './state/keyed-state.ts';
export type { OperatorHeader } from './state/operator-header.ts';
export {
  type OperatorEntry,
  type OperatorStateData,
  type OperatorStateFile,
  openOperatorState,
  readOperatorState,
} from './state/operator-state.ts';
export { holdsRawTimers, type RawTimer, rawKeyGroups, readRawTimers } from './state/raw-timers.ts';
export type { Operation, StateChange } from './state/state-change.ts';
export type { SerializerRole, StateKind, StateMeta, StateType } from './state/state-meta.ts';
export type { StateStretch } from './state/state-stretch.ts';
export { keyedEntry, type MakeRow, storedEntryReader, storedRowReader } from './state/stored-entry.ts';
export { type OpenFile, streamSource } from './state/stream-source.ts';
export type { Decoder, ReadValue } from './values/decoder.ts';
export { decoderOf } from './values/decoder-of.ts';
export { toJson } from './values/to-json.ts';
export type { Fields, Opaque, Row, RowChange, Tagged, Value } from './values/value.ts';
