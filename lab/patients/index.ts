import { backpressureSlowOperator } from './backpressure-slow-operator.ts';
import { backpressureSlowSink } from './backpressure-slow-sink.ts';
import { checkpointAlignmentSkew } from './checkpoint-alignment-skew.ts';
import { checkpointAsyncSlow } from './checkpoint-async-slow.ts';
import { checkpointDeclinedException } from './checkpoint-declined-exception.ts';
import { checkpointExpiredBackpressure } from './checkpoint-expired-backpressure.ts';
import { checkpointFinalizeSlow } from './checkpoint-finalize-slow.ts';
import { checkpointIntervalTooShort } from './checkpoint-interval-too-short.ts';
import { checkpointSyncSlow } from './checkpoint-sync-slow.ts';
import { checkpointUserCodeBlocked } from './checkpoint-user-code-blocked.ts';
import { checkpointingDisabled } from './checkpointing-disabled.ts';
import { dependencyConflict, missingDependency, versionMismatch } from './class-path.ts';
import { dataSkew } from './data-skew.ts';
import type { Patient } from './define-patient.ts';
import { gcPressure } from './gc-pressure.ts';
import { haZkSuspended } from './ha-zk-suspended.ts';
import {
  healthyBurstRecovered,
  healthyBusy,
  healthyIdle,
  healthyRestartedOnce,
  healthySourceLimited,
  healthyWide,
} from './healthy.ts';
import { jmCrashNoHa } from './jm-crash-no-ha.ts';
import { kafkaBrokerUnreachable, kafkaPoisonRecord } from './kafka-topics.ts';
import { keyGroupSkew } from './key-group-skew.ts';
import { lateDataDropped } from './late-data-dropped.ts';
import { oomDirect, oomHeapTm, oomMetaspaceLeak, oomMetaspaceSmall } from './oom.ts';
import { restoreNonrestoredLoss } from './restore-nonrestored-loss.ts';
import { slotsInsufficient } from './slots-insufficient.ts';
import { sourceParallelism } from './source-parallelism.ts';
import { stateNoTtl } from './state-no-ttl.ts';
import { syncIoPerRecord } from './sync-io-per-record.ts';
import { tmHeartbeatTimeout } from './tm-heartbeat-timeout.ts';
import { tmHostSlow } from './tm-host-slow.ts';
import { userCodeException } from './user-code-exception.ts';
import { watermarkAlignmentPaused } from './watermark-alignment-paused.ts';
import { watermarkIdleSource } from './watermark-idle-source.ts';

export const PATIENTS: readonly Patient[] = [
  dataSkew,
  keyGroupSkew,
  backpressureSlowOperator,
  backpressureSlowSink,
  syncIoPerRecord,
  sourceParallelism,
  tmHostSlow,
  checkpointExpiredBackpressure,
  checkpointAlignmentSkew,
  checkpointSyncSlow,
  checkpointAsyncSlow,
  checkpointUserCodeBlocked,
  checkpointDeclinedException,
  checkpointFinalizeSlow,
  checkpointIntervalTooShort,
  checkpointingDisabled,
  gcPressure,
  stateNoTtl,
  watermarkIdleSource,
  watermarkAlignmentPaused,
  lateDataDropped,
  restoreNonrestoredLoss,
  slotsInsufficient,
  userCodeException,
  missingDependency,
  dependencyConflict,
  versionMismatch,
  tmHeartbeatTimeout,
  oomHeapTm,
  oomDirect,
  oomMetaspaceLeak,
  oomMetaspaceSmall,
  kafkaPoisonRecord,
  kafkaBrokerUnreachable,
  haZkSuspended,
  jmCrashNoHa,
  healthyBusy,
  healthyIdle,
  healthySourceLimited,
  healthyBurstRecovered,
  healthyRestartedOnce,
  healthyWide,
];

/** @throws naming those there are */
export function patientNamed(id: string): Patient {
  const found = PATIENTS.find((patient) => patient.id === id);
  if (found !== undefined) return found;
  throw new Error(`no such patient: ${id}\nthere are: ${PATIENTS.map((patient) => patient.id).join(', ')}`);
}
