import type { Diagnosis, Prescription } from '#engine';
import { text } from '#evidence';
import { checkpointDir } from '#prescriptions/checkpoint-dir';
import { tolerateFailures } from '#prescriptions/checkpoint-rhythm';
import { letBarriersPass } from '#prescriptions/checkpoints-under-pressure';
import { settingsFor } from '#prescriptions/settings';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { onsetProof, trendProofs } from './tale-proofs.ts';

/** What logs tell of failed checkpoints, for the diagnoses that REST would tell more of. */

const PAGE = 'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/monitoring/checkpoint_monitoring/';

/** “Expired” says that it took too long; what took so long is in the details of that checkpoint only. */
export const toldExpired: Diagnosis = defineToldDiagnosis({
  id: 'checkpoint-expired-backpressure',
  when: inLogs,
  title: text('Checkpoints expire before they complete', '检查点在完成之前超时'),
  docs: [PAGE, 'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/checkpointing_under_backpressure/'],
  runsOn: true,
  severity: (told) => (told.checkpointedSince ? 'info' : bringsDown(told) ? 'critical' : 'warning'),
  confidence: () => 'possible',
  summary: ({ captures: { checkpoint }, fault }) =>
    text(
      `${checkpoint ? `Checkpoint ${checkpoint}` : 'A checkpoint'} expired before completing (told ${told(fault.tellings)} times). Most often its barriers wait behind data in back-pressured channels; a source in its snapshot phase, blocked user code, a sink that flushes at the barrier or a slow upload look the same in the log.`,
      `${checkpoint ? `检查点 ${checkpoint}` : '检查点'}在完成之前超时（共 ${told(fault.tellings)} 次）。最常见的是 barrier 在反压通道中排在数据之后；处于快照阶段的数据源、阻塞的用户代码、在 barrier 处刷写的 Sink 或缓慢的上传在日志中看起来相同。`,
    ),
  evidence: ({ tale }) => (tale ? [...onsetProof(tale), ...trendProofs(tale)] : []),
  open: ({ captures: { checkpoint = ':id' } }) => ({
    because: text('why it took so long does not follow from the log', '从日志无法得知为何耗时过长'),
    remedy: text(
      `/jobs/:jobid/checkpoints/details/${checkpoint} and its …/subtasks/:vertexid: who is pending, start delay, alignment, sync and async duration of the slowest subtask (or the URL of the JobManager’s REST API while it runs).`,
      `请提供 /jobs/:jobid/checkpoints/details/${checkpoint} 及其 …/subtasks/:vertexid：哪些子任务未确认，以及最慢子任务的启动延迟、对齐、同步和异步时间（或在作业运行时提供 JobManager REST API 的 URL）。`,
    ),
  }),
  prescriptions: (told) => [letBarriersPass(told.version), ...tolerateFailures(told.version, tolerable(told))],
});

/** With the tolerance exceeded it restarts the job. */
function bringsDown({ others }: ToldCase): boolean {
  return others.some(({ diagnosis }) => diagnosis === 'checkpoint-tolerance-exceeded');
}

/** Sum over tellings that were folded together. */
function told(tellings: readonly { readonly count: number }[]): number {
  return tellings.reduce((sum, one) => sum + one.count, 0);
}

/** An envelope: never a root (the diagnosis that this stands in for is a wrapper). */
export const toldTolerance: Diagnosis = defineToldDiagnosis({
  id: 'checkpoint-tolerance-exceeded',
  when: inLogs,
  title: text('The job restarts because too many checkpoints failed', '检查点连续失败超过容忍次数，作业重启'),
  docs: [PAGE],
  severity: 'warning',
  confidence: () => 'likely',
  summary: ({ captures: { reason } }) =>
    text(
      `The job failed because more checkpoints failed in a row than it tolerates${reason ? `; the latest: ${reason}` : ''}. Why they failed stands in the lines before.`,
      `连续失败的检查点超过容忍次数，作业失败${reason ? `；最近一次的原因：${reason}` : ''}。失败原因见之前的日志。`,
    ),
  prescriptions: (told) => tolerateFailures(told.version, tolerable(told)),
});

