import { defineSignatures } from './signature.ts';

/** Words that end the sentence "option x …". */
const LITERALS = [
  ' must be ',
  ' must not be ',
  ' must set ',
  ' must provide ',
  ' must specify ',
  ' must configure ',
  'ust be set',
  'ust be specified',
  ' should be set',
  ' should be specified',
  ' should not be ',
  ' shouldn',
  ' is required',
  ' are required',
  ' cannot be ',
  ' can not be ',
  " can't be ",
  ' not be null',
  ' not be empty',
  ' is not set',
  ' not configured',
  ' not specified',
  ' not provided',
  ' is missing',
  'issing required',
  'issing necessary',
  'issing option',
  'issing config',
  'equired option',
  'equired property',
  'equired parameter',
  'equired config',
  'equired field',
  'nrecognized option',
  'nrecognized key',
  'nknown option',
  'nknown config',
  'nknown property',
  'nsupported option',
  'nvalid option',
  'nvalid value for',
  'nvalid config',
  'nvalid argument',
  'Unexpected key `',
  'lease set ',
  'lease specify ',
  'lease provide ',
  'lease configure ',
  'need to be set',
  'needs to be set',
  'has to be set',
  ' is reserved ',
  '(must be ',
  '(Must be ',
  'nknown catalog',
  'annot define ',
  'annot set ',
  'an not set ',
  'annot enable ',
  'annot use ',
  'n not use ',
  'annot both be set',
  'mutually exclusive',
  'only supports ',
  'not supported for ',
  'must also set',
  ' is not a valid ',
  'xpected one of',
  'xpected format',
];

const NAME = '[\'"`[(]?[A-Za-z]\\w{0,80}(?:[.-]\\w{1,80}){0,8}[\'"`\\])]?';
/** A name that only an option has: with dots or dashes, or in quotes. */
const KEY =
  '(?:[\'"`][A-Za-z][\\w.-]{1,80}[\'"`]|(?<![\\w.$/-])[a-z][a-z\\d]*(?:[-_][a-z\\d]+){1,6}|(?<![\\w.$/-])[a-z][\\w-]*(?:\\.[a-z][\\w-]*){1,6})(?![\\w.$/(])';
const KIND = '(?:option|propert(?:y|ies)|parameter|config(?:uration)?(?: key| option| item)?|setting|argument)s?';
const DEMAND =
  "(?:must|should|needs? to|ha(?:s|ve) to) (?:also )?(?:not )?(?:be|contain|start|set|specify|provide)\\b|(?:is|are) (?:required|missing|mandatory|not (?:set|specified|configured|provided|valid|supported|allowed|recognized))|(?:can ?not|can't|shouldn't|should not|may not|must not) be\\b|n't (?:set|specified|configured|provided)|not (?:set|specified|configured|provided)|must be";

/** An option by its kind or its form, and what is demanded of it. */
const NAMED = [
  `\\b${KIND} ?(?:${NAME}|\\{[^}\\n]{1,80}\\}|<[^>\\n]{1,80}>)?[^\\n]{0,60}?(?:${DEMAND})`,
  `${KEY}[^\\n]{0,60}?(?:${DEMAND})`,
  `\\b(?:missing|required|mandatory|necessary|un(?:known|supported|recognized|expected)|invalid|illegal|no such|no) (?:value for )?(?:(?:required|mandatory|necessary|value for) )?(?:${KIND}|key)\\b`,
  `\\b(?:cannot|can ?not|can't) (?:define|set|enable|use|change|specify)(?: both)? [^\\n]{0,60}?(?:${KEY}|\\b(?:bucket|merge engine|changelog producer|sequence field|write mode|option|property)\\b)`,
  `${KEY}[^\\n]{0,60}?(?:only supports|not supported for|mutually exclusive|is not a valid|expected one of|both be set)`,
  `\\bunknown [a-z]+-[a-z-]+\\b|\\(must be [^\\n]{1,80}\\)`,
  `\\b(?:please|(?:you )?must|need to|have to) (?:set|specify|provide|configure|define|enable)\\b`,
].join('|');

