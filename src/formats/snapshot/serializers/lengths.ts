import type { Family, Serializer } from './serializer.ts';

/** Families whose serializers report a length to Flink. */
const FIXED: ReadonlySet<Family> = new Set<Family>([
  'boolean',
  'byte',
  'short',
  'int',
  'long',
  'float',
  'double',
  'char',
  'date',
  'sql-date',
  'sql-time',
  'sql-timestamp',
  'instant',
  'local-date',
  'local-time',
  'local-date-time',
  'enum',
  'scala-enum',
  'void',
  'null-value',
  'time-window',
  'count-window',
  'sorted-long',
  'event-id',
  'timestamp-data',
  'kafka-id-hint',
]);

/** Serializers that report a length of 0, although some write a byte. Within a tuple that makes the tuple variable. */
const REPORT_ZERO = ['VoidNamespaceSerializerSnapshot', 'NullValueSerializerSnapshot'];

/**
 * Whether Flink takes a serializer's values for variable in length. Composite keys in which key and namespace both are
 * carry their lengths.
 */
export function isVariableLength({ family, children, details }: Serializer): boolean {
  const nested = children.map((child) => child.serializer);
  switch (family) {
    case 'tuple':
    case 'case-class':
      return nested.length > 0 && nested.some((field) => isVariableLength(field) || reportsZero(field));
    case 'timer':
    case 'ttl':
    case 'external':
    case 'ttl-aware':
      return nested.some(isVariableLength);
    case 'nullable':
      return details?.of !== 'nullable' || details.padding === 0 || nested.some(isVariableLength);
    case 'decimal-data':
      return true;
    default:
      return !FIXED.has(family);
  }
}

function reportsZero({ snapshotClass }: Serializer): boolean {
  return REPORT_ZERO.some((simple) => snapshotClass.endsWith(simple));
}
