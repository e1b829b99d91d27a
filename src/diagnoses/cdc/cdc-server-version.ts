import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** The server speaks another dialect than the connector knows. */
export const cdcServerVersion = defineToldDiagnosis({
  id: 'cdc-server-version',
  title: text('The connector does not support this version of the database', '数据库版本不受 CDC 连接器支持'),
  docs: ['https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/connectors/flink-sources/mysql-cdc/'],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    text(
      `The server does not understand the connector${captures.statement ? ` (“${captures.statement.trim()}” is no statement of it)` : ''}${captures.actual ? `: it is version ${captures.actual}` : ''}. Server and connector release do not fit.`,
      `服务器不支持连接器发出的语句${captures.statement ? `（“${captures.statement.trim()}”）` : ''}${captures.actual ? `：其版本为 ${captures.actual}` : ''}。服务器与连接器版本不匹配。`,
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Use a connector release that knows this server. MySQL 8.4 removed SHOW MASTER STATUS: Flink CDC asks SHOW BINARY LOG STATUS since FLINK-36520 (in 3.6.0); with an older release use a supported server (MySQL 8.0 or 5.7).',
        '使用支持该服务器版本的连接器。MySQL 8.4 移除了 SHOW MASTER STATUS：Flink CDC 自 FLINK-36520（3.6.0）起改用 SHOW BINARY LOG STATUS；旧版本请使用受支持的服务器（MySQL 8.0 或 5.7）。',
      ),
      cost: text('A new job jar, a restart.', '需要更换作业 jar 并重启。'),
      command: 'SELECT VERSION();',
      verify: text('The source gets past the statement.', 'Source 不再因该语句报错。'),
    },
    {
      aim: 'relieve',
      action: text(
        'Oracle 19c and later: LogMiner without CONTINUOUS_MINE.',
        'Oracle 19c 及以后：LogMiner 不再支持 CONTINUOUS_MINE。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      settings: { 'debezium.log.mining.continuous.mine': 'false' },
    },
  ],
});
