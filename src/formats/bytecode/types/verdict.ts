import type { JavaType } from '#formats/classfile';

/** The serializer Flink makes for a type that it has to understand by itself. `custom` comes from a `TypeInfoFactory`. */
export type SerializerKind =
  | 'basic'
  | 'array'
  | 'enum'
  | 'pojo'
  | 'record'
  | 'tuple'
  | 'list'
  | 'map'
  | 'set'
  | 'either'
  | 'value'
  | 'writable'
  | 'avro'
  | 'variant'
  | 'bitmap'
  | 'custom'
  /** By the Scala API's macro: a case class or tuple of Scala · a collection, `Option`, `Either`, `Try` … of it. */
  | 'case-class'
  | 'scala'
  | 'kryo'
  /** Flink throws instead. */
  | 'unsupported';

/** Why; words are put on elsewhere. */
export type VerdictReason =
  | { readonly code: 'known-type' | 'object-or-class' | 'recursive' | 'interface' | 'not-public' | 'no-fields' }
  | { readonly code: 'all-fields-valid' | 'abstract' | 'components' | 'no-default-constructor' | 'hidden-constructor' }
  | { readonly code: 'tuple' | 'raw-type' | 'wildcard' | 'nested-too-deep' }
  /** A class that is neither in the jar nor known, such as one of the JDK. */
  | { readonly code: 'class-not-found'; readonly name: string }
  | { readonly code: 'factory'; readonly factory: string }
  /** The class that the macro wrote, or the information of Flink it uses. */
  | { readonly code: 'scala-macro'; readonly info: string }
  /** A type information that was handed in. */
  | { readonly code: 'given' }
  /** Since 2.0 a collection of a class within that class is looked at without end: Flink's stack overflows. */
  | { readonly code: 'endless-collection'; readonly name: string }
  | { readonly code: 'duplicate-field'; readonly field: string; readonly owner: string }
  | { readonly code: 'custom-serialization'; readonly method: string; readonly owner: string }
  | { readonly code: 'unresolved-variable'; readonly variable: string }
  /** The first field that is no POJO field, in the order in which Flink looks. */
  | {
      readonly code: 'invalid-field';
      readonly field: string;
      readonly owner: string;
      readonly missing: readonly ('getter' | 'setter')[];
    };

/** What Flink makes of a type. */
export interface TypeVerdict {
  readonly type: JavaType;
  readonly serializer: SerializerKind;
  readonly because: VerdictReason;
  /** Of a POJO or record, in the order in which Flink looks at them. */
  readonly fields: readonly FieldVerdict[];
  /** Of an array, tuple, list, set or map. */
  readonly elements: readonly TypeVerdict[];
}

export interface FieldVerdict {
  readonly name: string;
  /** The class that declares it: internal name. */
  readonly owner: string;
  readonly verdict: TypeVerdict;
}

/** What to Flink is a version: rules changed with 1.16, 1.19 and 2.0. */
export interface FlinkRelease {
  readonly major: number;
  readonly minor: number;
}

export function isSince({ major, minor }: FlinkRelease, wantedMajor: number, wantedMinor: number): boolean {
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** A verdict without parts. */
export function verdictOf(type: JavaType, serializer: SerializerKind, because: VerdictReason): TypeVerdict {
  return { type, serializer, because, fields: NO_FIELDS, elements: NO_ELEMENTS };
}

const NO_FIELDS: readonly FieldVerdict[] = [];
const NO_ELEMENTS: readonly TypeVerdict[] = [];
