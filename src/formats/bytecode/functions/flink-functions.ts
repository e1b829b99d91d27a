/** What a function is to Flink. */
export type FunctionKind =
  | 'map'
  | 'filter'
  | 'process'
  | 'reduce'
  | 'window'
  | 'join'
  | 'async'
  | 'key-selector'
  | 'partitioner'
  | 'timestamps'
  | 'trigger'
  | 'source'
  | 'sink'
  | 'split-reader'
  | 'enumerator'
  | 'deserializer'
  | 'serializer'
  | 'operator'
  | 'pattern'
  | 'sql-function'
  | 'sql-lookup'
  | 'format'
  | 'type-serializer';

export interface FlinkFunction {
  readonly kind: FunctionKind;
  /** Names of the methods that run for each record (or window, timer, request). */
  readonly perRecord: readonly string[];
  /** It is a class with `open`, `close` and a runtime context. */
  readonly rich: boolean;
}

/** A Flink type that user code implements or extends, by internal name; undefined for any other. */
export function flinkFunctionOf(type: string): FlinkFunction | undefined {
  return TABLE.get(type);
}

/** Methods a rich function runs before the first record. */
export const OPENING: readonly string[] = ['open', 'initializeState', 'setRuntimeContext', 'setup', 'start'];
export const CLOSING: readonly string[] = ['close', 'finish', 'dispose', 'cancel', 'shutdown'];

const CORE = 'org/apache/flink/api/common/functions/';
const STREAM = 'org/apache/flink/streaming/api/functions/';
const TABLE_API = 'org/apache/flink/table/functions/';
const V2 = 'org/apache/flink/datastream/api/function/';

/**
 * Kind, methods, types: plain names are interfaces, those with a `+` are rich classes. From the sources of Flink 1.13 to
 * 2.3: `api/common/functions`, `streaming/api/functions`, `api/connector`, `table/functions`, `cep`.
 */
