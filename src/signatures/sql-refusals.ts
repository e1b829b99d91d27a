import { defineSignatures, type Signature } from './signature.ts';

/** Exceptions of the planner and of its parser, by their own name or by what people leave of it. */
const THROWN = [
  'ValidationException: ',
  'TableException: ',
  'SqlValidatorException: ',
  'SqlValidateException: ',
  'UnsupportedOperationException: ',
  'CalciteContextException: ',
  'SqlParserException: ',
  'ExpressionParserException: ',
  'CatalogException: ',
  'TableNotExistException: ',
  'TableAlreadyExistException: ',
  'DatabaseNotExistException: ',
  'FunctionNotExistException: ',
];
const HEAD = `(?<![A-Za-z])(?:${[
  '(?:Validation|Table|SqlValidat(?:or|e)|CalciteContext|SqlParser|ExpressionParser|Catalog)Exception: ',
  '(?:Table|Database|Function)(?:Not|Already)ExistException: ',
  'UnsupportedOperationException: (?=[^\\n]{0,200}(?:statement|SQL|RelNode|query|planner|\\b(?:CREATE|ALTER|DROP|INSERT|SELECT|UPDATE|DELETE)\\b))',
].join('|')})`;

/** Words of a rule that is broken, not of something that went wrong. */
const RULE =
  "not (?:yet )?(?:be )?(?:supported|allowed|permitted|defined|exist|found|valid|match|unique|registered|a (?:valid|proper)|consistent|compatible|comparable|implement)|n't (?:support|exist|match|allow|contain|implement|have)|unsupported|un(?:known|defined|resolved)|invalid|illegal|incompatible|mismatch|ambiguous|duplicate|already (?:exist|has\\b|have\\b|defined|registered|present|contain)|not (?:public|serializable)|is used as|is referenced|no proper class|only supports?\\b|only support|only be|are supported|is supported|must|should|requires?\\b|required|need(?:s|ed)?\\b|cannot|can not|can't|could not (?:find|resolve|be resolved|infer|cast|convert|parse|register|drop|name|create)|expected?\\b|expects\\b|at (?:least|most)|missing|no such|does not|do not|please\\b|not applicable|unable to|different|same (?:number|type|name)|more than|greater than|limited|forbidden|not an? |failed to (?:parse|create|resolve|validate)|only\\b";

/** What is no matter of the statement: Flink's own mistakes, and what only went on around it. */
const NOT_STATEMENT =
  'bug\\b|should not happen|should never|should have been|file an issue|internal error|[Uu]nexpected|Failed to (?:wait|execute|deploy|submit)|Code generation cannot|Could not instantiate generated|Could not execute|accessed failed|constructed failed|interrupted|Connection refused|Failed to (?:list|get|connect)|metastore';

/** Words by which a refusal belongs to a fault of its own; the first that fits counts. */
const KINDS: readonly (readonly [diagnosis: string, words: string])[] = [
  [
    'sql-sink-changelog',
    'append-only|insert-only|only insert (?:changes|records|rows)|(?:sink|table)[^\\n]{0,80}(?:update|delete|retract)[^\\n]{0,12} (?:changes|messages|records)|consum\\w+ (?:update|delete|changelog)|upsert stream|retract stream|changelog mode',
  ],
  ['sql-sink-primary-key', '[Pp]rimary key|PRIMARY KEY|upsert keys?\\b|unique key'],
  [
    'sql-time-attribute-missing',
    'time attribute|[Rr]owtime|ROWTIME|[Pp]roctime|PROCTIME|event[- ]time|[Ww]atermark|time indicator|row time',
  ],
  [
    'sql-function-signature',
    '[Ff]unction class|infer an? (?:output|accumulator)|implementation (?:method|class)|type inference|[Uu]ser-defined|user defined|accumulator|\\beval\\b|input arguments|number of arguments|argument type|structured (?:type|class)|public (?:default )?constructor|FunctionHint|DataTypeHint|named argument',
  ],
  [
    'sql-options-invalid',
    "\\b[Oo]ptions?\\b|'(?:scan|sink|lookup|table|connector|format|properties|key|value|json|csv|avro|source|execution|pipeline)[.-][\\w.-]+'|[Pp]roperties\\b|[Pp]roperty key|config(?:uration)? (?:key|option)|(?:Table|Catalog|Format|Module)Factory|[Ff]ormat '|startup mode",
  ],
  [
    'sql-type-mismatch',
    '\\b[Cc]ast\\b|[Ii]ncompatible types?|[Tt]ypes? (?:mismatch|does not match|do not match|is not supported|not supported|of [^\\n]{1,80} (?:does|do) not)|[Uu]nsupported (?:\\w+ ){0,3}type|data ?types?\\b|DataType|Column types|Field types|LogicalType|logical type|type conversion|[Cc]onversion class|not comparable|type root|is of type|physical type|Unsupported class|RelDataType|convert [^\\n]{1,60} to|precision|scale\\b',
  ],
];

function family(diagnosis: string, words: readonly string[], before: readonly string[]): Signature {
  const not = [NOT_STATEMENT, ...before].join('|');
  const has = [RULE, ...words].map((one) => `(?=[^\\n]{0,400}(?:${one}))`).join('');
  return {
    id: `${diagnosis}:refusal`,
    diagnosis,
    literal: THROWN,
    pattern: new RegExp(`${HEAD}(?![^\\n]{0,400}(?:${not}))${has}(?<refused>[^\\n]{4,240})`, 'i'),
    // Of a record, a task or another parser than Flink's.
    not: /TableRuntimeException|processElement|StreamTask\.(?:invoke|run)|OperatorChain|javax\.xml|jakarta|hibernate/,
    role: 'trigger',
    family: true,
    source:
      'every message of ValidationException and TableException in flink-table-planner, flink-table-api-java and flink-table-common (1.12 to 2.2), by their words',
  };
}

const kinds = KINDS.map(([, one]) => one);

/** Whatever the SQL front end refuses in words that no other signature knows; which kind of fault it is, its words say. */
export const sqlRefusalSignatures = defineSignatures([
  ...KINDS.map(([diagnosis, one], index) => family(diagnosis, [one], kinds.slice(0, index))),
  family('sql-statement-invalid', [], kinds),
]);
