import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** MySQL does not write whole rows into its binlog, or a session began before it was told to. */
export const cdcBinlogFormat = defineToldDiagnosis({
  id: 'cdc-binlog-format',
  title: text('The binlog does not hold whole rows', 'binlog 未记录完整的行（binlog_format / binlog_row_image）'),
  docs: [
    'https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/connectors/flink-sources/mysql-cdc/',
    'https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/faq/faq/',
  ],
  explains: ['restart-budget-exhausted'],
  open: ({ fault }) =>
    fault.match?.signature.id === 'cdc-binlog-format:row-image'
      ? {
          because: text(
            'The row has fewer columns than the table: the row image, or DDL that the connector did not see.',
            '行的列数少于表结构：可能是 row image 不完整，也可能是连接器未捕获的 DDL。',
          ),
          remedy: text(
            "Run SHOW VARIABLES LIKE 'binlog_%' on the server that is read (and ask when it was changed), and look for DDL at that time.",
            "在被读取的服务器上执行 SHOW VARIABLES LIKE 'binlog_%'（并确认何时修改过），同时查找该时刻的 DDL。",
          ),
        }
      : undefined,
  summary: ({ captures }) =>
    text(
      `MySQL writes ${said(captures)} into the binlog; the source needs binlog_format=ROW and binlog_row_image=FULL.`,
      `MySQL 写入的 binlog 为 ${said(captures)}；Source 需要 binlog_format=ROW 且 binlog_row_image=FULL。`,
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Set both variables on the server that is read (on a replica also log_replica_updates=ON), then reconnect every session and pool and restart the replication threads: a session keeps the values it began with.',
        '在被读取的服务器上设置这两个变量（若读取从库，还需 log_replica_updates=ON），然后让所有会话、连接池重连，并重启复制线程：已有会话会一直沿用旧值。',
      ),
      cost: text('None for the job; it is an administrator’s act.', '对作业没有影响；需要管理员操作。'),
      command: `SET PERSIST binlog_format = 'ROW';
SET PERSIST binlog_row_image = 'FULL';
SET PERSIST binlog_row_value_options = '';
STOP REPLICA SQL_THREAD; START REPLICA SQL_THREAD;  -- on a replica
SHOW VARIABLES LIKE 'binlog_%';`,
      verify: text(
        'SHOW VARIABLES shows ROW and FULL, and no event after it fails.',
        'SHOW VARIABLES 显示 ROW 与 FULL，之后的事件不再报错。',
      ),
    },
    {
      aim: 'relieve',
      action: text(
        'Incomplete rows that are in the binlog already cannot be read: start from a later position, or with a new snapshot.',
        'binlog 中已有的不完整行无法解析：从更晚的位点启动，或重新做快照。',
      ),
      cost: text(
        'State of the source is lost: everything is read again, and the sink must bear repeated rows.',
        'Source 的状态会丢失：数据会重新读取，Sink 需要能承受重复数据。',
      ),
      settings: { 'scan.startup.mode': 'initial' },
    },
  ],
});

function said({ variable, value, format, image }: ToldCase['captures']): string {
  if (variable && value) return `${variable}=${value}`;
  if (format) return format === 'binlog_format' ? 'another format than ROW' : `binlog_format=${format}`;
  if (image) return image === 'binlog_row_image' ? 'rows without all columns' : `binlog_row_image=${image}`;
  return 'rows without all columns (or statements)';
}
