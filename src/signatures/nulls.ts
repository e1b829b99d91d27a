import { defineSignatures } from './signature.ts';

/** Null where a key or a value must be: of `keyBy`, of Flink's serializers, of Avro and Parquet. */
export const nullSignatures = defineSignatures([
  {
    id: 'null-key:assigned',
    diagnosis: 'null-key',
    literal: 'Assigned key must not be null!',
    role: 'trigger',
    strength: 'decisive',
    versions: '1.10–',
    source: 'org.apache.flink.runtime.state.KeyGroupRangeAssignment',
  },
  {
    id: 'null-key:frame',
    diagnosis: 'null-key',
    literal: ['KeyGroupRangeAssignment.assignToKeyGroup', 'KeyGroupRangeAssignment.assignKeyToParallelOperator'],
    where: 'entry',
    pattern:
      /NullPointerException[^\n]*\n(?:\s*at org\.apache\.flink\.util\.Preconditions[^\n]*\n)?\s*at org\.apache\.flink\.runtime\.state\.KeyGroupRangeAssignment\.assign/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.runtime.state.KeyGroupRangeAssignment (key.hashCode() of null)',
  },
  {
    id: 'null-key:field',
    diagnosis: 'null-key',
    literal: ['NullKeyFieldException', 'but expected to hold a key'],
    pattern:
      /NullKeyFieldException(?:: Field (?<field>\d+) is null)?|Field (?<other>\d+) is null, but expected to hold a key/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.types.NullKeyFieldException',
  },
  {
    id: 'null-field:tuple',
    diagnosis: 'null-field',
    literal: 'is null, but expected to hold a value',
    pattern: /NullFieldException: Field (?<field>\d+) is null, but expected to hold a value/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.types.NullFieldException (TupleSerializer, RowSerializer of keys)',
  },
  {
    // The time attribute of the row becomes the record's time stamp, and it is null.
    id: 'null-field:rowtime',
    diagnosis: 'null-field',
    literal: ['StreamRecordTimestampInserter', 'RowTime field should not be null', 'Rowtime timestamp is not defined'],
    pattern:
      /(?<rowtime>StreamRecordTimestampInserter)|RowTime field should not be null|Rowtime timestamp is not defined/,
    where: 'entry',
    and: /NullPointerException|should not be null|not defined/,
    role: 'trigger',
    source: 'org.apache.flink.table.runtime.operators.sink.StreamRecordTimestampInserter, WatermarkAssignerOperator',
  },
  {
    id: 'null-field:serializer',
    diagnosis: 'null-field',
    literal: ['The record must not be null.', 'api.common.typeutils.base.'],
    where: 'entry',
    pattern:
      /IllegalArgumentException: (?<record>The record must not be null)\.|NullPointerException[^\n]*\n\s*at (?:[\w.@-]*\/\/?)?org\.apache\.flink\.api\.common\.typeutils\.base\.(?:array\.)?(?<serializer>\w+Serializer)\.(?:serialize|copy)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.api.common.typeutils.base (serializers of basic types and arrays)',
  },
  {
    // Avro before 1.11 grows the message on its way up ("null of string in field name of com.acme.Line"); later ones say it at once.
    id: 'null-field:avro',
    diagnosis: 'null-field',
    literal: [
      'null of ',
      'null value for (non-nullable) ',
      'does not accept null values',
      'not set and has no default value',
      'Null-value for required field: ',
      'Not in union ',
    ],
    pattern:
      /NullPointerException: (?:in [^\n]{1,300}? )?null of (?<avroType>[\w.$]{1,200})(?: of [\w.$]{1,200}| in (?:array|map|union)){0,6} in field (?<avroField>\w{1,120}) of (?<record>[\w.$]{1,200})|null value for \(non-nullable\) (?<newType>[^\n]{1,200}?) at (?<path>[\w.$[\]"]{1,300})|Field (?<builderField>\w{1,120}) type:\w+ pos:\d+ (?:does not accept null values|not set and has no default value)|Null-value for required field: (?<parquetField>\w{1,120})|UnresolvedUnionException: Not in union [^\n]{1,2000}\]: null\b/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.avro.generic.GenericDatumWriter#npe, util.internal / path.TracingNullPointException, data.RecordBuilderBase, UnresolvedUnionException; org.apache.parquet.avro.AvroWriteSupport',
  },
  {
    id: 'null-key:extract',
    diagnosis: 'null-key',
    literal: 'Could not extract key from',
    pattern: /Could not extract key from/,
    and: /NullPointerException/,
    role: 'trigger',
    source: 'org.apache.flink.streaming.runtime.partitioner.KeyGroupStreamPartitioner#selectChannel',
  },
  {
    // Old releases print no cause: all that is left is where the record was handed over to the exchange of a keyBy.
    id: 'null-key:nameless',
    diagnosis: 'null-key',
    literal: ['RecordWriterOutput.pushToRecordWriter'],
    where: 'entry',
    pattern: /RuntimeException\s*\n\s*at [^\n]*RecordWriterOutput\.pushToRecordWriter(?![\s\S]*Caused by)/,
    role: 'trigger',
    source: 'org.apache.flink.streaming.runtime.io.RecordWriterOutput (to 1.6, FLINK-10050 area)',
  },
]);
