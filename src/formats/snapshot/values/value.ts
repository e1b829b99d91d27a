/**
 * A value of state as plain data. Numbers are exact: an int64 beyond 2^53 is a bigint. Times are written as ISO 8601 has
 * them, decimals as their digits.
 */
export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  /** A byte[]. */
  | Uint8Array
  /** A tuple, list, set or array. */
  | readonly Value[]
  | ReadonlyMap<Value, Value>
  | Fields
  | Row
  | Tagged
  | Opaque;

/** Something with named parts: a POJO, an Avro record, a window, a timer. */
export interface Fields {
  readonly kind: 'fields';
  /** The class, where the bytes or the snapshot tell it. */
  readonly type: string | undefined;
  readonly names: readonly string[];
  /** One per name; if an opaque part hides the rest, it is the last one. */
  readonly values: readonly Value[];
}

/** A row of the Table API: what kind of change it is, and its columns. */
export interface Row {
  readonly kind: 'row';
  readonly change: RowChange;
  /** If the snapshot or the type tells them. */
  readonly names: readonly string[] | undefined;
  readonly values: readonly Value[];
}

/** Insert, the two halves of an update, delete. */
export type RowChange = '+I' | '-U' | '+U' | '-D';

export const ROW_CHANGES: readonly RowChange[] = ['+I', '-U', '+U', '-D'];

/** One of several: `left` or `right`, `one` or `two`, a watermark among records. */
export interface Tagged {
  readonly kind: 'tagged';
  readonly tag: string;
  readonly value: Value;
}

/** What only the job's own classes can read. Never guessed. */
export interface Opaque {
  readonly kind: 'opaque';
  /** The class of the value or of its serializer, whichever is known. */
  readonly type: string;
  /** How it was written: `kryo`, `java`, `value`, … */
  readonly family: string;
  readonly bytes: Uint8Array;
}

export function fields(type: string | undefined, names: readonly string[], values: readonly Value[]): Fields {
  return { kind: 'fields', type, names, values };
}
