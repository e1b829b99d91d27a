/** Which of a function's type parameters is what, counted from 0. */
interface Positions {
  readonly output: number;
  readonly key?: number;
}

/** `name output[ key]`, from the declarations in Flink 1.13 to 2.3; what is rich has the same order. */
const ROWS = `
MapFunction 1, FlatMapFunction 1, MapPartitionFunction 1, FilterFunction 0, ReduceFunction 0, AggregateFunction 2, FoldFunction 1,
ProcessFunction 1, KeyedProcessFunction 2 0, CoMapFunction 2, CoFlatMapFunction 2, CoProcessFunction 2,
KeyedCoProcessFunction 3 0, BroadcastProcessFunction 2, KeyedBroadcastProcessFunction 3 0, ProcessJoinFunction 2,
JoinFunction 2, FlatJoinFunction 2, CoGroupFunction 2, WindowFunction 1 2, ProcessWindowFunction 1 2, AllWindowFunction 1,
ProcessAllWindowFunction 1, AsyncFunction 1, SourceFunction 0, ParallelSourceFunction 0, ParallelSourceFunction 0, Source 0,
MultipleIdsMessageAcknowledgingSourceBase 0, KeySelector 1, PatternSelectFunction 1, PatternFlatSelectFunction 1,
PatternProcessFunction 1, DeserializationSchema 0, AbstractDeserializationSchema 0, KafkaDeserializationSchema 0,
KafkaRecordDeserializationSchema 0, KinesisDeserializationSchema 0, KinesisDeserializationSchema 0, PulsarDeserializationSchema 0,
RMQDeserializationSchema 0, PubSubDeserializationSchema 0, DebeziumDeserializationSchema 0, SimpleStreamFormat 0, StreamFormat 0,
BulkFormat 0, InputFormat 0, FileInputFormat 0, OneInputStreamProcessFunction 1, TwoInputNonBroadcastStreamProcessFunction 2,
TwoInputBroadcastStreamProcessFunction 2, TwoOutputStreamProcessFunction 1, OneInputStreamOperator 1, TwoInputStreamOperator 2,
TypeHint 0, OutputTag 0, TypeInformation 0, GeneratorFunction 1`;

const TABLE: ReadonlyMap<string, Positions> = new Map(
  ROWS.split(',').map((row): [string, Positions] => {
    const [name = '', output = '0', key] = row.trim().split(' ');
    return [name, { output: Number(output), ...(key === undefined ? {} : { key: Number(key) }) }];
  }),
);

/** For a class of Flink or of a connector, by internal name; undefined if it is none of those functions. */
export function positionsOf(name: string): Positions | undefined {
  if (!/^org\/apache\/flink\/|\/org\/apache\/flink\/|debezium/.test(name)) return undefined;
  const simple = name.slice(name.lastIndexOf('/') + 1);
  return TABLE.get(simple) ?? TABLE.get(simple.replace(/^Rich/, ''));
}
