import { testRule } from '#test/test-rule';
import { scalaMix } from './scala-mix.ts';

const manifest = { name: 'META-INF/MANIFEST.MF', content: 'Main-Class: org.acme.Job\n' };
const pom = (artifact: string, version: string, group = 'org.apache.flink') => ({
  name: `META-INF/maven/${group}/${artifact}/pom.properties`,
  content: `groupId=${group}\nartifactId=${artifact}\nversion=${version}\n`,
});
const own = pom('job', '1', 'org.acme');

testRule(scalaMix, {
  fires: [
    {
      files: [manifest, pom('flink-cep-scala_2.11', '1.13.6'), pom('chill_2.12', '0.7.6', 'com.twitter')],
      at: ['META-INF/maven/com.twitter/chill_2.12/pom.properties'],
    },
  ],
  silent: [
    { files: [manifest, pom('flink-cep-scala_2.12', '1.13.6'), pom('chill_2.12', '0.7.6', 'com.twitter'), own] },
  ],
});
