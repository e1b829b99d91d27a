import { defineSignatures } from './signature.ts';

/** Checkpoints: what the coordinator, the tasks and master hooks print when one is refused, fails or is late. */
export const checkpointsSignatures = defineSignatures([
  {
    // DebeziumChangeConsumer of CDC 1.x: its source holds the checkpoint lock until the whole table is read.
    id: 'checkpoint-source-lock:cdc-snapshot',
    diagnosis: 'checkpoint-source-lock',
    literal: "Database snapshot phase can't perform checkpoint",
    role: 'sustainer',
    strength: 'decisive',
    source: 'flink-cdc DebeziumChangeConsumer / DebeziumChangeFetcher',
  },
  {
    id: 'checkpoint-finished-tasks:not-enabled',
    diagnosis: 'checkpoint-finished-tasks',
    literal: [
      'has been finished, abort the checkpoint',
      'is not in state RUNNING but FINISHED instead',
      'Some tasks of the job have already finished and checkpointing with finished tasks is not enabled',
    ],
    role: 'sustainer',
    strength: 'decisive',
    versions: '–1.14',
    source: 'DefaultCheckpointPlanCalculator (1.13, 1.14+)',
  },
  {
    id: 'checkpoint-finished-tasks:union-state',
    diagnosis: 'checkpoint-finished-tasks',
    literal: 'has used UnionListState, but part of its tasks are',
    pattern: /The vertex (?<vertex>.{1,160}?) \(id = \w+\) has used UnionListState/,
    role: 'sustainer',
    strength: 'decisive',
    versions: '1.14–',
    source: 'DefaultCheckpointPlan',
  },
  {
    // Source subtasks without a split end; the barrier can then not be injected there.
    id: 'checkpoint-finished-tasks:not-ready',
    diagnosis: 'checkpoint-finished-tasks',
    literal: [
      'Checkpoint was declined (tasks not ready)',
      'Checkpoint was declined because one input stream is finished',
      'CheckpointDeclineTaskNotReadyException',
    ],
    pattern:
      /(?:Task (?<task>.{1,200}?) Failure reason: )?Checkpoint was declined (?:\(tasks not ready\)|because one input)|CheckpointDeclineTaskNotReadyException/,
    role: 'sustainer',
    source: 'CheckpointFailureReason.CHECKPOINT_DECLINED_TASK_NOT_READY, _INPUT_END_OF_STREAM',
  },
  {
    // Normal while tasks are being deployed; told again and again it is not. Never the first fault.
    id: 'checkpoint-tasks-not-running',
    diagnosis: 'checkpoint-tasks-not-running',
    literal: [
      'Not all required tasks are currently running',
      'is not being executed at the moment. Aborting checkpoint',
      'is not in state RUNNING but ',
    ],
    not: /has been finished|already finished|but FINISHED instead|avepoint/,
    role: 'consequence',
    source: 'CheckpointFailureReason.NOT_ALL_REQUIRED_TASKS_RUNNING, DefaultCheckpointPlanCalculator',
  },
  {
    id: 'checkpoint-tasks-not-running:task',
    literal: ['is not being executed at the moment. Aborting checkpoint', 'is not in state RUNNING but '],
    pattern: /task (?<task>.{1,200}?) of job \w+ is not (?:being executed|in state)/,
    role: 'context',
    source: 'CheckpointCoordinator –1.13, DefaultCheckpointPlanCalculator 1.13–',
  },
  {
    id: 'checkpoint-state-too-large:memory',
    diagnosis: 'checkpoint-state-too-large',
    literal: 'Size of the state is larger than the maximum permitted memory-backed state',
    pattern: /memory-backed state\. Size=(?<size>\d+) ?, ?maxSize=(?<limit>\d+)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'MemCheckpointStreamFactory',
  },
  {
    // The JobManager gets state by RPC: handles that carry the state itself can outgrow a frame.
    id: 'checkpoint-state-too-large:rpc',
    diagnosis: 'checkpoint-state-too-large',
    literal: 'AcknowledgeCheckpoint',
    pattern: /(?:acknowledgeCheckpoint|AcknowledgeCheckpoint).{0,200}(?:exceeds the maximum|framesize|frame size)/,
    role: 'trigger',
    source: 'RpcCheckpointResponder via AkkaInvocationHandler (PekkoInvocationHandler)',
  },
  {
    id: 'checkpoint-finalize-slow:failed',
    diagnosis: 'checkpoint-finalize-slow',
    literal: [
      'Failure to finalize checkpoint',
      'Could not finalize the pending checkpoint',
      'Could not complete the pending checkpoint',
    ],
    pattern: /(?:finalize|complete the pending) checkpoint(?: (?<checkpoint>\d+))?|pending checkpoint (?<pending>\d+)/,
    role: 'sustainer',
    strength: 'decisive',
    source: 'CheckpointFailureReason.FINALIZE_CHECKPOINT_FAILURE, CheckpointCoordinator',
  },
  {
    id: 'checkpoint-finalize-slow:metadata-store',
    diagnosis: 'checkpoint-finalize-slow',
    literal: 'to the underlying metadata store. Flink was not able to determine',
    pattern: /writing checkpoint (?<checkpoint>.{1,200}?) to the underlying metadata store/,
    role: 'sustainer',
    strength: 'decisive',
    source: 'CheckpointCoordinator (reference C13)',
  },
  {
    // Ten seconds or more on the JobManager alone.
    id: 'checkpoint-finalize-slow:time',
    diagnosis: 'checkpoint-finalize-slow',
    literal: 'finalizationTime=',
    pattern: /Completed checkpoint (?<checkpoint>\d+) .{0,200}finalizationTime=(?<finalize>\d{5,}) ms/,
    role: 'consequence',
    source: 'CheckpointCoordinator 1.14+ (reference C2)',
  },
  {
    id: 'checkpoint-finalize-slow:metadata-exists',
    diagnosis: 'checkpoint-finalize-slow',
    literal: '_metadata already exists',
    pattern: /Target file (?<file>\S*_metadata) already exists/,
    role: 'trigger',
    strength: 'decisive',
    source: 'FsCheckpointMetadataOutputStream',
  },
  {
    // HDFS refuses one more entry in a folder; shared/ and taskowned/ are where leftovers pile up.
    id: 'checkpoint-orphan-files:directory-limit',
    diagnosis: 'checkpoint-orphan-files',
    literal: ['The directory item limit of', 'MaxDirectoryItemsExceededException'],
    pattern:
      /directory item limit of (?<folder>\S*(?:shared|taskowned|chk-|checkpoint)\S*) is exceeded: limit=(?<limit>\d+)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'HDFS FSLimitException.MaxDirectoryItemsExceededException',
  },
  {
    id: 'checkpoint-orphan-files:not-discarded',
    diagnosis: 'checkpoint-orphan-files',
    literal: [
      'Could not properly discard completed checkpoint',
      'Fail to discard the old checkpoint',
      'Could not properly dispose the private states in the pending checkpoint',
      'Could not delete the checkpoint stream file',
    ],
    pattern: /(?:discard|dispose|delete) .{0,80}checkpoint (?:stream file )?(?<what>[^\s.]+)/,
    role: 'consequence',
    source: 'CheckpointsCleaner, PendingCheckpoint, FsCheckpointStreamFactory (reference C14)',
  },
  {
    id: 'checkpoint-external-hook:master-hook',
    diagnosis: 'checkpoint-external-hook',
    literal: [
      'Error while triggering checkpoint master hook',
      'Checkpoint master hook',
      'Error while calling restoreCheckpoint on checkpoint hook',
      'Error while resetting checkpoint master hook',
      'Failed to serialize state of master hook',
      'Cannot deserialize state for master hook',
    ],
    pattern: /hook '(?<hook>[^']{1,200})'/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.runtime.checkpoint.hooks.MasterHooks',
  },
  {
    id: 'checkpoint-external-hook:frame',
    diagnosis: 'checkpoint-external-hook',
    literal: ['CheckpointHook', 'MasterHook'],
    where: 'frame',
    pattern:
      /^(?!org\.apache\.flink\.runtime)(?<hook>[\w.$]*(?:CheckpointHook|MasterTriggerRestoreHook|MasterHook))\.(?:lambda\$)?(?:trigger|restore|reset|close|initialize)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'MasterTriggerRestoreHook implementations, e.g. io.pravega ReaderCheckpointHook',
  },
]);
