import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** Two Kafka clients of one process have the same client.id; only a JMX bean of the second is not registered. */
export const kafkaMbeanWarning = defineToldDiagnosis({
  id: 'kafka-mbean-warning',
  title: text('Kafka client registered twice in JMX (harmless)', 'Kafka 客户端 JMX 名称重复（无害）'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/kafka/'],
  severity: 'info',
  confidence: () => 'certain',
  summary: ({ captures: { client = '' } }) =>
    text(
      `Two Kafka clients in one process share the client.id${client && ` ${client}`}; the second one’s app-info bean is not registered. The job is not affected.`,
      `同一进程中的两个 Kafka 客户端使用了相同的 client.id${client && `（${client}）`}，后者的 app-info MBean 未注册。不影响作业。`,
    ),
  prescriptions: () => [
    {
      aim: 'relieve',
      action: text(
        'Ignore it; or give each source its own setClientIdPrefix (SQL: properties.client.id.prefix) and each sink its own client.id.',
        '可以忽略；或为每个 Source 设置不同的 setClientIdPrefix（SQL：properties.client.id.prefix），为每个 Sink 设置不同的 client.id。',
      ),
      cost: text('None.', '无。'),
      settings: { 'properties.client.id.prefix': '<job>-<source>' },
    },
  ],
});
