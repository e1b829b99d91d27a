import { testRule } from '#test/test-rule';
import { loggingBundled } from './logging-bundled.ts';

const manifest = { name: 'META-INF/MANIFEST.MF', content: 'Main-Class: org.acme.Job\n' };

testRule(loggingBundled, {
  fires: [
    {
      files: [manifest, { name: 'org/apache/logging/log4j/core/Logger.class', content: '' }],
      at: ['org/apache/logging/log4j/core/Logger.class'],
    },
    {
      files: [manifest, { name: 'ch/qos/logback/classic/Logger.class', content: '' }],
      at: ['ch/qos/logback/classic/Logger.class'],
    },
  ],
  silent: [
    { files: [manifest, { name: 'org/slf4j/Logger.class', content: '' }] },
    { files: [manifest, { name: 'com/acme/shaded/ch/qos/logback/classic/Logger.class', content: '' }] },
    // A library by itself: nobody submits it.
    { files: [{ name: 'org/apache/logging/log4j/core/Logger.class', content: '' }] },
  ],
});
