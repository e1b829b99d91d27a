import { testRule } from '#test/test-rule';
import { kryoBundled } from './kryo-bundled.ts';

const manifest = { name: 'META-INF/MANIFEST.MF', content: 'Main-Class: org.acme.Job\n' };

testRule(kryoBundled, {
  fires: [
    {
      files: [manifest, { name: 'com/esotericsoftware/kryo/Kryo.class', content: '' }],
      at: ['com/esotericsoftware/kryo/Kryo.class'],
    },
  ],
  silent: [
    { files: [manifest, { name: 'com/acme/shaded/com/esotericsoftware/kryo/Kryo.class', content: '' }] },
    // A library by itself: nobody submits it.
    { files: [{ name: 'com/esotericsoftware/kryo/Kryo.class', content: '' }] },
  ],
});
