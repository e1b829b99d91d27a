import { type Text, text } from '#evidence';

const S = 'org/apache/flink/streaming/';
const A = 'org/apache/flink/api/';

/** What to use instead of what Flink 2.0 removed (its release notes, "Removed APIs"), by the beginning of the name. */
const ROWS: readonly (readonly [string, string, string])[] = [
  [
    `${A}common/restartstrategy/RestartStrategies`,
    'the options restart-strategy.type, restart-strategy.fixed-delay.attempts …',
    'configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");',
  ],
  [`${A}common/time/Time`, 'java.time.Duration', 'Duration.ofSeconds(10)'],
  [`${S}api/windowing/time/Time`, 'java.time.Duration', 'TumblingEventTimeWindows.of(Duration.ofSeconds(10))'],
  [
    `${S}api/TimeCharacteristic`,
    'nothing: event time is the default since 1.12',
    '// remove setStreamTimeCharacteristic(…)',
  ],
  [
    'org/apache/flink/runtime/state/filesystem/FsStateBackend',
    'HashMapStateBackend and a checkpoint directory',
    'configuration.set(StateBackendOptions.STATE_BACKEND, "hashmap");\nconfiguration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, "s3://…");',
  ],
  [
    'org/apache/flink/runtime/state/memory/MemoryStateBackend',
    'HashMapStateBackend',
    'configuration.set(StateBackendOptions.STATE_BACKEND, "hashmap");',
  ],
  [
    'org/apache/flink/contrib/streaming/state/',
    'org.apache.flink.state.rocksdb',
    'configuration.set(StateBackendOptions.STATE_BACKEND, "rocksdb");',
  ],
  [
    `${S}connectors/kafka/FlinkKafkaConsumer`,
    'KafkaSource (keep the uid; offsets from the consumer group)',
    'env.fromSource(KafkaSource.<String>builder()….build(), watermarks, "orders").uid("orders")',
  ],
  [`${S}connectors/kafka/FlinkKafkaProducer`, 'KafkaSink', 'stream.sinkTo(KafkaSink.<String>builder()….build())'],
  [
    `${S}api/functions/sink/filesystem/StreamingFileSink`,
    'FileSink',
    'stream.sinkTo(FileSink.forRowFormat(path, encoder).build())',
  ],
  [
    `${S}api/functions/sink/`,
    'a sink with the Sink API (sink2), or the class in …/sink/legacy/ for the time being',
    'stream.sinkTo(…)',
  ],
  [
    `${S}api/functions/source/`,
    'a source with the Source API (FLIP-27), or the class in …/source/legacy/ for the time being',
    'env.fromSource(…)',
  ],
  [`${A}connector/sink/`, 'the package sink2', 'import org.apache.flink.api.connector.sink2.Sink;'],
  [`${S}api/datastream/IterativeStream`, 'nothing; loops belong into another system or a topic', ''],
  [
    `${S}api/functions/AssignerWith`,
    'WatermarkStrategy',
    'assignTimestampsAndWatermarks(WatermarkStrategy.forBoundedOutOfOrderness(Duration.ofSeconds(5)))',
  ],
  [
    `${S}api/functions/timestamps/`,
    'WatermarkStrategy',
    'assignTimestampsAndWatermarks(WatermarkStrategy.forBoundedOutOfOrderness(Duration.ofSeconds(5)))',
  ],
  [
    `${S}api/environment/CheckpointConfig$ExternalizedCheckpointCleanup`,
    'org.apache.flink.configuration.ExternalizedCheckpointRetention',
    'checkpointConfig.setExternalizedCheckpointRetention(ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION)',
  ],
  [
    `${S}api/CheckpointingMode`,
    'org.apache.flink.core.execution.CheckpointingMode',
    'import org.apache.flink.core.execution.CheckpointingMode;',
  ],
];

export interface Replacement {
  readonly by: Text;
  readonly code: string;
}

/** What is known to take the place of a removed class. */
export function replacementOf(owner: string): Replacement | undefined {
  const row = ROWS.find(([start]) => owner.startsWith(start));
  return row && { by: text(row[1], row[1]), code: row[2] };
}
