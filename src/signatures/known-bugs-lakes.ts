import { defineKnownBugs, github, jira, thrownIn } from './known-bug.ts';

const PAIMON = { of: 'paimon-flink', jars: ['paimon-flink-common', 'paimon-bundle'] } as const;
const ICEBERG = { of: 'iceberg-flink-runtime', jars: ['iceberg-flink'] } as const;

/** Defects of Paimon and Iceberg as Flink meets them. Releases are the first tags that contain the fix. */
export const knownBugsLakes = defineKnownBugs([
  {
    ...github('apache/paimon#4356'),
    ...PAIMON,
    literal: 'PartitionMarkDoneTrigger',
    where: 'entry',
    and: /NoSuchElementException/,
    what: {
      en: 'A sink that marks partitions as done cannot be restored without state of it.',
      zh: '启用分区完成标记的 sink 在缺少该状态时无法恢复。',
    },
    fixed: ['1.0.0'],
  },
  {
    ...github('apache/paimon#4646'),
    ...PAIMON,
    literal: 'PartitionValuesTimeExpireStrategy',
    where: 'entry',
    pattern: /NullPointerException[\s\S]{0,600}PartitionValuesTimeExpireStrategy/,
    what: {
      en: 'Expiring partitions by their values fails on values that are null.',
      zh: '按分区值过期分区时，遇到空值抛出空指针异常。',
    },
    fixed: ['1.0.0'],
  },
  {
    ...github('apache/paimon#4960'),
    ...PAIMON,
    literal: ['FieldCollectAgg.retract', 'FieldMergeMapAgg.retract'],
    where: 'entry',
    pattern: thrownIn('NullPointerException', '.retract'),
    and: /Field(?:Collect|MergeMap)Agg\.retract/,
    what: {
      en: 'Retracting a null with the collect or merge-map aggregation throws a NullPointerException.',
      zh: 'collect 与 merge-map 聚合回撤空值时抛出空指针异常。',
    },
    fixed: ['1.1.0'],
  },
  {
    ...github('apache/paimon#4156'),
    ...PAIMON,
    literal: 'FieldNestedUpdateAgg',
    where: 'entry',
    and: /ArrayIndexOutOfBoundsException/,
    what: {
      en: 'Updating nested fields with nulls fails.',
      zh: '用空值更新嵌套字段时数组越界。',
    },
    fixed: ['1.0.0'],
  },
  {
    ...github('apache/paimon#3869'),
    ...PAIMON,
    literal: 'ArrayIndexOutOfBoundsException',
    where: 'entry',
    and: /org\.apache\.paimon\.flink\.lookup\.FileStoreLookupFunction/,
    what: {
      en: 'A lookup join with lookup.dynamic-partition fails on tables whose key does not contain the partition.',
      zh: '对跨分区主键表使用 lookup.dynamic-partition 的 lookup join 数组越界。',
    },
    fixed: ['0.9.0'],
  },
  {
    ...github('apache/paimon#3138'),
    ...PAIMON,
    literal: 'FileStoreLookupFunction',
    where: 'entry',
    pattern:
      /NullPointerException[\s\S]{0,600}org\.apache\.paimon\.flink\.lookup\.(?:FileStoreLookupFunction|DynamicPartitionLoader)/,
    what: {
      en: 'A lookup join with a dynamic partition fails on a table that is still empty.',
      zh: '动态分区的 lookup join 遇到空表时抛出空指针异常。',
    },
    fixed: ['0.8.0'],
  },
  {
    ...github('apache/paimon#2530'),
    ...PAIMON,
    literal: 'org.apache.paimon.mergetree.LookupUtils',
    where: 'entry',
    and: /IndexOutOfBoundsException/,
    what: { en: 'Looking up a key in an empty sorted run fails.', zh: '在空的 sorted run 中查找时索引越界。' },
    fixed: ['0.7.0'],
  },
  {
    ...github('apache/paimon#5807'),
    ...PAIMON,
    literal: 'CoordinatedWriteRestore',
    where: 'entry',
    and: /ClassNotFoundException/,
    what: {
      en: 'The answer of the write coordinator is deserialized with the wrong class loader.',
      zh: '写入协调器的响应反序列化时使用了错误的类加载器。',
    },
    fixed: ['1.3.0'],
  },
  {
    ...github('apache/paimon#5458'),
    ...PAIMON,
    literal: 'NoopStoreSinkWriteState',
    where: 'entry',
    pattern: thrownIn('UnsupportedOperationException', 'NoopStoreSinkWriteState'),
    what: {
      en: 'A sink without write state is asked for it and fails.',
      zh: '无写入状态的 sink 被读写状态时抛出 UnsupportedOperationException。',
    },
    fixed: ['1.1.0'],
  },
  {
    ...github('apache/iceberg#13086'),
    ...ICEBERG,
    literal: 'TaskResultAggregator',
    where: 'entry',
    pattern: thrownIn('NullPointerException', 'TaskResultAggregator'),
    what: {
      en: 'Table maintenance fails after the recovery of the job.',
      zh: '作业恢复后，表维护任务抛出空指针异常。',
    },
    fixed: ['1.10.0'],
  },
  {
    ...github('apache/iceberg#12703'),
    ...ICEBERG,
    literal: 'org.apache.iceberg.flink.sink.shuffle.SketchUtil',
    where: 'entry',
    pattern: /NullPointerException[\s\S]{0,900}org\.apache\.iceberg\.flink\.sink\.shuffle\.SketchUtil/,
    what: {
      en: 'Range distribution fails when there are more partitions than samples.',
      zh: '范围分布在分区数多于样本数时抛出空指针异常。',
    },
    fixed: ['1.9.0'],
  },
  {
    ...github('apache/iceberg#11662'),
    ...ICEBERG,
    literal: 'org.apache.iceberg.flink.sink.shuffle',
    where: 'entry',
    pattern:
      /NullPointerException[\s\S]{0,900}org\.apache\.iceberg\.flink\.sink\.shuffle\.(?:SortKeySerializer|CompletedStatistics|DataStatistics)/,
    what: {
      en: 'Range distribution fails on sort keys that are null.',
      zh: '范围分布遇到空的排序键时抛出空指针异常。',
    },
    fixed: ['1.8.0'],
  },
  {
    ...github('apache/iceberg#9308'),
    ...ICEBERG,
    literal: 'pauseOrResumeSplits',
    where: 'entry',
    pattern: /UnsupportedOperationException[\s\S]{0,600}pauseOrResumeSplits/,
    and: /org\.apache\.iceberg|IcebergSourceSplitReader/,
    what: {
      en: 'Watermark alignment fails with the Iceberg source, which cannot pause splits.',
      zh: 'Iceberg source 不支持暂停分片，开启水位线对齐后失败。',
    },
    fixed: ['1.5.0'],
  },
  {
    ...github('apache/iceberg#14812'),
    ...ICEBERG,
    literal: 'NoSuchNamespaceException',
    where: 'entry',
    and: /org\.apache\.iceberg\.flink\.sink\.dynamic/,
    what: {
      en: 'The dynamic sink fails on a namespace that does not exist yet instead of creating it.',
      zh: '动态 sink 遇到尚不存在的 namespace 时失败，而不是创建它。',
    },
    fixed: ['1.11.0'],
  },
  {
    ...github('apache/iceberg#14880'),
    ...ICEBERG,
    literal: 'DynamicRecordInternalSerializer',
    where: 'entry',
    and: /UTFDataFormatException/,
    what: {
      en: 'The dynamic sink cannot serialize schemas of more than 64 KB.',
      zh: '动态 sink 无法序列化超过 64 KB 的 schema。',
    },
    fixed: ['1.11.0'],
  },
  {
    ...jira('HUDI-6570'),
    of: 'hudi-flink',
    literal: 'org.apache.hudi.sink.event.CommitAckEvent',
    where: 'entry',
    and: /OperatorEvent from an OperatorCoordinator to a task was lost|TaskNotRunningException/,
    what: {
      en: 'In batch jobs the coordinator sends the acknowledgement of an empty commit to writers that have finished.',
      zh: '批作业中，协调器向已结束的写任务发送空提交的确认事件。',
    },
    fixed: ['0.14.0'],
  },
]);
