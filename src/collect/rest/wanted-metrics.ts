/** Names of task metrics worth reading, as `…/subtasks/metrics` lists them. */
const TASK = new Set([
  'Shuffle.Netty.Input.Buffers.inPoolUsage',
  'Shuffle.Netty.Input.Buffers.inputExclusiveBuffersUsage',
  'Shuffle.Netty.Input.Buffers.inputFloatingBuffersUsage',
  'Shuffle.Netty.Input.Buffers.inputQueueLength',
  'Shuffle.Netty.Output.Buffers.outPoolUsage',
  'Shuffle.Netty.Output.Buffers.outputQueueLength',
  'busyTimeMsPerSecond',
  'idleTimeMsPerSecond',
  'backPressuredTimeMsPerSecond',
  'softBackPressuredTimeMsPerSecond',
  'hardBackPressuredTimeMsPerSecond',
  // The documentation writes "BackPressured", the code registers "BackPressure".
  'maxSoftBackPressureTimeMs',
  'maxHardBackPressureTimeMs',
  'maxSoftBackPressuredTimeMs',
  'maxHardBackPressuredTimeMs',
  'changelogBusyTimeMsPerSecond',
  'numRecordsIn',
  'numRecordsOut',
  'numRecordsInPerSecond',
  'numRecordsOutPerSecond',
  'numBytesInPerSecond',
  'numBytesOutPerSecond',
  'mailboxLatencyMs_mean',
  'mailboxLatencyMs_median',
  'mailboxLatencyMs_p95',
  'mailboxLatencyMs_p99',
  'mailboxLatencyMs_max',
  'mailboxQueueSize',
  'mailboxMailsPerSecond',
  'checkpointStartDelayNanos',
  'checkpointAlignmentTime',
  'currentInputWatermark',
  'numLateRecordsDropped',
  'numFiredTimers',
  'numFiredTimersPerSecond',
  'debloatedBufferSize',
  'estimatedTimeToConsumeBuffersMs',
  'initializationTime',
]);

/** What follows the operator's name (and groups) in ids of operator metrics worth reading. */
const OPERATOR = new RegExp(
  `\\.(${[
    'numRecords(In|Out)(PerSecond)?',
    'numRecords(In|Out)Errors',
    'numRecordsSend(Errors)?',
    'numLateRecordsDropped|(left|right)NumLateRecordsDropped|lateRecordsDroppedRate',
    'currentOutputWatermark|currentInput\\d*Watermark|watermarkLag|watermarkLatency|watermarkAlignmentDrift',
    'current(Emit|Fetch)EventTimeLag|sourceIdleTime|pendingRecords|pendingBytes',
    '[cC]urrentSendTime',
    'records-lag-max|commitsFailed|commitsSucceeded|KafkaConsumer\\.connection-count',
    'rocksdb_[\\w-]+',
    '(stateClear|(value|list|map|aggregating|reducing)State\\w+)Latency_(mean|p99|max)',
    'cache\\.(hitCount|missCount|loadCount|numLoadFailures|latestLoadTime|numCachedRecords|numCachedBytes)',
  ].join('|')})$`,
);

const PARTITION = /\.partition\.\d+\.(currentOffset|committedOffset)s?$/;
/** A topic may have thousands of partitions; so many (offset, committed) tell the rest. */
const MOST_PARTITIONS = 100;
const MOST = 500;

/** Those of a vertex's metrics that are worth reading, in a fixed order. */
export function wantedMetrics(listed: readonly string[]): readonly string[] {
  const sorted = [...new Set(listed)].sort();
  const partitions = sorted.filter((id) => PARTITION.test(id)).slice(0, 2 * MOST_PARTITIONS);
  const others = sorted.filter((id) => TASK.has(id) || OPERATOR.test(id));
  return [...others, ...partitions].slice(0, MOST);
}

const PER_SUBTASK =
  /\.(numRecordsIn|numRecordsOut|pendingRecords|sourceIdleTime|watermarkLag|currentOutputWatermark|currentEmitEventTimeLag)$/;
const PER_SUBTASK_MOST = 64;

/** Ids for the flat metrics of a source: `<subtask>.<operator>.<metric>`, of its source operators and watermark generators. */
export function wantedPerSubtask(wanted: readonly string[], parallelism: number): readonly string[] {
  if (parallelism > PER_SUBTASK_MOST) return [];
  const ids = wanted.filter((id) => PER_SUBTASK.test(id));
  const sources = ids.filter((id) => /^Source/.test(id) || /Watermark/.test(id.split('.')[0] ?? ''));
  const subtasks = Array.from({ length: parallelism }, (_, i) => i);
  return (sources.length > 0 ? sources : ids).flatMap((id) => subtasks.map((i) => `${i}.${id}`));
}

export const JOB_METRICS = [
  'numRestarts',
  'fullRestarts',
  'uptime',
  'downtime',
  'restartingTime',
  'runningTime',
  'lastCheckpointDuration',
  'lastCheckpointSize',
  'lastCheckpointFullSize',
  'lastCompletedCheckpointId',
  'numberOfInProgressCheckpoints',
  'numberOfCompletedCheckpoints',
  'numberOfFailedCheckpoints',
  'totalNumberOfCheckpoints',
];

const JVM = [
  'Status.JVM.CPU.Load',
  'Status.JVM.CPU.Time',
  'Status.JVM.Threads.Count',
  'Status.JVM.Memory.Heap.Used',
  'Status.JVM.Memory.Heap.Committed',
  'Status.JVM.Memory.Heap.Max',
  'Status.JVM.Memory.Metaspace.Used',
  'Status.JVM.Memory.Metaspace.Max',
  'Status.JVM.Memory.Direct.MemoryUsed',
  'Status.JVM.GarbageCollector.All.Count',
  'Status.JVM.GarbageCollector.All.Time',
  'Status.JVM.GarbageCollector.All.TimeMsPerSecond',
];

export const TASK_MANAGER_METRICS = [
  ...JVM,
  'Status.Flink.Memory.Managed.Used',
  'Status.Flink.Memory.Managed.Total',
  'Status.Shuffle.Netty.AvailableMemory',
  'Status.Shuffle.Netty.TotalMemory',
  'Status.Shuffle.Netty.RequestedMemoryUsage',
];

export const JOB_MANAGER_METRICS = [
  ...JVM,
  'numRegisteredTaskManagers',
  'numPendingTaskManagers',
  'taskSlotsTotal',
  'taskSlotsAvailable',
  'numRunningJobs',
];
