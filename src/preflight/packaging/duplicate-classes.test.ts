import { zipOf } from '#fixtures/zip-writer';
import { testRule } from '#test/test-rule';
import { duplicateClasses } from './duplicate-classes.ts';

const manifest = { name: 'META-INF/MANIFEST.MF', content: 'Main-Class: org.acme.Job\n' };
const nested = (name: string, content: string) => ({
  name,
  content: zipOf([{ name: 'org/lib/Thing.class', content }]),
});

testRule(duplicateClasses, {
  fires: [
    {
      files: [manifest, nested('lib/a.jar', 'one'), nested('lib/b.jar', 'another')],
      at: ['lib/b.jar!/org/lib/Thing.class'],
    },
  ],
  silent: [{ files: [manifest, nested('lib/a.jar', 'one'), nested('lib/b.jar', 'one')] }],
});
