import type { Conclusion, Diagnosis } from '#engine';
import { text } from '#evidence';
import { settingsFor } from '#prescriptions/settings';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { inLogs, isBare } from './told-failures.ts';

/** What logs tell of the phases of a checkpoint: hints, since only the details over REST show where its time goes. */

const PAGE = 'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/large_state_tuning/';
const PRESSURE =
  'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/checkpointing_under_backpressure/';

/** A sink's snapshot was cancelled because the checkpoint was over: it wrote at the barrier for too long. */
export const toldSinkFlush: Diagnosis = defineToldDiagnosis({
  id: 'checkpoint-sink-flush-slow',
  when: (told) => inLogs(told) && !failedOtherwise(told),
  title: text('A sink flushes at the barrier for too long', 'Sink 刷写拖慢检查点'),
  docs: [PAGE],
  runsOn: true,
  severity: ({ checkpointedSince }) => (checkpointedSince ? 'info' : 'warning'),
  confidence: () => 'possible',
  summary: ({ captures: { task, checkpoint } }) =>
    text(
      `The sink ${trimmed(task)} was not done when checkpoint ${checkpoint ?? ''} ended, and was cancelled: it writes what it has gathered at the barrier (flush, commit, rewriting of files), and that takes longer than the checkpoint may.`,
      `检查点 ${checkpoint ?? ''} 结束时 Sink ${trimmed(task)} 尚未完成而被取消：它在 barrier 处写出积攒的数据（刷写、提交、重写文件），耗时超过了检查点超时。`,
    ),
  ruledOut: () => [
    {
      id: 'checkpoint-async-slow',
      because: text(
        'the CancellationException follows the end of the checkpoint; it does not show a slow upload of state',
        'CancellationException 是检查点结束的后果，并不表示状态上传缓慢',
      ),
    },
  ],
  open: () => details,
  prescriptions: ({ version }) => [
    {
      aim: 'cure',
      action: text(
        'Let the sink write less at the barrier: flush smaller batches between checkpoints, more subtasks of the sink, and a table layout that touches few files per checkpoint (partitions; merge-on-read instead of copy-on-write).',
        '让 Sink 在 barrier 处写得更少：检查点之间以更小批次刷写，增加 Sink 并行度，采用每次检查点只涉及少量文件的表布局（分区；用 merge-on-read 代替 copy-on-write）。',
      ),
      cost: text('A change of the sink or the table.', '需要修改 Sink 或表。'),
      verify: text('The sink’s end-to-end duration is far below the timeout.', 'Sink 的端到端时间远低于超时。'),
    },
    {
      aim: 'relieve',
      action: text(
        'Give each checkpoint more time, and some failures, until then.',
        '在此之前为每个检查点留出更多时间并容忍若干次失败。',
      ),
      cost: text('Results appear later.', '结果可见时间推迟。'),
      settings: settingsFor(version, {
        'execution.checkpointing.timeout': '30 min',
        'execution.checkpointing.tolerable-failed-checkpoints': '5',
      }),
    },
  ],
});

/** Then the cancelled part only followed what failed that checkpoint. */
function failedOtherwise({ others }: ToldCase): boolean {
  return others.some((other) => FAILED.includes(other.diagnosis ?? '') && !isBare({ fault: other }));
}

const FAILED = ['checkpoint-declined-exception', 'checkpoint-storage-write-failed', 'checkpoint-finalize-slow'];

function trimmed(task: string | undefined): string {
  const name = (task ?? '')
    .replace(/^.*\[\] - /, '')
    .replace(/\s*-\s*$/, '')
    .trim();
  return name === '' ? '' : `“${name.slice(-120)}”`;
}

const details: Conclusion['open'] = {
  because: text(
    'where the time of the checkpoint goes does not follow from the log',
    '从日志无法得知检查点的时间花在哪里',
  ),
  remedy: text(
    '/jobs/:jobid/checkpoints/details/:id/subtasks/:vertexid of a slow checkpoint: sync, async, alignment and start delay per subtask.',
    '请提供慢检查点的 /jobs/:jobid/checkpoints/details/:id/subtasks/:vertexid：各子任务的同步、异步、对齐时间和启动延迟。',
  ),
};

/** Minutes of upload. */
export const toldAsync: Diagnosis = defineToldDiagnosis({
  id: 'checkpoint-async-slow',
  when: inLogs,
  title: text('Upload of state is slow', '异步阶段上传慢'),
  docs: [PAGE],
  runsOn: true,
  severity: 'warning',
  confidence: () => 'possible',
  summary: ({ captures: { ms, async } }) =>
    text(
      `The asynchronous part of a checkpoint takes ${ms ?? async ?? 'very'} ${ms || async ? 'ms' : 'long'}: upload of state is limited by bandwidth, the store, or the number of files.`,
      `检查点的异步部分耗时${ms || async ? ` ${ms ?? async} ms` : '很长'}：状态上传受带宽、存储或文件数限制。`,
    ),
  open: () => details,
  prescriptions: ({ version }) => [
    {
      aim: 'cure',
      action: text(
        'Upload less and in parallel: incremental checkpoints with RocksDB, more transfer threads, more TaskManagers, file merging for tiny files (1.20+). Unaligned checkpoints make it worse.',
        '减少并并行上传：RocksDB 增量检查点、更多传输线程、更多 TaskManager、小文件使用文件合并（1.20+）。非对齐检查点会使其恶化。',
      ),
      cost: text('A restart.', '需要重启。'),
      settings: settingsFor(version, {
        'execution.checkpointing.incremental': 'true',
        'state.backend.rocksdb.checkpoint.transfer.thread.num': '8',
      }),
      verify: text('async duration falls.', '异步时间下降。'),
    },
  ],
});

