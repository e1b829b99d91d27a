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
  ],
});
