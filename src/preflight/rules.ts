import { atLeastOnceModeWithEoSink } from './checkpointing/at-least-once-mode-with-eo-sink.ts';
import { checkpointWithIterate } from './checkpointing/checkpoint-with-iterate.ts';
import { checkpointingOff } from './checkpointing/checkpointing-off.ts';
import { concurrentWithUnaligned } from './checkpointing/concurrent-with-unaligned.ts';
import { exactlyOnceSinkNoCheckpoint } from './checkpointing/exactly-once-sink-no-checkpoint.ts';
import { fewRestarts } from './checkpointing/few-restarts.ts';
import { hardCodedRestart } from './checkpointing/hard-coded-restart.ts';
import { intervalTooShort } from './checkpointing/interval-too-short.ts';
import { intervalVsLatency } from './checkpointing/interval-vs-latency.ts';
import { jobmanagerCheckpointStorage } from './checkpointing/jobmanager-checkpoint-storage.ts';
import { noRetention } from './checkpointing/no-retention.ts';
import { sourceCheckpointLock } from './checkpointing/source-checkpoint-lock.ts';
import { timeoutVsInterval } from './checkpointing/timeout-vs-interval.ts';
import { tolerableFailuresZero } from './checkpointing/tolerable-failures-zero.ts';
import { duplicateUid } from './identity/duplicate-uid.ts';
import { maxParallelismUnset } from './identity/max-parallelism-unset.ts';
import { missingName } from './identity/missing-name.ts';
import { missingUidStateful } from './identity/missing-uid-stateful.ts';
import { missingUidStateless } from './identity/missing-uid-stateless.ts';
import { sinkUid } from './identity/sink-uid.ts';
import { unstableUid } from './identity/unstable-uid.ts';
import { autoOffsetResetProperty } from './kafka/auto-offset-reset-property.ts';
import { boundedKafkaInStreaming } from './kafka/bounded-kafka-in-streaming.ts';
import { committedWithoutFallback } from './kafka/committed-without-fallback.ts';
import { consumerIsolation } from './kafka/consumer-isolation.ts';
import { credentialsInJar } from './kafka/credentials-in-jar.ts';
import { defaultGuaranteeNone } from './kafka/default-guarantee-none.ts';
import { deserializerThrows } from './kafka/deserializer-throws.ts';
import { discoveryOff } from './kafka/discovery-off.ts';
import { fixedPartitioner } from './kafka/fixed-partitioner.ts';
import { groupIdMissing } from './kafka/group-id-missing.ts';
import { legacyConsumer } from './kafka/legacy-consumer.ts';
import { legacyProducer } from './kafka/legacy-producer.ts';
import { offsetsLatest } from './kafka/offsets-latest.ts';
import { producerAcks } from './kafka/producer-acks.ts';
import { txnPrefixMissing } from './kafka/txn-prefix-missing.ts';
import { txnPrefixNotUnique } from './kafka/txn-prefix-not-unique.ts';
import { txnPrefixUnstable } from './kafka/txn-prefix-unstable.ts';
import { txnTimeoutBrokerMax } from './kafka/txn-timeout-broker-max.ts';
import { txnTimeoutTooShort } from './kafka/txn-timeout-too-short.ts';
import { constantOrTinyKey } from './keys/constant-or-tiny-key.ts';
import { enumOrArrayInsideKeyObject } from './keys/enum-or-array-inside-key-object.ts';
import { enumOrArrayKey } from './keys/enum-or-array-key.ts';
import { keyWithoutHashcodeEquals } from './keys/key-without-hashcode-equals.ts';
import { keybyByPositionOrName } from './keys/keyby-by-position-or-name.ts';
import { nondeterministicKey } from './keys/nondeterministic-key.ts';
import { nullKey } from './keys/null-key.ts';
import { partitionCustomConstant } from './keys/partition-custom-constant.ts';
import { redundantShuffle } from './keys/redundant-shuffle.ts';
import { reinterpretAsKeyed } from './keys/reinterpret-as-keyed.ts';
import { bundlesFlinkCore } from './packaging/bundles-flink-core.ts';
import { classVersionTooNew } from './packaging/class-version-too-new.ts';
import { confInJar } from './packaging/conf-in-jar.ts';
import { duplicateClasses } from './packaging/duplicate-classes.ts';
import { duplicateConnector } from './packaging/duplicate-connector.ts';
import { filesystemPluginInJar } from './packaging/filesystem-plugin-in-jar.ts';
import { flinkVersionSkew } from './packaging/flink-version-skew.ts';
import { hadoopBundled } from './packaging/hadoop-bundled.ts';
import { hugeJar } from './packaging/huge-jar.ts';
import { internalApi } from './packaging/internal-api.ts';
import { jdbcDriverBundled } from './packaging/jdbc-driver-bundled.ts';
import { kryoBundled } from './packaging/kryo-bundled.ts';
import { linkCheck } from './packaging/link-check.ts';
import { loggingBundled } from './packaging/logging-bundled.ts';
import { lostServiceFiles } from './packaging/lost-service-files.ts';
import { missingConnector } from './packaging/missing-connector.ts';
import { nestedLib } from './packaging/nested-lib.ts';
import { noMain } from './packaging/no-main.ts';
import { scalaApiOn2x } from './packaging/scala-api-on-2x.ts';
import { scalaMix } from './packaging/scala-mix.ts';
import { signatureFiles } from './packaging/signature-files.ts';
import { testDeps } from './packaging/test-deps.ts';
import { wrongLayout } from './packaging/wrong-layout.ts';
import type { Rule } from './rule.ts';
import { serializerCopySameInstance } from './serializers/serializer-copy-same-instance.ts';
import { serializerCopyViewMismatch } from './serializers/serializer-copy-view-mismatch.ts';
import { serializerDuplicateSharesState } from './serializers/serializer-duplicate-shares-state.ts';
import { serializerFieldNotWritten } from './serializers/serializer-field-not-written.ts';
import { serializerLengthMismatch } from './serializers/serializer-length-mismatch.ts';
import { serializerReadWriteMismatch } from './serializers/serializer-read-write-mismatch.ts';
import { serializerSnapshotNotCreatable } from './serializers/serializer-snapshot-not-creatable.ts';
import { serializerSnapshotVersionIgnored } from './serializers/serializer-snapshot-version-ignored.ts';
import { cascadedJoins } from './sql/cascaded-joins.ts';
import { caseWhenDistinct } from './sql/case-when-distinct.ts';
import { cdcDuplicates } from './sql/cdc-duplicates.ts';
import { credentialsInDdl } from './sql/credentials-in-ddl.ts';
import { distinctNotSplit } from './sql/distinct-not-split.ts';
import { eoKafkaWithoutPrefix } from './sql/eo-kafka-without-prefix.ts';
import { groupAggNoTtl } from './sql/group-agg-no-ttl.ts';
import { idleSource } from './sql/idle-source.ts';
import { jsonIgnoreErrors } from './sql/json-ignore-errors.ts';
import { kafkaLatest } from './sql/kafka-latest.ts';
import { keyedShuffleNone } from './sql/keyed-shuffle-none.ts';
import { legacyGroupWindow } from './sql/legacy-group-window.ts';
import { lookupWithoutCache } from './sql/lookup-without-cache.ts';
import { manyInsertsSeparate } from './sql/many-inserts-separate.ts';
import { minibatchIncomplete } from './sql/minibatch-incomplete.ts';
import { missingWatermark } from './sql/missing-watermark.ts';
import { noMinibatch } from './sql/no-minibatch.ts';
import { noUidControl } from './sql/no-uid-control.ts';
import { nondeterministicUpdate } from './sql/nondeterministic-update.ts';
import { notNullDrop } from './sql/not-null-drop.ts';
import { onConflictRequired } from './sql/on-conflict-required.ts';
import { orderByUnbounded } from './sql/order-by-unbounded.ts';
import { processingTimeWindow } from './sql/processing-time-window.ts';
import { regularJoinNoTtl } from './sql/regular-join-no-ttl.ts';
import { skewedAgg } from './sql/skewed-agg.ts';
import { timezone } from './sql/timezone.ts';
import { topnWithRownum } from './sql/topn-with-rownum.ts';
import { ttlCorrectness } from './sql/ttl-correctness.ts';
import { ttlHintAlias } from './sql/ttl-hint-alias.ts';
import { upsertMaterialize } from './sql/upsert-materialize.ts';
import { upsertSinkWithoutPk } from './sql/upsert-sink-without-pk.ts';
import { asyncCallbackTouchesState } from './state/async-callback-touches-state.ts';
import { instanceFieldAsState } from './state/instance-field-as-state.ts';
import { keyedStateOnUnkeyed } from './state/keyed-state-on-unkeyed.ts';
import { keyedStateWithoutTtl } from './state/keyed-state-without-ttl.ts';
import { kryoState } from './state/kryo-state.ts';
import { liststateReadModifyWrite } from './state/liststate-read-modify-write.ts';
import { mapstateFullScanPerRecord } from './state/mapstate-full-scan-per-record.ts';
import { queryableState } from './state/queryable-state.ts';
import { richAsyncUsesState } from './state/rich-async-uses-state.ts';
import { rocksdbWithoutIncremental } from './state/rocksdb-without-incremental.ts';
import { stateHandlePerRecord } from './state/state-handle-per-record.ts';
import { stateInConstructor } from './state/state-in-constructor.ts';
import { stateNameClash } from './state/state-name-clash.ts';
import { stateNameDynamic } from './state/state-name-dynamic.ts';
import { staticMutableState } from './state/static-mutable-state.ts';
import { ttlBuiltNotEnabled } from './state/ttl-built-not-enabled.ts';
import { ttlCleanupDisabled } from './state/ttl-cleanup-disabled.ts';
import { ttlEventTimeExpectation } from './state/ttl-event-time-expectation.ts';
import { ttlWithDefaultValue } from './state/ttl-with-default-value.ts';
import { unionListState } from './state/union-list-state.ts';
import { valueMutatedNotUpdated } from './state/value-mutated-not-updated.ts';
import { valuestateOfCollection } from './state/valuestate-of-collection.ts';
import { alignmentOnLegacy } from './time/alignment-on-legacy.ts';
import { autoWatermarkZero } from './time/auto-watermark-zero.ts';
import { eventWindowWithoutWatermarks } from './time/event-window-without-watermarks.ts';
import { evictor } from './time/evictor.ts';
import { globalWindowNoTrigger } from './time/global-window-no-trigger.ts';
import { idlenessVsOutoforderness } from './time/idleness-vs-outoforderness.ts';
import { intervalJoinWideBounds } from './time/interval-join-wide-bounds.ts';
import { lateDataDroppedSilently } from './time/late-data-dropped-silently.ts';
import { missingIdleness } from './time/missing-idleness.ts';
import { mixedTime } from './time/mixed-time.ts';
import { processWindowWithoutAggregation } from './time/process-window-without-aggregation.ts';
import { sessionMergingCustomTrigger } from './time/session-merging-custom-trigger.ts';
import { slidingExplosion } from './time/sliding-explosion.ts';
import { timerWithoutOntimer } from './time/timer-without-ontimer.ts';
import { timersPerRecord } from './time/timers-per-record.ts';
import { timezoneOffset } from './time/timezone-offset.ts';
import { unalignedWatermarkDependence } from './time/unaligned-watermark-dependence.ts';
import { wallclockAsEventTime } from './time/wallclock-as-event-time.ts';
import { watermarkReassigned } from './time/watermark-reassigned.ts';
import { watermarksAfterSource } from './time/watermarks-after-source.ts';
import { windowAll } from './time/window-all.ts';
import { bufferTimeoutExtreme } from './topology/buffer-timeout-extreme.ts';
import { chainingDisabledGlobally } from './topology/chaining-disabled-globally.ts';
import { collectInMain } from './topology/collect-in-main.ts';
import { danglingBranch } from './topology/dangling-branch.ts';
import { envParallelismHardcoded } from './topology/env-parallelism-hardcoded.ts';
import { filterHeavyLate } from './topology/filter-heavy-late.ts';
import { iterate } from './topology/iterate.ts';
import { latencyTrackingOn } from './topology/latency-tracking-on.ts';
import { localEnvironment } from './topology/local-environment.ts';
import { manySlotSharingGroups } from './topology/many-slot-sharing-groups.ts';
import { monolith } from './topology/monolith.ts';
import { noExecute } from './topology/no-execute.ts';
import { parallelismChangeBreaksChain } from './topology/parallelism-change-breaks-chain.ts';
import { printSink } from './topology/print-sink.ts';
import { setParallelism1 } from './topology/set-parallelism-1.ts';
import { severalExecutes } from './topology/several-executes.ts';
import { sinkPerKey } from './topology/sink-per-key.ts';
import { tableAndExecute } from './topology/table-and-execute.ts';
import { testSource } from './topology/test-source.ts';
import { unionWithItself } from './topology/union-with-itself.ts';
import { avroInterfaceType } from './types/avro-interface-type.ts';
import { avroWithoutFlinkAvro } from './types/avro-without-flink-avro.ts';
import { collectionField1x } from './types/collection-field-1x.ts';
import { collectionFieldHoldsSet } from './types/collection-field-holds-set.ts';
import { collectionNotBuiltin2x } from './types/collection-not-builtin-2x.ts';
import { duplicateFieldInHierarchy } from './types/duplicate-field-in-hierarchy.ts';
import { enumInKryo } from './types/enum-in-kryo.ts';
import { forceAvroOrKryo } from './types/force-avro-or-kryo.ts';
import { javaTimeLocalTypes } from './types/java-time-local-types.ts';
import { kryoFieldInPojo } from './types/kryo-field-in-pojo.ts';
import { kryoStreamType } from './types/kryo-stream-type.ts';
import { lambdaGenericReturn } from './types/lambda-generic-return.ts';
import { orderedMapLosesOrder } from './types/ordered-map-loses-order.ts';
import { outputtagNotAnonymous } from './types/outputtag-not-anonymous.ts';
import { pojoAccessorMismatch } from './types/pojo-accessor-mismatch.ts';
import { pojoHintNotPojo } from './types/pojo-hint-not-pojo.ts';
import { pojoInnerClass } from './types/pojo-inner-class.ts';
import { pojoMissingDefaultCtor } from './types/pojo-missing-default-ctor.ts';
import { pojoNoFields } from './types/pojo-no-fields.ts';
import { pojoNotPublic } from './types/pojo-not-public.ts';
import { pojoReadobjectWriteobject } from './types/pojo-readobject-writeobject.ts';
import { polymorphicPojo } from './types/polymorphic-pojo.ts';
import { protobufUnregistered } from './types/protobuf-unregistered.ts';
import { rawClassDescriptor } from './types/raw-class-descriptor.ts';
import { recordOnOldFlink } from './types/record-on-old-flink.ts';
import { recursiveCollection2x } from './types/recursive-collection-2x.ts';
import { rowWithoutTypeinfo } from './types/row-without-typeinfo.ts';
import { transientFieldLost } from './types/transient-field-lost.ts';
import { tupleNull } from './types/tuple-null.ts';
import { tupleSubclassExtraFields } from './types/tuple-subclass-extra-fields.ts';
import { collectionFieldState } from './upgrade/collection-field-state.ts';
import { configRemoved } from './upgrade/config-removed.ts';
import { dataset } from './upgrade/dataset.ts';
import { isxPojoFlips } from './upgrade/isx-pojo-flips.ts';
import { legacySourceSink } from './upgrade/legacy-source-sink.ts';
import { parametertoolMoved } from './upgrade/parametertool-moved.ts';
import { perJobMode } from './upgrade/per-job-mode.ts';
import { restartDefault } from './upgrade/restart-default.ts';
import { asyncMissingErrorPath } from './user-functions/async-missing-error-path.ts';
import { asyncNoTimeoutHandling } from './user-functions/async-no-timeout-handling.ts';
import { blockingInAsync } from './user-functions/blocking-in-async.ts';
import { blockingIo } from './user-functions/blocking-io.ts';
import { capturesEnclosingThis } from './user-functions/captures-enclosing-this.ts';
import { classfornameInUdf } from './user-functions/classforname-in-udf.ts';
import { closeWithoutNullCheck } from './user-functions/close-without-null-check.ts';
import { collectorEscapes } from './user-functions/collector-escapes.ts';
import { connectionPerRecord } from './user-functions/connection-per-record.ts';
import { deprecatedOpen } from './user-functions/deprecated-open.ts';
import { envCaptured } from './user-functions/env-captured.ts';
import { expensiveObjectPerRecord } from './user-functions/expensive-object-per-record.ts';
import { largeClosure } from './user-functions/large-closure.ts';
import { legacySourceCancel } from './user-functions/legacy-source-cancel.ts';
import { mutableInputObject } from './user-functions/mutable-input-object.ts';
import { nonSerializableField } from './user-functions/non-serializable-field.ts';
import { openNotClosed } from './user-functions/open-not-closed.ts';
import { perRecordLogging } from './user-functions/per-record-logging.ts';
import { randomInFunction } from './user-functions/random-in-function.ts';
import { retryForever } from './user-functions/retry-forever.ts';
import { sharedSimpledateformat } from './user-functions/shared-simpledateformat.ts';
import { shutdownHook } from './user-functions/shutdown-hook.ts';
import { spawnsThreads } from './user-functions/spawns-threads.ts';
import { sqlUdfNondeterministic } from './user-functions/sql-udf-nondeterministic.ts';
import { stdout } from './user-functions/stdout.ts';
import { superNotCalled } from './user-functions/super-not-called.ts';
import { swallowInterrupt } from './user-functions/swallow-interrupt.ts';
import { swallowThrowable } from './user-functions/swallow-throwable.ts';
import { systemExit } from './user-functions/system-exit.ts';
import { threadSleep } from './user-functions/thread-sleep.ts';

