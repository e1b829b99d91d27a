import { testRule } from '#test/test-rule';
import { nestedLib } from './nested-lib.ts';

const manifest = { name: 'META-INF/MANIFEST.MF', content: 'Main-Class: org.acme.Job\n' };

testRule(nestedLib, {
  fires: [
    { files: [manifest, { name: 'lib/a.jar', content: '' }], severity: 'info', at: ['lib/a.jar'] },
    { files: [manifest, { name: 'jars/a.jar', content: '' }], severity: 'warning', at: ['jars/a.jar'] },
  ],
  silent: [{ files: [manifest, { name: 'lib/a.txt', content: '' }] }],
});
