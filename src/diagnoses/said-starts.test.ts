import { describe, expect, it } from 'vitest';
import { namedIn, rootsIn } from '#test/told';

/** How people describe starts, ends and the systems around a job (own words); the first root it must give. */
const hits: readonly (readonly [string, string])[] = [
  [
    'checkpoint-retention',
    'cleanup mode: DELETE_ON_CANCELLATION\nthe job was cancelled, its checkpoint folder is empty',
  ],
  ['checkpoint-retention', '配置为 DELETE_ON_CANCELLATION\n取消作业后无法从检查点恢复'],
  ['restore-files-missing', 'started with execution.savepoint.path\nthe folder chk-77 holds only _metadata'],
  ['restore-files-missing', '从 checkpoint 恢复失败\n检查点文件不存在'],
  [
    'restore-max-parallelism',
    'max parallelism was changed from 128 to 256\nthe job cannot be restored from the savepoint',
  ],
  ['restore-serializer-incompatible', 'a field of the POJO was removed\nrestore from the savepoint fails'],
  [
    'restore-backend-changed',
    'state backend switched from hashmap to rocksdb\nthe job does not start from its checkpoint: error',
  ],
  ['restore-uid-mismatch', '修改了 SQL，新增了一个算子\n从 savepoint 恢复失败'],
  [
    'restore-not-requested',
    'submitted with execution.savepoint.path=hdfs:///sp/savepoint-1\nall counts start from zero',
  ],
  ['task-cancel-stuck', 'the job hangs in CANCELLING\nthe TaskManager is killed by the task cancellation watchdog'],
  ['task-cancel-stuck', '取消作业一直不结束，卡在 CANCELLING'],
  ['jm-address-mismatch', 'TaskManagers cannot register\njobmanager.rpc.address: localhost'],
  ['tm-registration-timeout', 'the taskmanager is not listed in the web UI'],
  ['cdc-table-not-matched', 'mysql cdc with tableList: orders\nno changes are read, and no error is shown'],
  ['cdc-table-not-matched', 'Flink CDC，tableList 用了正则\n数据的变更监听不到'],
  ['cdc-server-id', 'two MySQL CDC jobs use the same server-id\nboth fail now and then'],
  ['sink-record-rejected', 'rows fail: the column is varchar(20), the value is too long'],
  ['table-commit-slow', 'writes a Hudi table\ninline compaction runs\ncheckpoints time out meanwhile'],
  ['sql-lookup-slow', 'lookup join with MySQL\nrows without a match are queried again and not cached'],
  ['async-queue-stuck', 'AsyncFunction with capacity 50\nthe ResultFuture is never completed in one branch'],
  ['rocksdb-native-library', 'image is built on alpine\nRocksDB cannot be loaded'],
  ['external-unreachable', '作业连不上 MySQL 数据库'],
  ['version-mismatch', 'client and cluster have different Flink versions\nsubmission fails'],
  ['missing-dependency', 'the MySQL driver is not in lib\nthe job fails'],
  ['timezone-shift', '按天开窗，窗口为 08:00:00 到次日 08:00:00'],
];

/** Looks alike, and is none of it. */
const near: readonly (readonly [string, string])[] = [
  ['task-cancel-stuck', 'checkpoint was cancelled and is stuck'],
  ['restore-uid-mismatch', 'the job restarts from the savepoint without problems\nparallelism was changed'],
  [
    'external-unreachable',
    'the TaskManager cannot connect to the database of users: it can, all is well'.replace('cannot', 'can'),
  ],
  ['checkpoint-retention', 'RETAIN_ON_CANCELLATION\nthe job was cancelled'],
  ['rocksdb-native-library', 'image is built on alpine\nstate backend: rocksdb'],
  ['cdc-table-not-matched', 'mysql cdc with tableList: orders\nall changes are read'],
  ['sql-lookup-slow', 'lookup join with MySQL\n9000 records per second'],
];

describe('what people tell of a start or an end', () => {
  it.each(hits)('%s: %s', (id, told) => {
    expect(rootsIn(told)[0]?.diagnosis.id).toBe(id);
  });

  it.each(near)('not %s: %s', (id, told) => {
    expect(namedIn(told)).not.toContain(id);
  });
});
