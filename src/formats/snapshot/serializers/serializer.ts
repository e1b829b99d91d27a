import type { LogicalType } from './logical-type.ts';

/**
 * How a kind of value is written. Two serializers of one family write the same bytes for the same value, given the same
 * children and details.
 */
export type Family = ScalarFamily | ArrayFamily | CompositeFamily | SqlFamily | CepFamily | OpaqueFamily;

type ScalarFamily =
  | 'boolean'
  | 'byte'
  | 'short'
  | 'int'
  | 'long'
  | 'float'
  | 'double'
  | 'char'
  | 'string'
  | 'string-value'
  | 'big-integer'
  | 'big-decimal'
  | 'date'
  | 'sql-date'
  | 'sql-time'
  | 'sql-timestamp'
  | 'instant'
  | 'local-date'
  | 'local-time'
  | 'local-date-time'
  | 'enum'
  | 'scala-enum'
  | 'void'
  | 'null-value'
  | 'time-window'
  | 'count-window'
  | 'sorted-long'
  | 'variant'
  | 'bitmap';

type ArrayFamily =
  | 'boolean-array'
  | 'byte-array'
  | 'short-array'
  | 'int-array'
  | 'long-array'
  | 'float-array'
  | 'double-array'
  | 'char-array'
  | 'string-array'
  | 'array';

type CompositeFamily =
  | 'tuple'
  | 'case-class'
  | 'list'
  | 'set'
  | 'map'
  | 'null-aware-map'
  | 'sorted-map'
  | 'either'
  | 'option'
  | 'try'
  | 'traversable'
  | 'nullable'
  | 'pojo'
  | 'avro'
  | 'row'
  | 'ttl'
  | 'ttl-aware'
  | 'timer'
  | 'stream-element'
  | 'buffer-entry'
  | 'tagged-union'
  | 'lockable'
  | 'two-phase-commit'
  | 'kafka-transaction'
  | 'kafka-context'
  | 'kafka-id-hint';

type SqlFamily =
  | 'row-data'
  | 'binary-row'
  | 'array-data'
  | 'map-data'
  | 'string-data'
  | 'decimal-data'
  | 'timestamp-data'
  | 'raw-value'
  | 'external'
  | 'linked-list'
  | 'list-view'
  | 'map-view'
  | 'window-key'
  | 'row-data-key';

type CepFamily = 'dewey-number' | 'event-id' | 'node-id' | 'shared-buffer-edge' | 'shared-buffer-node' | 'nfa-state';

/** Values that only the job's own classes can read. */
type OpaqueFamily = 'kryo' | 'java' | 'value' | 'writable' | 'unknown';

/** A serializer as its snapshot describes it, down to nested fields. */
export interface Serializer {
  readonly family: Family;
  /** The class that wrote the snapshot. Packages moved between versions of Flink; the last part of the name did not. */
  readonly snapshotClass: string;
  readonly version: number;
  /** The class of the values, where the snapshot tells it. */
  readonly typeName: string | undefined;
  /** Serializers within, such as `key` and `value` of a map, or the fields of a POJO by their names. */
  readonly children: readonly Child[];
  readonly details: Details | undefined;
}

export interface Child {
  readonly role: string;
  readonly serializer: Serializer;
}

export type Details =
  | PojoDetails
  | KryoDetails
  | { readonly of: 'enum'; readonly constants: readonly EnumConstant[] }
  | { readonly of: 'avro'; readonly schema: string }
  | { readonly of: 'sql'; readonly types: readonly LogicalType[]; readonly names: readonly string[] | undefined }
  | { readonly of: 'binary-row'; readonly fieldCount: number }
  | { readonly of: 'decimal'; readonly precision: number; readonly scale: number }
  | { readonly of: 'timestamp'; readonly precision: number }
  | { readonly of: 'nullable'; readonly padding: number }
  | { readonly of: 'row'; readonly hasKind: boolean }
  | { readonly of: 'linked-list'; readonly hasNullMask: boolean }
  | { readonly of: 'two-phase-commit'; readonly hasNullFlag: boolean }
  | { readonly of: 'nfa-state'; readonly hasPreviousTimestamp: boolean }
  | { readonly of: 'ttl-aware'; readonly enabled: boolean }
  | { readonly of: 'traversable'; readonly builder: string }
  /** The class of a serializer from before 1.7, which was written as a Java object. */
  | { readonly of: 'legacy'; readonly serializerClass: string | undefined };

/** A value may be of a subclass of its POJO. */
export interface PojoDetails {
  readonly of: 'pojo';
  /** Registered, in the order of their tags. */
  readonly registered: readonly Subclass[];
  readonly others: readonly Subclass[];
}

export interface Subclass {
  readonly className: string;
  /** Undefined when the snapshot names the class only. */
  readonly serializer: Serializer | undefined;
}

export interface KryoDetails {
  readonly of: 'kryo';
  /** In the order of their ids. */
  readonly registrations: readonly KryoRegistration[];
  readonly defaultSerializers: readonly KryoDefault[];
}

export interface KryoRegistration {
  readonly className: string;
  /** Undefined for Kryo's own choice. */
  readonly serializerClass: string | undefined;
}

export interface KryoDefault {
  readonly className: string;
  readonly serializerClass: string | undefined;
}

export interface EnumConstant {
  readonly name: string;
  /** What stands in the bytes. */
  readonly id: number;
}
