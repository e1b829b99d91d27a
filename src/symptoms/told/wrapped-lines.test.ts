import { describe, expect, it } from 'vitest';
import { namedIn, rootsIn } from '#test/told';

// Template: org.apache.flink.core.fs.FileSystem#getUnguardedFileSystem.
const SCHEME =
  "org.apache.flink.core.fs.UnsupportedFileSystemSchemeException: Could not find a file system implementation for scheme 's3'. The scheme is directly supported by Flink through the following plugin(s): flink-s3-fs-hadoop, flink-s3-fs-presto.";
// Template: the JVM (JDK 11 and later).
const ABSTRACT =
  "java.lang.AbstractMethodError: Receiver class com.acme.InfoOfWhatIsRead does not define or inherit an implementation of the resolved method 'abstract org.apache.flink.api.common.typeutils.TypeSerializer createSerializer(org.apache.flink.api.common.serialization.SerializerConfig)' of abstract class org.apache.flink.api.common.typeinfo.TypeInformation.";

/** As a page breaks it: between words, where the next one does not fit. */
function wrapped(text: string, width: number, indent = ''): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1] as string;
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join(`\n${indent}`);
}

/** As a terminal breaks it: anywhere. */
function chopped(text: string, width: number): string {
  return text.replace(new RegExp(`.{${width}}`, 'g'), '$&\n').trim();
}

function dated(text: string): string {
  return `2024-05-01 10:00:00,000 ERROR com.acme.Job [] - ${text}`;
}

describe('messages broken into lines', () => {
  it.each([
    ['fs-scheme-missing', wrapped(SCHEME, 60)],
    ['fs-scheme-missing', wrapped(SCHEME, 80, '    ')],
    ['fs-scheme-missing', wrapped(SCHEME.replace(/^[^:]*: /, ''), 50)],
    ['fs-scheme-missing', chopped(SCHEME, 70)],
    ['version-mismatch', wrapped(ABSTRACT, 60)],
    ['version-mismatch', wrapped(ABSTRACT, 60).replaceAll('\n', ' \n')],
    ['fs-scheme-missing', `${wrapped(SCHEME, 60)}\n\tat org.apache.flink.core.fs.FileSystem.get(FileSystem.java:409)`],
  ])('%s: %s', (id, log) => {
    expect(namedIn(log)[0]).toBe(id);
  });

  it('is known by a sentence of its own', () => {
    expect(namedIn('java.io.IOException: Too many\nopen files')).toContain('fd-or-port-exhausted');
  });

  it.each([
    ['statements of their own', 'somebody says there are too many\n# open files'],
    ['a sentence that ended', 'Of these there are by now far Too many.\nopen files are counted every minute'],
    [
      'a line so short that nobody broke it there',
      'Too many\nopen files is what we would like to see explained by somebody who knows more about it than we do here',
    ],
    ['what has a time', `${dated('Too many')}\n${dated('open files')}`],
  ])('stay apart: %s', (_, log) => {
    expect(namedIn(log)).not.toContain('fd-or-port-exhausted');
  });

  it('the whole sentence is quoted', () => {
    const [first] = rootsIn(wrapped(ABSTRACT, 60));
    expect(JSON.stringify(first?.evidence)).toContain('Receiver class com.acme.InfoOfWhatIsRead does not define');
  });
});
