import { testRule } from '#test/test-rule';
import { signatureFiles } from './signature-files.ts';

const manifest = { name: 'META-INF/MANIFEST.MF', content: 'Main-Class: org.acme.Job\n' };
const pom = (artifact: string) => [
  {
    name: `META-INF/maven/org.acme/${artifact}/pom.properties`,
    content: `groupId=org.acme\nartifactId=${artifact}\nversion=1\n`,
  },
];

testRule(signatureFiles, {
  fires: [
    {
      files: [
        manifest,
        ...pom('a'),
        ...pom('b'),
        { name: 'META-INF/BC.SF', content: 'x' },
        { name: 'META-INF/BC.RSA', content: 'x' },
      ],
      at: ['META-INF/BC.SF'],
    },
  ],
  silent: [
    // Signed as a whole.
    { files: [manifest, ...pom('a'), { name: 'META-INF/ACME.SF', content: 'x' }] },
  ],
});
