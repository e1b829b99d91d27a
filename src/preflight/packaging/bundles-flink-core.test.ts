import { testRule } from '#test/test-rule';
import { bundlesFlinkCore } from './bundles-flink-core.ts';

const manifest = { name: 'META-INF/MANIFEST.MF', content: 'Main-Class: org.acme.Job\n' };
const pom = (artifact: string, version: string, group = 'org.apache.flink') => ({
  name: `META-INF/maven/${group}/${artifact}/pom.properties`,
  content: `groupId=${group}\nartifactId=${artifact}\nversion=${version}\n`,
});
const own = pom('job', '1', 'org.acme');
const core = { name: 'org/apache/flink/streaming/api/environment/StreamExecutionEnvironment.class', content: '' };

testRule(bundlesFlinkCore, {
  fires: [
    { files: [manifest, core], severity: 'warning', at: [core.name] },
    {
      files: [manifest, core, own, pom('flink-streaming-java', '1.17.2')],
      flink: '1.20',
      severity: 'critical',
      at: [core.name],
    },
  ],
  silent: [
    { files: [manifest, { name: 'org/apache/flink/connector/kafka/source/KafkaSource.class', content: '' }] },
    { files: [manifest, { name: 'com/acme/shaded/org/apache/flink/api/common/ExecutionConfig.class', content: '' }] },
    // Flink's own jar.
    { files: [core] },
  ],
});