/** Every rule that preflight checks. */
export const rules: readonly Rule[] = [
  noMain,
  regularJoinNoTtl,
  threadSleep,
  connectionPerRecord,
  systemExit,
  groupAggNoTtl,
  minibatchIncomplete,
  noMinibatch,
  skewedAgg,
  distinctNotSplit,
  caseWhenDistinct,
  expensiveObjectPerRecord,
  blockingIo,
  blockingInAsync,
  stdout,
  perRecordLogging,
  upsertMaterialize,
  onConflictRequired,
  upsertSinkWithoutPk,
  missingWatermark,
  nondeterministicUpdate,
  lookupWithoutCache,
  serializerReadWriteMismatch,
  pojoMissingDefaultCtor,
  avroInterfaceType,
  collectionField1x,
  collectionNotBuiltin2x,
  duplicateFieldInHierarchy,
  javaTimeLocalTypes,
  kryoFieldInPojo,
  kryoStreamType,
  pojoAccessorMismatch,
  pojoInnerClass,
  pojoNoFields,
  pojoNotPublic,
  pojoReadobjectWriteobject,
  protobufUnregistered,
  recordOnOldFlink,
  rowWithoutTypeinfo,
  idleSource,
  cdcDuplicates,
  notNullDrop,
  orderByUnbounded,
  topnWithRownum,
  legacyGroupWindow,
  cascadedJoins,
  ttlHintAlias,
  jsonIgnoreErrors,
  kafkaLatest,
  eoKafkaWithoutPrefix,
  credentialsInDdl,
  processingTimeWindow,
  timezone,
  manyInsertsSeparate,
  serializerFieldNotWritten,
  serializerSnapshotVersionIgnored,
  serializerCopySameInstance,
  serializerSnapshotNotCreatable,
  serializerLengthMismatch,
  deprecatedOpen,
  nonSerializableField,
  capturesEnclosingThis,
  envCaptured,
  missingUidStateful,
  missingUidStateless,
  duplicateUid,
  unstableUid,
  maxParallelismUnset,
  sinkUid,
  loggingBundled,
  hadoopBundled,
  kryoBundled,
  testDeps,
  filesystemPluginInJar,
  hugeJar,
  nestedLib,
  wrongLayout,
  confInJar,
  jdbcDriverBundled,
  signatureFiles,
  bundlesFlinkCore,
  flinkVersionSkew,
  duplicateConnector,
  scalaMix,
  duplicateClasses,
  lostServiceFiles,
  missingConnector,
  classVersionTooNew,
  internalApi,
  scalaApiOn2x,
  linkCheck,
  ttlBuiltNotEnabled,
  stateInConstructor,
  staticMutableState,
  stateHandlePerRecord,
  liststateReadModifyWrite,
  mapstateFullScanPerRecord,
  checkpointingOff,
  exactlyOnceSinkNoCheckpoint,
  intervalTooShort,
  intervalVsLatency,
  atLeastOnceModeWithEoSink,
  concurrentWithUnaligned,
  fewRestarts,
  hardCodedRestart,
  timeoutVsInterval,
  noRetention,
  jobmanagerCheckpointStorage,
  legacySourceSink,
  parametertoolMoved,
  dataset,
  configRemoved,
  isxPojoFlips,
  collectionFieldState,
  kryoState,
  nondeterministicKey,
  enumOrArrayInsideKeyObject,
  keyWithoutHashcodeEquals,
  constantOrTinyKey,
  nullKey,
  partitionCustomConstant,
  defaultGuaranteeNone,
  txnPrefixMissing,
  txnTimeoutBrokerMax,
  txnTimeoutTooShort,
  txnPrefixNotUnique,
  txnPrefixUnstable,
  groupIdMissing,
  offsetsLatest,
  committedWithoutFallback,
  autoOffsetResetProperty,
  discoveryOff,
  boundedKafkaInStreaming,
  producerAcks,
  fixedPartitioner,
  legacyConsumer,
  legacyProducer,
  tupleSubclassExtraFields,
  outputtagNotAnonymous,
  rawClassDescriptor,
  lambdaGenericReturn,
  tupleNull,
  avroWithoutFlinkAvro,
  forceAvroOrKryo,
  transientFieldLost,
  orderedMapLosesOrder,
  collectionFieldHoldsSet,
  polymorphicPojo,
  enumInKryo,
  pojoHintNotPojo,
  asyncCallbackTouchesState,
  richAsyncUsesState,
  valueMutatedNotUpdated,
  instanceFieldAsState,
  unionListState,
  ttlCleanupDisabled,
  valuestateOfCollection,
  keyedStateWithoutTtl,
  sharedSimpledateformat,
  spawnsThreads,
  swallowThrowable,
  swallowInterrupt,
  openNotClosed,
  superNotCalled,
  asyncMissingErrorPath,
  legacySourceCancel,
  eventWindowWithoutWatermarks,
  missingIdleness,
  idlenessVsOutoforderness,
  watermarksAfterSource,
  watermarkReassigned,
  windowAll,
  slidingExplosion,
  processWindowWithoutAggregation,
  evictor,
  globalWindowNoTrigger,
  lateDataDroppedSilently,
  timezoneOffset,
  mixedTime,
  autoWatermarkZero,
  alignmentOnLegacy,
  intervalJoinWideBounds,
  timerWithoutOntimer,
  wallclockAsEventTime,
  timersPerRecord,
  sessionMergingCustomTrigger,
  deserializerThrows,
  sourceCheckpointLock,
  sqlUdfNondeterministic,
  collectorEscapes,
  envParallelismHardcoded,
  setParallelism1,
  chainingDisabledGlobally,
  manySlotSharingGroups,
  bufferTimeoutExtreme,
  noExecute,
  severalExecutes,
  danglingBranch,
  printSink,
  collectInMain,
  testSource,
  localEnvironment,
  monolith,
  sinkPerKey,
  unionWithItself,
  iterate,
  latencyTrackingOn,
  keybyByPositionOrName,
  redundantShuffle,
  reinterpretAsKeyed,
  enumOrArrayKey,
  recursiveCollection2x,
  serializerDuplicateSharesState,
  serializerCopyViewMismatch,
  shutdownHook,
  randomInFunction,
  retryForever,
  keyedStateOnUnkeyed,
  stateNameClash,
  stateNameDynamic,
  ttlWithDefaultValue,
  ttlEventTimeExpectation,
  queryableState,
  rocksdbWithoutIncremental,
  asyncNoTimeoutHandling,
  closeWithoutNullCheck,
  classfornameInUdf,
  largeClosure,
  mutableInputObject,
  consumerIsolation,
  credentialsInJar,
  tolerableFailuresZero,
  checkpointWithIterate,
  missingName,
  parallelismChangeBreaksChain,
  tableAndExecute,
  filterHeavyLate,
  ttlCorrectness,
  keyedShuffleNone,
  noUidControl,
  restartDefault,
  perJobMode,
  unalignedWatermarkDependence,
];
