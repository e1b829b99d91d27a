import { defineSignatures } from './signature.ts';

/** Names of options or columns, one to a line, as a factory lists them; the trace that follows is none. */
const LISTED = String.raw`\s{1,8}(?<options>(?:(?!at\s|Supported|Unsupported|Caused)[\w.{}#*-]{1,120}\s{1,4}){1,30})`;

/** Statements, options and functions that the SQL front end refuses, each in its own words. */
export const sqlStatementSignatures = defineSignatures([
  {
    id: 'sql-statement-invalid:parse',
    diagnosis: 'sql-statement-invalid',
    literal: [
      'SQL parse failed. ',
      'org.apache.flink.sql.parser.impl.ParseException',
      'encountered in illegal context',
    ],
    pattern:
      /(?:SQL parse failed\. |ParseException: |SqlParseException: )(?:Encountered "?(?<token>[^\n"]{0,80}?)"? at line (?<line>\d{1,7}), column (?<column>\d{1,7})|Lexical error at line (?<lexicalLine>\d{1,7}), column (?<lexicalColumn>\d{1,7})|(?<problem>[^\n]{1,200}))|encountered in illegal context/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'table.planner CalciteParser (SqlParserException), org.apache.flink.sql.parser.impl.ParseException (JavaCC)',
  },
  {
    id: 'sql-statement-invalid:name',
    diagnosis: 'sql-statement-invalid',
    literal: [
      "' not found in any table",
      "' not found in table '",
      "' not found within '",
      "' not found; did you mean '",
      'SqlValidatorException: Object ',
      'SqlValidatorException: Table ',
      "Object '",
      'No match found for function signature',
      "' is not being grouped",
      "SqlValidatorException: Column '",
      "' is ambiguous",
      'Aggregate expressions cannot be nested',
      'Duplicate relation name ',
      'contains more than one rowtime attribute column',
    ],
    pattern:
      /(?<kind>Object|Table) '(?<object>[^'\n]{1,200})' not found(?: within '(?<within>[^'\n]{1,200})')?|Column '(?<missing>[^'\n]{1,200})' not found in (?:any table|table '(?<inTable>[^'\n]{1,200})')|No match found for function signature (?<function>[\w.`$]{1,200} ?\([^\n]{0,200})|Expression '(?<expression>[^'\n]{1,200})' is not being grouped|Column '(?<ambiguous>[^'\n]{1,200})' is ambiguous|Aggregate expressions cannot be nested|Duplicate relation name '[^'\n]{1,200}' in FROM clause|query contains more than one rowtime attribute column/,
    // Other systems have the same parser.
    and: /calcite|SQL validation failed|flink|default_catalog|more than one rowtime/i,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.calcite.runtime.CalciteResource (SqlValidatorException) below FlinkPlannerImpl; CommonExecSink (rowtime)',
  },
  {
    id: 'sql-statement-invalid:columns',
    diagnosis: 'sql-statement-invalid',
    literal: 'Number of INSERT target columns (',
    pattern:
      /Number of INSERT target columns \((?<targets>\d{1,6})\) does not equal number of source items \((?<sources>\d{1,6})\)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.calcite.runtime.CalciteResource#unmatchInsertColumn',
  },
  {
    id: 'sql-statement-invalid:table-api',
    diagnosis: 'sql-statement-invalid',
    literal: ['Cannot resolve field [', 'Unsupported SQL query! '],
    pattern:
      /Cannot resolve field \[(?<missing>[^\]\n]{1,200})\], input field list:\[(?<known>[^\]\n]{0,300})|Unsupported SQL query! (?<accepts>[^\n]{1,120})/,
    role: 'trigger',
    strength: 'decisive',
    source: 'table.expressions.resolver ReferenceResolverRule; table.api.internal.TableEnvironmentImpl',
  },
  {
    id: 'sql-options-invalid:missing',
    diagnosis: 'sql-options-invalid',
    literal: 'One or more required options are missing.',
    pattern: new RegExp(
      `One or more required options are missing\\.(?:\\s{1,4}Missing required options are:${LISTED})?`,
    ),
    where: 'entry',
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.table.factories.FactoryUtil#validateFactoryOptions',
  },
  {
    id: 'sql-options-invalid:unsupported',
    diagnosis: 'sql-options-invalid',
    literal: ["Unsupported options found for '", "Unsupported options found for connector '"],
    pattern: new RegExp(
      `Unsupported options found for (?:connector )?'(?<connector>[^'\\n]{1,120})'\\.(?:\\s{1,4}Unsupported options(?: that have been specified)?:${LISTED})?`,
    ),
    where: 'entry',
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.table.factories.FactoryUtil#validateUnconsumedKeys',
  },
  {
    id: 'sql-options-invalid:value',
    diagnosis: 'sql-options-invalid',
    literal: [
      "Invalid value for option '",
      'Supported value range: [',
      "The value of option '",
      'Unable to find a valid binlog offset. Either ',
      'is required when using committed offset for offsets initializer',
      'startup mode but missing',
    ],
    pattern:
      /Invalid value for option '(?<option>[^'\n]{1,160})'\.?(?: (?<why>[^\n]{1,200}))?|Unsupported value '[^'\n]{0,120}' for '(?<ranged>[^'\n]{1,160})'\. (?<range>Supported value range: [^\n]{1,120})|The value of option '(?<cdc>[^'\n]{1,160})' (?<said>is invalid|cannot be less than [^\n]{1,80})|Property (?<property>[\w.-]{1,80}) is required when using committed offset|'(?<mode>[\w.-]{1,120})' is required in '[\w-]{1,60}' (?:startup|bounded) mode but missing|Unable to find a valid binlog offset\. (?<offset>[^\n]{1,200})/,
    not: /sql-factory|Could not find any/,
    role: 'trigger',
    source:
      'org.apache.flink.table.factories.FactoryUtil#readOption; factories of connectors (StarRocksSinkOptions, Flink CDC’s MySqlTableSourceFactory, Kafka’s ReaderHandledOffsetsInitializer)',
  },
  {
    id: 'sql-function-signature:class',
    diagnosis: 'sql-function-signature',
    literal: [
      'Could not extract a valid type inference for function class',
      'Cannot extract a data type from a pure ',
      'Cannot extract a data type from an internal ',
      'Unable to extract a type inference from method',
      'Could not find an implementation method ',
      'Could not find a publicly accessible method named',
    ],
    pattern:
      /type inference for function class '(?<owner>[^'\n]{1,300})'|data type from (?:a pure|an internal) '(?<type>[^'\n]{1,300})' class|type inference from method|implementation method '(?<method>\w{1,80})' in class '(?<class>[^'\n]{1,300})' for function '(?<function>[^'\n]{1,200})'|accessible method named '(?<missing>\w{1,80})'/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.flink.table.types.extraction (TypeInferenceExtractor, DataTypeExtractor), functions.UserDefinedFunctionHelper',
  },
  {
    id: 'sql-function-signature:diff',
    diagnosis: 'sql-function-signature',
    literal: 'only supports diff between the same type',
    pattern: /(?<refused>[^\n]{0,60}only supports diff between the same type)/,
    role: 'trigger',
    source:
      'org.apache.flink.table.planner.codegen.calls.ScalarOperatorGens#generateTemporalPlusMinus (CodeGenException)',
  },
  {
    id: 'sql-function-signature:constructor',
    diagnosis: 'sql-function-signature',
    literal: [
      'must have a public default constructor',
      "Function class '",
      "Cannot instantiate user-defined function '",
    ],
    pattern:
      /Function class '(?<class>[^'\n]{1,300})' (?<fault>must have a public default constructor|is not public|does not implement a method named [^\n]{1,80}|is not a proper class)|Cannot instantiate user-defined function '(?<function>[^'\n]{1,200})'/,
    role: 'trigger',
    source: 'org.apache.flink.table.functions.UserDefinedFunctionHelper',
  },
  {
    // Without the types of the arguments, so no word on whether they or the name is wrong.
    id: 'sql-function-signature:unknown',
    diagnosis: 'sql-function-signature',
    literal: 'No match found for function signature',
    pattern: /No match found for function signature '?(?<unknown>[\w.`$]{1,200})'?(?! ?\()(?![\w.`$])/,
    not: /function signature '?[\w.`$]{1,200}'? ?\(/,
    role: 'trigger',
    source: 'org.apache.calcite.runtime.CalciteResource#validatorUnknownFunction, as people shorten it',
  },
  {
    id: 'sql-function-signature:call',
    diagnosis: 'sql-function-signature',
    literal: ['Invalid function call:', 'Invalid input arguments. Expected signatures are:'],
    pattern:
      /Invalid function call:(?:\s{1,4}(?<call>[^\n]{1,200}))?|Invalid input arguments\. Expected signatures are:/,
    where: 'entry',
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.table.types.inference.TypeInferenceUtil',
  },
  {
    id: 'sql-time-attribute-missing:planner',
    diagnosis: 'sql-time-attribute-missing',
    literal: [
      'A group window expects a time attribute for grouping',
      'must be defined on a time attribute',
      'OVER windows can only be applied on time attributes',
      'must be a TIME ATTRIBUTE, but is',
      'requires the timecol is a time attribute type',
      'can only be defined over a time attribute column',
      'Sort on a non-time-attribute field is not supported',
      'Rowtime attributes must not be in the input rows of a regular join',
      'Temporal Table Join requires',
      'in Event-Time temporal join condition',
      'Processing-time temporal join is not supported yet',
      'the join key in Temporal Table Join can not be empty',
      'is not a valid time attribute',
      "left table's time attribute field",
    ],
    pattern:
      /(?<regular>Rowtime attributes must not be in the input rows of a regular join)|(?<versioned>Temporal Table Join requires|in Event-Time temporal join condition|Processing-time temporal join is not|join key in Temporal Table Join)|(?:TIME ATTRIBUTE, but is|timecol is a time attribute type, but is|over a time attribute column, but) ?:? ?(?<found>[\w()]{1,60})|time attributes?\b|non-time-attribute/,
    and: /flink|TableException|ValidationException|calcite|[Tt]emporal table join/i,
    role: 'trigger',
    strength: 'decisive',
    source:
      'flink-table-planner StreamExecOverAggregate, StreamPhysicalJoinRule, LogicalCorrelateToJoinFromGeneralTemporalTableRule, StreamExecTemporalJoin; table.operations.utils.AggregateOperationFactory',
  },
]);
