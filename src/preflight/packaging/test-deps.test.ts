import { testRule } from '#test/test-rule';
import { testDeps } from './test-deps.ts';

const manifest = { name: 'META-INF/MANIFEST.MF', content: 'Main-Class: org.acme.Job\n' };

testRule(testDeps, {
  fires: [
    {
      files: [manifest, { name: 'org/junit/jupiter/api/Test.class', content: '' }],
      at: ['org/junit/jupiter/api/Test.class'],
    },
    { files: [manifest, { name: 'org/mockito/Mockito.class', content: '' }], at: ['org/mockito/Mockito.class'] },
  ],
  silent: [
    { files: [manifest, { name: 'org/acme/junit/Job.class', content: '' }] },
    // A library by itself: nobody submits it.
    { files: [{ name: 'org/junit/jupiter/api/Test.class', content: '' }] },
  ],
});
