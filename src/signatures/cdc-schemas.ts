import { defineSignatures } from './signature.ts';

/** Change data capture: schemas, their changes, and rows without their old image. */
export const cdcSchemasSignatures = defineSignatures([
  {
    id: 'cdc-before-image-missing:message',
    diagnosis: 'cdc-before-image-missing',
    literal: [
      'has been set REPLICA IDENTITY to FULL',
      'does not have a replica identity and publishes',
      'The "before" field of ',
    ],
    pattern:
      /The "before" field of (?<operation>[A-Z/]{4,20}) message is null|cannot (?<verb>update|delete from) table "(?<table>[^"]{1,128})" because it does not have a replica identity|REPLICA IDENTITY to FULL/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.flink.formats.json.debezium.DebeziumJsonDeserializationSchema; cdc.debezium.table.RowDataDebeziumDeserializeSchema; PostgreSQL execReplication.c',
  },
  {
    // Of the old row the event holds the key alone; the row that is asked for has more.
    id: 'cdc-before-image-missing:keys-only',
    diagnosis: 'cdc-before-image-missing',
    literal: 'is not a valid field name',
    pattern: /DataException: (?<field>[^\s:]{1,128}) is not a valid field name/,
    and: /extractBeforeRow/,
    role: 'trigger',
    source:
      'org.apache.kafka.connect.data.Struct#lookupField beneath RowDataDebeziumDeserializeSchema#extractBeforeRow',
  },
  {
    // Of the row itself: the table has lost or renamed a column that is still asked for.
    id: 'external-schema-mismatch:struct-field',
    diagnosis: 'external-schema-mismatch',
    literal: 'is not a valid field name',
    pattern: /DataException: (?<field>[^\s:]{1,128}) is not a valid field name/,
    not: /extractBeforeRow|DataException: (?:before|after|op|source|ts_ms) is/,
    role: 'trigger',
    source: 'org.apache.kafka.connect.data.Struct#lookupField',
  },
  {
    id: 'cdc-before-image-missing:null-row',
    diagnosis: 'cdc-before-image-missing',
    literal: ['before=null', '"before":null', '"before": null'],
    pattern: /before"?[=:] ?null[^\n]{0,4000}(?:op"?[=:] ?"?(?<operation>UPDATE|DELETE|REPLACE|u\b|d\b))/,
    where: 'entry',
    and: /NullPointerException|because "recordData" is null|is null/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.cdc.common.event.DataChangeEvent#toString in SinkWrapperException; NPE of the sink',
  },
  {
    id: 'cdc-before-image-missing:null-record',
    diagnosis: 'cdc-before-image-missing',
    literal: 'because "recordData" is null',
    role: 'trigger',
    source:
      'org.apache.flink.cdc.connectors.paimon.sink.v2.PaimonWriterHelper and other pipeline sinks (JDK 14+ NPE text)',
  },
  {
    id: 'cdc-before-image-missing:said',
    diagnosis: 'cdc-before-image-missing',
    literal: ['before', 'REPLICA IDENTITY', 'replica identity', 'relreplident'],
    pattern:
      /\bbefore\b[^\n]{0,40}(?:null|missing|empty|为空|缺失)|replica identity\W{1,6}(?:default|d\b|nothing|n\b|not full)/i,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md cdc-before-image-missing (reported facts)',
  },
  {
    id: 'cdc-schema-change-stuck',
    diagnosis: 'cdc-schema-change-stuck',
    literal: [
      'Unexpected evolving status',
      'Timeout waiting for schema change request from SchemaOperator',
      'TimeOut when requesting schema change',
    ],
    pattern:
      /Unexpected evolving status: (?<status>[A-Z_]{3,30})|Time[Oo]ut (?:waiting for|when requesting) schema change/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.cdc.runtime.operators.schema.regular.SchemaCoordinator',
  },
  {
    id: 'cdc-schema-change-refused',
    diagnosis: 'cdc-schema-change-refused',
    literal: [
      'Failed to apply schema change',
      'SchemaEvolveException',
      'schema change events occurred in EXCEPTION mode',
      'Rejected schema change event since',
      "Sink doesn't support such schema change event",
      'Cannot convert field ',
    ],
    pattern:
      /Failed to apply schema change(?: event)?(?: to external system)?:? ?(?<event>\w{1,40}Event)?|SchemaEvolveException(?:: ?|\{applyingEvent=)?(?<applying>\w{1,40}Event)?|(?<mode>EXCEPTION mode)|Rejected schema change|doesn't support such schema change|Cannot convert field (?<field>[^\n]{1,120}?) from type (?<from>[^\n]{1,80}?) to (?<to>[^\n]{1,80}?) of Paimon table/,
    role: 'trigger',
    source:
      'org.apache.flink.cdc.runtime.operators.schema; org.apache.flink.cdc.common.exceptions.SchemaEvolveException',
  },
  {
    // The schema operator knows a table only from its CreateTableEvent, and refuses what does not follow from it.
    id: 'cdc-schema-change-refused:operator',
    diagnosis: 'cdc-schema-change-refused',
    literal: [
      'Unable to apply SchemaChangeEvent for table',
      'without existing schema',
      'Unable to find evolved schema for table',
      'Unable to find original schema for table',
      'Failed to request latest schema for table',
      'Unable to merge schema ',
      'Unable to merge column ',
      'Unable to coerce data record from',
      'AddColumnEvent error: Column',
      'Schema change behavior ',
      'Unexpected schema change behavior',
      'Unsupported schema change event',
      'Unsupported schema change type',
      'Incompatible types: "',
      'Not all sink writers have successfully flushed',
      'is not present in original table',
      'does not match row type field count',
      'emit CreateTableEvent first',
      'Cannot merge different type',
      'Could not find schema message from SchemaRegistry',
    ],
    pattern:
      /Unable to (?:apply SchemaChangeEvent|find (?:evolved|original) schema) for table ['"]?(?<table>[^'"\s]{1,200})|Failed to request latest schema for table ['"]?(?<latest>[^'"\s]{1,200})|Unable to merge (?:schema|column)|Unable to coerce data record|(?:BEFORE|AFTER) type AddColumnEvent|Schema change behavior|schema change (?:behavior|event|type)|Incompatible types: "|Not all sink writers|not present in original table|row type field count|CreateTableEvent first|Cannot merge different type|without existing schema|schema message from SchemaRegistry/,
    and: /cdc|[Ss]chema|Event|pipeline|original table|sink writers/,
    not: /Paimon table|avro\./,
    role: 'trigger',
    source:
      'org.apache.flink.cdc.runtime.operators.schema (regular, distributed, common), common.utils.SchemaUtils, SchemaMergingUtils; runtime.operators.transform',
  },
  {
    // The parser of Debezium does not know a statement that the server took.
    id: 'cdc-schema-change-refused:parser',
    diagnosis: 'cdc-schema-change-refused',
    literal: [
      "DDL statement couldn't be parsed",
      "DML statement couldn't be parsed",
      'no viable alternative at input',
      'extraneous input ',
      'mismatched input ',
      'Unable to parse statement',
    ],
    pattern:
      /couldn't be parsed[^\n]{0,80}? with the statement '(?<statement>[^\n]{1,200})|couldn't be parsed|(?:no viable alternative at|extraneous|mismatched) input '?(?<input>[^\n]{1,160})|Unable to parse statement/,
    and: /debezium|[.-]cdc[.-]|ParsingException/,
    not: /org\.apache\.calcite|SqlParserException|spark|hive/,
    role: 'trigger',
    source: 'io.debezium.antlr.ParsingErrorListener; MySqlParser, OracleParser grammars (ANTLR)',
  },
  {
    id: 'cdc-schema-history-lost',
    diagnosis: 'cdc-schema-history-lost',
    literal: [
      "whose schema isn't known to this connector",
      'history topic or its content is fully or partially missing',
      'Retrieve schema history failed',
      'has been removed, this might because the debezium engine',
    ],
    pattern: /change event for table (?<table>[\w.`"$]{1,200})\s+whose schema isn't known|history|schema isn't known/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'io.debezium.connector.mysql.MySqlStreamingChangeEventSource; MySqlHistorizedRelational…; cdc.debezium.internal.DatabaseHistoryUtil',
  },
]);
