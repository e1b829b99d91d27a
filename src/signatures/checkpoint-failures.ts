import { defineSignatures } from './signature.ts';

/** Failed checkpoints whose reason is not told by the reason itself; and those that only follow something else. */
export const checkpointFailureSignatures = defineSignatures([
  {
    // Says that it took too long, not why: never more than a candidate, and never the first fault.
    id: 'checkpoint-expired-backpressure:expired',
    diagnosis: 'checkpoint-expired-backpressure',
    literal: ['expired before completing', 'Received late message for now expired checkpoint attempt'],
    pattern:
      /Checkpoint (?<checkpoint>\d+) of job \w+ expired|expired checkpoint attempt (?<late>\d+) from task (?<task>\S+)|expired before completing/,
    not: /Exceeded checkpoint tolerable/,
    role: 'consequence',
    source: 'CheckpointCoordinator (reference C4, C10), CheckpointFailureReason.CHECKPOINT_EXPIRED',
  },
  {
    // An envelope around the reasons of the checkpoints before it.
    id: 'checkpoint-tolerance-exceeded',
    diagnosis: 'checkpoint-tolerance-exceeded',
    literal: 'Exceeded checkpoint tolerable failure threshold',
    pattern:
      /tolerable failure threshold\.(?: The latest checkpoint failed due to (?<reason>.{1,200}?), view the Checkpoint History)?/,
    role: 'consequence',
    source: 'CheckpointFailureManager (reference C9)',
  },
  {
    // An envelope as well: a known cause in the same entry names it, this only if there is none.
    id: 'checkpoint-declined-exception:sync',
    diagnosis: 'checkpoint-declined-exception',
    literal: ['Could not complete snapshot', 'Failure reason: Checkpoint was declined', 'Checkpoint was declined.'],
    pattern:
      /Could not complete snapshot (?<checkpoint>\d+) for op(?:erator (?<operator>.{1,200}?)(?:\. Failure reason|$))?|Checkpoint was declined\./m,
    not: /CheckpointExpired|expired before completing|tasks not ready/,
    role: 'sustainer',
    envelope: true,
    source: 'StreamOperatorStateHandler (reference C16)',
  },
  {
    // What the snapshot threw in its asynchronous part, where storage is not what failed.
    id: 'checkpoint-declined-exception:async',
    diagnosis: 'checkpoint-declined-exception',
    literal: 'Could not materialize checkpoint',
    pattern: /Could not materialize checkpoint (?<checkpoint>\d+) for operator (?<operator>[^\n]{1,200}?)\.?$/m,
    and: /Caused by: |Exception: /,
    not: /CancellationException|FsCheckpointStreamFactory|FsCheckpointStateOutputStream|FSDataOutputStream|FileSystem|hdfs|HDFS|[sS]3|AccessDenied|No space left/,
    role: 'sustainer',
    envelope: true,
    source: 'AsyncCheckpointRunnable (reference C15)',
  },
  {
    id: 'checkpoint-storage-write-failed:materialize',
    diagnosis: 'checkpoint-storage-write-failed',
    literal: 'Could not materialize checkpoint',
    pattern: /Could not materialize checkpoint (?<checkpoint>\d+) for operator (?<operator>[^\n]{1,200}?)\.?$/m,
    and: /FsCheckpointStreamFactory|FsCheckpointStateOutputStream|FSDataOutputStream|FileSystem|AccessDenied|Access Denied|Permission denied|hdfs|HDFS|[sS]3|AmazonClient|SdkClient|[oO][sS][sS]Exception|No space left|quota/,
    not: /CancellationException/,
    role: 'sustainer',
    source: 'AsyncCheckpointRunnable (reference C15)',
  },
  {
    id: 'checkpoint-storage-write-failed:stream',
    diagnosis: 'checkpoint-storage-write-failed',
    literal: [
      'in order to obtain the stream state handle',
      'Could not open output stream for state backend',
      'Failed to create directory for shared state',
      'Failed to create directory for task owned state',
      'Failed to create savepoint directory at',
      'Failed to create checkpoint storage',
      'while triggering the checkpoint. IO-problem detected',
      'Could not flush and close the file system output stream to',
      'Could not flush to file and close the file system output stream to',
    ],
    pattern:
      /output stream to (?<path>\S+)(?: in order)?|(?:state|directory)(?:: | at )(?<folder>[a-z0-9]+:\S+)|Could not open output|coordinator side|IO-problem|Failed to create/,
    role: 'sustainer',
    source: 'FsCheckpointStreamFactory, FsCheckpointMetadataOutputStream, FsCheckpointStorageAccess (reference C23)',
  },
  {
    // The upload was cancelled because the checkpoint was over already. Names the operator that was late: of a sink
    // that writes at the barrier this is the usual sight.
    id: 'checkpoint-sink-flush-slow:cancelled',
    diagnosis: 'checkpoint-sink-flush-slow',
    literal: 'asynchronous part of checkpoint',
    pattern: /^(?<task>[^\n]{0,400}?) asynchronous part of checkpoint (?<checkpoint>\d+) could not be completed/m,
    and: /CancellationException/,
    not: /^(?![^\n]{0,400}(?:[Ss]ink|[Ww]riter|_write|[Cc]ommitter|compact))[^\n]{0,400} asynchronous part of checkpoint/m,
    role: 'consequence',
    source: 'AsyncCheckpointRunnable (reference C15)',
  },
  {
    // A minute or more.
    id: 'checkpoint-async-slow:took',
    diagnosis: 'checkpoint-async-slow',
    literal: ['asynchronous part) in thread', 'Asynchronous duration: '],
    pattern:
      /asynchronous part\) in thread .{1,120}? took (?<ms>[6-9]\d{4}|\d{6,}) ms|Asynchronous duration: (?<async>[6-9]\d{4}|\d{6,}) ms/,
    role: 'consequence',
    source: 'SnapshotStrategyRunner, AsyncCheckpointRunnable (DEBUG)',
  },
  {
    // Ten seconds or more: the task processes nothing meanwhile.
    id: 'checkpoint-sync-slow:took',
    diagnosis: 'checkpoint-sync-slow',
    literal: ['synchronous part) in thread', 'finished synchronous part of checkpoint'],
    pattern:
      /[ (,]synchronous part\) in thread .{1,120}? took (?<ms>\d{5,}) ms|finished synchronous part of checkpoint (?<checkpoint>\d+)\..{0,120}?snapshot duration (?<sync>\d{5,}) ms/,
    role: 'consequence',
    source: 'SnapshotStrategyRunner, SubtaskCheckpointCoordinatorImpl (DEBUG)',
  },
  {
    // Connectors and REST say so themselves.
    id: 'checkpointing-disabled:told',
    diagnosis: 'checkpointing-disabled',
    literal: [
      'Checkpointing has not been enabled',
      'checkpointing is not enabled',
      'Checkpointing is not enabled',
      'Checkpointing was not enabled for job',
      'Flushing on checkpoint is enabled, but checkpointing is not',
      'if no periodic checkpointing is configured',
    ],
    role: 'sustainer',
    source: 'AbstractCheckpointHandler (REST), FlinkKafkaProducer(Base), CheckpointCoordinator',
  },
  {
    id: 'checkpoint-interval-too-short:queued',
    diagnosis: 'checkpoint-interval-too-short',
    literal: [
      'The maximum number of concurrent checkpoints is exceeded',
      'The maximum number of queued checkpoint requests exceeded',
      'Another checkpoint request has already been queued',
      'The minimum time between checkpoints is still pending',
    ],
    role: 'consequence',
    source:
      'CheckpointFailureReason TOO_MANY_CONCURRENT_CHECKPOINTS, TOO_MANY_CHECKPOINT_REQUESTS, MINIMUM_TIME_BETWEEN_CHECKPOINTS',
  },
  {
    // Aborted because the job or a task failed, was cancelled or restarted, or because a newer one came: always follows.
    id: 'checkpoint-aborted:follows',
    literal: [
      'Checkpoint Coordinator is suspending',
      'CheckpointCoordinator shutdown',
      'FailoverRegion is restarting',
      'Failure reason: Task has failed',
      'Checkpoint has been subsumed',
      'because a barrier from newer checkpoint was received',
      'Task received cancellation from one of its inputs',
      'Checkpoint was declined (task is closing)',
      "Checkpoint was declined (task's operators partially closed)",
      'Ignore decline of checkpoint',
    ],
    role: 'benign',
    source: 'CheckpointFailureReason texts (reference 3.4 C)',
  },
  {
    // The checkpoint was aborted already when its upload ran: expired, declined elsewhere, or the task was cancelled.
    id: 'checkpoint-aborted:upload',
    literal: 'asynchronous part of checkpoint',
    and: /CancellationException/,
    role: 'benign',
    source: 'AsyncCheckpointRunnable (reference C15, catalogue 1.0)',
  },
]);
