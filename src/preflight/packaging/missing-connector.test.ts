import { testRule } from '#test/test-rule';
import { missingConnector } from './missing-connector.ts';

const manifest = { name: 'META-INF/MANIFEST.MF', content: 'Main-Class: org.acme.Job\n' };
const factory = {
  name: 'org/apache/flink/streaming/connectors/kafka/table/KafkaDynamicTableFactory.class',
  content: '',
};

const script = (connector: string) => ({
  name: 'job.sql',
  content: `CREATE TABLE t (a INT) WITH ('connector' = '${connector}')`,
});
const pom = (artifact: string, version: string) => ({
  name: `META-INF/maven/org.apache.flink/${artifact}/pom.properties`,
  content: `groupId=org.apache.flink\nartifactId=${artifact}\nversion=${version}\n`,
});

testRule(missingConnector, {
  fires: [
    { sample: 'Fires', at: ['Fires#main:11'] },
    {
      files: [
        manifest,
        { name: 'job.sql', content: "CREATE TABLE t (a INT) WITH ('connector'='kafka', 'format'='avro')" },
        factory,
      ],
      at: ['job.sql'],
    },
    { files: [manifest, script('elasticsearch-8')], at: ['job.sql'] },
    { files: [manifest, script('mysql-cdc')], at: ['job.sql'] },
  ],
  silent: [
    { sample: 'Fires', files: [factory] },
    { sample: 'Silent' },
    // Classes move from one release of a connector to the next.
    ...[
      ['elasticsearch-7', 'streaming/connectors/elasticsearch/table/Elasticsearch7DynamicSinkFactory'],
      ['elasticsearch-7', 'connector/elasticsearch/table/Elasticsearch7DynamicTableFactory'],
      ['opensearch', 'connector/opensearch/table/OpensearchDynamicSinkFactory'],
      ['jdbc', 'connector/jdbc/core/table/JdbcDynamicTableFactory'],
      ['mysql-cdc', 'cdc/connectors/mysql/table/MySqlTableSourceFactory'],
    ].map(([connector = '', name]) => ({
      files: [manifest, script(connector), { name: `org/apache/flink/${name}.class`, content: '' }],
    })),
    // Of a release that is not known here.
    { files: [manifest, script('elasticsearch-7'), pom('flink-connector-elasticsearch7', '9.0.0-2.9')] },
    { files: [manifest, script('mysql-cdc'), pom('flink-sql-connector-mysql-cdc', '3.9.0')] },
  ],
});
