import { testRule } from '#test/test-rule';
import { wrongLayout } from './wrong-layout.ts';

const manifest = { name: 'META-INF/MANIFEST.MF', content: 'Main-Class: org.acme.Job\n' };

testRule(wrongLayout, {
  fires: [
    {
      files: [
        {
          name: 'META-INF/MANIFEST.MF',
          content: 'Main-Class: org.springframework.boot.loader.JarLauncher\nStart-Class: org.acme.Job\n',
        },
        { name: 'BOOT-INF/classes/org/acme/Job.class', content: '' },
      ],
      at: ['META-INF/MANIFEST.MF'],
    },
  ],
  silent: [{ files: [manifest, { name: 'org/acme/Job.class', content: '' }] }],
});
