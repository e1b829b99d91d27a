import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** The log position the job wants to go on from is not on the server any more (binlog, WAL, oplog, archive log). */
export const cdcPositionLost = defineToldDiagnosis({
  id: 'cdc-position-lost',
  title: text('The position in the change log is no longer on the server', 'CDC 位点在服务器上已不存在'),
  docs: [
    'https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/connectors/flink-sources/mysql-cdc/',
    'https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/faq/faq/',
  ],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    text(
      `The source wants to go on from ${placeOf(captures).en}, and the server has deleted that part of its change log: every restart from this checkpoint fails in the same way.`,
      `Source 要从${placeOf(captures).zh}继续读取，而服务器已删除这部分变更日志：从该检查点重启每次都会同样失败。`,
    ),
  prescriptions: (told) => [
    {
      aim: 'cure',
      action: text(
        'Take a new snapshot: start the job without the state of this source (a new uid, --allowNonRestoredState to keep the rest), in startup mode initial; the legacy Debezium source can do it by itself with snapshot.mode when_needed.',
        '重新做全量快照：以 initial 启动模式、不带该 Source 的状态启动作业（更换 uid，并用 --allowNonRestoredState 保留其余状态）；旧版 Debezium Source 可设置 snapshot.mode 为 when_needed。',
      ),
      cost: text(
        'State of the source is lost: everything is read again, and the sink must bear repeated rows.',
        'Source 的状态会丢失：数据会重新读取，Sink 需要能承受重复数据。',
      ),
      settings: { 'scan.startup.mode': 'initial', 'debezium.snapshot.mode': 'when_needed' },
      verify: text(
        'The source reaches the streaming phase, and checkpoints complete.',
        'Source 进入增量阶段，检查点正常完成。',
      ),
    },
    keep(kindOf(told)),
    {
      aim: 'prevent',
      action: text(
        'Watch how long the job is down, paused or behind, against that retention; a snapshot phase that lasts longer than it (few readers, back pressure) loses the position as well.',
        '监控作业停机、暂停或延迟的时长，并与日志保留时间比较；全量阶段（并行度小、反压）若长于保留时间，同样会丢失位点。',
      ),
      cost: text('None for the job.', '对作业没有影响。'),
    },
  ],
});

type Captures = ToldCase['captures'];

function placeOf({ file, pos, scn }: Captures) {
  if (scn) return text(`SCN ${scn}`, ` SCN ${scn} `);
  if (!file) return text('its last position', '上次的位置');
  const at = pos ? `${file}:${pos}` : file;
  return text(at, ` ${at} `);
}

type Server = 'mysql' | 'postgres' | 'mongodb' | 'oracle' | 'sql-server';

function kindOf({ fault }: ToldCase): Server {
  const id = fault.match?.signature.id.split(':')[1];
  return id === 'postgres' || id === 'mongodb' || id === 'oracle' || id === 'sql-server' ? id : 'mysql';
}

/** How each server is told to keep its log for a week. */
const KEEP: Readonly<Record<Server, string>> = {
  mysql: `SHOW BINARY LOGS;
SET PERSIST binlog_expire_logs_seconds = 604800; -- MySQL 8; before: SET GLOBAL expire_logs_days = 7;`,
  postgres: `SELECT slot_name, restart_lsn, wal_status FROM pg_replication_slots;
ALTER SYSTEM SET wal_keep_size = '64GB'; -- before 13: wal_keep_segments
ALTER SYSTEM SET max_slot_wal_keep_size = -1;`,
  mongodb:
    'db.adminCommand({ replSetResizeOplog: 1, size: 51200, minRetentionHours: 168 }) // and heartbeat.interval.ms in the source',
  oracle: "RMAN> DELETE ARCHIVELOG ALL COMPLETED BEFORE 'SYSDATE-7'; -- never younger ones",
  'sql-server': "EXEC sys.sp_cdc_change_job @job_type = N'cleanup', @retention = 10080; -- minutes",
};

function keep(server: Server): Prescription {
  return {
    aim: 'prevent',
    action: text(
      'Let the server keep its change log for longer than the job can be down or behind: several days.',
      '让服务器保留变更日志的时间长于作业可能的停机或延迟时间：至少数天。',
    ),
    cost: text('Disk space on the database server.', '占用数据库服务器的磁盘空间。'),
    command: KEEP[server],
  };
}
