import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** Groups of the signatures that tell which system it is. */
const SYSTEMS: readonly { readonly system: string; readonly capture: readonly string[] }[] = [
  { system: 'Elasticsearch / OpenSearch', capture: ['search'] },
  { system: 'MySQL', capture: ['mysql'] },
  { system: 'Hive metastore', capture: ['hive', 'shim'] },
  { system: 'Doris', capture: ['field'] },
  { system: 'MongoDB', capture: ['mongo'] },
  { system: 'Kafka', capture: ['kafka', 'issue', 'needed'] },
];

function isKafka(captures: Readonly<Record<string, string>>): boolean {
  return ['kafka', 'issue', 'needed'].some((name) => captures[name] !== undefined);
}

const newerBrokers: Prescription = {
  aim: 'cure',
  action: text(
    'Upgrade the brokers: transactions and isolation.level=read_committed need 0.11, and brokers before 2.5 forget producer ids (KAFKA-9310). Until then leave out what they do not know: at-least-once instead of exactly-once, no read_committed; or a connector with an older client.',
    '升级 Kafka broker：事务与 isolation.level=read_committed 需要 0.11 及以上，2.5 之前的 broker 会遗忘 producer id（KAFKA-9310）。升级之前避免使用其不支持的功能：用 at-least-once 代替 exactly-once、不用 read_committed；或使用较旧客户端的连接器。',
  ),
  cost: text('An upgrade of the brokers; without it weaker guarantees.', '需要升级 broker；否则只能降低一致性保证。'),
  command: 'kafka-broker-api-versions.sh --bootstrap-server <broker>:9092',
  verify: text('The exception does not come back.', '该异常不再出现。'),
};

/** Client library and server are of releases that do not talk to each other. */
export const externalVersionUnsupported = defineToldDiagnosis({
  id: 'external-version-unsupported',
  title: text('Client and server versions do not fit', '客户端与服务器版本不兼容'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/elasticsearch/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/overview/',
  ],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) => {
    const of = SYSTEMS.find(({ capture }) => capture.some((name) => captures[name] !== undefined))?.system;
    return text(
      `The connector’s client and the server${of ? ` (${of})` : ''} are of versions that do not fit.`,
      `连接器的客户端与服务器${of ? `（${of}）` : ''}版本不兼容。`,
    );
  },
  prescriptions: ({ captures }) => [
    ...(isKafka(captures) ? [newerBrokers] : []),
    {
      aim: 'cure',
      action: text(
        'Use the connector for this server: elasticsearch-6, -7 or -8 (the server’s major), the OpenSearch connector for OpenSearch; a current driver (mysql-connector-j 8, pgjdbc ≥ 42.2.5, mongodb-driver of the server’s era); flink-sql-connector-hive-<the metastore’s version> of this Flink release, and no other Hive connector in lib; upgrade flink-doris-connector with Doris.',
        '使用与服务器匹配的连接器：elasticsearch-6/-7/-8（与服务器主版本一致），OpenSearch 使用 OpenSearch 连接器；使用新驱动（mysql-connector-j 8、pgjdbc ≥ 42.2.5、与服务器匹配的 mongodb-driver）；flink-sql-connector-hive 与 Metastore 及 Flink 版本一致，且 lib 中没有其他 Hive 连接器；新版 Doris 需升级 flink-doris-connector。',
      ),
      cost: text('A new job jar, a restart.', '需要更换作业 jar 并重启。'),
      verify: text('The first request succeeds.', '首个请求成功。'),
    },
    {
      aim: 'relieve',
      action: text(
        'OpenSearch can pretend to be Elasticsearch 7.10 for clients before 7.14.',
        'OpenSearch 可对 7.14 之前的客户端伪装为 Elasticsearch 7.10。',
      ),
      cost: text('None for the job; it is an administrator’s act.', '对作业没有影响；需要管理员操作。'),
      command:
        "curl -X PUT 'http://<opensearch>:9200/_cluster/settings' -H 'Content-Type: application/json' -d '{\"persistent\": {\"compatibility.override_main_response_version\": true}}'",
    },
  ],
});