const ROWS: readonly (readonly [FunctionKind, string, string, string])[] = [
  ['map', 'map', CORE, 'MapFunction +RichMapFunction'],
  ['map', 'flatMap', CORE, 'FlatMapFunction +RichFlatMapFunction'],
  ['map', 'mapPartition', CORE, 'MapPartitionFunction +RichMapPartitionFunction'],
  ['filter', 'filter', CORE, 'FilterFunction +RichFilterFunction'],
  ['reduce', 'reduce', CORE, 'ReduceFunction +RichReduceFunction GroupReduceFunction +RichGroupReduceFunction'],
  ['reduce', 'combine', CORE, 'CombineFunction GroupCombineFunction +RichGroupCombineFunction'],
  ['reduce', 'createAccumulator add merge getResult', CORE, 'AggregateFunction +RichAggregateFunction'],
  ['join', 'join', CORE, 'JoinFunction FlatJoinFunction +RichJoinFunction +RichFlatJoinFunction'],
  ['join', 'coGroup', CORE, 'CoGroupFunction +RichCoGroupFunction'],
  ['join', 'cross', CORE, 'CrossFunction +RichCrossFunction'],
  ['partitioner', 'partition', CORE, 'Partitioner'],
  ['key-selector', 'getKey', 'org/apache/flink/api/java/functions/', 'KeySelector'],
  ['map', 'map1 map2', `${STREAM}co/`, 'CoMapFunction +RichCoMapFunction'],
  ['map', 'flatMap1 flatMap2', `${STREAM}co/`, 'CoFlatMapFunction +RichCoFlatMapFunction'],
  ['process', 'processElement onTimer', STREAM, '+ProcessFunction +KeyedProcessFunction'],
  ['process', 'processElement1 processElement2 onTimer', `${STREAM}co/`, '+CoProcessFunction +KeyedCoProcessFunction'],
  [
    'process',
    'processElement processBroadcastElement onTimer',
    `${STREAM}co/`,
    '+BroadcastProcessFunction +KeyedBroadcastProcessFunction +BaseBroadcastProcessFunction',
  ],
  ['join', 'processElement', `${STREAM}co/`, '+ProcessJoinFunction'],
  [
    'window',
    'apply',
    `${STREAM}windowing/`,
    'WindowFunction AllWindowFunction +RichWindowFunction +RichAllWindowFunction',
  ],
  ['window', 'process', `${STREAM}windowing/`, '+ProcessWindowFunction +ProcessAllWindowFunction'],
  ['async', 'asyncInvoke timeout', `${STREAM}async/`, 'AsyncFunction +RichAsyncFunction'],
  [
    'source',
    'run',
    `${STREAM}source/`,
    'SourceFunction ParallelSourceFunction +RichSourceFunction +RichParallelSourceFunction +FromElementsFunction +MultipleIdsMessageAcknowledgingSourceBase +MessageAcknowledgingSourceBase',
  ],
  [
    'source',
    'run',
    `${STREAM}source/legacy/`,
    'SourceFunction ParallelSourceFunction +RichSourceFunction +RichParallelSourceFunction',
  ],
  ['sink', 'invoke', `${STREAM}sink/`, 'SinkFunction +RichSinkFunction +TwoPhaseCommitSinkFunction'],
  ['sink', 'invoke', `${STREAM}sink/legacy/`, 'SinkFunction +RichSinkFunction +TwoPhaseCommitSinkFunction'],
  [
    'timestamps',
    'extractTimestamp checkAndGetNextWatermark getCurrentWatermark',
    STREAM,
    'TimestampAssigner AssignerWithPeriodicWatermarks AssignerWithPunctuatedWatermarks',
  ],
  [
    'timestamps',
    'extractTimestamp extractAscendingTimestamp',
    `${STREAM}timestamps/`,
    'BoundedOutOfOrdernessTimestampExtractor AscendingTimestampExtractor',
  ],
  [
    'timestamps',
    'extractTimestamp',
    'org/apache/flink/api/common/eventtime/',
    'TimestampAssigner SerializableTimestampAssigner',
  ],
  ['timestamps', 'onEvent onPeriodicEmit', 'org/apache/flink/api/common/eventtime/', 'WatermarkGenerator'],
  [
    'trigger',
    'onElement onProcessingTime onEventTime',
    'org/apache/flink/streaming/api/windowing/triggers/',
    'Trigger',
  ],
  [
    'trigger',
    'assignWindows',
    'org/apache/flink/streaming/api/windowing/assigners/',
    'WindowAssigner MergingWindowAssigner',
  ],
  ['trigger', 'evictBefore evictAfter', 'org/apache/flink/streaming/api/windowing/evictors/', 'Evictor'],
  [
    'sink',
    'write',
    'org/apache/flink/api/connector/sink2/',
    'SinkWriter StatefulSinkWriter CommittingSinkWriter StatefulSink$StatefulSinkWriter TwoPhaseCommittingSink$PrecommittingSinkWriter',
  ],
  ['sink', 'write', 'org/apache/flink/api/connector/sink/', 'SinkWriter'],
  ['sink', 'submitRequestEntries getSizeInBytes', 'org/apache/flink/connector/base/sink/writer/', 'AsyncSinkWriter'],
  ['map', 'apply', 'org/apache/flink/connector/base/sink/writer/', 'ElementConverter'],
  ['source', 'pollNext', 'org/apache/flink/api/connector/source/', 'SourceReader'],
  ['map', 'emitRecord', 'org/apache/flink/connector/base/source/reader/', 'RecordEmitter'],
  ['split-reader', 'fetch', 'org/apache/flink/connector/base/source/reader/splitreader/', 'SplitReader'],
  ['enumerator', 'handleSplitRequest addSplitsBack', 'org/apache/flink/api/connector/source/', 'SplitEnumerator'],
  [
    'deserializer',
    'deserialize',
    'org/apache/flink/api/common/serialization/',
    'DeserializationSchema AbstractDeserializationSchema',
  ],
  [
    'deserializer',
    'deserialize',
    'org/apache/flink/connector/kafka/source/reader/deserializer/',
    'KafkaRecordDeserializationSchema',
  ],
  ['deserializer', 'deserialize', 'org/apache/flink/streaming/connectors/kafka/', 'KafkaDeserializationSchema'],
  ['serializer', 'serialize', 'org/apache/flink/api/common/serialization/', 'SerializationSchema'],
  ['serializer', 'serialize', 'org/apache/flink/connector/kafka/sink/', 'KafkaRecordSerializationSchema'],
  ['serializer', 'serialize', 'org/apache/flink/streaming/connectors/kafka/', 'KafkaSerializationSchema'],
  [
    'operator',
    'processElement onEventTime onProcessingTime',
    'org/apache/flink/streaming/api/operators/',
    '+AbstractStreamOperator +AbstractStreamOperatorV2 +AbstractUdfStreamOperator OneInputStreamOperator',
  ],
  [
    'operator',
    'processElement1 processElement2',
    'org/apache/flink/streaming/api/operators/',
    'TwoInputStreamOperator',
  ],
  [
    'pattern',
    'filter',
    'org/apache/flink/cep/pattern/conditions/',
    'IterativeCondition SimpleCondition +RichIterativeCondition',
  ],
  [
    'pattern',
    'select flatSelect',
    'org/apache/flink/cep/',
    'PatternSelectFunction PatternFlatSelectFunction +RichPatternSelectFunction +RichPatternFlatSelectFunction',
  ],
  ['pattern', 'processMatch', 'org/apache/flink/cep/functions/', '+PatternProcessFunction'],
  [
    'sql-function',
    'eval',
    TABLE_API,
    '+ScalarFunction +TableFunction +AsyncScalarFunction +AsyncTableFunction +ProcessTableFunction',
  ],
  [
    'sql-function',
    'accumulate retract merge getValue emitValue',
    TABLE_API,
    '+AggregateFunction +TableAggregateFunction',
  ],
  ['sql-lookup', 'lookup asyncLookup', TABLE_API, '+LookupFunction +AsyncLookupFunction'],
  [
    'format',
    'nextRecord',
    'org/apache/flink/api/common/io/',
    'InputFormat RichInputFormat GenericInputFormat FileInputFormat DelimitedInputFormat',
  ],
  ['format', 'writeRecord', 'org/apache/flink/api/common/io/', 'OutputFormat RichOutputFormat FileOutputFormat'],
  ['process', 'processRecord onProcessingTimer', V2, 'OneInputStreamProcessFunction TwoOutputStreamProcessFunction'],
  [
    'process',
    'processRecordFromFirstInput processRecordFromSecondInput onProcessingTimer',
    V2,
    'TwoInputNonBroadcastStreamProcessFunction',
  ],
  [
    'process',
    'processRecordFromNonBroadcastInput processRecordFromBroadcastInput onProcessingTimer',
    V2,
    'TwoInputBroadcastStreamProcessFunction',
  ],
  ['type-serializer', 'serialize deserialize copy', 'org/apache/flink/api/common/typeutils/', 'TypeSerializer'],
  [
    'type-serializer',
    'serialize deserialize copy',
    'org/apache/flink/api/common/typeutils/base/',
    'TypeSerializerSingleton',
  ],
];

const TABLE = table();

function table(): ReadonlyMap<string, FlinkFunction> {
  const known = new Map<string, FlinkFunction>();
  for (const [kind, methods, folder, types] of ROWS) {
    for (const type of types.split(' ')) {
      const rich = type.startsWith('+');
      known.set(folder + (rich ? type.slice(1) : type), { kind, perRecord: methods.split(' '), rich });
    }
  }
  return known;
}
