import type { FileHandle, KeyedHandle, StreamHandle, Subtask } from '#formats/snapshot';

/** A handle that says where bytes are: none around another. */
type Innermost = Exclude<StreamHandle, { readonly kind: 'key-groups' }>;

export function innermost(stream: StreamHandle): Innermost {
  let inner = stream;
  while (inner.kind === 'key-groups') inner = inner.stream;
  return inner;
}

/** How many bytes a handle stands for; -1 where the writer could not tell. */
export function bytesIn(stream: StreamHandle): number {
  const inner = innermost(stream);
  if (inner.kind === 'inline') return inner.bytes.length;
  return inner.kind === 'empty-segment' ? 0 : inner.size;
}

/** The position in its file behind the last byte of a handle; -1 where the writer could not tell. */
export function endInFile(handle: FileHandle): number {
  if (handle.size < 0) return -1;
  return handle.kind === 'segment' ? handle.start + handle.size : handle.size;
}

type Visit = (stream: StreamHandle) => void;

/** Every stream of a subtask. */
export function subtaskStreams(subtask: Subtask): readonly StreamHandle[] {
  const streams: StreamHandle[] = [];
  forEachStream(subtask, (stream) => streams.push(stream));
  return streams;
}

/** The same without a list; there can be a hundred thousand subtasks. */
export function forEachStream(subtask: Subtask, visit: Visit): void {
  const { managedOperator, rawOperator, managedKeyed, rawKeyed, inputChannels, outputChannels, legacy } = subtask;
  for (const stream of legacy) if (stream !== undefined) visit(stream);
  visitStreams(managedOperator, visit);
  visitStreams(rawOperator, visit);
  if (managedKeyed !== undefined) visitKeyed(managedKeyed, visit);
  if (rawKeyed !== undefined) visitKeyed(rawKeyed, visit);
  visitStreams(inputChannels, visit);
  visitStreams(outputChannels, visit);
}

function visitStreams(handles: readonly ({ readonly stream: StreamHandle | undefined } | undefined)[], visit: Visit) {
  for (const handle of handles) if (handle?.stream !== undefined) visit(handle.stream);
}

/** Every stream of keyed state, of changelogs and their bases too. */
function visitKeyed(handle: KeyedHandle, visit: Visit): void {
  switch (handle.kind) {
    case 'key-groups':
      if (handle.stream !== undefined) visit(handle.stream);
      return;
    case 'incremental':
      if (handle.meta !== undefined) visit(handle.meta);
      visitStreams(handle.shared, visit);
      visitStreams(handle.private, visit);
      return;
    case 'changelog':
      for (const one of handle.base) visitKeyed(one, visit);
      for (const one of handle.changes) visitKeyed(one, visit);
      return;
    case 'changelog-files':
      visitStreams(handle.parts, visit);
      return;
    case 'changelog-bytes':
      return;
  }
}

/** Bytes of a changelog that lie in `_metadata` itself. */
export function inlinedChanges(handle: KeyedHandle | undefined): number {
  if (handle?.kind === 'changelog')
    return [...handle.base, ...handle.changes].reduce((sum, one) => sum + inlinedChanges(one), 0);
  return handle?.kind === 'changelog-bytes' ? handle.changes.reduce((sum, { bytes }) => sum + bytes.length, 0) : 0;
}

/** Bytes of `_metadata` that a handle to keyed state takes; of a changelog, those of what it is made of. */
export function keyedBytes(handle: KeyedHandle | undefined): number {
  switch (handle?.kind) {
    case undefined:
      return 0;
    case 'key-groups':
    case 'incremental':
      return handle.end - handle.at;
    case 'changelog':
      return [...handle.base, ...handle.changes].reduce((sum, one) => sum + keyedBytes(one), 0);
    case 'changelog-bytes':
      return inlinedChanges(handle);
    case 'changelog-files':
      return handle.parts.reduce((sum, { stream }) => sum + (stream === undefined ? 0 : streamBytes(stream)), 0);
  }
}

function streamBytes(stream: StreamHandle): number {
  const inner = innermost(stream);
  if (inner.kind === 'inline') return inner.bytes.length;
  return inner.kind === 'empty-segment' ? 0 : inner.end - inner.at;
}
