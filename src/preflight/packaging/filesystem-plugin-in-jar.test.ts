import { testRule } from '#test/test-rule';
import { filesystemPluginInJar } from './filesystem-plugin-in-jar.ts';

const manifest = { name: 'META-INF/MANIFEST.MF', content: 'Main-Class: org.acme.Job\n' };

testRule(filesystemPluginInJar, {
  fires: [
    {
      files: [manifest, { name: 'org/apache/flink/fs/s3hadoop/S3FileSystemFactory.class', content: '' }],
      at: ['org/apache/flink/fs/s3hadoop/S3FileSystemFactory.class'],
    },
  ],
  silent: [
    { files: [manifest, { name: 'org/apache/flink/fs/acme/Other.class', content: '' }] },
    // A library by itself: nobody submits it.
    { files: [{ name: 'org/apache/flink/fs/s3hadoop/S3FileSystemFactory.class', content: '' }] },
  ],
});