/** Somebody demands a value in a sentence of its own: "Hosts must not be empty". */
const DEMANDED =
  "^[\\w.$]{0,120}Exception: (?:The )?[\\w -]{2,60} (?:must (?:be (?:set|specified|provided|configured|defined|given|non-?null)|not be (?:null|empty|blank))|is required|(?:can ?not|can't|should not|shouldn't) be (?:null|empty|blank)|is not (?:set|configured|specified|provided))";

/** Options are looked at where something is made, not where records pass; and not by the job's own code. */
const NOT =
  /processElement|StreamTask\.(?:processInput|runMailboxLoop)|at org\.apache\.flink\.runtime\.(?:checkpoint|state|io\.network)\.|is not serializable|SchemaRegistry|[Dd]eserializ|at (?!java|jdk|sun|org\.|com\.(?:ververica|alibaba|aliyun|starrocks|google|amazonaws|clickhouse|mongodb|dtstack|huawei|tencent|databricks)|io\.(?:debezium|confluent)|software\.amazon|scala|akka|picocli)[a-z]\w*\.[\w.$]+\((?!Unknown)[^)\n]{0,80}\)\n?[\s\S]{0,400}at org\.apache\.flink\.(?:streaming\.api\.operators|runtime)/;
const SQL =
  /table\.(?:api|catalog|factories|planner|client|gateway)|TableFactory|FactoryUtil|CatalogFactory|DynamicTable|SqlClient|SqlGateway|\bWITH ?\(|'connector'|sql[- ]client/i;

/** What its own signatures tell: types of columns, credentials, addresses. */
const OTHERS =
  "cast to\\b|cannot be used for atomic|re-snapshot is required|primary key|watermark|time attribute|access ?key|secret ?key|credential|permission|privilege|offset out of range|NOT NULL|column '|\\brecords?\\b|\\bmemory\\b|heap|network buffers|slots?\\b|serializ|Kryo|checkpoint(?:ing)? (?:must|should|is)|be compiled|bug\\b|interrupted|closed|state (?:must|should)";

const OPTIONS = `(?:Exception: |\\[ERROR\\] |^|Reason: |Caused by: )(?![^\\n]{0,300}(?:${OTHERS}))(?<refused>[^\\n]{0,200}?(?:${NAMED})[^\\n]{0,160})`;
const MADE = '(?:Exception|Error)(?:: |$)|\\[ERROR\\]|ERROR|Reason: ';

/** Connectors, catalogs, pipelines and tools that refuse to start because an option is missing or is not what it must be. */
export const optionRefusalSignatures = defineSignatures([
  {
    id: 'sql-options-invalid:demanded',
    diagnosis: 'sql-options-invalid',
    literal: LITERALS,
    pattern: new RegExp(`${OPTIONS}|(?![^\\n]{0,300}(?:${OTHERS}))(?<demanded>${DEMANDED})`, 'i'),
    and: new RegExp(`^(?=[\\s\\S]{0,20000}(?:${SQL.source}))[\\s\\S]{0,20000}(?:${MADE})`, 'i'),
    not: NOT,
    role: 'trigger',
    family: true,
    source:
      'checks of options in factories, catalogs and builders of Flink’s connectors, Flink CDC, Paimon, Iceberg, Hologres',
  },
  {
    id: 'config-invalid:demanded',
    diagnosis: 'config-invalid',
    literal: LITERALS,
    pattern: new RegExp(`${OPTIONS}|(?![^\\n]{0,300}(?:${OTHERS}))(?<demanded>${DEMANDED})`, 'i'),
    and: new RegExp(MADE),
    not: new RegExp(`${NOT.source}|${SQL.source}`),
    role: 'trigger',
    family: true,
    source: 'checks of options in Flink CDC pipelines, Paimon actions, builders of connectors, the Kubernetes operator',
  },
]);
