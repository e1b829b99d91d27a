import type { SubtaskPhases, VertexPhases } from './checkpoint-phases.ts';

/** With fewer bytes than this per second even a poor link is not the limit: something waits. */
const ANY_LINK = 64 * 1024;

/** Fewer bytes than this should not take seconds anywhere. */
const LITTLE = 256 * 1024;

/** What the asynchronous phase of a subtask, and of its whole vertex, amounts to as bandwidth. */
export interface UploadRate {
  /** Bytes the subtask wrote for this checkpoint, and its full state. */
  readonly bytes: number;
  readonly stateBytes: number;
  readonly perSecond: number;
  /** Bytes of all subtasks, over the time of the slowest. */
  readonly vertexBytes: number;
  readonly vertexPerSecond: number;
  readonly limit: 'bandwidth' | 'latency';
}

export function uploadRate({ columns }: VertexPhases, { subtask, ms }: SubtaskPhases): UploadRate {
  const seconds = Math.max(0.001, ms.async / 1000);
  const stateBytes = columns.stateBytes[subtask] || 0;
  const written = columns.checkpointedBytes[subtask];
  const bytes = written === undefined || Number.isNaN(written) ? stateBytes : written;
  let vertexBytes = 0;
  columns.stateBytes.forEach((state, index) => {
    vertexBytes += columns.checkpointedBytes[index] || state || 0;
  });
  const perSecond = bytes / seconds;
  return {
    bytes,
    stateBytes,
    perSecond,
    vertexBytes,
    vertexPerSecond: vertexBytes / seconds,
    limit: bytes < LITTLE || perSecond < ANY_LINK ? 'latency' : 'bandwidth',
  };
}
