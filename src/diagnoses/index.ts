import type { Diagnosis } from '#engine';
import { asyncQueueStuck } from './async/async-queue-stuck.ts';
import { asyncTimeout } from './async/async-timeout.ts';
import { backpressureSlowOperator } from './backpressure/backpressure-slow-operator.ts';
import { backpressureSlowSink } from './backpressure/backpressure-slow-sink.ts';
import { sourceParallelism } from './backpressure/source-parallelism.ts';
import { syncIoPerRecord } from './backpressure/sync-io-per-record.ts';
import { cdcBeforeImageMissing } from './cdc/cdc-before-image-missing.ts';
import { cdcBinlogFormat } from './cdc/cdc-binlog-format.ts';
import { cdcConnectionDropped } from './cdc/cdc-connection-dropped.ts';
import { cdcEventTooLarge } from './cdc/cdc-event-too-large.ts';
import { cdcNoPrimaryKey } from './cdc/cdc-no-primary-key.ts';
import { cdcNotEnabled } from './cdc/cdc-not-enabled.ts';
import { cdcOracleSupplementalLogging } from './cdc/cdc-oracle-supplemental-logging.ts';
import { cdcPermission } from './cdc/cdc-permission.ts';
import { cdcPositionLost } from './cdc/cdc-position-lost.ts';
import { cdcPostgresSlot } from './cdc/cdc-postgres-slot.ts';
import { cdcSchemaChangeRefused } from './cdc/cdc-schema-change-refused.ts';
import { cdcSchemaChangeStuck } from './cdc/cdc-schema-change-stuck.ts';
import { cdcSchemaHistoryLost } from './cdc/cdc-schema-history-lost.ts';
import { cdcServerId } from './cdc/cdc-server-id.ts';
import { cdcServerVersion } from './cdc/cdc-server-version.ts';
import { cdcSnapshotNeverEnds } from './cdc/cdc-snapshot-never-ends.ts';
import { cdcTableNotMatched } from './cdc/cdc-table-not-matched.ts';
import { checkpointAlignmentSkew } from './checkpoints/checkpoint-alignment-skew.ts';
import { checkpointAsyncSlow } from './checkpoints/checkpoint-async-slow.ts';
import { checkpointDeclinedException } from './checkpoints/checkpoint-declined-exception.ts';
import { checkpointExpiredBackpressure } from './checkpoints/checkpoint-expired-backpressure.ts';
import { checkpointExternalHook } from './checkpoints/checkpoint-external-hook.ts';
import { checkpointFinalizeSlow } from './checkpoints/checkpoint-finalize-slow.ts';
import { checkpointFinishedTasks } from './checkpoints/checkpoint-finished-tasks.ts';
import { checkpointIntervalTooShort } from './checkpoints/checkpoint-interval-too-short.ts';
import { checkpointOrphanFiles } from './checkpoints/checkpoint-orphan-files.ts';
import { checkpointRetention } from './checkpoints/checkpoint-retention.ts';
import { checkpointSinkFlushSlow } from './checkpoints/checkpoint-sink-flush-slow.ts';
import { checkpointSourceLock } from './checkpoints/checkpoint-source-lock.ts';
import { checkpointStateSkew } from './checkpoints/checkpoint-state-skew.ts';
import { checkpointStateTooLarge } from './checkpoints/checkpoint-state-too-large.ts';
import { checkpointStorageWriteFailed } from './checkpoints/checkpoint-storage-write-failed.ts';
import { checkpointSyncSlow } from './checkpoints/checkpoint-sync-slow.ts';
import { checkpointTasksNotRunning } from './checkpoints/checkpoint-tasks-not-running.ts';
import { checkpointToleranceExceeded } from './checkpoints/checkpoint-tolerance-exceeded.ts';
import { checkpointUnalignedLimits } from './checkpoints/checkpoint-unaligned-limits.ts';
import { checkpointUserCodeBlocked } from './checkpoints/checkpoint-user-code-blocked.ts';
import { checkpointingDisabled } from './checkpoints/checkpointing-disabled.ts';
import { catalogUnreachable } from './connectors/catalog-unreachable.ts';
import { duplicatesCommitReplay } from './connectors/duplicates-commit-replay.ts';
import { externalAuth } from './connectors/external-auth.ts';
import { externalConnectionsExhausted } from './connectors/external-connections-exhausted.ts';
import { externalRequestTimeout } from './connectors/external-request-timeout.ts';
import { externalSchemaMismatch } from './connectors/external-schema-mismatch.ts';
import { externalTls } from './connectors/external-tls.ts';
import { externalUnreachable } from './connectors/external-unreachable.ts';
import { externalVersionUnsupported } from './connectors/external-version-unsupported.ts';
import { jdbcBatchLost } from './connectors/jdbc-batch-lost.ts';
import { jdbcIdleConnection } from './connectors/jdbc-idle-connection.ts';
import { partitionCommitFailed } from './connectors/partition-commit-failed.ts';
import { sinkCommitBug } from './connectors/sink-commit-bug.ts';
import { sinkCommitReplayFails } from './connectors/sink-commit-replay-fails.ts';
import { sinkConstraintViolation } from './connectors/sink-constraint-violation.ts';
import { sinkDeadlock } from './connectors/sink-deadlock.ts';
import { sinkDeletesRefused } from './connectors/sink-deletes-refused.ts';
import { sinkLabelClash } from './connectors/sink-label-clash.ts';
import { sinkOverloaded } from './connectors/sink-overloaded.ts';
import { sinkRecordRejected } from './connectors/sink-record-rejected.ts';
import { sinkRequestTooLarge } from './connectors/sink-request-too-large.ts';
import { sinkTargetUnavailable } from './connectors/sink-target-unavailable.ts';
import { sinkTransactionExpired } from './connectors/sink-transaction-expired.ts';
import { sinkVersionConflict } from './connectors/sink-version-conflict.ts';
import { sourceDataExpired } from './connectors/source-data-expired.ts';
import { sourceThrottled } from './connectors/source-throttled.ts';
import { tableCommitConflict } from './connectors/table-commit-conflict.ts';
import { tableCommitSlow } from './connectors/table-commit-slow.ts';
import { tableFilesMissing } from './connectors/table-files-missing.ts';
import { tableKeyMismatch } from './connectors/table-key-mismatch.ts';
import { tableLayoutChanged } from './connectors/table-layout-changed.ts';
import { tableLockHeld } from './connectors/table-lock-held.ts';
import { tableWriterHeartbeatLost } from './connectors/table-writer-heartbeat-lost.ts';
import { duplicatesAtLeastOnce } from './correctness/duplicates-at-least-once.ts';
import { lossDefaultGuarantee } from './correctness/loss-default-guarantee.ts';
import { blobOrTmpCleaned } from './file-systems/blob-or-tmp-cleaned.ts';
import { fdOrPortExhausted } from './file-systems/fd-or-port-exhausted.ts';
import { fileNameTooLong } from './file-systems/file-name-too-long.ts';
import { filesNotVisible } from './file-systems/files-not-visible.ts';
import { fsCredentials } from './file-systems/fs-credentials.ts';
import { fsEndpointPathStyle } from './file-systems/fs-endpoint-path-style.ts';
import { fsHdfsNameservice } from './file-systems/fs-hdfs-nameservice.ts';
import { fsHdfsWriteFailed } from './file-systems/fs-hdfs-write-failed.ts';
import { fsObjectStoreThrottled } from './file-systems/fs-object-store-throttled.ts';
import { fsSchemeMissing } from './file-systems/fs-scheme-missing.ts';
import { kerberosExpired } from './file-systems/kerberos-expired.ts';
import { localDirectoryUnwritable } from './file-systems/local-directory-unwritable.ts';
import { rocksdbDiskFull } from './file-systems/rocksdb-disk-full.ts';
import { sinkHotPartitionFiles } from './file-systems/sink-hot-partition-files.ts';
import { haLeadershipLost } from './high-availability/ha-leadership-lost.ts';
import { haStaleJob } from './high-availability/ha-stale-job.ts';
import { haStorageUnavailable } from './high-availability/ha-storage-unavailable.ts';
import { haZkSuspended } from './high-availability/ha-zk-suspended.ts';
import { jmCrashNoHa } from './high-availability/jm-crash-no-ha.ts';
import { kafkaAuth } from './kafka/kafka-auth.ts';
import { kafkaBrokerUnreachable } from './kafka/kafka-broker-unreachable.ts';
import { kafkaConnectorMigration } from './kafka/kafka-connector-migration.ts';
import { kafkaEosNotVisible } from './kafka/kafka-eos-not-visible.ts';
import { kafkaLeaderChange } from './kafka/kafka-leader-change.ts';
import { kafkaMbeanWarning } from './kafka/kafka-mbean-warning.ts';
import { kafkaMetadataTimeout } from './kafka/kafka-metadata-timeout.ts';
import { kafkaOffsetCommitLag } from './kafka/kafka-offset-commit-lag.ts';
import { kafkaOffsetOutOfRange } from './kafka/kafka-offset-out-of-range.ts';
import { kafkaPartitionDiscovery } from './kafka/kafka-partition-discovery.ts';
import { kafkaPoisonRecord } from './kafka/kafka-poison-record.ts';
import { kafkaProduceTimeout } from './kafka/kafka-produce-timeout.ts';
import { kafkaProducerPoolExhausted } from './kafka/kafka-producer-pool-exhausted.ts';
import { kafkaRecordRefused } from './kafka/kafka-record-refused.ts';
import { kafkaRecordTooLarge } from './kafka/kafka-record-too-large.ts';
import { kafkaTransactionExpired } from './kafka/kafka-transaction-expired.ts';
import { kafkaTransactionTimeoutConfig } from './kafka/kafka-transaction-timeout-config.ts';
import { kafkaTransactionalIdClash } from './kafka/kafka-transactional-id-clash.ts';
import { knownBug } from './known-bugs/known-bug.ts';
import { containerKilledYarnPhysical } from './memory/container-killed-yarn-physical.ts';
import { containerKilledYarnVirtual } from './memory/container-killed-yarn-virtual.ts';
import { containerOomkilled } from './memory/container-oomkilled.ts';
import { gcPressure } from './memory/gc-pressure.ts';
import { managedMemoryExhausted } from './memory/managed-memory-exhausted.ts';
import { memoryConfigInvalid } from './memory/memory-config-invalid.ts';
import { nativeFragmentation } from './memory/native-fragmentation.ts';
import { oomDirect } from './memory/oom-direct.ts';
import { oomHeapTm } from './memory/oom-heap-tm.ts';
import { oomJobmanager } from './memory/oom-jobmanager.ts';
import { oomMetaspaceLeak } from './memory/oom-metaspace-leak.ts';
import { oomMetaspaceSmall } from './memory/oom-metaspace-small.ts';
import { oomNativeThreads } from './memory/oom-native-threads.ts';
import { batchShuffleContention } from './network/batch-shuffle-contention.ts';
import { networkBuffersInsufficient } from './network/network-buffers-insufficient.ts';
import { networkConnectionLost } from './network/network-connection-lost.ts';
import { networkSlow } from './network/network-slow.ts';
import { partitionNotFound } from './network/partition-not-found.ts';
import { classloaderClosed } from './packaging/classloader-closed.ts';
import { classloadingConflict } from './packaging/classloading-conflict.ts';
import { dependencyConflict } from './packaging/dependency-conflict.ts';
import { javaVersion } from './packaging/java-version.ts';
import { jdbcDriverNotFound } from './packaging/jdbc-driver-not-found.ts';
import { missingDependency } from './packaging/missing-dependency.ts';
import { noExecutorFactory } from './packaging/no-executor-factory.ts';
import { programNotExecutable } from './packaging/program-not-executable.ts';
import { sqlFactoryMissing } from './packaging/sql-factory-missing.ts';
import { thinConnectorJar } from './packaging/thin-connector-jar.ts';
import { versionMismatch } from './packaging/version-mismatch.ts';
import { pyflinkEnvironment } from './python/pyflink-environment.ts';
import { pyflinkJarMissing } from './python/pyflink-jar-missing.ts';
import { configInvalid } from './resources/config-invalid.ts';
import { deploySlow } from './resources/deploy-slow.ts';
import { jobInitFailed } from './resources/job-init-failed.ts';
import { jobSubmissionUnreachable } from './resources/job-submission-unreachable.ts';
import { k8sImagePull } from './resources/k8s-image-pull.ts';
import { k8sPodsPending } from './resources/k8s-pods-pending.ts';
import { k8sRbac } from './resources/k8s-rbac.ts';
import { slotsInsufficient } from './resources/slots-insufficient.ts';
import { slotsMinimumNotMet } from './resources/slots-minimum-not-met.ts';
import { tmCrashloop } from './resources/tm-crashloop.ts';
import { tmHostSlow } from './resources/tm-host-slow.ts';
import { yarnQueueFull } from './resources/yarn-queue-full.ts';
import { restartBudgetExhausted } from './restarts/restart-budget-exhausted.ts';
import { unclassifiedFailure } from './restarts/unclassified-failure.ts';
import { userCodeException } from './restarts/user-code-exception.ts';
import { operatorHaMetadataMissing } from './restore/operator-ha-metadata-missing.ts';
import { restoreBackendChanged } from './restore/restore-backend-changed.ts';
import { restoreConnectorState } from './restore/restore-connector-state.ts';
import { restoreExternalMismatch } from './restore/restore-external-mismatch.ts';
import { restoreFilesMissing } from './restore/restore-files-missing.ts';
import { restoreHaPointerBroken } from './restore/restore-ha-pointer-broken.ts';
import { restoreJavaClassChanged } from './restore/restore-java-class-changed.ts';
import { restoreKeyChanged } from './restore/restore-key-changed.ts';
import { restoreMaxParallelism } from './restore/restore-max-parallelism.ts';
import { restoreNonrestoredLoss } from './restore/restore-nonrestored-loss.ts';
import { restoreNotRequested } from './restore/restore-not-requested.ts';
import { restoreSerializerIncompatible } from './restore/restore-serializer-incompatible.ts';
import { restoreSlow } from './restore/restore-slow.ts';
import { restoreUidMismatch } from './restore/restore-uid-mismatch.ts';
import { savepointClaimed } from './restore/savepoint-claimed.ts';
import { savepointClientTimeout } from './restore/savepoint-client-timeout.ts';
import { savepointDirectoryMissing } from './restore/savepoint-directory-missing.ts';
import { savepointForkedTransactions } from './restore/savepoint-forked-transactions.ts';
import { savepointNeedsHealthyJob } from './restore/savepoint-needs-healthy-job.ts';
import { savepointStopFailedLate } from './restore/savepoint-stop-failed-late.ts';
import { keyNotDeterministic } from './serialization/key-not-deterministic.ts';
import { kryoGenericType } from './serialization/kryo-generic-type.ts';
import { notSerializable } from './serialization/not-serializable.ts';
import { nullField } from './serialization/null-field.ts';
import { nullKey } from './serialization/null-key.ts';
import { serializationSlow } from './serialization/serialization-slow.ts';
import { typeErasure } from './serialization/type-erasure.ts';
import { dataSkew } from './skew/data-skew.ts';
import { keyGroupSkew } from './skew/key-group-skew.ts';
import { sqlChangelogDisorder } from './sql/sql-changelog-disorder.ts';
import { sqlFunctionSignature } from './sql/sql-function-signature.ts';
import { sqlLookupSlow } from './sql/sql-lookup-slow.ts';
import { sqlNdu } from './sql/sql-ndu.ts';
import { sqlNotNull } from './sql/sql-not-null.ts';
import { sqlOptionsInvalid } from './sql/sql-options-invalid.ts';
import { sqlSinkChangelog } from './sql/sql-sink-changelog.ts';
import { sqlSinkPrimaryKey } from './sql/sql-sink-primary-key.ts';
import { sqlStateIncompatiblePlan } from './sql/sql-state-incompatible-plan.ts';
import { sqlStateTtlWrongResult } from './sql/sql-state-ttl-wrong-result.ts';
import { sqlStatementInvalid } from './sql/sql-statement-invalid.ts';
import { sqlTemporalJoinNoOutput } from './sql/sql-temporal-join-no-output.ts';
import { sqlTimeAttributeMissing } from './sql/sql-time-attribute-missing.ts';
import { sqlTypeMismatch } from './sql/sql-type-mismatch.ts';
import { operatorStateMultiplied } from './state/operator-state-multiplied.ts';
import { rocksdbManagedMemorySmall } from './state/rocksdb-managed-memory-small.ts';
import { rocksdbNativeLibrary } from './state/rocksdb-native-library.ts';
import { rocksdbSlowReads } from './state/rocksdb-slow-reads.ts';
import { rocksdbValueTooLarge } from './state/rocksdb-value-too-large.ts';
import { rocksdbWriteStall } from './state/rocksdb-write-stall.ts';
import { stateNoTtl } from './state/state-no-ttl.ts';
import { stateTtlNotCleaned } from './state/state-ttl-not-cleaned.ts';
import { timersStorm } from './state/timers-storm.ts';
import { cpuThrottled } from './task-managers/cpu-throttled.ts';
import { jmAddressMismatch } from './task-managers/jm-address-mismatch.ts';
import { jmOverloaded } from './task-managers/jm-overloaded.ts';
import { rpcFramesize } from './task-managers/rpc-framesize.ts';
import { taskCancelStuck } from './task-managers/task-cancel-stuck.ts';
import { tmHeartbeatTimeout } from './task-managers/tm-heartbeat-timeout.ts';
import { tmKilledByPlatform } from './task-managers/tm-killed-by-platform.ts';
import { tmLostGc } from './task-managers/tm-lost-gc.ts';
import { tmRegistrationTimeout } from './task-managers/tm-registration-timeout.ts';
import { tmReleased } from './task-managers/tm-released.ts';
import { lateDataDropped } from './time/late-data-dropped.ts';
import { timestampUnit } from './time/timestamp-unit.ts';
import { timezoneShift } from './time/timezone-shift.ts';
import { watermarkAlignmentPaused } from './time/watermark-alignment-paused.ts';
import { watermarkAllIdle } from './time/watermark-all-idle.ts';
import { watermarkFutureTimestamp } from './time/watermark-future-timestamp.ts';
import { watermarkIdleSource } from './time/watermark-idle-source.ts';
import { watermarkJumpedAhead } from './time/watermark-jumped-ahead.ts';
import { watermarkNone } from './time/watermark-none.ts';
import { windowLastNotFired } from './time/window-last-not-fired.ts';

