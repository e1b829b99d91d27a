import type { Prescription } from '#engine';
import { type Text, text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** The brokers check records before they append them, and refuse some for good: the same record fails after every restart. */
export const kafkaRecordRefused = defineToldDiagnosis({
  id: 'kafka-record-refused',
  title: text('Kafka refuses the record', 'Kafka 拒绝该记录'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/kafka/#kafka-sink'],
  explains: ['restart-budget-exhausted', 'checkpoint-declined-exception'],
  summary: (told) => summaryOf(told),
  prescriptions: (told) => (told.captures.timestamp === undefined ? [withKey(), dropNulls()] : [range(), sane()]),
  open: ({ captures: { timestamp, compacted } }) =>
    timestamp === undefined && compacted === undefined
      ? {
          because: text(
            'The client’s words do not say which check failed: a record without key on a compacted topic is the usual one, a damaged batch the rare one.',
            '客户端的报错没有说明是哪项检查失败：常见原因是向 compact 主题写入无 key 的记录，少见的是数据批次损坏。',
          ),
          remedy: text(
            'kafka-configs.sh --describe --topic <topic> (cleanup.policy), and the broker’s log at that time.',
            '请提供 kafka-configs.sh --describe --topic <topic> 的输出（cleanup.policy）以及当时的 broker 日志。',
          ),
        }
      : undefined,
});

function summaryOf({ captures: { timestamp, compacted } }: ToldCase): Text {
  if (timestamp !== undefined) {
    return text(
      'The brokers refuse a record because its timestamp (the event time Flink writes) is further from their clock than the topic allows.',
      'broker 拒绝了记录：其时间戳（Flink 写入的事件时间）与 broker 时钟之差超过主题允许的范围。',
    );
  }
  return compacted === undefined
    ? text(
        'The brokers refuse a record in their validation, most often because it has no key and the topic is compacted.',
        'broker 校验时拒绝了记录，最常见的原因是主题为 compact 而记录没有 key。',
      )
    : text(
        'The topic is compacted (cleanup.policy=compact), and the record has no key.',
        '主题启用了 compact（cleanup.policy=compact），而记录没有 key。',
      );
}

function range(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Let the topic take such timestamps: message.timestamp.before.max.ms and message.timestamp.after.max.ms (up to Kafka 3.5 message.timestamp.difference.max.ms) wide enough for late and replayed data, or message.timestamp.type=LogAppendTime, which overwrites them.',
      '放宽主题的时间戳范围：message.timestamp.before.max.ms 与 message.timestamp.after.max.ms（Kafka 3.5 及以前为 message.timestamp.difference.max.ms），以容纳迟到和重放的数据；或设置 message.timestamp.type=LogAppendTime，由 broker 覆盖时间戳。',
    ),
    cost: text('Retention by time counts from those timestamps.', '按时间的保留策略以这些时间戳计算。'),
    command:
      'kafka-configs.sh --bootstrap-server <servers> --alter --entity-type topics --entity-name <topic> --add-config message.timestamp.type=LogAppendTime',
    verify: text('The record is written; the job completes a checkpoint.', '记录可写入，作业完成检查点。'),
  };
}

function sane(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Or mend the timestamps at their origin: seconds taken for milliseconds, 0 or Long.MIN_VALUE where none was assigned, clocks ahead. Filter such records before the sink.',
      '或从源头修正时间戳：把秒当作毫秒、未分配时为 0 或 Long.MIN_VALUE、时钟超前等；在 Sink 之前过滤这些记录。',
    ),
    cost: text('A new build.', '需要重新构建。'),
  };
}

function withKey(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Give every record a key: setKeySerializationSchema on the record serializer; in SQL key.fields, or upsert-kafka with PRIMARY KEY. If nobody needs compaction: cleanup.policy=delete on the topic.',
      '为每条记录设置 key：在序列化器上使用 setKeySerializationSchema；SQL 中配置 key.fields，或用带 PRIMARY KEY 的 upsert-kafka。若不需要 compact，将主题设为 cleanup.policy=delete。',
    ),
    cost: text('Records of one key go to one partition.', '相同 key 的记录会写入同一分区。'),
    code: "'key.format' = 'json', 'key.fields' = 'id'",
    command: 'kafka-configs.sh --bootstrap-server <servers> --describe --entity-type topics --entity-name <topic>',
    verify: text('The record is written; the job completes a checkpoint.', '记录可写入，作业完成检查点。'),
  };
}

function dropNulls(): Prescription {
  return {
    aim: 'relieve',
    action: text('Filter records whose key fields are null before the sink.', '在 Sink 之前过滤 key 字段为空的记录。'),
    cost: text('Those records are missing in the topic.', '这些记录不会写入主题。'),
  };
}
