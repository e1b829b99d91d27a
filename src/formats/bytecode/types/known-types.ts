import { erasedDescriptor, type JavaType } from '#formats/classfile';

/** Types with a serializer of their own, matched exactly (primitive and boxed). */
const BASIC = new Set([
  ...['Boolean', 'Byte', 'Short', 'Integer', 'Long', 'Float', 'Double', 'Character', 'String', 'Void'].map(
    (name) => `java/lang/${name}`,
  ),
  'java/util/Date',
  'java/math/BigInteger',
  'java/math/BigDecimal',
  'java/time/Instant',
  'java/sql/Date',
  'java/sql/Time',
  'java/sql/Timestamp',
]);

/** What `List.class` can be assigned to; `SequencedCollection` since Java 21. */
const LISTS = new Set(['List', 'Collection', 'SequencedCollection'].map((name) => `java/util/${name}`));

const WRAPPERS: Readonly<Record<string, string>> = {
  Z: 'Ljava/lang/Boolean;',
  B: 'Ljava/lang/Byte;',
  C: 'Ljava/lang/Character;',
  S: 'Ljava/lang/Short;',
  I: 'Ljava/lang/Integer;',
  J: 'Ljava/lang/Long;',
  F: 'Ljava/lang/Float;',
  D: 'Ljava/lang/Double;',
};

export function isBasic(name: string): boolean {
  return BASIC.has(name);
}

/** Which collection of its own Flink 2 has for such an interface. */
export function collectionOf(name: string): 'list' | 'map' | 'set' | undefined {
  if (LISTS.has(name) || name === 'java/lang/Iterable') return 'list';
  if (name === 'java/util/Map') return 'map';
  return name === 'java/util/Set' ? 'set' : undefined;
}

/** The number in `Tuple0` to `Tuple25`. */
export function tupleArity(name: string): number | undefined {
  if (!name.startsWith('org/apache/flink/')) return undefined;
  const arity = /^org\/apache\/flink\/api\/java\/tuple\/Tuple(\d{1,2})$/.exec(name)?.[1];
  return arity === undefined ? undefined : Number(arity);
}

/** The descriptor of the class that stands for a primitive; others stand for themselves. */
export function wrapperOf(descriptor: string): string {
  return WRAPPERS[descriptor] ?? descriptor;
}

/** As Java's `Class.getName`: `a.b.C$D`. */
export function classNameOf(internal: string): string {
  return internal.replaceAll('/', '.');
}

/** Whether Java would hold the type as a plain `Class`: nothing in it has arguments or is a variable. */
export function isPlainClass(type: JavaType): boolean {
  if (type.kind === 'array') return isPlainClass(type.of);
  if (type.kind === 'variable') return false;
  return type.kind === 'primitive' || (type.arguments.length === 0 && type.outer === undefined);
}

/** Whether two types are the same, arguments and all. */
export function sameType(a: JavaType, b: JavaType): boolean {
  if (a.kind === 'array') return b.kind === 'array' && sameType(a.of, b.of);
  if (a.kind !== 'class') return a.kind === b.kind && a.name === (b as { name: string }).name;
  if (b.kind !== 'class' || erasedDescriptor(a) !== erasedDescriptor(b)) return false;
  if (a.arguments.length !== b.arguments.length) return false;
  return a.arguments.every((one, i) => {
    const other = b.arguments[i];
    if (other === undefined || one.kind !== other.kind) return false;
    return one.kind === 'any' || other.kind === 'any' || sameType(one.type, other.type);
  });
}
