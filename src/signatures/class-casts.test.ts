import { describe, expect, it } from 'vitest';
import { namedIn, rootsIn } from '#test/told';

const rootOf = (log: string) => rootsIn(log)[0];

describe('classes that are not what their name says', () => {
  it.each([
    // JVM, JDK 9 and later.
    [
      'java-version',
      "java.lang.ClassCastException: class jdk.internal.loader.ClassLoaders$AppClassLoader cannot be cast to class java.net.URLClassLoader (jdk.internal.loader.ClassLoaders$AppClassLoader and java.net.URLClassLoader are in module java.base of loader 'bootstrap')",
    ],
    // JVM; org.apache.kafka.common.security.auth.AuthenticateCallbackHandler as flink-sql-connector-kafka relocates it.
    [
      'classloading-conflict',
      'java.lang.ClassCastException: class com.acme.auth.OAuthHandler cannot be cast to class org.apache.flink.kafka.shaded.org.apache.kafka.common.security.auth.AuthenticateCallbackHandler',
    ],
    ['version-mismatch', 'NoClassDefFoundError: SupportsCommitter'],
    ['version-mismatch', 'Caused by: java.lang.ClassNotFoundException: ...RichSinkFunction'],
  ])('%s: %s', (id, log) => {
    expect(rootOf(log)?.diagnosis.id).toBe(id);
  });

  it.each([
    [
      'java-version',
      'java.lang.ClassCastException: class com.acme.Loader cannot be cast to class java.net.URLClassLoader',
    ],
    [
      'classloading-conflict',
      'java.lang.ClassCastException: class com.acme.Order cannot be cast to class com.acme.Invoice',
    ],
    ['version-mismatch', 'NoClassDefFoundError: OrderSinkFunction'],
  ])('not %s: %s', (id, log) => {
    expect(namedIn(log)).not.toContain(id);
  });

  it('a shaded caller wants the thin connector', () => {
    const log =
      'java.lang.ClassCastException: class com.acme.auth.OAuthHandler cannot be cast to class org.apache.flink.kafka.shaded.org.apache.kafka.common.security.auth.AuthenticateCallbackHandler';
    expect(rootOf(log)?.summary.en).toContain('implements the original');
    expect(rootOf(log)?.prescriptions[0]?.action.en).toContain('flink-connector-kafka');
  });
});
