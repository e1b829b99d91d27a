import type { Prescription } from '#engine';
import { type Text, text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** Kafka rejects the client: who it is (SASL, TLS) or what it wants to do (ACL of topic, group, transactional id). */
export const kafkaAuth = defineToldDiagnosis({
  id: 'kafka-auth',
  title: text('Kafka rejects the client’s identity or rights', 'Kafka 认证或授权失败'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/kafka/#security',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/kafka/#security',
  ],
  explains: [
    'kafka-metadata-timeout',
    'kafka-broker-unreachable',
    'kafka-offset-commit-lag',
    'restart-budget-exhausted',
  ],
  summary: (told) => SUMMARIES[kindOf(told)](told.captures),
  prescriptions: (told) => [CURES[kindOf(told)](told.captures)],
  open: (told) =>
    kindOf(told) === 'terminated'
      ? {
          because: text(
            'A connection that ends during authentication can be a wrong protocol, wrong credentials on an old broker, or a firewall.',
            '连接在认证过程中被断开，可能是协议错误、旧版 broker 上的凭证错误，或防火墙。',
          ),
          remedy: text(
            'Look into the broker’s log at that second, or run kafka-broker-api-versions.sh with the job’s properties from a TaskManager.',
            '查看 broker 在该时刻的日志，或在 TaskManager 上用作业配置执行 kafka-broker-api-versions.sh。',
          ),
        }
      : undefined,
});

type Kind = 'acl' | 'jaas' | 'login-module' | 'protocol' | 'tls' | 'sasl' | 'terminated';
type Captures = ToldCase['captures'];

function kindOf({ fault }: ToldCase): Kind {
  const what = fault.match?.signature.id.replace('kafka-auth:', '') ?? '';
  if (['topic', 'group', 'transactional-id', 'cluster', 'metadata'].includes(what)) return 'acl';
  if (what === 'plain-client-on-tls-port' || what === 'said') return 'protocol';
  return what === 'jaas' || what === 'login-module' || what === 'tls' || what === 'terminated' ? what : 'sasl';
}

const SUMMARIES: Readonly<Record<Kind, (captures: Captures) => Text>> = {
  acl: (captures) => {
    const what = resourceOf(captures);
    return text(`The principal lacks a right on ${what.en}.`, `当前用户缺少对${what.zh}的权限。`);
  },
  jaas: () => text('The Kafka client finds no usable JAAS configuration.', 'Kafka 客户端找不到可用的 JAAS 配置。'),
  'login-module': ({ module = 'the login module' }) =>
    text(
      `The JAAS line names ${module}, which this class path does not have: flink-sql-connector-kafka relocates Kafka’s classes.`,
      `JAAS 配置中的 ${module} 不在类路径上：flink-sql-connector-kafka 对 Kafka 的类做了重定位（shaded）。`,
    ),
  protocol: () =>
    text(
      'A client without TLS or SASL talks to a port that expects it (its first bytes are taken for a huge length), or security.protocol is not set.',
      '未启用 TLS/SASL 的客户端连接了需要加密认证的端口（首字节被当作超大长度），或未设置 security.protocol。',
    ),
  tls: ({ said = '' }) =>
    text(
      `The TLS handshake with the broker fails${said && ` (${said})`}: untrusted certificate, wrong host name, or a missing key store.`,
      `与 broker 的 TLS 握手失败${said && `（${said}）`}：证书不受信任、主机名不符，或缺少密钥库。`,
    ),
  sasl: ({ said, reason }) =>
    text(
      `Kafka rejects the client’s authentication${said || reason ? ` (${said ?? reason})` : ''}.`,
      `Kafka 拒绝了客户端的认证${said || reason ? `（${said ?? reason}）` : ''}。`,
    ),
  terminated: ({ address = '' }) =>
    text(
      `The broker ${address} ends the connection during authentication: wrong security.protocol, wrong credentials, or something between.`,
      `broker ${address} 在认证过程中断开连接：security.protocol 错误、凭证错误，或中间设备拦截。`,
    ),
};

function resourceOf({ topics, failed, topic, partition, group }: Captures): Text {
  if (group) return text(`consumer group ${group}`, `消费组 ${group}`);
  const name = (topics ?? failed ?? topic ?? partition ?? '').replace(/^\[|\]$/g, '');
  return name
    ? text(`topic ${name}`, `Topic ${name}`)
    : text('a topic, group, or transactional id', '某个 Topic、消费组或 transactional.id');
}

const VERIFY = text(
  'A restart of the job shows no authentication or authorization error of the Kafka client.',
  '重启作业后不再出现 Kafka 客户端的认证或授权错误。',
);

function protocolCure(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Set the security properties on this source or sink (SQL: prefix properties.), as the listener of that port wants them.',
      '按该端口监听器的要求，在此 Source 或 Sink 上设置安全配置（SQL 中加 properties. 前缀）。',
    ),
    cost: text('A restart of the job.', '需要重启作业。'),
    settings: {
      'properties.security.protocol': 'SASL_SSL',
      'properties.sasl.mechanism': 'SCRAM-SHA-512',
      'properties.sasl.jaas.config':
        'org.apache.kafka.common.security.scram.ScramLoginModule required username="<user>" password="<password>";',
    },
    verify: VERIFY,
  };
}

