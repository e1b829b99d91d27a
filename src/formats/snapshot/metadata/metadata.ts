import type { JavaValue } from '../java/java-value.ts';
import type { ChannelHandle, KeyedHandle, OperatorStateHandle, StreamHandle, Stretch } from './handles.ts';

/** What `_metadata` begins with. Positions (`at`, `end`) are bytes in the file. */
export interface MetadataHead {
  /** 1 (Flink 1.2) to 6 (2.1 to 2.4). */
  readonly version: number;
  readonly checkpointId: number;
  readonly operatorCount: number;
  /** Where the number of operators is written. */
  readonly operatorCountAt: number;
}

/** State of a hook in the JobManager (`MasterTriggerRestoreHook`). */
export interface MasterState {
  readonly name: string;
  readonly version: number;
  readonly state: Stretch;
}

export interface OperatorHead {
  /** Position in the file's order. */
  readonly index: number;
  readonly at: number;
  /** 32 hex digits, as Flink's logs and web UI print it. In version 1: the id of the job vertex. */
  readonly id: string;
  /** Since version 5; undefined if the file has no room for it, or none was set. */
  readonly name: string | undefined;
  readonly uid: string | undefined;
  readonly parallelism: number;
  readonly maxParallelism: number;
  /** State of the operator's coordinator, such as the splits a source's enumerator has assigned. */
  readonly coordinator: StreamHandle | undefined;
  /** How many subtasks follow. */
  readonly subtaskCount: number;
  /** The whole operator had finished: no subtasks follow, there is nothing to restore. */
  readonly finished: boolean;
}

/** What one subtask left behind. Subtasks are sparse and in no order. */
export interface Subtask {
  readonly at: number;
  readonly end: number;
  readonly index: number;
  readonly finished: boolean;
  /** State of functions from before 1.2. */
  readonly legacy: readonly (StreamHandle | undefined)[];
  /** One at most, but in version 1 one per operator of the chain. */
  readonly managedOperator: readonly (OperatorStateHandle | undefined)[];
  readonly rawOperator: readonly (OperatorStateHandle | undefined)[];
  readonly managedKeyed: KeyedHandle | undefined;
  readonly rawKeyed: KeyedHandle | undefined;
  readonly inputChannels: readonly ChannelHandle[];
  readonly outputChannels: readonly ChannelHandle[];
}

/** Why and how the snapshot was taken; written since version 4. */
export interface CheckpointProperties {
  readonly kind: 'checkpoint' | 'savepoint';
  /** Such as `Checkpoint`, `Savepoint`, `Suspend Savepoint`. */
  readonly name: string;
  readonly format?: 'CANONICAL' | 'NATIVE';
  /** What the job does after a savepoint: NONE, SUSPEND, TERMINATE. */
  readonly postAction?: string;
  /** FORWARD_BACKWARD, FORWARD, NO_SHARING. */
  readonly sharing?: string;
  /** The flags as they are named in Flink: `discardSubsumed`, `forced`, `unclaimed`, … */
  readonly flags: Readonly<Record<string, boolean>>;
  /** The whole object, for what is not told above. */
  readonly object: JavaValue;
}

/** A whole `_metadata`, in memory. For large files see `walkMetadata`. */
export interface Metadata extends MetadataHead {
  readonly masters: readonly MasterState[];
  readonly operators: readonly Operator[];
  readonly properties: CheckpointProperties | undefined;
  /** Bytes of the file, and how many of them were understood. */
  readonly size: number;
}

export interface Operator extends OperatorHead {
  readonly end: number;
  readonly subtasks: readonly Subtask[];
}

/** What a walk may leave out. */
export interface WalkOptions {
  /**
   * False: paths, names of files and ids of handles are empty texts, whatever they are, which takes half the time where there
   * are hundreds of thousands. Names of states and operators are read.
   */
  readonly labels?: boolean;
  /**
   * False: inlined state, and offsets but the first of each list, may be left out, where a source need not be read from end to
   * end. Their views have the right length, and anything in them.
   */
  readonly contents?: boolean;
}

/**
 * Called while a `_metadata` passes by. Bytes and offsets are views that are good until the call returns: copy what is
 * to be kept.
 */
export interface MetadataVisitor {
  head?(head: MetadataHead): void;
  master?(master: MasterState): void;
  operator?(operator: OperatorHead): void;
  subtask?(operator: OperatorHead, subtask: Subtask): void;
  /** After its last subtask; `end` is the position after its last byte. */
  operatorEnd?(operator: OperatorHead, end: number): void;
  properties?(properties: CheckpointProperties, at: number): void;
}
