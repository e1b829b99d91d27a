import { testTold } from '#test/told';
import { tableCommitConflict } from './table-commit-conflict.ts';

// Templates: Paimon ConflictDetection; Iceberg ManifestFilterManager, MergingSnapshotProducer; Hudi.
testTold(tableCommitConflict, {
  finds: {
    Paimon: {
      log: `java.lang.RuntimeException: File deletion conflicts detected! Give up committing.

Don't panic!
Conflicts during commits are normal and this failure is intended to resolve the conflicts.
	at org.apache.paimon.operation.FileStoreCommitImpl.createConflictException(FileStoreCommitImpl.java:1100)
Caused by: java.lang.IllegalStateException: Trying to delete file data-6f2c-0.orc which is not previously added.`,
      says: ['write-only'],
    },
    'the table store before it': {
      log: `Caused by: java.lang.IllegalStateException: Trying to delete file data-1-0.orc which is not previously added. Manifest might be corrupted.
	at org.apache.flink.table.store.file.manifest.ManifestEntry.mergeManifestEntries(ManifestEntry.java:140)`,
      says: ['pgrade'],
    },
    Iceberg: {
      log: 'org.apache.iceberg.exceptions.ValidationException: Cannot commit, found new delete for replaced data file: GenericDataFile{content=data, file_path=hdfs://nn/t/data/00002-0.parquet}',
    },
    Hudi: {
      log: 'org.apache.hudi.exception.HoodieWriteConflictException: java.util.ConcurrentModificationException: Cannot resolve conflicts for overlapping writes',
    },
  },
  ignores: {
    'a metastore lock': {
      log: 'org.apache.iceberg.exceptions.CommitFailedException: Timed out after 180000 ms waiting for lock on db.t',
      instead: 'table-lock-held',
    },
  },
});
