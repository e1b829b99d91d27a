import { testRule } from '#test/test-rule';
import { flinkVersionSkew } from './flink-version-skew.ts';

const manifest = { name: 'META-INF/MANIFEST.MF', content: 'Main-Class: org.acme.Job\n' };
const pom = (artifact: string, version: string, group = 'org.apache.flink') => ({
  name: `META-INF/maven/${group}/${artifact}/pom.properties`,
  content: `groupId=${group}\nartifactId=${artifact}\nversion=${version}\n`,
});
const own = pom('job', '1', 'org.acme');
const cep = 'META-INF/maven/org.apache.flink/flink-cep/pom.properties';
const kafka = 'META-INF/maven/org.apache.flink/flink-connector-kafka/pom.properties';

testRule(flinkVersionSkew, {
  fires: [
    { files: [manifest, own, pom('flink-cep', '1.17.2')], flink: '1.20', severity: 'warning', at: [cep] },
    {
      files: [manifest, own, pom('flink-connector-kafka', '3.4.0-1.20')],
      flink: '2.3',
      severity: 'critical',
      at: [kafka],
    },
  ],
  silent: [
    { files: [manifest, own, pom('flink-cep', '1.20.3'), pom('flink-connector-kafka', '3.4.0-1.20')], flink: '1.20' },
    // Made for the minor before.
    { files: [manifest, own, pom('flink-connector-kafka', '3.3.0-1.19')], flink: '1.20' },
    { files: [manifest, own, pom('flink-shaded-guava', '31.1-jre-17.0')], flink: '1.20' },
  ],
});
