import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** Client library and server are of releases that do not talk to each other. */
export const externalVersionUnsupported = defineToldDiagnosis({
  id: 'external-version-unsupported',
  title: text('Client and server versions do not fit', '客户端与服务器版本不兼容'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/elasticsearch/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/overview/',
  ],
  explains: ['restart-budget-exhausted'],
  summary: ({ captures }) =>
    text(
      `The connector’s client and the server${captures.search ? ' (Elasticsearch or OpenSearch)' : captures.mysql ? ' (MySQL)' : (captures.hive ?? captures.shim) ? ' (Hive metastore)' : captures.field ? ' (Doris)' : captures.mongo ? ' (MongoDB)' : ''} are of versions that do not fit.`,
      `连接器的客户端与服务器${captures.search ? '（Elasticsearch 或 OpenSearch）' : captures.mysql ? '（MySQL）' : (captures.hive ?? captures.shim) ? '（Hive Metastore）' : captures.field ? '（Doris）' : captures.mongo ? '（MongoDB）' : ''}版本不兼容。`,
    ),
  prescriptions: () => [
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
