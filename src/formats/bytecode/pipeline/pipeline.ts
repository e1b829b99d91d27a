import type { JavaType } from '#formats/classfile';
import type { CallSite, CodePlace, Value } from '../values/value.ts';

/** What one `main` builds, as far as its code tells. */
export interface Pipeline {
  /** The main method. */
  readonly entry: CodePlace;
  /** Where its environment is made; undefined if that was not seen. A main that can build several jobs makes several. */
  readonly environment: CodePlace | undefined;
  readonly apis: readonly ('datastream' | 'datastream-v2' | 'table' | 'dataset' | 'scala')[];
  /** In the order of the code; inputs come before those they feed. */
  readonly nodes: readonly PipelineNode[];
  /** Calls on the environment, its `CheckpointConfig` and `ExecutionConfig`, and options set in a configuration. */
  readonly settings: readonly PipelineSetting[];
  /** Text given to `executeSql`, `sqlQuery`, `addInsertSql` …, and `*.sql` in the jar are not in here. */
  readonly sql: readonly PipelineSql[];
  /** `execute`, `executeAsync`, `executeInsert` … */
  readonly executions: readonly CallSite[];
  /** What could not be followed, and so may hide operators or settings. */
  readonly unfollowed: readonly Unfollowed[];
  /** Every call on a Flink type that was met, also those that built the nodes. */
  readonly calls: readonly CallSite[];
}

export interface PipelineSetting {
  /** Key of the configuration where the call has one, in its newest spelling: `execution.checkpointing.interval`. */
  readonly key: string | undefined;
  readonly value: Value;
  readonly call: CallSite;
}

export interface PipelineSql {
  readonly text: Value;
  readonly call: CallSite;
}

export interface Unfollowed {
  readonly at: CodePlace;
  readonly because: 'reflection' | 'framework' | 'missing-class' | 'too-deep' | 'loop' | 'broken-class';
  /** What was met there: `java/lang/reflect/Method.invoke`. */
  readonly what: string;
}

export type SinkParts = 'writer' | 'writer and committer';

/** What a node does to a stream. Those marked virtual have no operator and can carry no uid. */
export type NodeKind =
  | 'source'
  | 'legacy-source'
  | 'operator'
  | 'window'
  | 'join'
  | 'interval-join'
  | 'async'
  | 'broadcast-process'
  | 'cep'
  | 'iteration'
  | 'timestamps'
  | 'sink'
  | 'legacy-sink'
  | 'from-table'
  | 'to-table'
  /** Virtual: `keyBy`. */
  | 'key-by'
  /** Virtual: `rebalance`, `shuffle`, `broadcast`, `partitionCustom` … */
  | 'partition'
  /** Virtual. */
  | 'union'
  /** Virtual: `connect`, and what stands between `join` and its `apply`. */
  | 'connect'
  /** Virtual. */
  | 'side-output';

export interface PipelineNode {
  /** Position in `nodes`. */
  readonly number: number;
  readonly kind: NodeKind;
  readonly virtual: boolean;
  /** The call that made it: `map`, `fromSource`, `sinkTo`, `aggregate` … with all its arguments. */
  readonly call: CallSite;
  /** Numbers of nodes, in the order of the inputs. */
  readonly inputs: readonly number[];
  /** Its input is keyed: the nearest `key-by` above it, as a number. */
  readonly keyedBy: number | undefined;
  /** A source, map function, window function, sink …: the argument that is the user's function or connector. */
  readonly function: Value | undefined;
  /** Of a window: assigner, trigger, evictor, allowed lateness, side output of late data, as calls. */
  readonly window: readonly CallSite[];
  /** `uid`, `name`, `setParallelism`, `slotSharingGroup`, `returns` …: every call on the node itself, in order. */
  readonly attributes: readonly CallSite[];
  readonly uid: Value | undefined;
  readonly uidHash: Value | undefined;
  readonly name: Value | undefined;
  readonly parallelism: Value | undefined;
  readonly maxParallelism: Value | undefined;
  /** It keeps state by its nature (4.3 of the reference), or its function does; undefined where that is not known. */
  readonly stateful: boolean | undefined;
  /** Of a sink: whether it only writes, or commits what was written as well; undefined where that is not known. */
  readonly sinkParts: SinkParts | undefined;
  /** Of a source of the old kind: whether it can run several times side by side; undefined where that is not known. */
  readonly parallel: boolean | undefined;
  /** Built in a loop, or by a helper that is called several times. */
  readonly repeated: boolean;
  /** The job can be executed without it: it is built in a branch. */
  readonly conditional: boolean;
  /** Numbers of nodes that are never built together with it: the other branch of an `if`, other cases of a `switch`. */
  readonly alternatives: readonly number[];
  /** What it emits, and the element it keys by: as the code declares it; undefined where it cannot be told. */
  readonly output: JavaType | undefined;
  readonly key: JavaType | undefined;
}