const CURES: Readonly<Record<Kind, (captures: Captures) => Prescription>> = {
  acl: ({ group = '<group.id>', topics, failed, topic }) => {
    const name = (topics ?? failed ?? topic ?? '<topic>').replace(/^\[|\]$/g, '');
    return {
      aim: 'cure',
      action: text(
        'Grant the ACL: source Read and Describe on topic and group; sink Write and Describe on the topic, IdempotentWrite on the cluster (before Kafka 2.8), and for exactly-once Write and Describe on the transactional id prefix.',
        '授予 ACL：Source 需要 Topic 与消费组的 Read、Describe；Sink 需要 Topic 的 Write、Describe，Kafka 2.8 之前还需集群的 IdempotentWrite；精确一次还需 transactional.id 前缀的 Write、Describe。',
      ),
      cost: text('None for the job; it is an administrator’s act.', '对作业无影响；需管理员操作。'),
      command: `kafka-acls.sh --bootstrap-server <servers> --command-config admin.properties --add --allow-principal User:<user> --operation Read --operation Describe --topic ${name} --group ${group}
kafka-acls.sh --bootstrap-server <servers> --command-config admin.properties --add --allow-principal User:<user> --operation Write --operation Describe --topic ${name}
kafka-acls.sh --bootstrap-server <servers> --command-config admin.properties --add --allow-principal User:<user> --operation Write --operation Describe --transactional-id <prefix> --resource-pattern-type prefixed`,
      verify: VERIFY,
    };
  },
  jaas: () => ({
    aim: 'cure',
    action: text(
      'Give the client its login: sasl.jaas.config in the connector’s properties, or with Kerberos security.kerberos.login.contexts with KafkaClient, keytab and principal; sasl.kerberos.service.name as the brokers use it.',
      '为客户端提供登录信息：在连接器属性中设置 sasl.jaas.config；Kerberos 场景配置 security.kerberos.login.contexts（包含 KafkaClient）、keytab 与 principal，以及与 broker 一致的 sasl.kerberos.service.name。',
    ),
    cost: text('A restart of the processes.', '需要重启进程。'),
    settings: {
      'security.kerberos.login.contexts': 'Client,KafkaClient',
      'security.kerberos.login.keytab': '/path/to/flink.keytab',
      'security.kerberos.login.principal': 'flink@REALM',
      'properties.sasl.kerberos.service.name': 'kafka',
    },
    verify: VERIFY,
  }),
  'login-module': ({ module = 'org.apache.kafka.common.security.plain.PlainLoginModule' }) => ({
    aim: 'cure',
    action: text(
      'With flink-sql-connector-kafka write the relocated name of the login module into sasl.jaas.config; with flink-connector-kafka the plain one, and kafka-clients beside it.',
      '使用 flink-sql-connector-kafka 时，sasl.jaas.config 中应写重定位后的类名；使用 flink-connector-kafka 时写原类名，并确保 kafka-clients 在类路径上。',
    ),
    cost: text('A restart of the job.', '需要重启作业。'),
    settings: {
      'properties.sasl.jaas.config': `${module.startsWith('org.apache.flink.kafka.shaded.') ? module.replace('org.apache.flink.kafka.shaded.', '') : `org.apache.flink.kafka.shaded.${module}`} required username="<user>" password="<password>";`,
    },
    verify: VERIFY,
  }),
  protocol: protocolCure,
  terminated: protocolCure,
  tls: () => ({
    aim: 'cure',
    action: text(
      'Trust the brokers’ CA on every TaskManager and the JobManager (the files must exist there), use host names that stand in the certificate, and a key store where the broker asks for client certificates.',
      '在所有 TaskManager 和 JobManager 上信任 broker 的 CA（文件须存在于这些机器），使用证书中包含的主机名；broker 要求客户端证书时还需密钥库。',
    ),
    cost: text('A restart of the job.', '需要重启作业。'),
    settings: {
      'properties.security.protocol': 'SSL',
      'properties.ssl.truststore.location': '/path/on/every/process/truststore.jks',
      'properties.ssl.truststore.password': '<password>',
    },
    verify: VERIFY,
  }),
  sasl: () => ({
    ...protocolCure(),
    action: text(
      'Correct user, password, or keytab, and the mechanism the listener offers (PLAIN, SCRAM, GSSAPI, OAUTHBEARER); check with the same properties from a TaskManager.',
      '更正用户名、密码或 keytab，并使用监听器支持的机制（PLAIN、SCRAM、GSSAPI、OAUTHBEARER）；在 TaskManager 上用相同配置验证。',
    ),
    command: 'kafka-broker-api-versions.sh --bootstrap-server <servers> --command-config client.properties',
  }),
};
