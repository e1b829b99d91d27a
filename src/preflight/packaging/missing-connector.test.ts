import { testRule } from '#test/test-rule';
import { missingConnector } from './missing-connector.ts';

const manifest = { name: 'META-INF/MANIFEST.MF', content: 'Main-Class: org.acme.Job\n' };
const factory = {
  name: 'org/apache/flink/streaming/connectors/kafka/table/KafkaDynamicTableFactory.class',
  content: '',
};

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
  ],
  silent: [{ sample: 'Fires', files: [factory] }, { sample: 'Silent' }],
});
