import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';
import { kafkaMigrationInSnapshot } from './kafka-connector-migration-snapshot.ts';

/** From FlinkKafkaConsumer/FlinkKafkaProducer to KafkaSource/KafkaSink: state does not carry over, classes are gone in 2.x. */
export const kafkaConnectorMigration = defineToldDiagnosis({
  id: 'kafka-connector-migration',
  title: text(
    'Change from FlinkKafkaConsumer/Producer to KafkaSource/KafkaSink',
    '从 FlinkKafkaConsumer/Producer 迁移到 KafkaSource/KafkaSink',
  ),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/kafka/#upgrading-to-the-latest-connector-version',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/upgrading/',
  ],
  alongside: kafkaMigrationInSnapshot,
  explains: [
    'rpc-framesize',
    'oom-jobmanager',
    'restore-serializer-incompatible',
    'restore-java-class-changed',
    'restart-budget-exhausted',
  ],
  summary: ({ captures: { old, older }, fault }) => {
    const name = old ?? older ?? 'FlinkKafkaConsumer/FlinkKafkaProducer';
    return fault.match?.signature.id.endsWith(':class-gone')
      ? text(
          `The job uses ${name}, which connector 4 (for Flink 2.x) no longer has.`,
          `作业使用了 ${name}，而 connector 4（适用于 Flink 2.x）已移除该类。`,
        )
      : text(
          `The job changed from ${name} to the new connector: their states are not compatible, so the new source begins at its configured position (or the restore fails), and open transactions of the old sink are left over.`,
          `作业从 ${name} 切换到新连接器：两者状态不兼容，新的 Source 会从配置的初始位置开始（或恢复失败），旧 Sink 的未完成事务会遗留。`,
        );
  },
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Carry positions over through Kafka: old job with group.id and commits on checkpoints, stop it with a savepoint; new source and sink with new uids, start at the group’s committed offsets, restore with --allowNonRestoredState. Do not upgrade Flink in the same step.',
        '通过 Kafka 传递位点：旧作业设置 group.id 并在检查点时提交，用保存点停止；新的 Source/Sink 使用新的 uid，从消费组已提交位点开始，并以 --allowNonRestoredState 恢复。不要同时升级 Flink。',
      ),
      cost: text(
        'The state of the old source and sink is dropped; a few records may be read twice.',
        '旧 Source/Sink 的状态被丢弃；少量数据可能重复。',
      ),
      code: `KafkaSource.<T>builder()
  .setGroupId("<group of the old job>")
  .setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST))`,
      command: 'flink stop --savepointPath <dir> <job>; flink run -s <savepoint> --allowNonRestoredState <new.jar>',
      verify: text(
        'The first currentOffset of each partition equals the group’s committed offset.',
        '各分区的首个 currentOffset 等于消费组已提交位点。',
      ),
    },
  ],
});
