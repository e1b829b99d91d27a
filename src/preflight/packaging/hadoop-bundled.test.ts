import { testRule } from '#test/test-rule';
import { hadoopBundled } from './hadoop-bundled.ts';

const manifest = { name: 'META-INF/MANIFEST.MF', content: 'Main-Class: org.acme.Job\n' };

testRule(hadoopBundled, {
  fires: [
    {
      files: [manifest, { name: 'org/apache/hadoop/conf/Configuration.class', content: '' }],
      at: ['org/apache/hadoop/conf/Configuration.class'],
    },
  ],
  silent: [
    { files: [manifest, { name: 'com/acme/shaded/org/apache/hadoop/conf/Configuration.class', content: '' }] },
    // A library by itself: nobody submits it.
    { files: [{ name: 'org/apache/hadoop/conf/Configuration.class', content: '' }] },
  ],
});
