import { text } from '#evidence';
import { type SaidFact, whoSays } from '#symptoms/said/facts';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** A database, or something on the way, ended a connection that the job had kept without using it. */
export const jdbcIdleConnection = defineToldDiagnosis({
  id: 'jdbc-idle-connection',
  title: text('The database closed an idle connection', 'JDBC 空闲连接被关闭'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/jdbc/'],
  explains: ['restart-budget-exhausted', 'jdbc-batch-lost'],
  said: idleSaid,
  summary: ({ captures }) =>
    text(
      `A JDBC connection that was kept open${idleOf(captures).en} is dead: the server (wait_timeout), a proxy or a firewall closed it, and the job used it again without looking.`,
      `作业一直保持的 JDBC 连接${idleOf(captures).zh}已失效：服务器（wait_timeout）、代理或防火墙已将其关闭，而作业未校验就再次使用。`,
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Use a connector that validates and re-opens the connection before it is used (flink-connector-jdbc since FLINK-16681; in a sink or look-up of your own: connection.isValid(seconds), else re-open, or a pool with a test query).',
        '使用在写入前校验并重连的连接器（flink-connector-jdbc 自 FLINK-16681 起）；自定义 Sink 或维表函数应先调用 connection.isValid(秒)，失效则重连，或使用带校验的连接池。',
      ),
      cost: text('A new job jar, a restart.', '需要更换作业 jar 并重启。'),
      code: 'if (!connection.isValid(5)) { connection = DriverManager.getConnection(url, user, password); statement = connection.prepareStatement(sql); }',
      settings: { 'connection.max-retry-timeout': '60 s', 'sink.max-retries': '3' },
      verify: text(
        'A quiet phase longer than wait_timeout passes without a failure.',
        '空闲超过 wait_timeout 后写入不再失败。',
      ),
    },
    {
      aim: 'relieve',
      action: text(
        'Let the server keep idle connections longer than the job is quiet, and turn TCP keep-alive on (firewalls).',
        '让服务器保留空闲连接的时间长于作业的空闲期，并启用 TCP keep-alive（防火墙场景）。',
      ),
      cost: text('None for the job; it is an administrator’s act.', '对作业没有影响；需要管理员操作。'),
      command: `SHOW VARIABLES LIKE '%timeout%';
SET GLOBAL wait_timeout = 86400; SET GLOBAL interactive_timeout = 86400; -- MySQL
-- URL: jdbc:mysql://…?tcpKeepAlive=true   jdbc:postgresql://…?tcpKeepAlive=true`,
    },
  ],
});

function idleOf({ idle }: ToldCase['captures']) {
  const ms = Number((idle ?? '').replace(/,/g, ''));
  if (!idle || Number.isNaN(ms)) return text('', '');
  return text(
    ` and silent for ${idle} ms (${Math.round(ms / 60_000)} min)`,
    `（已空闲 ${idle} 毫秒，约 ${Math.round(ms / 60_000)} 分钟）`,
  );
}

const DATABASE = /jdbc|mysql|postgres|oracle|mariadb|sql ?server|database connection|数据库|连接/;
const QUIET =
  /wait_timeout|idle|quiet|overnight|(?:no|without) (?:new )?(?:data|records|input)|空闲|(?:没有|无)(?:新)?(?:数据|输入)|夜间/;
const BREAKS = /fail|error|closed|broken|exception|restart|lost|失败|报错|异常|关闭|断开|重启/;
const NOT_JDBC = /kafka|watermark|window|idle ?source|水位|窗口|cdc|debezium|binlog/;

/** A database sink or look-up that breaks after silence, told in several lines. */
function idleSaid(facts: readonly SaidFact[]): readonly SaidFact[] | undefined {
  if (whoSays(facts, NOT_JDBC)) return;
  const told = [whoSays(facts, DATABASE), whoSays(facts, QUIET), whoSays(facts, BREAKS)];
  const known = told.filter((fact) => fact !== undefined);
  return known.length === told.length ? [...new Set(known)] : undefined;
}
