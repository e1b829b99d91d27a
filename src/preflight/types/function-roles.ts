/** What a type is used as. */
export type DataRole = 'stream' | 'key' | 'state' | 'accumulator' | 'side-output' | 'hint';

const CORE = 'org/apache/flink/api/common/functions/';
const STREAM = 'org/apache/flink/streaming/api/functions/';

/** A letter per type argument: in, out, key, accumulator, or `-` for what is no data. */
const ROWS: readonly (readonly [string, string, string])[] = [
  [
    'io',
    CORE,
    'MapFunction RichMapFunction FlatMapFunction RichFlatMapFunction MapPartitionFunction RichMapPartitionFunction',
  ],
  ['i', CORE, 'FilterFunction RichFilterFunction ReduceFunction RichReduceFunction'],
  ['iao', CORE, 'AggregateFunction RichAggregateFunction'],
  [
    'iio',
    CORE,
    'JoinFunction RichJoinFunction FlatJoinFunction RichFlatJoinFunction CoGroupFunction RichCoGroupFunction',
  ],
  ['ik', 'org/apache/flink/api/java/functions/', 'KeySelector'],
  [
    'iio',
    `${STREAM}co/`,
    'CoMapFunction RichCoMapFunction CoFlatMapFunction RichCoFlatMapFunction CoProcessFunction BroadcastProcessFunction ProcessJoinFunction',
  ],
  ['kiio', `${STREAM}co/`, 'KeyedCoProcessFunction KeyedBroadcastProcessFunction'],
  ['io', STREAM, 'ProcessFunction'],
  ['kio', STREAM, 'KeyedProcessFunction'],
  ['iok-', `${STREAM}windowing/`, 'WindowFunction RichWindowFunction ProcessWindowFunction'],
  ['io-', `${STREAM}windowing/`, 'AllWindowFunction RichAllWindowFunction ProcessAllWindowFunction'],
  ['io', `${STREAM}async/`, 'AsyncFunction RichAsyncFunction'],
  ['o', `${STREAM}source/`, 'SourceFunction ParallelSourceFunction RichSourceFunction RichParallelSourceFunction'],
  [
    'o',
    `${STREAM}source/legacy/`,
    'SourceFunction ParallelSourceFunction RichSourceFunction RichParallelSourceFunction',
  ],
  ['i', `${STREAM}sink/`, 'SinkFunction RichSinkFunction'],
  ['i', `${STREAM}sink/legacy/`, 'SinkFunction RichSinkFunction'],
  ['o', 'org/apache/flink/api/common/serialization/', 'AbstractDeserializationSchema'],
  ['h', 'org/apache/flink/api/common/typeinfo/', 'TypeHint'],
  ['s', 'org/apache/flink/util/', 'OutputTag'],
  [
    'io',
    'org/apache/flink/cep/',
    'PatternSelectFunction PatternFlatSelectFunction RichPatternSelectFunction RichPatternFlatSelectFunction',
  ],
  ['io', 'org/apache/flink/cep/functions/', 'PatternProcessFunction'],
];

const LETTERS: Readonly<Record<string, DataRole | 'input'>> = {
  i: 'input',
  o: 'stream',
  k: 'key',
  a: 'accumulator',
  h: 'hint',
  s: 'side-output',
};

/** Roles of a type's arguments, in their order; undefined for what is no function of Flink. */
export function rolesOf(type: string): readonly (DataRole | 'input' | undefined)[] | undefined {
  return TABLE.get(type);
}

const TABLE: ReadonlyMap<string, readonly (DataRole | 'input' | undefined)[]> = new Map(
  ROWS.flatMap(([letters, folder, names]) => {
    const roles = [...letters].map((letter) => LETTERS[letter]);
    return names.split(' ').map((name) => [folder + name, roles] as const);
  }),
);
