/**
 * One checkpoint or savepoint as far as it was looked into: what is in it, not the state itself. Plain data, so that it can
 * lie in a bundle. All sizes in bytes; what nobody measured is missing.
 */
export interface SnapshotEvidence {
  /** What the user called it: a folder, or its `_metadata`. */
  readonly name: string;
  readonly kind: 'savepoint' | 'checkpoint';
  readonly format: string;
  readonly metadataVersion: number;
  readonly checkpointId: number;
  readonly metadataBytes: number;
  /** Epoch ms at which its `_metadata` was last written, as its store tells: of a copy, when it was copied. */
  readonly takenAt?: number;
  /** 32 hex digits of the job that wrote it, where paths tell. */
  readonly job?: string;
  /** Entries of keyed state were counted and measured one by one. */
  readonly counted: boolean;
  readonly operators: readonly SnapshotOperator[];
  readonly files: SnapshotFileFacts;
  readonly kafka: readonly SnapshotKafkaPosition[];
}

export interface SnapshotOperator {
  /** 32 hex digits: hash of the uid, or of its place in the graph. */
  readonly id: string;
  readonly name?: string;
  readonly uid?: string;
  /** Position in `_metadata`. */
  readonly at: number;
  readonly parallelism: number;
  readonly maxParallelism: number;
  /** State that lies in `_metadata` itself, and state in files. */
  readonly inlineBytes: number;
  readonly referencedBytes: number;
  /** Of all its state, by subtask index. */
  readonly bytesPerSubtask: readonly number[];
  readonly restore: SnapshotRestoreCost;
  readonly states: readonly SnapshotState[];
  /** Of keyed state, where key groups were measured. */
  readonly keyGroups?: SnapshotKeyGroups;
  /** Keys that take most, largest first. */
  readonly largestKeys: readonly SnapshotKey[];
  /** What could not be read, and why. */
  readonly unreadable: readonly string[];
}

/** What restoring an operator costs the JobManager: at least so much, Java's form of the same is larger. */
export interface SnapshotRestoreCost {
  /** Message that deploys its largest subtask. */
  readonly rpc: number;
  /** Of that, union state: every subtask receives all of it. */
  readonly union: number;
  /** The messages of all subtasks. */
  readonly all: number;
}

export interface SnapshotState {
  readonly name: string;
  /** `value`, `map`, `timers`, `operator-union`, …: as `snapshot inspect` calls it. */
  readonly kind: string;
  readonly backend?: string;
  readonly entries?: number;
  readonly bytes?: number;
  /** Elements (of list and union state) by subtask index. */
  readonly elementsPerSubtask?: readonly number[];
  /** Of union state: elements that differ, among those that were compared. */
  readonly copies?: SnapshotCopies;
  readonly serializers: readonly SnapshotSerializer[];
}

/** Elements of a union state, compared byte by byte. */
export interface SnapshotCopies {
  readonly compared: number;
  readonly distinct: number;
  /** At least two subtasks hold something, and all of these hold the same. */
  readonly alike: boolean;
}

/** A serializer, down to nested ones. */
export interface SnapshotSerializer {
  /** `value`, `key`, `user-key`, `namespace`. */
  readonly role: string;
  /** In one line: `pojo com.Order(id: long, tags: kryo java.util.List)`. */
  readonly printed: string;
  readonly parts: readonly SnapshotSerializerPart[];
}

export interface SnapshotSerializerPart {
  /** Way to it: `tags > element`; '' for the outermost. */
  readonly path: string;
  readonly family: string;
  /** Class that wrote the serializer's snapshot. */
  readonly class: string;
  /** Class of the values. */
  readonly type?: string;
  /** Of a POJO: its fields, which tells them from its subclasses. Of Kryo, where a jar tells: `name: descriptor`. */
  readonly fields?: readonly string[];
  /** Of an enum, in the order of their numbers. */
  readonly constants?: readonly string[];
  /** Of Avro: the schema that wrote the values, as JSON. */
  readonly schema?: string;
  /** Of Kryo: classes that were registered, and default serializers with their classes. */
  readonly registered?: readonly string[];
}

export interface SnapshotKeyGroups {
  /** How many hold anything. */
  readonly filled: number;
  readonly bytes: number;
  /** Of those that hold anything. */
  readonly median: number;
  /** Largest first. */
  readonly largest: readonly { readonly keyGroup: number; readonly bytes: number }[];
}

export interface SnapshotKey {
  readonly state: string;
  /** As JSON, cut; `******` where names are hidden. */
  readonly sample: string;
  readonly keyGroup: number;
  readonly entries: number;
  readonly bytes: number;
}

/** The files it refers to, looked for where they are recorded and beside `_metadata`. */
export interface SnapshotFileFacts {
  readonly referred: SnapshotFiles;
  readonly missing: SnapshotFiles;
  /** Their size is not the recorded one. */
  readonly otherSize: SnapshotFiles;
  /** Recorded elsewhere, found beside `_metadata`: the snapshot was copied. */
  readonly moved: SnapshotFiles;
  /** In a store that was not asked. */
  readonly notChecked: SnapshotFiles;
  /** Below its folder (of a checkpoint: below its job's `shared` and `taskowned`), and no snapshot there refers to them. */
  readonly orphans: SnapshotFiles;
  /** Snapshots of the same job whose files were taken into account for `orphans`. */
  readonly retained: number;
  /** Some recorded folder exists here: files missing from it are gone, rather than on another machine. */
  readonly reachable: boolean;
}

export interface SnapshotFiles {
  readonly count: number;
  readonly bytes: number;
  /** The first few, and ids of the operators they belong to. */
  readonly examples: readonly string[];
  readonly operators: readonly string[];
}

/** Where a source stood in a partition: the next offset to read, in decimal digits. */
export interface SnapshotKafkaPosition {
  readonly operator: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
}
