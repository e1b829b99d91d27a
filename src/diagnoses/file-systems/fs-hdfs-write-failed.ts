import type { Prescription } from '#engine';
import { type Text, text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** HDFS takes no write: no datanode, safe mode, a limit, or a file that somebody else closed, deleted or took over. */
export const fsHdfsWriteFailed = defineToldDiagnosis({
  id: 'fs-hdfs-write-failed',
  title: text('HDFS does not take a write', 'HDFS 写入失败'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/filesystems/overview/'],
  explains: ['checkpoint-storage-write-failed', 'checkpoint-tolerance-exceeded', 'restart-budget-exhausted'],
  severity: ({ fault }) => (fault.match?.signature.role === 'sustainer' ? 'info' : 'critical'),
  summary: (told) => SUMMARIES[kindOf(told)](told.captures),
  prescriptions: (told) => [CURES[kindOf(told)](told.captures)],
  open: (told) =>
    kindOf(told) === 'closed'
      ? {
          because: text(
            'A closed file system is often only a follower of a cancelled or failed task.',
            '文件系统被关闭往往只是任务取消或失败的后果。',
          ),
          remedy: text('Give the log from a minute before this line.', '请提供该行之前一分钟的日志。'),
        }
      : undefined,
});

type Kind = 'datanodes' | 'namenode' | 'safe-mode' | 'lease' | 'limit' | 'quota' | 'closed';
type Captures = ToldCase['captures'];

function kindOf({ fault, captures: { quota } }: ToldCase): Kind {
  const what = fault.match?.signature.id.replace('fs-hdfs-write-failed:', '');
  if (what === 'limits' || what === 'limits-of-flink') return quota ? 'quota' : 'limit';
  if (what === 'lease-recovery') return 'lease';
  return what === 'namenode' || what === 'safe-mode' || what === 'lease' || what === 'closed' ? what : 'datanodes';
}

const SUMMARIES: Readonly<Record<Kind, (captures: Captures) => Text>> = {
  namenode: ({ namenode = '' }) => text(`The namenode ${namenode} does not answer.`, `NameNode ${namenode} 无响应。`),
  datanodes: ({ datanodes, excluded, path }) =>
    text(
      `HDFS finds no datanode for a block${path ? ` of ${path}` : ''}${datanodes ? ` (${datanodes} running, ${excluded ?? 'no'} excluded)` : ''}: they are full, dead, overloaded, or not reachable from Flink’s hosts.`,
      `HDFS 找不到可写数据块的 DataNode${path ? `（${path}）` : ''}${datanodes ? `（运行 ${datanodes} 个，排除 ${excluded ?? 0} 个）` : ''}：磁盘满、宕机、过载，或从 Flink 主机不可达。`,
    ),
  'safe-mode': () => text('The namenode is in safe mode and takes no writes.', 'NameNode 处于安全模式，不接受写入。'),
  lease: ({ path }) =>
    text(
      `The file ${path ?? ''} no longer belongs to this writer: another attempt took over its lease, or it was deleted.`,
      `文件 ${path ?? ''} 不再属于该写入者：其他尝试接管了租约，或文件被删除。`,
    ),
  limit: ({ directory = '', limit = '' }) =>
    text(
      `Directory ${directory} holds as many entries as HDFS allows (${limit}).`,
      `目录 ${directory} 的条目数已达 HDFS 上限（${limit}）。`,
    ),
  quota: ({ quota = '', quotaKind = '' }) =>
    text(`The ${quotaKind} quota of ${quota} is used up.`, `${quota} 的 ${quotaKind} 配额已用尽。`),
  closed: () =>
    text(
      'The HDFS client was closed under a writer: code in the same process closed the shared FileSystem, or the task was being cancelled.',
      'HDFS 客户端在写入时被关闭：同一进程中的代码关闭了共享的 FileSystem，或任务正在取消。',
    ),
};

const VERIFY = text('The next checkpoint or file is written.', '下一个检查点或文件写入成功。');

const CURES: Readonly<Record<Kind, (captures: Captures) => Prescription>> = {
  datanodes: () => ({
    aim: 'cure',
    action: text(
      'Look at the datanodes: free space (dfs.datanode.du.reserved), dead or decommissioning nodes, dfs.datanode.max.transfer.threads, open ports 9866/50010 from every TaskManager (containers: dfs.client.use.datanode.hostname). With fewer than three nodes: dfs.client.block.write.replace-datanode-on-failure.policy NEVER.',
      '检查 DataNode：剩余空间（dfs.datanode.du.reserved）、宕机或下线节点、dfs.datanode.max.transfer.threads，以及所有 TaskManager 到 9866/50010 端口的连通性（容器：dfs.client.use.datanode.hostname）。少于三个节点时：dfs.client.block.write.replace-datanode-on-failure.policy 设为 NEVER。',
    ),
    cost: text('None for the job.', '对作业无影响。'),
    command: 'hdfs dfsadmin -report; hdfs dfsadmin -printTopology',
    settings: { 'execution.checkpointing.tolerable-failed-checkpoints': '3' },
    verify: VERIFY,
  }),
  namenode: ({ namenode = '<namenode>:8020' }) => ({
    aim: 'cure',
    action: text(
      'Start the namenode or open the way to it from every Flink host; use the HA nameservice so that a failover is survived.',
      '启动 NameNode，或打通所有 Flink 主机到它的网络；使用 HA nameservice 以应对主备切换。',
    ),
    cost: text('None for the job.', '对作业无影响。'),
    command: `nc -vz ${namenode.replace(/^.*\//, '').replace(/:(\d+)$/, ' $1')}; hdfs haadmin -getAllServiceState`,
    verify: VERIFY,
  }),
  'safe-mode': () => ({
    aim: 'cure',
    action: text(
      'Find out why (start-up, missing blocks, no disk space for the namenode); repair it, then leave safe mode.',
      '查明原因（启动中、块缺失、NameNode 磁盘不足），修复后退出安全模式。',
    ),
    cost: text('Leaving it by force may hide missing blocks.', '强制退出可能掩盖块缺失。'),
    command: 'hdfs dfsadmin -safemode get; hdfs fsck / | tail -20; hdfs dfsadmin -safemode leave',
    verify: VERIFY,
  }),
  lease: () => ({
    aim: 'cure',
    action: text(
      'Give each job its own folder; let no second job, older attempt or clean-up script touch it. If it follows a failure, look for the earlier one.',
      '每个作业使用独立目录，禁止其他作业、旧尝试或清理脚本操作该目录。若出现在另一故障之后，请查看更早的故障。',
    ),
    cost: text('None.', '无。'),
    command: 'hdfs debug recoverLease -path <file> -retries 3',
    verify: VERIFY,
  }),
  limit: ({ directory = '<folder>' }) => ({
    aim: 'cure',
    action: text(
      'Remove left-over checkpoints or small files, one folder per job, or raise dfs.namenode.fs-limits.max-directory-items.',
      '清理残留检查点或小文件，每个作业使用独立目录，或调大 dfs.namenode.fs-limits.max-directory-items。',
    ),
    cost: text('A larger limit costs namenode memory.', '调大会占用更多 NameNode 内存。'),
    command: `hdfs dfs -count ${directory}`,
    verify: VERIFY,
  }),
  quota: ({ quota = '<folder>' }) => ({
    aim: 'cure',
    action: text('Remove what is not needed, or raise the quota.', '清理无用数据，或提高配额。'),
    cost: text('Disk.', '占用磁盘。'),
    command: `hdfs dfs -count -q -h ${quota}; hdfs dfsadmin -setSpaceQuota <size> ${quota}`,
    verify: VERIFY,
  }),
  closed: () => ({
    aim: 'relieve',
    action: text(
      'Let no code call FileSystem.close() on a shared instance (use FileSystem.newInstance), or switch the cache off.',
      '不要对共享实例调用 FileSystem.close()（改用 FileSystem.newInstance），或关闭缓存。',
    ),
    cost: text('More connections to the namenode.', '与 NameNode 的连接增多。'),
    settings: { 'fs.hdfs.impl.disable.cache': 'true' },
    verify: VERIFY,
  }),
};
