import { testTold } from '#test/told';
import { cdcSnapshotNeverEnds } from './cdc-snapshot-never-ends.ts';

// People’s words; the catalogue’s signs (nothing is printed).
testTold(cdcSnapshotNeverEnds, {
  finds: {
    'with checkpoints off': {
      log: `mysql-cdc source, parallelism 4
checkpointing: disabled
source stays in the snapshot phase, no binlog split assigned
no exception`,
      says: ['execution.checkpointing.interval'],
    },
    'in several lines': {
      log: `mysql-cdc, parallelism 4
snapshot rows arrive in the sink
later inserts and updates never arrive`,
      says: ['execution.checkpointing.interval'],
    },
    'in Chinese': {
      log: `flink cdc 2.x 只能读到全量数据，读不到 binlog 增量
未开启 checkpoint`,
      says: ['execution.checkpointing.interval'],
    },
  },
  ignores: {
    'a snapshot of a table format': {
      log: 'org.apache.paimon.table.source.OutOfRangeException: The wanted read snapshot with id 7 has expired.',
      instead: 'source-data-expired',
    },
  },
});
