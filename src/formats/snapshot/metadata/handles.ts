/** A part of `_metadata` as it lies there: the bytes are a view, valid as long as the reading that gave it says. */
export interface Stretch {
  /** Position in `_metadata`. */
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** int64 positions, big-endian, not unpacked: there can be millions of them. See `offsetAt`. */
export interface Offsets extends Stretch {
  readonly count: number;
}

/** Where a handle stands in `_metadata`: from its type code to behind its last byte. */
export interface HandlePlace {
  readonly at: number;
  readonly end: number;
}

/** Bytes of state, wherever they are. Sizes are in bytes; -1 where the file system could not tell. */
export type StreamHandle =
  | ({ readonly kind: 'inline'; readonly name: string } & Stretch)
  | ({ readonly kind: 'file'; readonly path: string; readonly size: number } & HandlePlace)
  /** Beside this `_metadata`. */
  | ({ readonly kind: 'relative'; readonly path: string; readonly size: number } & HandlePlace)
  | SegmentHandle
  | { readonly kind: 'empty-segment' }
  | ({ readonly kind: 'key-groups' } & KeyGroups & { readonly stream: StreamHandle });

/** One that names a file. */
export type FileHandle = Extract<StreamHandle, { readonly path: string }>;

/** A part of a physical file that many handles share (file merging, since 1.20). */
export interface SegmentHandle extends HandlePlace {
  readonly kind: 'segment';
  readonly path: string;
  readonly start: number;
  readonly size: number;
  readonly scope: 'exclusive' | 'shared';
  readonly logicalFileId: string;
}

export interface KeyGroupRange {
  readonly firstKeyGroup: number;
  readonly keyGroupCount: number;
}

export interface KeyGroups extends KeyGroupRange {
  /** One per key group; 0: no data (full streams), -1: never written (raw streams). */
  readonly offsets: Offsets;
}

export type DistributionMode = 'split' | 'union' | 'broadcast';

/** One named state of an operator, as the handle lists it. `at` to `end` is its entry in `_metadata`. */
export interface NamedState {
  readonly name: string;
  readonly mode: DistributionMode;
  /** One per element; a broadcast state has one in all. */
  readonly offsets: Offsets;
  readonly at: number;
  readonly end: number;
}

export interface OperatorStateHandle {
  readonly at: number;
  readonly end: number;
  readonly states: readonly NamedState[];
  /** Only with file merging. */
  readonly merged:
    | { readonly taskOwnedDirectory: string; readonly sharedDirectory: string; readonly empty: boolean }
    | undefined;
  readonly stream: StreamHandle | undefined;
}

/** A file of a RocksDB or ForSt directory under its local name, such as `000042.sst`; its place begins with that name. */
export interface LocalFile extends HandlePlace {
  readonly name: string;
  readonly stream: StreamHandle | undefined;
}

export type KeyedHandle =
  | KeyGroupsHandle
  | IncrementalHandle
  | ChangelogHandle
  | ChangelogBytesHandle
  | ChangelogFilesHandle;

export interface KeyGroupsHandle extends KeyGroups, HandlePlace {
  readonly kind: 'key-groups';
  /** Written as a canonical savepoint (type code 7), so the stream is in the full format. */
  readonly canonical: boolean;
  readonly stream: StreamHandle | undefined;
  readonly handleId: string | undefined;
}

export interface IncrementalHandle extends KeyGroupRange, HandlePlace {
  readonly kind: 'incremental';
  readonly checkpointId: number;
  readonly backendId: string;
  /** Bytes newly uploaded for this checkpoint; not told by type code 5. */
  readonly checkpointedSize: number | undefined;
  readonly meta: StreamHandle | undefined;
  readonly shared: readonly LocalFile[];
  readonly private: readonly LocalFile[];
  readonly handleId: string | undefined;
}

export interface ChangelogHandle extends KeyGroupRange {
  readonly kind: 'changelog';
  readonly checkpointedSize: number;
  /** The materialised state. */
  readonly base: readonly KeyedHandle[];
  /** What happened since, in this order. */
  readonly changes: readonly KeyedHandle[];
  readonly materializationId: number;
  readonly checkpointId: number | undefined;
  readonly handleId: string;
}

export interface ChangelogBytesHandle extends KeyGroupRange {
  readonly kind: 'changelog-bytes';
  readonly from: number;
  readonly to: number;
  /** Key group -1 is a change of metadata. */
  readonly changes: readonly ({ readonly keyGroup: number } & Stretch)[];
  readonly handleId: string;
}

export interface ChangelogFilesHandle extends KeyGroupRange {
  readonly kind: 'changelog-files';
  readonly parts: readonly { readonly offset: number; readonly stream: StreamHandle | undefined }[];
  readonly size: number;
  readonly checkpointedSize: number;
  readonly handleId: string;
  readonly storage: string;
}

/** In-flight buffers of one channel, or of several (`channels`, since metadata version 6). */
export interface ChannelHandle {
  readonly merged: boolean;
  /** The subtask that wrote it. */
  readonly subtask: number;
  readonly channels: readonly Channel[];
  /** Bytes in all, their length fields included. */
  readonly size: number;
  readonly stream: StreamHandle | undefined;
}

export interface Channel {
  /** Input gate, or result partition. */
  readonly gate: number;
  /** Input channel, or subpartition. */
  readonly channel: number;
  readonly size: number;
  readonly offsets: Offsets;
}

/** The i-th position of a list that is not unpacked. */
export function offsetAt({ bytes }: Offsets, index: number): number {
  const at = index * 8;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, 8);
  return view.getInt32(0) * 0x100000000 + view.getUint32(4);
}

/** All positions of a list. */
export function unpackOffsets({ bytes, count }: Offsets): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const positions = new Float64Array(count);
  for (let i = 0; i < count; i++) positions[i] = view.getInt32(i * 8) * 0x100000000 + view.getUint32(i * 8 + 4);
  return positions;
}
