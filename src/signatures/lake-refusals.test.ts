import { describe, expect, it } from 'vitest';
import { namedIn, rootsIn } from '#test/told';

/** Rendered from the templates of the classes named; without frames, as people paste them, unless these matter. */
const refusals: readonly (readonly [id: string, source: string, log: string])[] = [
  [
    'table-key-mismatch',
    'paimon.flink.AbstractFlinkTableFactory',
    'java.lang.IllegalStateException: Flink primaryKeys and store primaryKeys are not the same, store primaryKeys is [id], Flink primaryKeys is [id, dt]',
  ],
  [
    'table-key-mismatch',
    'starrocks.connector.flink.manager.StarRocksSinkManager',
    'java.lang.IllegalArgumentException: Primary keys of the flink `TableSchema` do not match with the ones from starrocks table.',
  ],
  [
    'source-data-expired',
    'iceberg.util.SnapshotUtil',
    'java.lang.IllegalArgumentException: Cannot find snapshot with ID 4711',
  ],
  [
    'source-data-expired',
    'paimon.table.source.snapshot.IncrementalStartingScanner',
    'java.lang.IllegalArgumentException: The specified scan snapshotId range [3, 9] is out of available snapshotId range [7, 12].',
  ],
  [
    'table-files-missing',
    'iceberg.MergingSnapshotProducer',
    'org.apache.iceberg.exceptions.ValidationException: Cannot commit, missing data files: [s3://lake/t/data/d.parquet]',
  ],
  [
    'table-commit-conflict',
    'iceberg.MergingSnapshotProducer',
    'org.apache.iceberg.exceptions.ValidationException: Found new conflicting delete files that can apply to records matching true: [s3://lake/t/data/d.parquet]',
  ],
  [
    'table-layout-changed',
    'iceberg.io.ClusteredWriter',
    'java.lang.IllegalStateException: Incoming records violate the writer assumption that records are clustered by spec and by partition within each spec.',
  ],
  [
    'table-layout-changed',
    'paimon.schema.SchemaManager',
    'java.lang.UnsupportedOperationException: Cannot change bucket number through dynamic options. You might need to rescale bucket.',
  ],
  [
    'sql-options-invalid',
    'paimon.schema.SchemaValidation, by its frame',
    "java.lang.UnsupportedOperationException: Only support 'none' and 'lookup' changelog-producer on FIRST_ROW merge engine\n\tat org.apache.paimon.utils.Preconditions.checkArgument(Preconditions.java:148)\n\tat org.apache.paimon.schema.SchemaValidation.validateTableSchema(SchemaValidation.java:210)",
  ],
  [
    'missing-dependency',
    'iceberg.CatalogUtil',
    'java.lang.IllegalArgumentException: Cannot initialize Catalog implementation org.apache.iceberg.nessie.NessieCatalog: Cannot find constructor for interface org.apache.iceberg.catalog.Catalog',
  ],
  [
    'catalog-unreachable',
    'hive.metastore.api.MetaException',
    'MetaException(message:Got exception: org.apache.thrift.transport.TTransportException java.net.SocketTimeoutException: Read timed out)',
  ],
];

const others: readonly (readonly [id: string, why: string, log: string])[] = [
  [
    'table-key-mismatch',
    'only informs of what it takes',
    '2024-05-01 10:00:00,000 WARN  org.apache.iceberg.flink.sink.FlinkSink [] - The configured equality field column IDs [1] are not matched with the schema identifier field IDs [2], use job specified equality field columns as the equality fields by default.',
  ],
  [
    'sql-options-invalid',
    'the storage refused, not the table',
    'java.lang.RuntimeException: Connection refused\n\tat org.apache.paimon.schema.SchemaManager.latest(SchemaManager.java:120)',
  ],
  [
    'table-files-missing',
    'a snapshot of Flink',
    "java.io.FileNotFoundException: Cannot find checkpoint or savepoint file/directory '/flink/savepoint-1' on file system 'file'.",
  ],
  ['table-commit-conflict', 'all is well', 'commits of the Iceberg table succeed, there is no commit conflict'],
];

describe('refusals of lake tables', () => {
  it.each(refusals)('%s: %s', (id, _, log) => {
    const [first] = rootsIn(log);
    expect(first?.diagnosis.id).toBe(id);
    expect(first?.confidence).not.toBe('certain');
  });

  it.each(others)('not %s: %s', (id, _, log) => {
    expect(namedIn(log)).not.toContain(id);
  });
});
