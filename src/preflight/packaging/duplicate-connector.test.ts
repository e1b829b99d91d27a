import { testRule } from '#test/test-rule';
import { duplicateConnector } from './duplicate-connector.ts';

const manifest = { name: 'META-INF/MANIFEST.MF', content: 'Main-Class: org.acme.Job\n' };
const pom = (artifact: string, version: string, group = 'org.apache.flink') => ({
  name: `META-INF/maven/${group}/${artifact}/pom.properties`,
  content: `groupId=${group}\nartifactId=${artifact}\nversion=${version}\n`,
});
const own = pom('job', '1', 'org.acme');

testRule(duplicateConnector, {
  fires: [
    {
      files: [manifest, pom('flink-connector-kafka', '3.4.0-1.20'), pom('flink-sql-connector-kafka', '3.3.0-1.19')],
      at: ['META-INF/maven/org.apache.flink/flink-sql-connector-kafka/pom.properties'],
    },
  ],
  silent: [
    // What a SQL bundle is.
    { files: [manifest, pom('flink-sql-connector-kafka', '3.4.0-1.20'), pom('flink-connector-kafka', '3.4.0-1.20')] },
    { files: [manifest, pom('flink-connector-kafka', '3.4.0-1.20'), pom('flink-connector-jdbc', '3.3.0-1.20'), own] },
  ],
});
