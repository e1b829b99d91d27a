import type { Prescription } from '#engine';
import { text } from '#evidence';
import { isBefore, settingsFor, type Version } from './settings.ts';

/**
 * Lets checkpoints complete while the real fault is still there: barriers overtake what is queued, and less is queued.
 * Docs: ops/state/checkpointing_under_backpressure.
 *
 * @param timeoutMs the checkpoint timeout, where known: barriers have to begin to overtake well before it
 */
export function letBarriersPass(version: Version, timeoutMs?: number): Prescription {
  return {
    aim: 'relieve',
    action: text(
      'Keep checkpoints alive meanwhile: let barriers overtake queued records (unaligned checkpoints) and queue less (buffer debloating, 1.14+).',
      '在根治之前先保住检查点：让 barrier 越过排队的数据（非对齐检查点），并减少排队数据（缓冲区去膨胀 buffer debloating，1.14+）。',
    ),
    cost: text(
      'Needs a restart of the job. Checkpoints grow by the records in flight; not if checkpoint storage itself is the bottleneck.',
      '需要重启作业。检查点会增大，增量为在途数据；若检查点存储本身是瓶颈则不要启用。',
    ),
    settings: settingsFor(version, {
      'execution.checkpointing.unaligned.enabled': 'true',
      'execution.checkpointing.aligned-checkpoint-timeout': alignedFor(timeoutMs),
      ...(!isBefore(version, DEBLOATING_SINCE) && { 'taskmanager.network.memory.buffer-debloat.enabled': 'true' }),
    }),
    verify: text(
      'Start delay and alignment of the next checkpoints fall to seconds (/jobs/:jobid/checkpoints).',
      '后续检查点的启动延迟和对齐时间降到秒级（/jobs/:jobid/checkpoints）。',
    ),
  };
}

const DEBLOATING_SINCE = [1, 14] as const;

/** Checkpoints that get through in this time stay aligned, and small. */
const ALIGNED_MS = 30_000;

function alignedFor(timeoutMs: number | undefined): string {
  const quarter = (timeoutMs ?? Number.POSITIVE_INFINITY) / 4;
  return `${Math.max(1, Math.floor(Math.min(ALIGNED_MS, quarter) / 1000))} s`;
}
