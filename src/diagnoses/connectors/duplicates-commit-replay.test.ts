import { testTold } from '#test/told';
import { duplicatesCommitReplay } from './duplicates-commit-replay.ts';

// People’s words; the catalogue’s signs (nothing is printed).
testTold(duplicatesCommitReplay, {
  finds: {
    'two snapshots': {
      log: `iceberg sink: commit timed out at the client, but the snapshot is in the table
job restarted from savepoint with a new job id
second snapshot contains the same data files; duplicate rows`,
      says: ['roll', 'pgrade', 'rollback_to_snapshot'],
    },
  },
  ignores: {
    'duplicates of a topic read with read_uncommitted': {
      log: `kafka topic has duplicate records after restart
consumer isolation.level: read_uncommitted`,
    },
  },
});
