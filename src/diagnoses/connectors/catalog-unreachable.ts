import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** The catalog in front of the tables (Hive metastore, REST, JDBC) does not answer, or its answer was lost. */
export const catalogUnreachable = defineToldDiagnosis({
  id: 'catalog-unreachable',
  title: text('The table catalog cannot be reached', '表 Catalog（Hive Metastore 等）不可用'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/hive/overview/'],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures, fault }) =>
    fault.match?.signature.id === 'catalog-unreachable:no-address'
      ? withoutAddress
      : text(
          `The catalog of the tables does not answer${(captures.meta ?? captures.said) ? ` (${captures.meta ?? captures.said})` : ''}: a commit in that moment may or may not have happened.`,
          `表的 Catalog 无应答${(captures.meta ?? captures.said) ? `（${captures.meta ?? captures.said}）` : ''}：此刻的提交结果未知。`,
        ),
  prescriptions: ({ fault }) => [
    ...(fault.match?.signature.id === 'catalog-unreachable:no-address' ? [giveAddress] : []),
    {
      aim: 'cure',
      action: text(
        'Look at the metastore’s or catalog’s own log at that time (down, out of memory, its database slow, thrift threads used up), and try its port from the JobManager and TaskManagers.',
        '查看该时刻 Metastore/Catalog 的日志（宕机、内存溢出、后端数据库慢、Thrift 线程耗尽），并在 JobManager 和 TaskManager 上验证端口。',
      ),
      cost: text('None for the job.', '对作业没有影响。'),
      command: 'nc -vz <metastore> 9083; grep hive.metastore.uris $HIVE_CONF_DIR/hive-site.xml',
      verify: text('SHOW TABLES works from the SQL client.', 'SQL 客户端执行 SHOW TABLES 正常。'),
    },
    {
      aim: 'relieve',
      action: text(
        'Give clients longer timeouts and more than one URI; commit less often.',
        '延长客户端超时、配置多个 URI、降低提交频率。',
      ),
      cost: text('None for the job.', '对作业没有影响。'),
      settings: {
        'hive.metastore.client.socket.timeout': '600s',
        'hive.metastore.uris': 'thrift://a:9083,thrift://b:9083',
        'hive.metastore.failure.retries': '5',
      },
    },
    {
      aim: 'relieve',
      action: text(
        'After an unknown commit look whether the newest snapshot of the table holds it before anything is repeated.',
        '提交结果未知后，先检查表的最新快照是否已包含该提交，再决定是否重试。',
      ),
      cost: text('None for the job.', '对作业没有影响。'),
    },
  ],
});

const withoutAddress = text(
  'No address of a Hive metastore is configured (hive.metastore.uris is empty in the hive-site.xml that was read), and a metastore inside the process is not allowed.',
  '未配置 Hive Metastore 地址（读取到的 hive-site.xml 中 hive.metastore.uris 为空），且不允许使用内嵌 Metastore。',
);

const giveAddress: Prescription = {
  aim: 'cure',
  action: text(
    'Set hive.metastore.uris in the hive-site.xml of the folder that hive-conf-dir names, start the metastore service (hive --service metastore), and let the client and the JobManager read that folder (ship it with the application on YARN).',
    '在 hive-conf-dir 所指目录的 hive-site.xml 中设置 hive.metastore.uris，启动 Metastore 服务（hive --service metastore），并确保客户端与 JobManager 都能读到该目录（YARN 上随应用一起分发）。',
  ),
  cost: text('None for other jobs.', '对其他作业没有影响。'),
  settings: { 'hive.metastore.uris': 'thrift://<metastore>:9083' },
  verify: text(
    'CREATE CATALOG and SHOW TABLES work from the SQL client.',
    'SQL 客户端 CREATE CATALOG 与 SHOW TABLES 正常。',
  ),
};
