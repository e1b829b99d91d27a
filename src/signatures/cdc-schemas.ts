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
    literal: ['Unexpected evolving status', 'Timeout waiting for schema change request from SchemaOperator'],
    pattern: /Unexpected evolving status: (?<status>[A-Z_]{3,30})|Timeout waiting for schema change request/,
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