/** A snapshot method threw; the innermost cause says what. */
export const toldDeclined: Diagnosis = defineToldDiagnosis({
  id: 'checkpoint-declined-exception',
  when: (told) =>
    inLogs(told) && !(isBare(told) && told.others.some(({ diagnosis }) => diagnosis === 'checkpoint-sink-flush-slow')),
  title: text('A task declines the checkpoint: its snapshot failed', '任务拒绝检查点：快照抛出异常'),
  docs: [PAGE],
  runsOn: true,
  severity: ({ checkpointedSince }) => (checkpointedSince ? 'info' : 'critical'),
  confidence: ({ fault }) => (isBare({ fault }) ? 'possible' : 'likely'),
  summary: (told) => {
    const { operator, checkpoint } = told.captures;
    const cause = deepest(told.fault);
    return text(
      `The snapshot of ${operator ?? 'an operator'}${checkpoint ? ` for checkpoint ${checkpoint}` : ''} failed with ${cause?.class ?? 'an exception'}: ${first(cause?.message)}`,
      `${operator ?? '某个算子'} 的快照${checkpoint ? `（检查点 ${checkpoint}）` : ''}失败，异常为 ${cause?.class ?? '未知'}：${first(cause?.message)}`,
    );
  },
  ruledOut: () => [
    {
      id: 'checkpoint-storage-write-failed',
      because: text('the innermost cause is not the storage', '最内层原因不是存储'),
    },
  ],
  open: (told) =>
    !isBare(told)
      ? undefined
      : {
          because: text(
            'the exception below “Checkpoint was declined” was not given',
            '没有提供 “Checkpoint was declined” 之下的异常',
          ),
          remedy: text(
            'The whole stack after “Decline checkpoint … by task” at the JobManager, or the log of that TaskManager at that time.',
            '请提供 JobManager 上 “Decline checkpoint … by task” 之后的完整堆栈，或该 TaskManager 当时的日志。',
          ),
        },
  prescriptions: (told) => [fixSnapshot(), ...tolerateFailures(told.version, tolerable(told))],
});

/** Nothing below Flink's own envelope: it may as well have been cancelled because it was late. */
export function isBare({ fault }: Pick<ToldCase, 'fault'>): boolean {
  const cause = deepest(fault);
  return (
    cause === undefined || cause.class.endsWith('CheckpointException') || cause.class.endsWith('CancellationException')
  );
}

/** The innermost throwable of the entry that told it. */
function deepest({ tellings }: ToldCase['fault']) {
  const causes = tellings[0]?.causes ?? [];
  return causes[causes.length - 1];
}

function first(message: string | undefined): string {
  return (message ?? '').split('\n')[0]?.slice(0, 160) ?? '';
}

function fixSnapshot(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Repair what the innermost cause names, in snapshotState(), prepareCommit() or the flush of a sink. Asynchronous writes show their errors only at the next record or checkpoint: look at the external system’s log shortly before the trigger. Copy collections before they are handed to state.',
      '修复最内层原因所指的代码：snapshotState()、prepareCommit() 或 Sink 的刷写。异步写入的错误只会在下一条记录或检查点时抛出：查看触发之前外部系统的日志。放入状态的集合需先复制。',
    ),
    cost: text('A change of the program or of the external system.', '需要修改程序或外部系统。'),
    verify: text('No “Decline checkpoint” any more.', '不再出现 “Decline checkpoint”。'),
  };
}

