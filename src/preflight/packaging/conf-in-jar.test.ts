import { testRule } from '#test/test-rule';
import { confInJar } from './conf-in-jar.ts';

const manifest = { name: 'META-INF/MANIFEST.MF', content: 'Main-Class: org.acme.Job\n' };

testRule(confInJar, {
  fires: [
    { files: [manifest, { name: 'flink-conf.yaml', content: 'parallelism.default: 4\n' }], at: ['flink-conf.yaml'] },
    {
      files: [manifest, { name: 'conf/config.yaml', content: 'execution:\n  checkpointing:\n' }],
      at: ['conf/config.yaml'],
    },
  ],
  silent: [{ files: [manifest, { name: 'config.yaml', content: 'orders:\n  topic: a\n' }] }],
});
