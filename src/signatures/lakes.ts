import { defineSignatures } from './signature.ts';

const PAIMON = 'org.apache.paimon (org.apache.flink.table.store before)';

/** Tables of files: Paimon and Iceberg, the catalogs in front of them. */
export const lakesSignatures = defineSignatures([
  {
    id: 'table-files-missing:log-file',
    diagnosis: 'table-files-missing',
    literal: 'Exception creating input stream from file: ',
    pattern: /Exception creating input stream from file: (?<file>\S{1,400})/,
    and: /[hH]oodie/,
    not: /AccessControl|Permission denied|ConnectException|StandbyException/,
    role: 'trigger',
    source: 'org.apache.hudi.hadoop.fs.HadoopFSUtils#getFSDataInputStream',
  },
  {
    id: 'table-files-missing',
    diagnosis: 'table-files-missing',
    literal: [
      'Failed to open input stream for file',
      'iceberg.exceptions.NotFoundException',
      '.metadata.json',
      '/manifest/manifest',
      '/snapshot/snapshot-',
      'Possible causes: ',
      'NoSuchFileException',
      'No such file or directory',
      'File does not exist: ',
      'FileNotFoundException',
      '.hoodie/',
    ],
    pattern:
      /(?:Failed to open input stream for file|NotFoundException|File does not exist|FileNotFoundException|No such file or directory)[^\n]{0,40}?(?<file>[\w+.-]{0,10}:?\/[^\s'"]{1,400}?(?:\/metadata\/|\/manifest\/|\/snapshot\/|\/bucket-|\/data\/|\.hoodie\/|\.parquet|\.orc|\.avro|\.log\.)[^\s'"]{0,300})|File '(?<paimon>[^']{1,500})' not found, Possible causes/,
    and: /iceberg|paimon|hoodie|hudi|tablestore|amoro/i,
    not: /flink\.runtime\.checkpoint|FlinkManifestUtil|some files in the snapshot that need to be resubmitted|restoreOperatorState|RestoreAndFailCommittable/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.iceberg.hadoop.HadoopInputFile, exceptions.NotFoundException; Paimon FileUtils#checkExists; Hudi readers',
  },
  {
    id: 'source-data-expired:paimon',
    diagnosis: 'source-data-expired',
    literal: [
      'The wanted read snapshot with id',
      'does not exist or has expired',
      'OutOfRangeException: The snapshot with id',
      'table.source.OutOfRangeException',
    ],
    pattern:
      /table\.source\.OutOfRangeException$|(?:read snapshot with id|[Ss]napshot(?: with id)?) (?<snapshot>\d{1,19})[^\n]{0,40}(?:has expired|expired|does not exist or has expired)/,
    role: 'trigger',
    strength: 'decisive',
    source: `${PAIMON} table.source.snapshot (OutOfRangeException)`,
  },
  {
    id: 'source-data-expired:messages',
    diagnosis: 'source-data-expired',
    literal: [
      'because they are not available in Pulsar any more',
      'TrimmedDataAccessException',
      'ExpiredIteratorException',
    ],
    role: 'trigger',
    strength: 'decisive',
    source: 'Pulsar connector (PulsarOptions.INSTRUCTION_FOR_FAIL_ON_DATA_LOSS_FALSE); DynamoDB Streams; Kinesis',
  },
  {
    id: 'source-data-expired:iceberg',
    diagnosis: 'source-data-expired',
    literal: [
      'Cannot find snapshot with ID',
      'Cannot find a snapshot older than',
      'Start snapshot id not found',
      'Starting snapshot (exclusive) ',
      'Starting snapshot (inclusive) ',
      'is not a parent ancestor of end snapshot',
      'is not an ancestor of the current snapshot',
      'Cannot determine history between starting snapshot',
      'did not come from this stream',
      'commit is archived',
      'Start commit',
    ],
    pattern:
      /Cannot find snapshot with ID:? ?(?<snapshot>\d{1,20})|Cannot find a snapshot older than|Start snapshot id not found[^\n]{0,20}?(?<start>\d{1,20})?|Starting snapshot \((?:ex|in)clusive\) (?<starting>\d{1,20})|not a parent ancestor|not an ancestor of the current snapshot|Cannot determine history between starting snapshot (?<from>\d{1,20})|(?<kinesis>did not come from this stream)|commit is archived/,
    and: /iceberg|hoodie|hudi|[Kk]inesis/i,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.iceberg.util.SnapshotUtil, BaseIncrementalScan, flink.source.enumerator.ContinuousSplitPlannerImpl; AWS Kinesis',
  },
  {
    id: 'table-layout-changed:paimon',
    diagnosis: 'table-layout-changed',
    literal: [
      'with a new bucket num',
      'Total buckets of partition ',
      'which is larger than the base schema id',
      'Flink schema and store schema are not the same',
      'Cannot write null to non-null column',
      'is not a compatible data structure',
    ],
    pattern:
      /new bucket num (?<now>\d{1,9}), but the previous bucket num is (?<before>\d{1,9})|Total buckets of partition (?<partition>[^\n]{1,200}?) changed from (?<was>\d{1,9}) to (?<is>\d{1,9})|File (?<file>\S{1,300}) has schema id (?<fileSchema>\d{1,9})|(?<schema>store schema are not the same)|(?<state>not a compatible data structure)|Cannot write null to non-null column/,
    role: 'trigger',
    strength: 'decisive',
    source: `${PAIMON} AbstractFileStoreWrite, ConflictDetection, FlinkSinkBuilder, AppendCompactTaskSerializer`,
  },
  {
    id: 'table-layout-changed:iceberg-hudi',
    diagnosis: 'table-layout-changed',
    literal: [
      'Cannot write incompatible data',
      'Cannot find partition spec',
      'Cannot find field ',
      'found during the BucketStreamWriteFunction index bootstrap',
      'from bucket ',
      'Duplicate fileID',
      'Duplicate fileId',
      'config conflict(key',
      'conflict with input options',
      'Cannot change column type',
      'SchemaCompatibilityException',
      'MissingSchemaFieldException',
    ],
    pattern:
      /Cannot write incompatible data(?:set)? to table with schema|Cannot find partition spec|Duplicate file(?:ID|Id) (?<file>[\w-]{1,80}) from bucket (?<bucket>\d{1,9})|Config conflict\(key|(?<options>[Cc]onfig conflict|conflict with input options)|Cannot change column type|SchemaCompatibility|MissingSchemaField|Cannot find field '?(?<field>[\w.]{1,128})/,
    and: /iceberg|hoodie|hudi/i,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.iceberg.types.TypeUtil; org.apache.hudi.sink.bucket.BucketStreamWriteFunction, exception.SchemaCompatibilityException',
  },
  {
    id: 'table-key-mismatch',
    diagnosis: 'table-key-mismatch',
    literal: [
      'should be included in equality fields',
      "Equality field columns shouldn't be empty",
      'should not be same with partition fields',
      'should include all partition fields',
      'Missing required equality field',
      'recordKey value: "null"',
      'recordKey values: "',
      'Record key field',
      'does not exist in the table schema',
      'Primary key definition is required',
      'Cannot extract bucket',
      'Cannot define any bucket key',
    ],
    pattern:
      /source column '(?<column>[^']{1,128})' of partition field '[^']{1,200}', should be included in equality fields|(?<empty>Equality field columns shouldn't be empty)|(?<paimon>Primary key constraint \[[^\]\n]{0,200}\] should (?:not be same with|include all) partition fields)|Missing required equality field|(?<hoodie>recordKey values?: "[^\n]{0,80}cannot be (?:null|entirely null))|Record key field '?(?<key>[\w.]{1,128})'? does not exist|Primary key definition is required|[Bb]ucket key/,
    and: /iceberg|paimon|hoodie|hudi|tablestore|equality field|partition fields/i,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.iceberg.flink.sink.FlinkSink/IcebergSink; Paimon SchemaValidation; org.apache.hudi.keygen.KeyGenUtils, HoodieTableFactory',
  },
]);
