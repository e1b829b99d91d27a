import { defineSignatures } from './signature.ts';

const LOADS = 'Doris and StarRocks FE/BE (stream load), as the sinks print their answers';

/** What Doris and StarRocks answer to a load, in the many forms in which the answer is printed and pasted. */
export const streamLoadsSignatures = defineSignatures([
  {
    id: 'sink-record-rejected:load',
    diagnosis: 'sink-record-rejected',
    literal: [
      'Failed to parse json as array',
      'Failed to parse string to json',
      'Failed to iterate document stream',
      'Parse json data for JsonDoc failed',
      'Encountered unqualified data, stop processing',
      'DATA_QUALITY_ERROR',
      'length of input is too long than schema',
      'length of input string is too long than schema',
      'null value for not null column',
      'Value count does not match column count',
      'The column name is duplicated',
    ],
    pattern:
      /(?<said>Failed to (?:parse (?:json as array|string to json)|iterate document stream)[^\n"]{0,160}|Parse json data for JsonDoc failed[^\n"]{0,120}|length of input (?:string )?is too long than schema[^\n"]{0,200}|null value for not null column[^\n"]{0,80}|Value count does not match column count[^\n"]{0,120})|(?<filtered>Encountered unqualified data|DATA_QUALITY_ERROR)/,
    role: 'trigger',
    strength: 'decisive',
    source: LOADS,
  },
  {
    // The target, or one of its columns, is not there or cannot be named like that. White space may be squeezed out.
    id: 'external-schema-mismatch:load-answer',
    diagnosis: 'external-schema-mismatch',
    literal: [
      'unknown databases',
      'unknowndatabases',
      'unknown database, database=',
      'unknown table, table=',
      'is keyword, maybe `',
      'Expected: IDENTIFIER',
    ],
    pattern:
      /unknown ?databases?, ?(?:dbName|database)=(?:default_cluster:)?(?<database>[\w.$]{1,128})|unknown table, table=(?<table>[\w.$]{1,128})|Expected: (?<keyword>\w{1,60}) is keyword/,
    role: 'trigger',
    strength: 'decisive',
    source: `${LOADS}; org.apache.doris.flink.rest.RestService#parseResponse`,
  },
  {
    id: 'sink-target-unavailable:no-backend',
    diagnosis: 'sink-target-unavailable',
    literal: [
      'No backend alive',
      'No Doris FE is available',
      'No Doris BE is available',
      'There is no available backend',
      'No available backend',
      'no available BE',
      'No alive backend',
      'NotServingRegionException',
      'Not connected to ',
    ],
    pattern:
      /No backend alive|No Doris [FB]E is available|no available (?:backend|BE)|No (?:available|alive) backend|NotServingRegionException|\[E112\]Not connected to (?<host>[\w.:-]{1,120})/i,
    not: /RetriesExhausted[^\n]*refused/,
    role: 'trigger',
    strength: 'decisive',
    source: `${LOADS}; org.apache.doris.flink.rest.RestService; org.apache.hadoop.hbase.NotServingRegionException`,
  },
  {
    // Only that the load failed is told: the answer of the frontend or the backend stands in the log of the task.
    id: 'sink-target-unavailable:load-alone',
    diagnosis: 'sink-target-unavailable',
    literal: [
      'failed to stream load data',
      'stream load error: ',
      'tream load failed',
      'StreamLoadException',
      'StreamLoadFailException',
      'Failed to flush data to StarRocks',
      'Writing records to StarRocks failed',
      'Failed to get response from Doris',
      'Failed to connect StarRocks via JDBC',
      'doris.flink.exception.ConnectedFailedException',
      'Request of get query plan failed',
      'is unavailable: ',
    ],
    pattern:
      /^(?<refused>[^\n]{0,300}?(?:failed to stream load data|stream load error: |tream load failed|StreamLoad(?:Fail)?Exception|Failed to flush data to StarRocks|Writing records to StarRocks failed|Failed to get response from Doris|Failed to connect StarRocks via JDBC|ConnectedFailedException|Request of get query plan failed|Doris FE node \S{1,200} is unavailable)[^\n]{0,200})/m,
    role: 'trigger',
    family: true,
    source: `${LOADS}; org.apache.doris.flink.table.DorisStreamLoad, rest.RestService; StarRocksStreamLoadVisitor, StarRocksSinkManager`,
  },
  {
    // The backend answers the load too late: its own time-out between its parts.
    id: 'sink-overloaded:rpc-timeout',
    diagnosis: 'sink-overloaded',
    literal: ['[E1008]', 'Reached timeout=', 'rpc timeout', 'tablet writer add chunk timeout'],
    pattern:
      /\[E1008\] ?Reached timeout=(?<waited>\d{1,9})ms|Reached timeout=\d{1,9}ms @|tablet writer add chunk timeout/,
    role: 'trigger',
    strength: 'decisive',
    source: `${LOADS} (brpc ERPCTIMEDOUT, 1008)`,
  },
  {
    id: 'external-version-unsupported:doris',
    diagnosis: 'external-version-unsupported',
    literal: 'org.apache.doris.flink.rest.models',
    pattern: /Unrecognized field "(?<field>\w{1,80})" \(class org\.apache\.doris\.flink\.rest\.models/,
    role: 'trigger',
    strength: 'decisive',
    source: 'com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException: a newer Doris answers with more fields',
  },
]);
