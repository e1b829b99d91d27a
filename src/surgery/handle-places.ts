import {
  type MetadataVisitor,
  type OperatorStateHandle,
  type SegmentHandle,
  type StreamHandle,
  type Subtask,
  walkMetadata,
} from '#formats/snapshot';
import { type Snapshot, subtaskStreams } from '#snapshots';

/** A handle to a file under an absolute path. */
export type AbsoluteHandle = SegmentHandle | Extract<StreamHandle, { kind: 'file' }>;

/** All handles of a snapshot that name files by absolute paths, and those that name folders of merged files. */
export interface AbsoluteHandles {
  readonly files: readonly AbsoluteHandle[];
  readonly merged: readonly OperatorStateHandle[];
}

/** Walks `_metadata` once; of the handles only what is small is kept. */
export async function absoluteHandles({ files: { metadata } }: Snapshot): Promise<AbsoluteHandles> {
  const files: AbsoluteHandle[] = [];
  const merged: OperatorStateHandle[] = [];
  const visitor: MetadataVisitor = {
    subtask: (_, subtask) => {
      for (const stream of subtaskStreams(subtask)) files.push(...absolute(stream));
      merged.push(...mergedHandles(subtask));
    },
  };
  await walkMetadata(metadata, visitor, { contents: false });
  return { files, merged };
}

function absolute(stream: StreamHandle): readonly AbsoluteHandle[] {
  if (stream.kind === 'key-groups') return absolute(stream.stream);
  return stream.kind === 'file' || stream.kind === 'segment' ? [stream] : [];
}

function mergedHandles({ managedOperator, rawOperator }: Subtask): readonly OperatorStateHandle[] {
  return [...managedOperator, ...rawOperator]
    .filter((handle) => handle?.merged !== undefined)
    .map((handle) => withoutBytes(handle as OperatorStateHandle));
}

/** Views of bytes are good only while `_metadata` passes by. */
function withoutBytes(handle: OperatorStateHandle): OperatorStateHandle {
  const states = handle.states.map((state) => ({ ...state, offsets: { ...state.offsets, bytes: new Uint8Array() } }));
  return { ...handle, states };
}
