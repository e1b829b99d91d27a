import { type Conclusion, defineDiagnosis, type Prescription, type Proof, type RuledOut } from '#engine';
import { text } from '#evidence';
import { spaceOut, tolerateFailures } from '#prescriptions/checkpoint-rhythm';
import { settingsFor, type Version } from '#prescriptions/settings';
import { failureStreak } from '#symptoms/checkpoint-course';
import { flinkVersion } from '#symptoms/flink-version';
import { type SlowPhase, slowPhases } from '#symptoms/slow-phases';
import { type UploadRate, uploadRate } from '#symptoms/upload-rate';
import { bytes, duration, percent } from '../figures.ts';
import { historyProof, phasesProof, settingsProof } from './checkpoint-proofs.ts';

/** An upload shorter than this is no concern, whatever the interval. */
const LONG_MS = 2000;

/** From this share of the interval or of the timeout on, the upload decides how often the job can checkpoint at all. */
const PRESSING = 0.5;

/**
 * After the snapshot is taken, its files are written to the checkpoint storage in the background. When that is slow,
 * checkpoints get long although processing goes on; in the end they expire.
 */
export const checkpointAsyncSlow = defineDiagnosis({
  id: 'checkpoint-async-slow',
  title: text('Writing checkpoints to their storage is slow', '检查点异步上传状态缓慢'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/large_state_tuning/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/state_backends/',
  ],
  symptoms: { slowPhases },
  helpers: { flinkVersion },
  explains: ['checkpoint-interval-too-short', 'checkpoint-tolerance-exceeded', 'checkpoint-expired-backpressure'],

  conclude({ slowPhases }, { flinkVersion }) {
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    return slowPhases
      .filter((slow) => slow.phase === 'async' && slow.worst.ms.async >= LONG_MS && slow.decisive && pressing(slow))
      .map((slow) => concludeAt(slow, version));
  },
});

function pressing({ durationMs, course: { settings } }: SlowPhase): boolean {
  const limit = Math.min(
    settings?.intervalMs ?? Number.POSITIVE_INFINITY,
    settings?.timeoutMs ?? Number.POSITIVE_INFINITY,
  );
  return durationMs >= PRESSING * limit;
}

function concludeAt(slow: SlowPhase, version: Version): Conclusion {
  const { at, worst, durationMs, course } = slow;
  const { vertex, checkpoint } = at;
  const upload = uploadRate(at, worst);
  const expiring = failureStreak(course, 'expired').newest;
  return {
    severity: expiring ? 'critical' : 'warning',
    confidence: 'certain',
    subject: {
      vertex: vertex.id,
      vertexName: vertex.name,
      subtask: worst.subtask,
      ...(vertex.operators[0] && { operator: vertex.operators[0] }),
    },
    summary: text(
      `${duration(worst.ms.async)} of the ${duration(durationMs)} of checkpoint ${checkpoint.id} go into writing the state of "${vertex.name}" to the checkpoint storage. ${limitOf(upload).en}`,
      `检查点 ${checkpoint.id} 的 ${duration(durationMs)} 中有 ${duration(worst.ms.async)} 用于将“${vertex.name}”的状态写入检查点存储。${limitOf(upload).zh}`,
    ),
    evidence: [
      phasesProof(at, 'async', worst),
      ...uploadProofs(slow, upload),
      ...historyProof(course),
      ...settingsProof(course),
    ],
    ruledOut: ruledOut(slow),
    prescriptions: [
      ...remedies(slow, upload, version),
      spaceOut(version, durationMs, course.settings?.intervalMs),
      ...tolerateFailures(version, course.settings?.tolerableFailures),
    ],
  };
}

/** Bytes ÷ time: a plausible bandwidth, or so few bytes that it must be waiting. */
function limitOf(upload: UploadRate): Conclusion['summary'] {
  const each = `${bytes(upload.perSecond)}/s`;
  const all = `${bytes(upload.vertexPerSecond)}/s`;
  return upload.limit === 'latency'
    ? text(
        `It is only ${bytes(upload.bytes)} per subtask, so the storage answers slowly (latency, throttling, many small files); bandwidth is not the limit.`,
        `每个子任务只有 ${bytes(upload.bytes)}，因此是存储响应慢（延迟、限流、小文件过多），而非带宽不足。`,
      )
    : text(`That is ${each} per subtask, ${all} over all of them.`, `即每个子任务 ${each}，全部子任务合计 ${all}。`);
}

function uploadProofs({ at, worst, course }: SlowPhase, upload: UploadRate): readonly Proof[] {
  const { settings } = course;
  return [
    {
      fact: text(
        `Subtask ${worst.subtask} wrote ${upload.bytes} bytes in ${Math.round(worst.ms.async)} ms; all ${at.task.subtasks} subtasks together ${upload.vertexBytes} bytes`,
        `子任务 ${worst.subtask} 用 ${Math.round(worst.ms.async)} ms 写出 ${upload.bytes} 字节；${at.task.subtasks} 个子任务合计 ${upload.vertexBytes} 字节`,
      ),
      cite: at.columns.cite,
    },
    ...(settings?.stateBackend
      ? [
          {
            fact: text(
              `State backend ${settings.stateBackend}, checkpoint storage ${settings.storage ?? 'unknown'}${incremental(settings.incremental).en}`,
              `状态后端 ${settings.stateBackend}，检查点存储 ${settings.storage ?? '未知'}${incremental(settings.incremental).zh}`,
            ),
            cite: settings.cite,
          },
        ]
      : []),
  ];
}

function incremental(on: boolean | undefined): Conclusion['summary'] {
  if (on === undefined) return text('', '');
  return on ? text(', incremental', '，增量') : text(', full snapshots', '，全量快照');
}

function ruledOut({ worst }: SlowPhase): readonly RuledOut[] {
  const { startDelay, alignment, sync } = worst.ms;
  const barriers = text(
    `barriers took ${Math.round(startDelay)} ms to come and ${Math.round(alignment)} ms to align there`,
    `该子任务上 barrier 用 ${Math.round(startDelay)} ms 到达，${Math.round(alignment)} ms 对齐`,
  );
  return [
    { id: 'checkpoint-expired-backpressure', because: barriers },
    { id: 'checkpoint-alignment-skew', because: barriers },
    {
      id: 'checkpoint-sync-slow',
      because: text(
        `the part that stops processing took ${Math.round(sync)} ms`,
        `阻塞处理的同步阶段只用了 ${Math.round(sync)} ms`,
      ),
    },
  ];
}

function remedies(slow: SlowPhase, upload: UploadRate, version: Version): readonly Prescription[] {
  const { settings } = slow.course;
  const rocks = /RocksDB|ForSt/i.test(settings?.stateBackend ?? '');
  const full = settings?.incremental !== true;
  if (upload.limit === 'latency') return [answerFaster(version)];
  if (rocks && !full) return [moreThreads(upload)];
  return [onlyChanges(rocks, upload, version)];
}

function onlyChanges(rocks: boolean, upload: UploadRate, version: Version): Prescription {
  const share = percent(upload.bytes / Math.max(1, upload.stateBytes));
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

function moreThreads(upload: UploadRate): Prescription {
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

function answerFaster(version: Version): Prescription {
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
