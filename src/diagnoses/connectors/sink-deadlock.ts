import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** Transactions of the sink wait for each other’s rows in the database. */
export const sinkDeadlock = defineToldDiagnosis({
  id: 'sink-deadlock',
  title: text('Dead-lock or lock timeout in the target database', '目标数据库死锁或锁等待超时'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/jdbc/'],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    text(
      `${captures.wait ? 'A write waited longer for a lock than the database allows' : 'The database ended a dead-lock'}: several subtasks (or another client) write the same rows in different orders, or a long transaction holds them.`,
      `${captures.wait ? '写入等待锁的时间超过数据库上限' : '数据库检测到死锁'}：多个子任务（或其他客户端）以不同顺序写同一批行，或长事务持有锁。`,
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Let each key be written by one subtask (keyBy the primary key before the sink, table.exec.sink.keyed-shuffle FORCE), or sink parallelism 1; sort batches by key.',
        '让同一主键只由一个子任务写入（在 Sink 前按主键 keyBy，或设置 table.exec.sink.keyed-shuffle 为 FORCE），或将 Sink 并行度设为 1；批内按主键排序。',
      ),
      cost: text('A shuffle before the sink.', 'Sink 前增加一次 shuffle。'),
      settings: { 'table.exec.sink.keyed-shuffle': 'FORCE' },
      verify: text(
        'SHOW ENGINE INNODB STATUS shows no new dead-lock.',
        'SHOW ENGINE INNODB STATUS 中不再出现新的死锁。',
      ),
    },
    {
      aim: 'relieve',
      action: text(
        'Smaller batches hold locks for a shorter time; retries repeat the victim.',
        '减小批次可缩短持锁时间；重试可重放被回滚的批次。',
      ),
      cost: text('None for the job.', '对作业没有影响。'),
      settings: { 'sink.buffer-flush.max-rows': '100', 'sink.max-retries': '5' },
      command: `SELECT * FROM performance_schema.data_lock_waits; -- MySQL 8
SELECT pid, state, xact_start, query FROM pg_stat_activity WHERE wait_event_type = 'Lock'; -- PostgreSQL`,
    },
    {
      aim: 'cure',
      action: text(
        'Find the other holder (a batch job, a report, DDL) and part them in time; fewer secondary indexes; READ COMMITTED in MySQL takes no gap locks.',
        '找出其他持锁方（批任务、报表、DDL）并错开时间；减少二级索引；MySQL 使用 READ COMMITTED 可避免间隙锁。',
      ),
      cost: text('None for the job; it is an administrator’s act.', '对作业没有影响；需要管理员操作。'),
    },
  ],
});
