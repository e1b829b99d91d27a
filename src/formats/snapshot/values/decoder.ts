import type { Cursor } from '#formats/bytes';
import type { Opaque, Value } from './value.ts';

/**
 * Reads one value. `bounded`: the cursor ends where the value ends, so one that does not tell its length may take all
 * that is left.
 */
export type ReadValue = (cursor: Cursor, bounded: boolean) => Value;

export interface Decoder {
  readonly read: ReadValue;
  /** The bytes tell where a value ends. Opaque ones do not. */
  readonly delimited: boolean;
  /** Bytes of every value, if all take the same. */
  readonly width: number | undefined;
}

/** A decoder of values that tell their own end. */
export function delimited(read: (cursor: Cursor) => Value, width?: number): Decoder {
  return { read, delimited: true, width };
}

/** Bytes that outlive the window they were read in. */
export function copyOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

/** A decoder of what only the job's own classes can read. */
export function opaque(family: string, type: string): Decoder {
  return {
    delimited: false,
    width: undefined,
    read: (cursor, bounded) => readOpaque(cursor, bounded, family, type),
  };
}

/** All that is left, if it is known to be this value's. */
export function readOpaque(cursor: Cursor, bounded: boolean, family: string, type: string): Opaque {
  if (!bounded) cursor.fail(family, `a value of ${type} does not tell its length`, 'unsupported');
  return { kind: 'opaque', type, family, bytes: copyOf(cursor.bytes(family, cursor.left)) };
}

/** A decoder by which another can be reached before it is made; for schemas that refer to themselves. */
export function lateDecoder(find: () => Decoder): Decoder {
  return delimited((cursor) => cursor.within('nested', () => find().read(cursor, false)));
}
