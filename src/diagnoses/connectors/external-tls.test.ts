import { testTold } from '#test/told';
import { externalTls } from './external-tls.ts';

// Template: com.mysql.cj.protocol.a.authentication.CachingSha2PasswordPlugin.
testTold(externalTls, {
  finds: {
    'MySQL 8': {
      log: `com.mysql.cj.exceptions.UnableToConnectException: Public Key Retrieval is not allowed
	at com.mysql.cj.protocol.a.authentication.CachingSha2PasswordPlugin.nextAuthenticationStep(CachingSha2PasswordPlugin.java:130)`,
      says: ['allowPublicKeyRetrieval'],
    },
    'an untrusted certificate': {
      log: `javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target
	at org.elasticsearch.client.RestClient.extractAndWrapCause(RestClient.java:820)`,
      says: ['keytool'],
    },
  },
  ignores: {
    Kafka: {
      log: 'org.apache.kafka.common.errors.SslAuthenticationException: SSL handshake failed',
      instead: 'kafka-auth',
    },
  },
});