/** The task processes nothing meanwhile. */
export const toldSync: Diagnosis = defineToldDiagnosis({
  id: 'checkpoint-sync-slow',
  when: inLogs,
  title: text('The synchronous phase blocks the task', '同步阶段耗时长'),
  docs: [PAGE],
  runsOn: true,
  severity: 'warning',
  confidence: () => 'possible',
  summary: ({ captures: { ms, sync } }) =>
    text(
      `The synchronous part of a checkpoint takes ${ms ?? sync ?? 'very'} ${ms || sync ? 'ms' : 'long'}; the task processes nothing meanwhile (flush to a slow disk, timers on the heap, large operator state, snapshotState()).`,
      `检查点的同步部分耗时${ms || sync ? ` ${ms ?? sync} ms` : '很长'}，期间任务不处理数据（刷写到慢盘、堆上定时器、过大的算子状态或 snapshotState()）。`,
    ),
  open: () => details,
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Faster local disk for RocksDB, timers in RocksDB, less operator state, and no work in snapshotState().',
        '为 RocksDB 使用更快的本地盘，定时器放入 RocksDB，减少算子状态，snapshotState() 中不做重活。',
      ),
      cost: text('A restart.', '需要重启。'),
      settings: {
        'state.backend.rocksdb.timer-service.factory': 'ROCKSDB',
        'state.backend.rocksdb.localdir': '/mnt/ssd/rocksdb',
      },
      verify: text('sync duration falls below a second.', '同步时间低于 1 秒。'),
    },
  ],
});

/** One subtask never acknowledges. */
export const toldBlocked: Diagnosis = defineToldDiagnosis({
  id: 'checkpoint-user-code-blocked',
  when: inLogs,
  title: text('One subtask never acknowledges: its code is blocked', '个别子任务一直不确认：用户代码阻塞'),
  docs: [PRESSURE],
  runsOn: true,
  severity: 'warning',
  confidence: () => 'possible',
  summary: () =>
    text(
      'A single subtask does not acknowledge checkpoints while all others do: most often its code is blocked in a call that does not return (HTTP, JDBC, a lock, an endless loop), and barriers are handled by that same thread.',
      '只有个别子任务不确认检查点：多半是代码阻塞在不返回的调用中（HTTP、JDBC、锁、死循环），而 barrier 由同一线程处理。',
    ),
  open: () => ({
    because: text('what that subtask does was not read', '未读取到该子任务正在做什么'),
    remedy: text(
      'Two thread dumps, 30 s apart, of the TaskManager of the missing subtask (/taskmanagers/:id/thread-dump).',
      '请提供未确认子任务所在 TaskManager 间隔 30 秒的两次线程转储（/taskmanagers/:id/thread-dump）。',
    ),
  }),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Put timeouts on every external call, use async I/O, share no locks with other threads, bound loops. Restart the TaskManager of a hung native call.',
        '为所有外部调用设置超时，使用异步 I/O，不与其他线程共享锁，循环设上限。原生调用挂死时重启该 TaskManager。',
      ),
      cost: text('A change of the program.', '需要修改程序。'),
      verify: text('All subtasks acknowledge.', '所有子任务都确认。'),
    },
  ],
});

/** Triggers that find the one before still at work. */
export const toldTooOften: Diagnosis = defineToldDiagnosis({
  id: 'checkpoint-interval-too-short',
  when: inLogs,
  title: text('The job is always checkpointing', '检查点过于频繁'),
  docs: [PAGE],
  severity: 'info',
  confidence: () => 'possible',
  summary: ({ captures: { interval } }) =>
    text(
      `Checkpoints are triggered faster than they complete${interval ? ` (interval ${interval})` : ''}.`,
      `检查点的触发快于完成${interval ? `（间隔 ${interval}）` : ''}。`,
    ),
  open: () => details,
  prescriptions: ({ version }) => [
    {
      aim: 'cure',
      action: text(
        'A longer interval, and a pause of at least the usual duration between two checkpoints; incremental checkpoints.',
        '延长间隔，并使两次检查点之间的最小间隔不短于其通常耗时；使用增量检查点。',
      ),
      cost: text('More is replayed after a failure.', '故障后回放更多数据。'),
      settings: settingsFor(version, {
        'execution.checkpointing.interval': '60 s',
        'execution.checkpointing.min-pause': '30 s',
        'execution.checkpointing.incremental': 'true',
      }),
      verify: text('Durations are far below the interval.', '检查点耗时远低于间隔。'),
    },
  ],
});
