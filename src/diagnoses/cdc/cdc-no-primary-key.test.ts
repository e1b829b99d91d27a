import { testTold } from '#test/told';
import { cdcNoPrimaryKey } from './cdc-no-primary-key.ts';

// Templates: Flink CDC ChunkUtils#getChunkKeyColumn, MySqlTableSourceFactory.
testTold(cdcNoPrimaryKey, {
  finds: {
    'the factory says it': {
      log: "org.apache.flink.table.api.ValidationException: 'scan.incremental.snapshot.chunk.key-column' is required for table without primary key when 'scan.incremental.snapshot.enabled' enabled.",
      says: ['chunk.key-column', 'scan.incremental.snapshot.enabled'],
    },
    'the splitter says it': {
      log: "Caused by: org.apache.flink.table.api.ValidationException: Table 'shop.events' has no primary key. To use incremental snapshot, please set 'scan.incremental.snapshot.chunk.key-column' for this table.",
      says: ['shop.events'],
    },
    'a column that is not there': {
      log: "Caused by: org.apache.flink.table.api.ValidationException: Chunk key column 'ID' doesn't exist in the columns [id,name] of the table shop.events.",
      says: ['ID'],
    },
  },
  ignores: {
    'a sink without key': {
      log: 'org.apache.flink.table.api.ValidationException: please declare primary key for sink table when query contains update/delete record.',
      instead: 'sql-sink-primary-key',
    },
  },
});
