import { javaList } from '../java/java-list.ts';
import { isJavaObject, type JavaValue, javaField, simpleName } from '../java/java-value.ts';

/** A type of Flink SQL. */
export interface LogicalType {
  readonly root: LogicalRoot;
  readonly nullable: boolean;
  /** Of CHAR, VARCHAR, BINARY, VARBINARY. */
  readonly length?: number;
  /** Of DECIMAL, TIME, TIMESTAMP. */
  readonly precision?: number;
  readonly scale?: number;
  /** Element, key and value, or fields. */
  readonly children: readonly LogicalType[];
  /** Of the fields of a row. */
  readonly names: readonly string[];
}

type LogicalRoot =
  | 'BOOLEAN'
  | 'TINYINT'
  | 'SMALLINT'
  | 'INT'
  | 'BIGINT'
  | 'FLOAT'
  | 'DOUBLE'
  | 'DATE'
  | 'TIME'
  | 'TIMESTAMP'
  | 'TIMESTAMP_LTZ'
  | 'TIMESTAMP WITH TIME ZONE'
  | 'INTERVAL YEAR'
  | 'INTERVAL DAY'
  | 'CHAR'
  | 'VARCHAR'
  | 'BINARY'
  | 'VARBINARY'
  | 'DECIMAL'
  | 'ARRAY'
  | 'MAP'
  | 'MULTISET'
  | 'ROW'
  | 'RAW'
  | 'VARIANT'
  | 'BITMAP'
  | 'NULL'
  | 'UNKNOWN';

const ROOTS: Readonly<Record<string, LogicalRoot>> = {
  BooleanType: 'BOOLEAN',
  TinyIntType: 'TINYINT',
  SmallIntType: 'SMALLINT',
  IntType: 'INT',
  BigIntType: 'BIGINT',
  FloatType: 'FLOAT',
  DoubleType: 'DOUBLE',
  DateType: 'DATE',
  TimeType: 'TIME',
  TimestampType: 'TIMESTAMP',
  LocalZonedTimestampType: 'TIMESTAMP_LTZ',
  ZonedTimestampType: 'TIMESTAMP WITH TIME ZONE',
  YearMonthIntervalType: 'INTERVAL YEAR',
  DayTimeIntervalType: 'INTERVAL DAY',
  CharType: 'CHAR',
  VarCharType: 'VARCHAR',
  BinaryType: 'BINARY',
  VarBinaryType: 'VARBINARY',
  DecimalType: 'DECIMAL',
  ArrayType: 'ARRAY',
  MapType: 'MAP',
  MultisetType: 'MULTISET',
  RowType: 'ROW',
  StructuredType: 'ROW',
  RawType: 'RAW',
  TypeInformationRawType: 'RAW',
  VariantType: 'VARIANT',
  BitmapType: 'BITMAP',
  NullType: 'NULL',
};

/** Types nest a few levels; an object stream may refer to itself. */
const MOST_DEPTH = 64;

/** The type a Java object of a subclass of `LogicalType` stands for. */
export function toLogicalType(value: JavaValue | undefined, depth = 0): LogicalType {
  if (!isJavaObject(value) || depth > MOST_DEPTH) return UNKNOWN;
  const name = simpleName(value.className);
  if (name === 'DistinctType') return toLogicalType(javaField(value, 'sourceType'), depth + 1);
  const fields = fieldsOf(value);
  const inner = ['elementType', 'keyType', 'valueType'].map((field) => javaField(value, field));
  const children = fields.length > 0 ? fields.map(({ type }) => type) : inner.filter((type) => type !== undefined);
  return {
    root: ROOTS[name] ?? 'UNKNOWN',
    nullable: javaField(value, 'isNullable') !== false,
    ...numberField(value, 'length'),
    ...numberField(value, 'precision'),
    ...numberField(value, 'scale'),
    children: children.map((child) => toLogicalType(child, depth + 1)),
    names: fields.map((field) => field.name),
  };
}

const UNKNOWN: LogicalType = { root: 'UNKNOWN', nullable: true, children: [], names: [] };

function fieldsOf(value: JavaValue): readonly { readonly name: string; readonly type: JavaValue }[] {
  const fields = javaList(javaField(value, 'fields')) ?? javaList(javaField(value, 'attributes')) ?? [];
  return fields.map((field) => {
    const name = javaField(field, 'name');
    return { name: typeof name === 'string' ? name : '', type: javaField(field, 'type') ?? null };
  });
}

function numberField<Key extends string>(value: JavaValue, field: Key): { readonly [key in Key]?: number } {
  const found = javaField(value, field);
  return (typeof found === 'number' ? { [field]: found } : {}) as { readonly [key in Key]?: number };
}

/** As SQL writes it: `DECIMAL(10, 2) NOT NULL`. */
export function printLogicalType(type: LogicalType): string {
  const any = type.length === ANY_LENGTH ? ANY_LENGTH_NAMES[type.root] : undefined;
  return `${any ?? `${type.root}${parameters(type)}`}${type.nullable ? '' : ' NOT NULL'}`;
}

/** As SQL calls what has no limit. */
const ANY_LENGTH = 2_147_483_647;
const ANY_LENGTH_NAMES: Partial<Readonly<Record<LogicalType['root'], string>>> = {
  VARCHAR: 'STRING',
  VARBINARY: 'BYTES',
};

function parameters({ root, length, precision, scale, children, names }: LogicalType): string {
  if (root === 'ROW')
    return `<${children.map((child, i) => `${names[i] ?? ''} ${printLogicalType(child)}`).join(', ')}>`;
  if (children.length > 0) return `<${children.map(printLogicalType).join(', ')}>`;
  if (root === 'DECIMAL') return `(${precision ?? '?'}, ${scale ?? '?'})`;
  if (length !== undefined) return `(${length})`;
  return precision === undefined || root === 'INT' ? '' : `(${precision})`;
}

/** The type a `DataType` object wraps. */
export function logicalTypeOfDataType(value: JavaValue): LogicalType {
  return toLogicalType(javaField(value, 'logicalType'));
}
