import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** An old JDBC sink retried a batch on a closed connection, and the retry wrote nothing. */
export const jdbcBatchLost = defineToldDiagnosis({
  id: 'jdbc-batch-lost',
  title: text('A retried JDBC batch was empty: rows are lost', 'JDBC 重试丢失一批数据'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/jdbc/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/guarantees/',
  ],
  explains: [],
  runsOn: true,
  // Where the job failed of it, everything is read again.
  when: ({ others }) => !others.some(({ diagnosis }) => diagnosis === 'jdbc-idle-connection'),
  summary: ({ captures }) =>
    text(
      `The sink’s attempt ${captures.retry ?? '1'} to write a batch met a closed connection, and no failure follows: the driver has cleared the batch already, so the retry runs an empty one and counts as success. The rows of that batch are missing.`,
      `Sink 第 ${captures.retry ?? '1'} 次写入批次时连接已关闭，之后没有报错：驱动已清空批次，重试执行的是空批次却被当作成功。该批数据已丢失。`,
    ),
  prescriptions: () => [
    {
      aim: 'relieve',
      action: text(
        'Until the upgrade set the sink’s retries to 0: the task then fails, and the batch is read again from the checkpoint.',
        '升级之前将 Sink 重试次数设为 0：任务会失败，并从检查点重放该批数据。',
      ),
      cost: text('A restart for each broken connection.', '每次连接中断都会触发一次重启。'),
      settings: { 'connector.write.max-retries': '0', 'sink.max-retries': '0' },
      verify: text(
        'The same broken connection gives a restart, and no row is missing.',
        '同样的连接中断会触发重启，且不丢数据。',
      ),
    },
    {
      aim: 'cure',
      action: text(
        'Upgrade Flink and its JDBC connector: later releases re-open the connection, prepare the statement again and add the batch again (FLINK-16708).',
        '升级 Flink 及 JDBC 连接器：后续版本会重新打开连接、重新预编译语句并重新加入批次（FLINK-16708）。',
      ),
      cost: text('A new job jar, a restart.', '需要更换作业 jar 并重启。'),
    },
    {
      aim: 'cure',
      action: text(
        'Repair the target: write the rows from a minute before that moment again (an upsert makes this safe).',
        '修复目标表：重写该时刻之前一段时间的数据（使用 upsert 可安全重复写入）。',
      ),
      cost: text('None for the job.', '对作业没有影响。'),
    },
  ],
});
