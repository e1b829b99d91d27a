import { type Conclusion, defineDiagnosis } from '#engine';
import { citeOf, restCite, text } from '#evidence';
import type { Version } from '#prescriptions/settings';
import { flinkVersion } from '#symptoms/flink-version';
import { type CutOffConsumer, cutOffConsumers } from '#symptoms/load/cut-off-consumers';
import { duration } from '../figures.ts';
import { brokerRemedies } from './broker-remedies.ts';
import { toldKafkaBrokerUnreachable } from './kafka-broker-unreachable-told.ts';

/**
 * Kafka's clients cannot talk to the brokers. A source does not fail of it: it waits, and tells nothing but lines of its client.
 */
export const kafkaBrokerUnreachable = defineDiagnosis({
  id: 'kafka-broker-unreachable',
  title: toldKafkaBrokerUnreachable.title,
  docs: toldKafkaBrokerUnreachable.docs,
  otherwise: toldKafkaBrokerUnreachable,
  symptoms: { cutOffConsumers },
  helpers: { flinkVersion },
  explains: [
    'kafka-metadata-timeout',
    'kafka-produce-timeout',
    'kafka-offset-commit-lag',
    'restart-budget-exhausted',
    'watermark-all-idle',
    'watermark-idle-source',
  ],

  conclude({ cutOffConsumers }, { flinkVersion }) {
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    return cutOffConsumers.map((one) => concludeAt(one, version));
  },
});

function concludeAt({ vertex, load, connections }: CutOffConsumer, version: Version): Conclusion {
  const watched = duration(connections.lastAt - connections.firstAt);
  return {
    severity: 'critical',
    confidence: 'likely',
    subject: { vertex: vertex.id, vertexName: vertex.name },
    about: [vertex.id],
    summary: text(
      `"${vertex.name}" reads nothing, and none of its Kafka clients is connected to a broker: the brokers are down, or their addresses cannot be reached from the TaskManagers. The job stays RUNNING, as the client tries again for ever.`,
      `“${vertex.name}”没有读取任何数据，且其所有 Kafka 客户端都没有与 broker 的连接：broker 宕机，或其地址从 TaskManager 不可达。客户端会一直重试，因此作业仍为 RUNNING。`,
    ),
    evidence: [
      {
        fact: text(
          `connection-count of all Kafka clients of "${vertex.name}": 0, for ${watched} at least`,
          `“${vertex.name}”所有 Kafka 客户端的 connection-count：0，至少持续 ${watched}`,
        ),
        cite: citeOf('metric', connections.path, connections.lastAt),
      },
      {
        fact: text(`"${vertex.name}" gave no record in that time`, `“${vertex.name}”在此期间没有输出记录`),
        cite: restCite(load.paths.detail, load.at),
      },
    ],
    ruledOut: [
      {
        id: 'watermark-all-idle',
        because: text('a topic without new records keeps its connections', '没有新记录的主题仍会保持连接'),
      },
    ],
    open: {
      because: text(
        'whether the brokers are down or only their addresses cannot be reached is not seen from here',
        '从这里无法看出是 broker 宕机，还是仅地址不可达',
      ),
      remedy: text(
        'The TaskManagers’ logs: “Connection to node … could not be established” names the address.',
        '请提供 TaskManager 日志：“Connection to node … could not be established” 会给出地址。',
      ),
    },
    prescriptions: brokerRemedies(version),
  };
}
