import { defineSymptom } from '#engine';
import type { Checkpoint, Failure } from '#evidence';
import type { Frame, Throwable } from '#formats/traces';
import { ownerOf } from '../told/code-owner.ts';
import { traceOf } from '../told/failure-trace.ts';

/** An exception thrown while a task took its part of a checkpoint. */
export interface SnapshotException {
  readonly failure: Failure;
  /** Id of the checkpoint, where the text names it. */
  readonly checkpoint?: number;
  /** The innermost cause. */
  readonly cause: Throwable;
  /** First frame of the job's own code on the way to it, else of a library; undefined when it is all Flink's. */
  readonly frame?: Frame;
  /** Storage is at fault, not code: opening, writing or closing a checkpoint file failed. */
  readonly storage: boolean;
  /** `sync` fails the task, whatever is tolerated · `async` counts as a failed checkpoint. */
  readonly phase: 'sync' | 'async';
}

/** What tasks threw at checkpoints, the newest first; read from the job's exception history. */
export const snapshotExceptions = defineSymptom({
  id: 'snapshot-exceptions',
  needs: ['failures'],
  observe({ failures }): readonly SnapshotException[] {
    return failures
      .flatMap((failure) => [failure, ...failure.concurrent].flatMap((one) => read(one) ?? []))
      .toReversed();
  },
});

/**
 * How Flink wraps them: `Could not perform checkpoint 7 for operator …` when the synchronous part threw,
 * `Could not materialize checkpoint 7 for operator …` when the asynchronous part did, `Could not complete snapshot 7 for
 * operator …` around either.
 */
const WRAPPED = /Could not (perform checkpoint|complete snapshot|materialize checkpoint) (\d+) for operator/;
const STORAGE =
  /\.runtime\.state\.(?:filesystem\.|.*CheckpointStorage|.*CheckpointStreamFactory)|\.fs\.|FsCheckpointStateOutputStream|\.s3a?\.|hdfs/i;

function read(failure: Failure): SnapshotException | undefined {
  const [, wrapper, id] = WRAPPED.exec(failure.stackTrace) ?? [];
  if (!wrapper) return;
  const chain = traceOf(failure.stackTrace).causes;
  const cause = chain[chain.length - 1];
  if (!cause) return;
  const own = cause.frames.find((frame) => ownerOf(frame) === 'user');
  const frame = own ?? cause.frames.find((one) => ownerOf(one) === 'library');
  return {
    failure,
    checkpoint: Number(id),
    cause,
    ...(frame && { frame }),
    storage: !own && cause.frames.some((one) => STORAGE.test(one.class)),
    phase: wrapper === 'materialize checkpoint' ? 'async' : 'sync',
  };
}

/** Operator and task that a failed checkpoint's message names: `Could not complete snapshot 7 for operator writer (2/4)#0`. */
export function namedTask({ failure }: Checkpoint): { readonly task: string; readonly subtask: number } | undefined {
  const [, task, index] = /for operator (.+) \((\d+)\/\d+\)(?:#\d+)?/.exec(failure?.message ?? '') ?? [];
  return task && index ? { task, subtask: Number(index) - 1 } : undefined;
}
