import { defineSignatures } from './signature.ts';

/** Types of values in rows: what a column can hold, inside Flink and out of drivers and formats. */
const VALUE =
  '(?:java\\.(?:lang|math|sql|time|util)\\.\\w+|org\\.apache\\.flink\\.table\\.data\\.[\\w.]+|oracle\\.sql\\.\\w+|\\[B)';

const SINK_SCHEMA = 'org.apache.flink.table.planner.connectors.DynamicSinkUtils#validateSchemaAndApplyImplicitCast';

export const sqlTypeSignatures = defineSignatures([
  {
    id: 'sql-type-mismatch:value',
    diagnosis: 'sql-type-mismatch',
    literal: 'cannot be cast to',
    pattern: new RegExp(
      `ClassCastException: (?:class )?(?<found>${VALUE}) cannot be cast to (?:class )?(?!\\k<found>\\b)(?<declared>${VALUE})`,
    ),
    and: /ClassCastException[^\n]*\n(?:\s*at [^\n]*\n){0,2}\s*at [^\n]{0,200}(?:GenericRowData|GenericArrayData|RowData|RowConverter|table\.data|table\.runtime|JdbcDialect|StreamExecCalc|BatchExecCalc|Deserializ|Converter)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.table.data.GenericRowData, RowData converters of connectors and formats',
  },
  {
    // Without its trace it can be user code as well.
    id: 'sql-type-mismatch:value-alone',
    diagnosis: 'sql-type-mismatch',
    literal: 'cannot be cast to',
    pattern: new RegExp(
      `ClassCastException: (?:class )?(?<found>${VALUE}) cannot be cast to (?:class )?(?!\\k<found>\\b)(?<declared>${VALUE})`,
    ),
    not: /\n\s*at /,
    role: 'trigger',
    source: 'org.apache.flink.table.data.GenericRowData, RowData converters of connectors and formats',
  },
  {
    // A function that declares a row and gives its own class; often quoted without the name of the exception.
    id: 'sql-type-mismatch:row',
    diagnosis: 'sql-type-mismatch',
    literal: ['cannot be cast to class org.apache.flink.types.Row', 'cannot be cast to org.apache.flink.types.Row'],
    pattern:
      /(?:class )?(?<found>[\w.$]{1,200}) cannot be cast to (?:class )?(?<declared>org\.apache\.flink\.types\.Row)\b/,
    not: /\n\s*at /,
    role: 'trigger',
    source:
      'org.apache.flink.api.java.typeutils.runtime.RowSerializer, org.apache.flink.table.data.conversion.RowRowConverter',
  },
  {
    id: 'sql-type-mismatch:sink-schema',
    diagnosis: 'sql-type-mismatch',
    literal: [
      'Column types of query result and sink for',
      'Field types of query result and registered TableSink',
      'Incompatible types for sink column',
    ],
    pattern:
      /(?:Column types of query result and sink for (?:registered table |unregistered table )?'?(?<sink>[\w.`$]{1,200})'? do not match|Field types of query result and registered TableSink (?<old>[\w.`$[\], ]{1,200}?) do not match)(?:[\s\S]{0,20}Cause: (?<why>[^\n]{1,200}))?|Incompatible types for sink column '(?<column>[^']{1,100})' at position (?<position>\d+)/,
    role: 'trigger',
    strength: 'decisive',
    source: SINK_SCHEMA,
  },
  {
    // The two lines at the end of that message, all that is left where somebody cut the rest.
    id: 'sql-type-mismatch:schemas',
    diagnosis: 'sql-type-mismatch',
    literal: ['Query schema: [', 'Sink schema:  ['],
    pattern: /Query schema: \[(?<query>[^\n]{0,300})|Sink schema: {2}\[(?<target>[^\n]{0,300})/,
    role: 'trigger',
    family: true,
    source: SINK_SCHEMA,
  },
  {
    id: 'sql-type-mismatch:physical',
    diagnosis: 'sql-type-mismatch',
    literal: 'does not match with the physical type',
    pattern:
      /Type (?<declared>[^\n']{1,80}) of table field '(?<column>[^']{1,100})' does not match with the physical type (?<found>[^\n']{1,80}) of/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.table.utils.TypeMappingUtils (legacy sources and sinks)',
  },
  {
    id: 'sql-type-mismatch:cast',
    diagnosis: 'sql-type-mismatch',
    literal: [
      'Unable to find common type of',
      'Unsupported cast from',
      'implicit type conversion between',
      'Incompatible types of expression and result type',
      'Invalid column type',
      '无效的列类型',
      'Unsupported class',
    ],
    pattern:
      /Unsupported cast from '(?<found>[^']{1,100})' to '(?<declared>[^']{1,100})'|implicit type conversion between (?<left>[\w(), ]{1,60}?) and (?<right>[\w(), ]{1,60}?) is not supported|Incompatible types of expression and result type|Invalid column type|无效的列类型|Unable to find common type of/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.table.planner.codegen (ScalarOperatorGens), CastRuleProvider',
  },
  {
    id: 'sql-type-mismatch:operator',
    diagnosis: 'sql-type-mismatch',
    literal: ["' to arguments of type '", 'Cannot assign to target field'],
    pattern:
      /Cannot apply '(?<function>[^'\n]{1,60})' to arguments of type '(?<found>[^'\n]{1,200})'|Cannot assign to target field '(?<column>[^']{1,100})' of type (?<declared>[\w()]{1,60}) from source field '[^']{1,100}' of type (?<type>[\w()]{1,60})/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.calcite.runtime.CalciteResource',
  },
  {
    id: 'sql-type-mismatch:mixed',
    diagnosis: 'sql-type-mismatch',
    literal: [
      'Illegal mixing of types in CASE',
      'operator must have compatible types',
      'class org.apache.calcite.sql.SqlIdentifier: ',
    ],
    pattern:
      /(?<mixed>Illegal mixing of types in CASE or COALESCE)|Values passed to (?<operator>[\w ]{1,30}) operator must have compatible types|class org\.apache\.calcite\.sql\.SqlIdentifier: (?<unknown>\w{1,40})/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.calcite.runtime.CalciteResource; org.apache.calcite.util.Util#needToImplement',
  },
  {
    id: 'sql-type-mismatch:arity',
    diagnosis: 'sql-type-mismatch',
    literal: ['Row arity of from', 'Row arity: '],
    pattern:
      /Row arity of from (?:\((?<found>\d+)\) )?does not match (?:this serializer's field length \((?<declared>\d+)\)|serializers)|Row arity: (?<rows>\d+), but serializer arity: (?<fields>\d+)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.api.java.typeutils.runtime.RowSerializer, table.runtime.typeutils.RowDataSerializer',
  },
  {
    id: 'sql-type-mismatch:dialect',
    diagnosis: 'sql-type-mismatch',
    literal: [
      "dialect doesn't support type",
      "' is out of the ",
      "Doesn't support Postgres type",
      "Doesn't support MySQL type",
      "Doesn't support Doris type",
      'Unsupported StarRocks type ',
    ],
    pattern:
      /The (?<database>\w+) dialect doesn't support type: ?(?<found>[^\n]{1,80}?)\.?$|The precision of field '(?<column>[^']{1,100})' is out of the \w+ precision range|Doesn't support (?<other>Postgres|MySQL|\w+) type '(?<type>[^']{1,80})'|Unsupported StarRocks type (?<found2>\S{1,80}) when mapping/m,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.connector.jdbc.dialect.AbstractDialect, …TypeMapper',
  },
  {
    id: 'sql-type-mismatch:parquet',
    diagnosis: 'sql-type-mismatch',
    literal: ['PlainValuesDictionary$Plain', 'Unexpected type: ', 'Parquet column cannot be converted'],
    pattern:
      /UnsupportedOperationException: (?<found>org\.apache\.parquet\.column\.values\.dictionary\.PlainValuesDictionary\$Plain\w+)|Parquet column cannot be converted/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.parquet.column.Dictionary, read by Flink’s ParquetVectorizedInputFormat',
  },
]);