/** Every diagnosis this doctor can make. A new one is three new files and one line here. */
export const diagnoses: readonly Diagnosis[] = [
  backpressureSlowOperator,
  backpressureSlowSink,
  checkpointAlignmentSkew,
  checkpointAsyncSlow,
  checkpointDeclinedException,
  checkpointExpiredBackpressure,
  checkpointIntervalTooShort,
  checkpointSinkFlushSlow,
  checkpointStateSkew,
  checkpointStorageWriteFailed,
  checkpointSyncSlow,
  checkpointToleranceExceeded,
  checkpointUnalignedLimits,
  checkpointUserCodeBlocked,
  checkpointingDisabled,
  dataSkew,
  fsSchemeMissing,
  gcPressure,
  keyGroupSkew,
  knownBug,
  lateDataDropped,
  restartBudgetExhausted,
  slotsInsufficient,
  sourceParallelism,
  stateNoTtl,
  syncIoPerRecord,
  tmHostSlow,
  unclassifiedFailure,
  userCodeException,
  watermarkAllIdle,
  watermarkFutureTimestamp,
  watermarkIdleSource,
  watermarkNone,
  checkpointSourceLock,
  checkpointFinishedTasks,
  checkpointTasksNotRunning,
  checkpointStateTooLarge,
  checkpointFinalizeSlow,
  checkpointOrphanFiles,
  checkpointRetention,
  checkpointExternalHook,
  restoreUidMismatch,
  restoreNonrestoredLoss,
  restoreMaxParallelism,
  restoreSerializerIncompatible,
  restoreKeyChanged,
  restoreJavaClassChanged,
  restoreConnectorState,
  restoreFilesMissing,
  restoreHaPointerBroken,
  restoreExternalMismatch,
  restoreNotRequested,
  restoreSlow,
  savepointClientTimeout,
  savepointStopFailedLate,
  savepointNeedsHealthyJob,
  savepointClaimed,
  savepointForkedTransactions,
  operatorHaMetadataMissing,
  oomHeapTm,
  oomMetaspaceLeak,
  oomMetaspaceSmall,
  oomDirect,
  oomNativeThreads,
  containerOomkilled,
  nativeFragmentation,
  containerKilledYarnPhysical,
  containerKilledYarnVirtual,
  oomJobmanager,
  memoryConfigInvalid,
  managedMemoryExhausted,
  tmHeartbeatTimeout,
  tmLostGc,
  tmKilledByPlatform,
  tmReleased,
  tmRegistrationTimeout,
  jmAddressMismatch,
  jmOverloaded,
  rpcFramesize,
  taskCancelStuck,
  cpuThrottled,
  networkConnectionLost,
  partitionNotFound,
  networkBuffersInsufficient,
  networkSlow,
  batchShuffleContention,
  kafkaBrokerUnreachable,
  kafkaMetadataTimeout,
  kafkaAuth,
  missingDependency,
  thinConnectorJar,
  noExecutorFactory,
  versionMismatch,
  dependencyConflict,
  classloadingConflict,
  classloaderClosed,
  jdbcDriverNotFound,
  sqlFactoryMissing,
  javaVersion,
  typeErasure,
  notSerializable,
  kryoGenericType,
  nullKey,
  keyNotDeterministic,
  serializationSlow,
  kafkaOffsetOutOfRange,
  kafkaPartitionDiscovery,
  kafkaOffsetCommitLag,
  kafkaLeaderChange,
  kafkaMbeanWarning,
  kafkaTransactionTimeoutConfig,
  kafkaTransactionExpired,
  kafkaTransactionalIdClash,
  kafkaEosNotVisible,
  kafkaProduceTimeout,
  sqlSinkChangelog,
  sqlSinkPrimaryKey,
  sqlChangelogDisorder,
  sqlNdu,
  sqlStateTtlWrongResult,
  sqlTemporalJoinNoOutput,
  sqlNotNull,
  sqlTypeMismatch,
  sqlStateIncompatiblePlan,
  sqlLookupSlow,
  pyflinkJarMissing,
  pyflinkEnvironment,
  kafkaRecordTooLarge,
  kafkaPoisonRecord,
  kafkaConnectorMigration,
  fsCredentials,
  fsEndpointPathStyle,
  fsHdfsNameservice,
  fsHdfsWriteFailed,
  fsObjectStoreThrottled,
  kerberosExpired,
  filesNotVisible,
  sinkHotPartitionFiles,
  blobOrTmpCleaned,
  fdOrPortExhausted,
  rocksdbDiskFull,
  restoreBackendChanged,
  savepointDirectoryMissing,
  nullField,
  cdcPositionLost,
  cdcBinlogFormat,
  cdcPermission,
  cdcNoPrimaryKey,
  cdcTableNotMatched,
  cdcServerVersion,
  cdcServerId,
  cdcSnapshotNeverEnds,
  cdcBeforeImageMissing,
  cdcOracleSupplementalLogging,
  cdcPostgresSlot,
  cdcSchemaChangeStuck,
  cdcSchemaChangeRefused,
  cdcSchemaHistoryLost,
  cdcEventTooLarge,
  cdcNotEnabled,
  cdcConnectionDropped,
  slotsMinimumNotMet,
  k8sPodsPending,
  k8sRbac,
  k8sImagePull,
  tmCrashloop,
  yarnQueueFull,
  jobSubmissionUnreachable,
  jobInitFailed,
  deploySlow,
  jmCrashNoHa,
  haZkSuspended,
  haLeadershipLost,
  haStaleJob,
  haStorageUnavailable,
  jdbcIdleConnection,
  jdbcBatchLost,
  sinkTargetUnavailable,
  sinkCommitReplayFails,
  sinkCommitBug,
  duplicatesCommitReplay,
  tableCommitConflict,
  sourceThrottled,
  rocksdbManagedMemorySmall,
  rocksdbSlowReads,
  rocksdbWriteStall,
  rocksdbValueTooLarge,
  rocksdbNativeLibrary,
  stateTtlNotCleaned,
  timersStorm,
  asyncTimeout,
  asyncQueueStuck,
  sinkConstraintViolation,
  sinkDeadlock,
  sinkRecordRejected,
  sinkRequestTooLarge,
  sinkOverloaded,
  sinkVersionConflict,
  sinkLabelClash,
  sinkTransactionExpired,
  sinkDeletesRefused,
  watermarkJumpedAhead,
  watermarkAlignmentPaused,
  windowLastNotFired,
  timezoneShift,
  duplicatesAtLeastOnce,
  lossDefaultGuarantee,
  externalAuth,
  externalUnreachable,
  externalSchemaMismatch,
  externalConnectionsExhausted,
  externalRequestTimeout,
  externalTls,
  externalVersionUnsupported,
  catalogUnreachable,
  tableLockHeld,
  tableFilesMissing,
  sourceDataExpired,
  tableLayoutChanged,
  tableKeyMismatch,
  tableWriterHeartbeatLost,
  tableCommitSlow,
  partitionCommitFailed,
  operatorStateMultiplied,
  fileNameTooLong,
  configInvalid,
  localDirectoryUnwritable,
  sqlStatementInvalid,
  sqlOptionsInvalid,
  sqlFunctionSignature,
  programNotExecutable,
  kafkaRecordRefused,
  kafkaProducerPoolExhausted,
  sqlTimeAttributeMissing,
  timestampUnit,
];
