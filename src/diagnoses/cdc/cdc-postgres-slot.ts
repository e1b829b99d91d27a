import type { Prescription } from '#engine';
import type { Text } from '#evidence';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** A PostgreSQL replication slot is held by another connection, is gone, cannot be made, or keeps its WAL. */
export const cdcPostgresSlot = defineToldDiagnosis({
  id: 'cdc-postgres-slot',
  title: text('PostgreSQL replication slot cannot be used', 'Postgres 复制槽不可用'),
  docs: [
    'https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/connectors/flink-sources/postgres-cdc/',
    'https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/faq/faq/',
  ],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) => summaryOf(captures),
  prescriptions: ({ captures }) => [
    ...cures(captures),
    {
      aim: 'prevent',
      action: text(
        'One slot per job and source; checkpoints on (the LSN is confirmed with them), a heartbeat for quiet tables, and drop slots of jobs that are gone.',
        '每个作业、每个 Source 使用独立的复制槽；启用检查点（LSN 随检查点确认）；对低频表配置心跳；删除已下线作业的复制槽。',
      ),
      cost: text('None for the job.', '对作业没有影响。'),
      settings: { 'slot.name': '<one per job>', 'heartbeat.interval.ms': '30000' },
      command: 'SELECT slot_name, active, active_pid, confirmed_flush_lsn, wal_status FROM pg_replication_slots;',
    },
  ],
});

type Captures = ToldCase['captures'];

function slotOf({ slot, missing, taken, waiting, global }: Captures): string {
  return slot ?? missing ?? taken ?? waiting ?? global ?? '<slot>';
}

function summaryOf(captures: Captures): Text {
  const slot = slotOf(captures);
  if (captures.pid) {
    return text(
      `Slot “${slot}” is used by another connection (process ${captures.pid} of the server): another job, another subtask or table, or the attempt before.`,
      `复制槽 “${slot}” 正被另一个连接占用（服务器进程 ${captures.pid}）：可能是另一个作业、另一张表或上一次尝试。`,
    );
  }
  if (captures.lost) {
    return text(
      `Slot “${slot}” is invalid: the server has removed WAL that it needed.`,
      `复制槽 “${slot}” 已失效：服务器已删除其所需的 WAL。`,
    );
  }
  if (captures.missing)
    return text(`Slot “${slot}” does not exist (any more).`, `复制槽 “${slot}” 不存在（或已丢失）。`);
  if (captures.full) return text('The server has no slot or walsender left.', '服务器没有可用的复制槽或 walsender。');
  return text(
    'The replication slot cannot be made or used, or does not move and keeps its WAL.',
    '复制槽无法创建或使用，或不推进而导致 WAL 堆积。',
  );
}

function cures(captures: Captures): readonly Prescription[] {
  const slot = slotOf(captures);
  if (captures.full) return [moreSlots()];
  if (captures.lost || captures.missing) return [anew(slot)];
  return captures.pid || captures.taken ? [release(slot, captures.pid)] : [look(slot)];
}

function moreSlots(): Prescription {
  return {
    aim: 'cure',
    action: text('Drop slots that nobody reads, or allow more.', '删除无人使用的复制槽，或提高上限。'),
    cost: text('The limits need a restart of PostgreSQL.', '修改上限需要重启 PostgreSQL。'),
    command: `SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE NOT active AND slot_name = '<unused>';
ALTER SYSTEM SET max_replication_slots = 20;
ALTER SYSTEM SET max_wal_senders = 20;`,
  };
}

function anew(slot: string): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Drop the slot where it is left, and take a new snapshot: start without this source’s state. Without the slot nobody knows what was missed.',
      '删除残留的槽并重新做快照：不带该 Source 的状态启动。槽丢失后无法得知遗漏了哪些变更。',
    ),
    cost: text('Everything is read again.', '数据会全部重新读取。'),
    command: `SELECT pg_drop_replication_slot('${slot}');`,
    settings: { 'scan.startup.mode': 'initial' },
  };
}

function release(slot: string, pid: string | undefined): Prescription {
  return {
    aim: 'cure',
    action: text(
      'End the connection that holds it, if that is an attempt that is gone; where it is another job or table, give this one a slot of its own (slot.name).',
      '若占用方是已结束的尝试，终止其连接；若是其他作业或表，则为本作业配置独立的 slot.name。',
    ),
    cost: text('The holder, if it lives, fails.', '若占用方仍在运行，它会失败。'),
    command: `SELECT active_pid FROM pg_replication_slots WHERE slot_name = '${slot}';
SELECT pg_terminate_backend(${pid ?? '<active_pid>'});`,
    settings: { 'slot.name': `${slot}_2` },
    verify: text('The slot is active with the job’s own connection.', '该槽由本作业的连接占用。'),
  };
}

function look(slot: string): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Let the position move: checkpoints that complete, a heartbeat (with a table that it updates, where others write into the same server), no transaction open for hours; drop the slot if no job reads it.',
      '让位点推进：检查点能够完成；配置心跳（同一服务器上其他库写入频繁时需更新心跳表）；避免长事务；无作业使用时删除该槽。',
    ),
    cost: text('None for the job.', '对作业没有影响。'),
    settings: {
      'heartbeat.interval.ms': '30000',
      'debezium.heartbeat.action.query': 'UPDATE public.heartbeat SET ts = now()',
    },
    command: `SELECT pid, state, xact_start, query FROM pg_stat_activity WHERE state <> 'idle' ORDER BY xact_start;
SELECT pg_drop_replication_slot('${slot}'); -- only if nobody reads it`,
  };
}
