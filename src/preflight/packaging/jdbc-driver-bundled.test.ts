import { testRule } from '#test/test-rule';
import { jdbcDriverBundled } from './jdbc-driver-bundled.ts';

const manifest = { name: 'META-INF/MANIFEST.MF', content: 'Main-Class: org.acme.Job\n' };

testRule(jdbcDriverBundled, {
  fires: [
    {
      files: [manifest, { name: 'META-INF/services/java.sql.Driver', content: 'org.postgresql.Driver\n' }],
      at: ['META-INF/services/java.sql.Driver'],
    },
  ],
  silent: [
    { files: [manifest] },
    { files: [{ name: 'META-INF/services/java.sql.Driver', content: 'org.postgresql.Driver\n' }] },
  ],
});
