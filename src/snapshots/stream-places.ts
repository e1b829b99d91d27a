import type { KeyedHandle, LocalFile, StreamHandle, Subtask } from '#formats/snapshot';
import type { FilePlace } from './files.ts';

/** The bytes one handle stands for, without the bytes. */
export interface StreamPlace {
  /** Undefined: they lie in `_metadata`. */
  readonly file: FilePlace | undefined;
  /** -1 where the writer could not tell. */
  readonly bytes: number;
  /** Position in the file at which they begin. */
  readonly start: number;
}

export function placeOf(stream: StreamHandle): StreamPlace {
  switch (stream.kind) {
    case 'inline':
      return { file: undefined, bytes: stream.bytes.length, start: stream.at };
    case 'file':
      return {
        file: { path: stream.path, relative: false },
        bytes: stream.size,
        start: 0,
      };
    case 'relative':
      return {
        file: { path: stream.path, relative: true },
        bytes: stream.size,
        start: 0,
      };
    case 'segment':
      return {
        file: { path: stream.path, relative: false },
        bytes: stream.size,
        start: stream.start,
      };
    case 'empty-segment':
      return { file: undefined, bytes: 0, start: 0 };
    case 'key-groups':
      return placeOf(stream.stream);
  }
}

/** Every stream of keyed state, of changelogs and their bases too. */
function keyedStreams(handle: KeyedHandle): readonly StreamHandle[] {
  switch (handle.kind) {
    case 'key-groups':
      return present([handle.stream]);
    case 'incremental':
      return present([handle.meta, ...streamsOf(handle.shared), ...streamsOf(handle.private)]);
    case 'changelog':
      return [...handle.base, ...handle.changes].flatMap(keyedStreams);
    case 'changelog-bytes':
      return [];
    case 'changelog-files':
      return present(handle.parts.map(({ stream }) => stream));
  }
}

/** Every stream of a subtask. */
export function subtaskStreams(subtask: Subtask): readonly StreamHandle[] {
  const { managedOperator, rawOperator, managedKeyed, rawKeyed, inputChannels, outputChannels, legacy } = subtask;
  return [
    ...present(legacy),
    ...present([...managedOperator, ...rawOperator].map((handle) => handle?.stream)),
    ...(managedKeyed === undefined ? [] : keyedStreams(managedKeyed)),
    ...(rawKeyed === undefined ? [] : keyedStreams(rawKeyed)),
    ...present([...inputChannels, ...outputChannels].map(({ stream }) => stream)),
  ];
}

/** Bytes of a changelog that lie in `_metadata` itself. */
export function inlinedChanges(handle: KeyedHandle | undefined): number {
  if (handle?.kind === 'changelog')
    return [...handle.base, ...handle.changes].reduce((sum, one) => sum + inlinedChanges(one), 0);
  return handle?.kind === 'changelog-bytes' ? handle.changes.reduce((sum, { bytes }) => sum + bytes.length, 0) : 0;
}

function streamsOf(files: readonly LocalFile[]): readonly (StreamHandle | undefined)[] {
  return files.map(({ stream }) => stream);
}

function present(streams: readonly (StreamHandle | undefined)[]): readonly StreamHandle[] {
  return streams.filter((stream) => stream !== undefined);
}
