import { defineSignatures } from './signature.ts';

/** Search engines and key-value stores: what they say about single documents. */
export const searchStoresSignatures = defineSignatures([
  {
    id: 'sink-version-conflict',
    diagnosis: 'sink-version-conflict',
    literal: [
      'version_conflict_engine_exception',
      'VersionConflictEngineException',
      'document_missing_exception',
      'DocumentMissingException',
      'error 112 (WriteConflict)',
    ],
    pattern:
      /(?:version_conflict_engine_exception|VersionConflictEngineException)[^\n]{0,80}?\[(?<id>[^\]\n]{1,200})\]: version conflict(?<said>[^\n\]]{0,160})|(?<missing>document_missing_exception|DocumentMissingException)|version_conflict_engine|VersionConflictEngine|WriteConflict/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.elasticsearch.index.engine.VersionConflictEngineException, DocumentMissingException; MongoDB 112',
  },
  {
    id: 'sink-record-rejected:document',
    diagnosis: 'sink-record-rejected',
    literal: [
      'mapper_parsing_exception',
      'MapperParsingException',
      'document_parsing_exception',
      'DocumentParsingException',
      'failed to parse field [',
      'object mapping for [',
      'Document failed validation',
      'Limit of total fields [',
      'failed to parse date field',
      'Cannot create field ',
    ],
    pattern:
      /(?:(?:mapper|document)_parsing_exception[^\n]{0,60}?)?failed to parse field \[(?<field>[^\]\n]{1,200})\] of type \[(?<type>[^\]\n]{1,60})\]|(?:mapper_parsing_exception[^\n]{0,60}?)?object mapping for \[(?<object>[^\]\n]{1,200})\]|Limit of total fields \[(?<limit>\d{1,9})\]|mapper_parsing_exception|MapperParsingException(?!: failed to parse field)|document_parsing_exception|DocumentParsingException|(?<validation>Document failed validation)|failed to parse date field \[(?<date>[^\]\n]{1,120})\]|Cannot create field '(?<mongo>[^']{1,120})'/,
    not: /more than 1 type/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.elasticsearch.index.mapper (DocumentParser, FieldMapper); MongoDB 121',
  },
  {
    id: 'sink-record-rejected:influx',
    diagnosis: 'sink-record-rejected',
    literal: ['unable to parse', 'partial write: ', 'points beyond retention policy'],
    pattern:
      /unable to parse(?: points)?:? ?'?(?<reason>[^\n"}]{1,160})|partial write: (?<partial>[^\n"}]{1,160})|points beyond retention policy/,
    and: /[iI]nflux/,
    role: 'trigger',
    strength: 'decisive',
    source: 'InfluxDB /write: models.ParsePoints, tsdb.PartialWriteError (400), as the client passes it on',
  },
  {
    id: 'external-schema-mismatch:index',
    diagnosis: 'external-schema-mismatch',
    literal: [
      'index_not_found_exception',
      'IndexNotFoundException',
      'strict_dynamic_mapping_exception',
      'TableNotFoundException: ',
      'NoSuchColumnFamilyException',
      'ResourceNotFoundException',
    ],
    pattern:
      /(?:index_not_found_exception|IndexNotFoundException)[^\n]{0,60}?no such index \[(?<index>[^\]\n]{1,200})\]|strict_dynamic_mapping_exception[^\n]{0,120}?introduction of \[(?<field>[^\]\n]{1,200})\]|index_not_found_exception|IndexNotFoundException|strict_dynamic_mapping|TableNotFoundException: (?<table>[\w.:-]{1,200})|NoSuchColumnFamilyException|ResourceNotFoundException[^\n]{0,60}(?:[Ss]tream|[Tt]able) (?<stream>[\w.-]{1,128})/,
    and: /elasticsearch|opensearch|index|hbase|[Kk]inesis|[Dd]ynamo/i,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.elasticsearch.index.IndexNotFoundException, mapper.StrictDynamicMappingException; HBase; AWS',
  },
]);
