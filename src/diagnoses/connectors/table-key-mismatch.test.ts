import { testTold } from '#test/told';
import { tableKeyMismatch } from './table-key-mismatch.ts';

// Template: org.apache.iceberg.flink.sink.FlinkSink; org.apache.hudi.keygen.KeyGenUtils.
testTold(tableKeyMismatch, {
  finds: {
    Iceberg: {
      log: "java.lang.IllegalStateException: In UPSERT mode, source column 'dt' of partition field '1000: dt: identity(3)', should be included in equality fields: '[id]'",
      says: ['dt', 'PARTITIONED BY'],
    },
    Hudi: {
      log: `org.apache.hudi.exception.HoodieKeyException: recordKey value: "null" for field: "id" cannot be null or empty.
	at org.apache.hudi.keygen.KeyGenUtils.getRecordKey(KeyGenUtils.java:160)`,
    },
  },
  ignores: {
    'a sink without key': {
      log: 'org.apache.flink.table.api.ValidationException: please declare primary key for sink table when query contains update/delete record.',
      instead: 'sql-sink-primary-key',
    },
  },
});
