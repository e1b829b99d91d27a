import { testTold } from '#test/told';
import { tableLayoutChanged } from './table-layout-changed.ts';

// Templates: Paimon AbstractFileStoreWrite; Hudi BucketStreamWriteFunction.
testTold(tableLayoutChanged, {
  finds: {
    Paimon: {
      log: `java.lang.RuntimeException: Try to write partition {dt=20240506} with a new bucket num 8, but the previous bucket num is 4. Please switch to batch mode, and perform INSERT OVERWRITE to rescale current data layout first.
	at org.apache.paimon.operation.AbstractFileStoreWrite.createWriterContainer(AbstractFileStoreWrite.java:700)`,
      says: ['8 buckets', 'INSERT OVERWRITE'],
    },
    Hudi: {
      log: `java.lang.RuntimeException: Duplicate fileId 00000001-6f57 from bucket 1 of partition dt=1 found during the BucketStreamWriteFunction index bootstrap.
	at org.apache.hudi.sink.bucket.BucketStreamWriteFunction.bootstrapIndexIfNeed(BucketStreamWriteFunction.java:170)`,
      says: ['bucket 1'],
    },
  },
  ignores: {
    'a conflict of commits': {
      log: `java.lang.RuntimeException: File deletion conflicts detected! Give up committing.
	at org.apache.paimon.operation.FileStoreCommitImpl.noConflictsOrFail(FileStoreCommitImpl.java:1000)`,
      instead: 'table-commit-conflict',
    },
  },
});
