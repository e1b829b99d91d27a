import { simpleName } from '../java/java-value.ts';
import { printAvroFields } from './avro-schema.ts';
import { printLogicalType } from './logical-type.ts';
import type { Serializer } from './serializer.ts';

/** A serializer within another, and the way to it: `['value', 'address', 'tags']`. */
export interface Place {
  readonly path: readonly string[];
  readonly serializer: Serializer;
}

/** A serializer and all within it, outermost first; those of a POJO's subclasses under the subclass's name. */
export function* serializersWithin(serializer: Serializer, path: readonly string[] = []): Generator<Place> {
  yield { path, serializer };
  for (const { role, serializer: child } of serializer.children) yield* serializersWithin(child, [...path, role]);
  const { details } = serializer;
  if (details?.of !== 'pojo') return;
  for (const { className, serializer: subclass } of [...details.registered, ...details.others]) {
    if (subclass !== undefined) yield* serializersWithin(subclass, [...path, simpleName(className)]);
  }
}

/**
 * A serializer as one line: `map<string, list<long>>`, `pojo com.Order(id: int, tags: kryo java.util.List)`,
 * `row-data(BIGINT, VARCHAR(10))`, `pojo com.Shape(name: string) or com.Circle(name: string, radius: int)`.
 */
export function printSerializer(serializer: Serializer): string {
  const { family, typeName, snapshotClass, details } = serializer;
  switch (family) {
    case 'pojo':
      return [`${named(serializer)}(${fields(serializer)})`, ...subclasses(serializer)].join(' or ');
    case 'row-data':
    case 'array-data':
    case 'map-data':
      return details?.of === 'sql' ? `${family}(${details.types.map(printLogicalType).join(', ')})` : family;
    case 'decimal-data':
      return details?.of === 'decimal' ? `DECIMAL(${details.precision}, ${details.scale})` : family;
    case 'timestamp-data':
      return details?.of === 'timestamp' ? `TIMESTAMP(${details.precision})` : family;
    case 'avro':
      return `${named(serializer)}${details?.of === 'avro' ? printAvroFields(details.schema) : ''}`;
    case 'unknown':
      return `unknown ${typeName ?? snapshotClass}${nested(serializer)}`;
    case 'kryo':
    case 'value':
    case 'writable':
    case 'enum':
    case 'scala-enum':
      return named(serializer);
    default:
      return `${family}${nested(serializer)}`;
  }
}

function named({ family, typeName }: Serializer): string {
  return typeName === undefined ? family : `${family} ${typeName}`;
}

function fields({ children }: Serializer): string {
  return children.map(({ role, serializer }) => `${role}: ${printSerializer(serializer)}`).join(', ');
}

/** What values may be instead, as far as the snapshot tells their fields. */
function subclasses({ details }: Serializer): readonly string[] {
  if (details?.of !== 'pojo') return [];
  return [...details.registered, ...details.others].map(({ className, serializer }) =>
    serializer?.family === 'pojo' ? `${className}(${fields(serializer)})` : className,
  );
}

function nested({ children }: Serializer): string {
  if (children.length === 0) return '';
  return `<${children.map(({ serializer }) => printSerializer(serializer)).join(', ')}>`;
}
