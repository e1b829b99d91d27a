import { testRule } from '#test/test-rule';
import { restartDefault } from './restart-default.ts';

const manifest = { name: 'META-INF/MANIFEST.MF', content: 'Main-Class: samples.upgrade.RestartDefault$Fires\n' };
const pom = (artifact: string, version: string, group = 'org.apache.flink') => ({
  name: `META-INF/maven/${group}/${artifact}/pom.properties`,
  content: `groupId=${group}\nartifactId=${artifact}\nversion=${version}\n`,
});
const old = [manifest, pom('job', '1', 'org.acme'), pom('flink-connector-kafka', '3.2.0-1.18')];
const kafka = 'META-INF/maven/org.apache.flink/flink-connector-kafka/pom.properties';

testRule(restartDefault, {
  fires: [{ sample: 'Fires', files: old, at: [kafka] }],
  silent: [
    { sample: 'Silent', files: old },
    { sample: 'SilentOff', files: old },
    { sample: 'Fires', files: old, flink: '1.18' },
    { sample: 'Fires', files: [manifest, pom('job', '1', 'org.acme'), pom('flink-connector-kafka', '3.4.0-1.20')] },
  ],
});
