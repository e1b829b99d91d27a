import type { Prescription } from '#engine';
import { text } from '#evidence';
import { settingsFor, type Version } from '#prescriptions/settings';
import type { UploadRate } from '#symptoms/checkpoints/upload-rate';
import { bytes, percent } from '../figures.ts';

/** Incremental checkpoints; on the heap, RocksDB first. */
export function writeOnlyChanges(rocks: boolean, upload: UploadRate | undefined, version: Version): Prescription {
  const share = upload ? percent(upload.bytes / Math.max(1, upload.stateBytes)) : '100 %';
  return {
    aim: 'cure',
    action: rocks
      ? text(
          `Write only what changed: incremental checkpoints. Now every checkpoint writes ${share} of the state.`,
          `启用增量检查点，只写变化的部分。目前每次检查点都写出 ${share} 的状态。`,
        )
      : text(
          `Keep the state in RocksDB and write only what changed. On the heap every checkpoint writes all of it, ${share} each time.`,
          `将状态放入 RocksDB 并启用增量检查点。堆上的状态每次检查点都要全量写出（${share}）。`,
        ),
    cost: rocks
      ? text('Restoring may take longer. Takes effect with a restart.', '恢复可能变慢。重启后生效。')
      : text(
          'State access gets slower (serialisation, disk). Switching the backend needs a canonical savepoint; RocksDB uses managed memory.',
          '状态访问会变慢（序列化、磁盘）。切换状态后端需要标准格式（canonical）的保存点；RocksDB 使用托管内存。',
        ),
    settings: settingsFor(version, {
      ...(rocks ? {} : { 'state.backend.type': 'rocksdb' }),
      'execution.checkpointing.incremental': 'true',
    }),
    verify: text(
      'checkpointed_size falls far below state_size in /jobs/:jobid/checkpoints, and async with it.',
      '/jobs/:jobid/checkpoints 中 checkpointed_size 远小于 state_size，异步耗时随之下降。',
    ),
  };
}

/** When only changes are written already. */
export function uploadInParallel(upload: UploadRate): Prescription {
  return {
    aim: 'cure',
    action: text(
      `Upload in parallel: more transfer threads (default 4), or more subtasks or TaskManagers if ${bytes(upload.vertexPerSecond)}/s is what their network gives.`,
      `并行上传：增加传输线程（默认 4）；若 ${bytes(upload.vertexPerSecond)}/s 已是网络上限，则增加子任务或 TaskManager。`,
    ),
    cost: text('More load on network and storage while a checkpoint is written.', '检查点期间网络与存储负载升高。'),
    settings: { 'state.backend.rocksdb.checkpoint.transfer.thread.num': '8' },
  };
}

/** When it is not the bytes that take long. */
export function askStorageLess(version: Version): Prescription {
  const merging = !version || version.major > 1 || version.minor >= 20;
  return {
    aim: 'cure',
    action: text(
      'Fewer, larger requests to the storage: keep small states in the metadata file, and merge small files where Flink can (1.20 or later). Check the storage for throttling (503, SlowDown) and its distance from the TaskManagers.',
      '减少对存储的请求次数：小状态直接放入元数据文件，并在支持的版本（1.20 及以上）合并小文件。同时检查存储是否限流（503、SlowDown）以及与 TaskManager 的网络距离。',
    ),
    cost: text(
      'The metadata file, and with it the JobManager’s memory, grow a little. Takes effect with a restart.',
      '元数据文件及 JobManager 内存占用略有增加。重启后生效。',
    ),
    settings: merging
      ? {
          'execution.checkpointing.file-merging.enabled': 'true',
          'execution.checkpointing.data-inline-threshold': '200 kb',
        }
      : { 'state.storage.fs.memory-threshold': '200 kb' },
    verify: text('async falls below a second for this little state.', '如此少的状态，异步耗时应降到 1 秒以内。'),
  };
}
