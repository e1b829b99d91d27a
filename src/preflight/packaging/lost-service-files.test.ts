import { testRule } from '#test/test-rule';
import { lostServiceFiles } from './lost-service-files.ts';

const manifest = { name: 'META-INF/MANIFEST.MF', content: 'Main-Class: org.acme.Job\n' };
const factory = {
  name: 'org/apache/flink/streaming/connectors/kafka/table/KafkaDynamicTableFactory.class',
  content: '',
};
const service = 'META-INF/services/org.apache.flink.table.factories.Factory';

testRule(lostServiceFiles, {
  fires: [
    {
      files: [manifest, factory, { name: 'job.sql', content: "CREATE TABLE t (a INT) WITH ('connector' = 'kafka')" }],
      severity: 'critical',
      at: [service],
    },
    { files: [manifest, factory], severity: 'info', at: [service] },
  ],
  silent: [
    {
      files: [
        manifest,
        factory,
        {
          name: service,
          content: `# shaded\norg.apache.flink.streaming.connectors.kafka.table.KafkaDynamicTableFactory\n`,
        },
      ],
    },
    { files: [manifest] },
    // The connector of Elasticsearch 3.0 still holds the factories of 1.14, which nobody is to find.
    {
      files: [
        manifest,
        ...['streaming/connectors', 'connector'].map((base) => ({
          name: `org/apache/flink/${base}/elasticsearch/table/Elasticsearch7DynamicSinkFactory.class`,
          content: '',
        })),
        {
          name: service,
          content: 'org.apache.flink.streaming.connectors.elasticsearch.table.Elasticsearch7DynamicSinkFactory\n',
        },
      ],
    },
  ],
});
