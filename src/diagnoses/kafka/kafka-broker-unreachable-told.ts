import type { Diagnosis } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { brokerRemedies } from './broker-remedies.ts';
import { severityOfWarnings } from './passing-warnings.ts';

/**
 * Kafka's clients cannot talk to the brokers, or to the one broker that leads the partitions of some subtasks. Often the
 * bootstrap address answers and names addresses (advertised listeners) that cannot be reached from where Flink runs.
 */
export const toldKafkaBrokerUnreachable: Diagnosis = defineToldDiagnosis({
  id: 'kafka-broker-unreachable',
  title: text('Kafka brokers, or one of them, cannot be reached', 'Kafka broker（全部或其中一台）不可达'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/kafka/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/task_failure_recovery/',
  ],
  explains: ['kafka-metadata-timeout', 'kafka-produce-timeout', 'kafka-offset-commit-lag', 'restart-budget-exhausted'],
  severity: severityOfWarnings,
  confidence: ({ fault }) => (fault.match?.signature.strength === 'decisive' ? 'likely' : 'possible'),
  summary: ({ captures, fault }) => {
    if (fault.match?.signature.id.endsWith(':said')) {
      return text(
        'Some source subtasks do not come up, which fits a Kafka broker that is down or whose address cannot be reached: only those that own its partitions wait.',
        '部分 Source 子任务无法启动，符合某台 Kafka broker 宕机或地址不可达的特征：只有读取其分区的子任务会等待。',
      );
    }
    const what = addressOf(captures);
    const en = what ? ` (${what})` : '';
    const zh = what ? `（${what}）` : '';
    return text(
      `The Kafka client gets no answer from the brokers, or from the one it needs${en}: a broker is down, or its address (bootstrap or advertised) cannot be reached from the Flink processes.`,
      `Kafka 客户端得不到 broker（或所需的那台 broker）的响应${zh}：broker 宕机，或其地址（bootstrap 或 advertised）从 Flink 进程不可达。`,
    );
  },
  ruledOut: () => [
    {
      id: 'kafka-auth',
      because: text(
        'No authentication or authorization error is told. (A plain client at a TLS port gives time-outs only, too: compare security.protocol.)',
        '日志中没有认证或授权错误。（但以明文协议连接 TLS 端口也只会超时：请核对 security.protocol。）',
      ),
    },
  ],
  prescriptions: ({ version, captures }) => brokerRemedies(version, captures.address),
  open: () => ({
    because: text(
      'The log cannot tell a dead broker from an address that is not reachable from here, or from a port that speaks another protocol.',
      '仅凭日志无法区分：broker 宕机、地址从此处不可达，或端口使用了另一种协议。',
    ),
    remedy: text(
      'From a TaskManager’s host or pod, with the job’s client properties: kafka-broker-api-versions.sh --bootstrap-server <servers> --command-config client.properties; it lists every advertised address.',
      '在 TaskManager 所在主机或 Pod 上，使用作业相同的客户端配置执行 kafka-broker-api-versions.sh --bootstrap-server <servers> --command-config client.properties，它会列出每台 broker 的 advertised 地址。',
    ),
  }),
});

function addressOf(captures: ToldCase['captures']): string {
  const { address, node, partition, partitions } = captures;
  const broker = [node === undefined ? '' : `node ${node}`, address ?? ''].filter(Boolean).join(' ');
  return broker || partition || partitions || '';
}
