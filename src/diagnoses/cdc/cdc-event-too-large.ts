import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** One event or transaction of the change log is larger than the server lets anybody read. */
export const cdcEventTooLarge = defineToldDiagnosis({
  id: 'cdc-event-too-large',
  title: text('An event of the change log exceeds the server’s limit', '变更日志事件超过服务器限制'),
  docs: ['https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/connectors/flink-sources/mysql-cdc/'],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    text(
      `The server cannot hand out one event of its change log${captures.bytes ? ` (${captures.bytes} bytes)` : ''}: it is larger than its limit, or the log is damaged there.`,
      `服务器无法发送变更日志中的某个事件${captures.bytes ? `（${captures.bytes} 字节）` : ''}：超过限制，或该处日志已损坏。`,
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'MySQL: raise max_allowed_packet on the server that is read to its maximum, and reconnect.',
        'MySQL：将被读取服务器的 max_allowed_packet 调到最大值并重连。',
      ),
      cost: text('None for the job; it is an administrator’s act.', '对作业没有影响；需要管理员操作。'),
      command: `SET PERSIST max_allowed_packet = 1073741824;
SHOW VARIABLES LIKE '%max_allowed_packet%';`,
      verify: text('The job gets past that position.', '作业越过该位置。'),
    },
    {
      aim: 'cure',
      action: text(
        'PostgreSQL: split transactions of many gigabytes at the source; upgrade (streaming of large transactions in progress came with 14).',
        'PostgreSQL：在源端拆分数 GB 的大事务；升级版本（14 起支持流式传输进行中的大事务）。',
      ),
      cost: text('None for the job; it is an administrator’s act.', '对作业没有影响；需要管理员操作。'),
    },
    {
      aim: 'relieve',
      action: text(
        'If the binlog is damaged there, start from the next file or with a new snapshot.',
        '若该处 binlog 已损坏，从下一个文件开始或重新做快照。',
      ),
      cost: text(
        'State of the source is lost: everything is read again, and the sink must bear repeated rows.',
        'Source 的状态会丢失：数据会重新读取，Sink 需要能承受重复数据。',
      ),
      command: 'mysqlbinlog --verify-binlog-checksum <file> > /dev/null',
    },
  ],
});
