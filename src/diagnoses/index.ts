import type { Diagnosis } from '#engine';
import { backpressureSlowOperator } from './backpressure/backpressure-slow-operator.ts';
import { backpressureSlowSink } from './backpressure/backpressure-slow-sink.ts';
import { sourceParallelism } from './backpressure/source-parallelism.ts';
import { syncIoPerRecord } from './backpressure/sync-io-per-record.ts';
import { checkpointAlignmentSkew } from './checkpoints/checkpoint-alignment-skew.ts';
import { checkpointAsyncSlow } from './checkpoints/checkpoint-async-slow.ts';
import { checkpointDeclinedException } from './checkpoints/checkpoint-declined-exception.ts';
import { checkpointExpiredBackpressure } from './checkpoints/checkpoint-expired-backpressure.ts';
import { checkpointIntervalTooShort } from './checkpoints/checkpoint-interval-too-short.ts';
import { checkpointSinkFlushSlow } from './checkpoints/checkpoint-sink-flush-slow.ts';
import { checkpointStateSkew } from './checkpoints/checkpoint-state-skew.ts';
import { checkpointStorageWriteFailed } from './checkpoints/checkpoint-storage-write-failed.ts';
import { checkpointSyncSlow } from './checkpoints/checkpoint-sync-slow.ts';
import { checkpointToleranceExceeded } from './checkpoints/checkpoint-tolerance-exceeded.ts';
import { checkpointUnalignedLimits } from './checkpoints/checkpoint-unaligned-limits.ts';
import { checkpointUserCodeBlocked } from './checkpoints/checkpoint-user-code-blocked.ts';
import { checkpointingDisabled } from './checkpoints/checkpointing-disabled.ts';
import { fsSchemeMissing } from './file-systems/fs-scheme-missing.ts';
import { gcPressure } from './memory/gc-pressure.ts';
import { slotsInsufficient } from './resources/slots-insufficient.ts';
import { tmHostSlow } from './resources/tm-host-slow.ts';
import { restartBudgetExhausted } from './restarts/restart-budget-exhausted.ts';
import { unclassifiedFailure } from './restarts/unclassified-failure.ts';
import { userCodeException } from './restarts/user-code-exception.ts';
import { dataSkew } from './skew/data-skew.ts';
import { keyGroupSkew } from './skew/key-group-skew.ts';
import { stateNoTtl } from './state/state-no-ttl.ts';
import { lateDataDropped } from './time/late-data-dropped.ts';
import { watermarkAllIdle } from './time/watermark-all-idle.ts';
import { watermarkFutureTimestamp } from './time/watermark-future-timestamp.ts';
import { watermarkIdleSource } from './time/watermark-idle-source.ts';
import { watermarkNone } from './time/watermark-none.ts';

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
];
