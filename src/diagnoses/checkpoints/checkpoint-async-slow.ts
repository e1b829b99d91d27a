import { type Conclusion, defineDiagnosis, type Prescription, type Proof, type RuledOut } from '#engine';
import { text } from '#evidence';
import { spaceOut, tolerateFailures } from '#prescriptions/checkpoint-rhythm';
import type { Version } from '#prescriptions/settings';
import { checkpointCourse, failureStreak } from '#symptoms/checkpoints/checkpoint-course';
import { pendingSnapshots } from '#symptoms/checkpoints/pending-snapshots';
import { type SlowPhase, slowPhases } from '#symptoms/checkpoints/slow-phases';
import { type UploadRate, uploadRate } from '#symptoms/checkpoints/upload-rate';
import { flinkVersion } from '#symptoms/flink-version';
import { bytes, duration } from '../figures.ts';
import { historyProof, phasesProof, settingsProof } from './checkpoint-proofs.ts';
import { concludeEndless, isEndless } from './endless-upload.ts';
import { askStorageLess, uploadInParallel, writeOnlyChanges } from './state-upload.ts';
import { toldAsync } from './told-phases.ts';

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
  otherwise: toldAsync,
  symptoms: { slowPhases, pendingSnapshots },
  helpers: { checkpointCourse, flinkVersion },
  explains: ['checkpoint-interval-too-short', 'checkpoint-tolerance-exceeded', 'checkpoint-expired-backpressure'],

  conclude({ slowPhases, pendingSnapshots }, { checkpointCourse, flinkVersion }) {
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    const course = checkpointCourse.known ? checkpointCourse.value[0] : undefined;
    const measured = slowPhases
      .filter((slow) => slow.phase === 'async' && slow.worst.ms.async >= LONG_MS && slow.decisive && pressing(slow))
      .map((slow) => concludeAt(slow, version));
    if (measured.length > 0 || !course) return measured;
    return pendingSnapshots
      .filter((pending) => isEndless(pending, course))
      .map((pending) => concludeEndless(pending, course, version));
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
  const full = settings?.incremental !== true && upload.bytes > 0.8 * upload.stateBytes;
  if (upload.limit === 'latency') return [askStorageLess(version)];
  if (rocks && !full) return [uploadInParallel(upload)];
  return [writeOnlyChanges(rocks, upload, version)];
}