/** The storage's own exception, where one is known, names the fault better; this one says where it hits. */
export const toldWriteFailed: Diagnosis = defineToldDiagnosis({
  id: 'checkpoint-storage-write-failed',
  when: inLogs,
  title: text('Checkpoint files cannot be written', '检查点文件写入失败'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/checkpoints/'],
  subject: () => ({ configKey: 'execution.checkpointing.dir' }),
  runsOn: true,
  severity: ({ checkpointedSince }) => (checkpointedSince ? 'info' : 'critical'),
  confidence: ({ fault }) => (deepest(fault) ? 'likely' : 'possible'),
  summary: (told) => {
    const cause = deepest(told.fault);
    const where = told.captures.path ?? told.captures.folder;
    return text(
      `The checkpoint storage${where ? ` (${where})` : ''} does not take what is written to it${cause ? `: ${cause.class}: ${first(cause.message)}` : '.'}`,
      `检查点存储${where ? `（${where}）` : ''}无法写入${cause ? `：${cause.class}: ${first(cause.message)}` : '。'}`,
    );
  },
  ruledOut: () => [
    {
      id: 'checkpoint-declined-exception',
      because: text('the innermost cause is the storage, not the job’s code', '最内层原因是存储，而不是作业代码'),
    },
  ],
  prescriptions: (told) => [
    {
      aim: 'cure',
      action: text(
        'Look at the storage with the account of the processes, from the JobManager’s and a TaskManager’s host: rights (a local folder or mounted volume must belong to the user that runs Flink: chown, fsGroup), quota, free space and inodes, entries per directory, throttling (503, SlowDown), expired credentials, a lost namenode. The path has to be the same storage for all of them.',
        '使用进程账号在 JobManager 和 TaskManager 主机上检查存储：权限（本地目录或挂载卷必须对运行 Flink 的用户可写：chown、fsGroup）、配额、剩余空间与 inode、单目录条目数、限流（503、SlowDown）、凭证过期、namenode 丢失。所有进程必须访问同一存储。',
      ),
      cost: text('None for looking.', '检查本身没有代价。'),
      settings: settingsFor(told.version, { 'execution.checkpointing.dir': checkpointDir(told.scene?.settings) }),
      verify: text('“Completed checkpoint” appears again.', '再次出现 “Completed checkpoint”。'),
    },
    ...tolerateFailures(told.version, tolerable(told)),
  ],
});

/** As the processes were started with it, where their logs tell; a job may set its own. */
function tolerable({ scene }: ToldCase): number | undefined {
  const set = scene?.settings['execution.checkpointing.tolerable-failed-checkpoints'];
  return set !== undefined && /^\d{1,9}$/.test(set) ? Number(set) : undefined;
}

/** Sinks that commit and sources that switch on checkpoints say so, or people do. */
export const toldDisabled: Diagnosis = defineToldDiagnosis({
  id: 'checkpointing-disabled',
  when: inLogs,
  title: text('Checkpointing is off', '未开启检查点'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/fault-tolerance/checkpointing/'],
  runsOn: true,
  severity: 'critical',
  confidence: () => 'likely',
  subject: () => ({ configKey: 'execution.checkpointing.interval' }),
  summary: () =>
    text(
      'Checkpointing is not enabled. Exactly-once sinks never commit, files stay in progress, an incremental CDC source never leaves its snapshot phase, and the job ends at its first failure.',
      '未开启检查点。exactly-once Sink 永不提交，文件一直处于 in-progress，增量 CDC 源无法离开快照阶段，作业在首次失败时终止。',
    ),
  ruledOut: () => [
    {
      id: 'checkpoint-expired-backpressure',
      because: text('no checkpoint is triggered at all', '根本没有触发检查点'),
    },
  ],
  prescriptions: ({ version }) => [
    {
      aim: 'cure',
      action: text(
        'Enable checkpointing: set an interval, storage that outlives the cluster, and retention.',
        '开启检查点：设置间隔、不随集群消失的存储以及保留策略。',
      ),
      cost: text('Takes effect with a restart. Some load on the storage.', '重启后生效，对存储有一定负载。'),
      settings: settingsFor(version, {
        'execution.checkpointing.interval': '60 s',
        'execution.checkpointing.dir': 's3://bucket/checkpoints',
        'execution.checkpointing.externalized-checkpoint-retention': 'RETAIN_ON_CANCELLATION',
      }),
      code: "env.enableCheckpointing(60_000);  // SQL: SET 'execution.checkpointing.interval' = '60 s';",
      verify: text('“Completed checkpoint” appears every minute.', '每分钟出现一次 “Completed checkpoint”。'),
    },
  ],
});

/** What REST tells it is judged by the diagnosis that this one stands in for. */
export function inLogs({ scene }: ToldCase): boolean {
  return scene !== undefined;
}
