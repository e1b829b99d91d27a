import { defineSignatures, type Signature } from './signature.ts';

/** Of Paimon, Iceberg and Hudi, by the words alone: what is pasted often lacks the frames that would name the table format. */
function family(
  diagnosis: string,
  literal: readonly string[],
  words: string,
  source: string,
  more: Partial<Signature> = {},
): Signature {
  return {
    id: `${diagnosis}:lake-words`,
    diagnosis,
    literal,
    pattern: new RegExp(`^(?<refused>[^\\n]{0,300}?(?:${words})[^\\n]{0,240})`, 'm'),
    role: 'trigger',
    family: true,
    source,
    ...more,
  };
}

/** Where the tables of files check what they are asked to make, before any record is written. */
const SET_UP =
  'paimon\\.(?:schema\\.(?:SchemaValidation|SchemaManager|TableSchema|Schema)|catalog\\.\\w+|flink\\.(?:FlinkCatalog|AbstractFlinkTableFactory|FlinkTableFactory|sink\\.FlinkSink(?:Builder)?|sink\\.FlinkTableSink\\w*)|table\\.FileStoreTableFactory)|iceberg\\.(?:CatalogUtil|Schema|SchemaUpdate|flink\\.(?:FlinkCatalog|FlinkCatalogFactory|FlinkDynamicTableFactory|IcebergTableSink|sink\\.\\w+\\$Builder))|hudi\\.(?:table\\.HoodieTableFactory|table\\.catalog\\.\\w+|configuration\\.\\w+)';

/** Tables of files that refuse what they are asked for, or do not find what they kept, in whatever words. */
export const lakeRefusalSignatures = defineSignatures([
  family(
    'table-key-mismatch',
    [
      'equality field',
      'primaryKeys and store primaryKeys',
      'do not match with the ones from starrocks table',
      'identifier field',
      'precombine',
      'Record key',
      'recordKey',
      'Can not find new sequence field',
    ],
    'equality fields?\\b[^\\n]{0,80}(?:not match|should|must|cannot|missing|empty)|should be included in equality fields|primaryKeys and store primaryKeys|match with the ones from starrocks table|as an identifier field|delete identifier field|[Pp]recombine[^\\n]{0,80}(?:not|missing|null)|does not exist in the table schema|[Rr]ecord ?[Kk]ey[^\\n]{0,60}(?:null|not (?:found|exist))|new sequence field',
    'Iceberg FlinkSink, SchemaUpdate; Paimon AbstractFlinkTableFactory, PartialUpdateMergeFunction; StarRocksSinkManager; Hudi HoodieTableFactory, KeyGenUtils',
    { not: /equality field column IDs/ },
  ),
  family(
    'source-data-expired',
    [
      'Cannot find snapshot',
      'Cannot find the starting snapshot',
      'Cannot find the end snapshot',
      'is not a parent ancestor of end snapshot',
      'out of available snapshotId range',
      'Starting snapshot (',
      'commit is archived',
    ],
    'Cannot find (?:the (?:starting|end) )?snapshot|not a parent ancestor|out of available snapshotId range|Starting snapshot \\(|commit is archived',
    'Iceberg SnapshotUtil, BaseIncrementalScan; Paimon IncrementalStartingScanner, StaticFromSnapshotStartingScanner; Hudi',
    { not: /savepoint path/ },
  ),
  family(
    'table-files-missing',
    [
      'Cannot commit, missing data files',
      'Failed to read manifest',
      'Failed to read some manifest files',
      'Failed to load committed metadata',
    ],
    'missing data files|Failed to read (?:some )?manifest|Failed to load committed metadata',
    'Paimon FileDeletionBase; Iceberg MergingSnapshotProducer, SnapshotProducer',
    { not: /jar file/ },
  ),
  family(
    'table-commit-conflict',
    [
      'Conflicts during commits are normal',
      'onflicting deleted files',
      'new conflicting delete files',
      'onflicting data files',
      'new position delete for replaced data file',
      'Atomic commit failed for snapshot',
      'conditional check failure',
      'because its Glue table already exists',
    ],
    'Conflicts during commits|onflicting (?:deleted |delete |data )?files|new position delete for replaced|Atomic commit failed|conditional check failure|because its Glue table',
    'Paimon FileStoreCommitImpl; Iceberg MergingSnapshotProducer, GlueTableOperations, DynamoDbLockManager',
  ),
  family(
    'table-layout-changed',
    [
      'Cannot change bucket',
      'BucketStreamWriteFunction index bootstrap',
      'assumption that records are clustered by spec',
      'New schema is not equal to exists schema',
      'are not equal to the exists schema',
      'partitionKeys and store partitionKeys',
      'Cannot change nullability',
      'Incompatible change: cannot add required column',
      'Incoming records violate the writer assumption',
    ],
    'Cannot change (?:bucket|nullability)|index bootstrap|clustered by spec|to exists schema|to the exists schema|store partitionKeys|Incompatible change:|violate the writer assumption',
    'Paimon SchemaManager, AbstractFlinkTableFactory; Iceberg ClusteredWriter, SchemaUpdate; Hudi BucketStreamWriteFunction',
  ),
  family(
    'catalog-unreachable',
    [
      'MetaException(message:Got exception: ',
      'MetaException(message:Could not connect',
      'Error occurred while processing ',
    ],
    'MetaException\\(message:(?:Got exception: (?:org\\.apache\\.thrift|java\\.net)|Could not connect)|RESTException: Error occurred while processing (?:GET|POST|PUT|HEAD|DELETE) request',
    'org.apache.hadoop.hive.metastore.api.MetaException around Thrift’s; Iceberg rest.HTTPClient',
  ),
  {
    // Thrown while a table, a catalog or a sink is set up: what is asked for does not go together.
    id: 'sql-options-invalid:lake-set-up',
    diagnosis: 'sql-options-invalid',
    literal: ['org.apache.paimon.', 'org.apache.iceberg.', 'org.apache.hudi.'],
    pattern: new RegExp(
      `(?:IllegalArgument|UnsupportedOperation|IllegalState|Validation|Runtime)Exception: (?<refused>[^\\n]{4,240})\\n(?:[ \\t]*at [^\\n]{0,300}\\n){0,4}[ \\t]*at (?:[\\w.@-]{1,40}//?)?org\\.apache\\.(?:${SET_UP})[.$]`,
    ),
    where: 'entry',
    not: /bug\b|[Uu]nexpected|Connection refused|timed out|AccessDenied|Permission denied|OutOfMemory|NotFoundException|processElement/,
    role: 'trigger',
    family: true,
    source:
      'checks of Paimon SchemaValidation and SchemaManager, Iceberg CatalogUtil and FlinkSink, Hudi HoodieTableFactory',
  },
]);
