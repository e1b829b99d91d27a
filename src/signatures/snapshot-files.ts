import { defineSignatures } from './signature.ts';

/** Files and pointers of snapshots, and what a restore expects to find outside of Flink. */
export const snapshotFileSignatures = defineSignatures([
  {
    id: 'restore-files-missing:snapshot',
    diagnosis: 'restore-files-missing',
    literal: [
      'Cannot find checkpoint or savepoint file/directory',
      "Cannot find meta data file '_metadata'",
      'is not a valid file URI. Either the pointer path is invalid',
    ],
    pattern: /file\/directory '(?<path>[^']*)'|in directory '(?<folder>[^']*)'|savepoint path '(?<uri>[^']*)'/,
    role: 'trigger',
    strength: 'decisive',
    source: 'AbstractFsCheckpointStorageAccess (reference I8)',
  },
  {
    id: 'restore-files-missing:not-a-snapshot',
    diagnosis: 'restore-files-missing',
    literal: 'Unexpected magic number. This can have multiple reasons',
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.runtime.checkpoint.Checkpoints',
  },
  {
    // The file is there, but ends before its header does: it was never written to its end, or was emptied.
    id: 'restore-files-missing:metadata-cut',
    diagnosis: 'restore-files-missing',
    literal: 'EOFException',
    pattern: /EOFException/,
    and: /checkpoint\.Checkpoints\.load(?:CheckpointMetadata|AndValidateCheckpoint)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.runtime.checkpoint.Checkpoints#loadCheckpointMetadata',
  },
  {
    // A state file below a checkpoint or savepoint; the metadata that names it was read.
    id: 'restore-files-missing:state-file',
    diagnosis: 'restore-files-missing',
    literal: [
      'FileNotFoundException',
      'NoSuchFileException',
      'NoSuchKey',
      'The specified key does not exist',
      'Not Found',
    ],
    pattern:
      /(?:FileNotFoundException|NoSuchFileException|NoSuchKey\w{0,20}|does not exist|No such (?:file|object)|Not Found)[^\n]{0,100}?(?<path>(?<=[\s'"(=])[a-z0-9]{0,10}:?\/[^\s'"]{0,300}?(?:chk-\d+|shared|taskowned|savepoint-\w{1,40})\/[^\s'"]{0,200})|(?<=[\s'"(=])(?<key>[a-z0-9]{0,10}:?\/[^\s'":]{0,300}?(?:chk-\d+|shared|taskowned|savepoint-\w{1,40})\/[^\s'":]{0,200}).{0,60}?(?:does not exist|No such file|[Nn]ot [Ff]ound|specified key)/,
    not: /completedCheckpoint|submittedJobGraph|Could not materialize|could not flush/i,
    role: 'trigger',
    source: 'file systems below a restore (catalogue 1.8)',
  },
  {
    id: 'restore-files-missing:frames',
    diagnosis: 'restore-files-missing',
    literal: ['FileNotFoundException', 'NoSuchFileException', 'NoSuchKey', 'The specified key does not exist'],
    pattern: /(?:FileNotFoundException|NoSuchFileException|NoSuchKey|specified key does not exist)/,
    and: /RestoreOperation|BackendRestorerProcedure|StateDownloader|StateHandleDownload|KeyGroupsStateHandle|FileStateHandle\.openInputStream/,
    not: /completedCheckpoint|submittedJobGraph|RetrievableStreamStateHandle|\.jar\b/,
    role: 'trigger',
    source: 'file systems below a restore (catalogue 1.8)',
  },
  {
    id: 'restore-ha-pointer-broken',
    diagnosis: 'restore-ha-pointer-broken',
    literal: [
      'This indicates that the retrieved state handle is broken',
      'This indicates that you are trying to recover from state written by an older Flink version',
      'Could not retrieve submitted JobGraph from state handle under',
    ],
    pattern:
      /Could not retrieve (?:checkpoint (?<checkpoint>\d+)|(?<graph>submitted (?:JobGraph|ExecutionPlan))) from state handle under (?<pointer>\S+?)\.?(?= This| |$)(?:.{0,80}(?<older>older Flink version))?/,
    role: 'trigger',
    strength: 'decisive',
    source: 'DefaultCompletedCheckpointStoreUtils, DefaultJobGraphStore (reference I9)',
  },
  {
    id: 'restore-ha-pointer-broken:file',
    diagnosis: 'restore-ha-pointer-broken',
    literal: ['completedCheckpoint', 'submittedJobGraph'],
    pattern: /(?<path>(?<=[\s'"(=])[^\s'"]{0,300}?(?:completedCheckpoint|submittedJobGraph)\w{0,40})/,
    and: /FileNotFound|does not exist|No such (?:file|key)|NoSuch|specified key/,
    role: 'trigger',
    strength: 'decisive',
    source: 'FileSystemStateStorageHelper: files of high-availability.storageDir',
  },
  {
    // A promise about files of a table (or a target) that is not there any more.
    id: 'restore-external-mismatch:table',
    diagnosis: 'restore-external-mismatch',
    literal: ['NotFoundException', 'FileNotFoundException', 'NoSuchTableException', 'NoSuchKey', 'does not exist'],
    pattern:
      /(?:NotFoundException|does not exist|not found|NoSuchKey)[^\n]{0,200}?(?<path>[a-z0-9]+:\/[^\s'"]*)|(?:NotFoundException|does not exist|not found|NoSuchKey|NoSuchTableException)/,
    and: /IcebergFilesCommitter|FlinkManifestUtil|IcebergCommitter|StoreCommitter|CommitterOperator\.(?:initializeState|restore)|GlobalCommitter\w*\.initializeState|RestoreAndFailCommittableStateManager|RestoreCommittableStateManager|StreamWriteOperatorCoordinator\.(?:resetToCheckpoint|restoreEvents|recommit)/,
    role: 'trigger',
    source: 'Iceberg FlinkManifestUtil, Paimon RestoreCommittableStateManager, Hudi StreamWriteOperatorCoordinator',
  },
  {
    // Temporary manifests that Iceberg's committer keeps between checkpoints, named by job, subtask and checkpoint.
    id: 'restore-external-mismatch:iceberg-manifest',
    diagnosis: 'restore-external-mismatch',
    literal: ['File does not exist', 'Failed to open input stream for file', 'FileNotFoundException', 'No such file'],
    pattern:
      /(?<=[\s'"(=])(?<path>[^\s'"]{0,300}?\/metadata\/[0-9a-f]{32}(?:-[0-9a-f]{32})?-\d{5}-\d+-\d+-\d{5}\.avro)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'Iceberg FlinkManifestUtil / ManifestOutputFileFactory (names of manifests in committer state)',
  },
  {
    id: 'restore-external-mismatch:paimon',
    diagnosis: 'restore-external-mismatch',
    literal: 'some files in the snapshot that need to be resubmitted have been deleted',
    role: 'trigger',
    strength: 'decisive',
    source: 'Paimon FileStoreCommit: files of a restored committable are gone',
  },
  {
    // The tail of a part file lies in an object of its own until its upload is complete.
    id: 'restore-external-mismatch:part',
    diagnosis: 'restore-external-mismatch',
    literal: ['recoverInProgressPart', 'recoverForCommit', 'RecoverableFsDataOutputStream'],
    where: 'frame',
    pattern: /recoverInProgressPart|recoverForCommit|RecoverableFsDataOutputStream\.<init>/,
    and: /FileNotFoundException|No such file|NoSuchKey|does not exist|404/,
    role: 'trigger',
    source: 'S3RecoverableMultipartUploadFactory#recoverInProgressPart, HadoopRecoverableFsDataOutputStream',
  },
  {
    // State names a subscription or cursor that another (or a new) cluster of the source system does not have.
    id: 'restore-external-mismatch:subscription',
    diagnosis: 'restore-external-mismatch',
    literal: ['Subscription not found', 'Subscription does not exist', 'Cursor does not exist'],
    not: /pubsub|Pub\/Sub/,
    role: 'trigger',
    source:
      'Pulsar: PulsarAdminException.NotFoundException of a reset cursor, as the Flink source asks for it at a restore',
  },
  {
    id: 'restore-external-mismatch:in-progress',
    diagnosis: 'restore-external-mismatch',
    literal: [
      'Missing data in tmp file',
      'NoSuchUpload',
      'The specified upload does not exist',
      'Recovering the lease failed',
    ],
    pattern: /Missing data in tmp file: ?(?<path>\S+)|NoSuchUpload|upload does not exist|lease failed/,
    and: /[rR]ecover|restore|initializeState|Missing data/,
    role: 'trigger',
    source: 'HadoopRecoverableFsDataOutputStream, S3Recoverable*: in-progress files of a FileSink',
  },
]);
