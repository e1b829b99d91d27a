import { testTold } from '#test/told';
import { externalRequestTimeout } from './external-request-timeout.ts';

// Templates: org.apache.http.nio (RestClient); PostgreSQL 57014.
testTold(externalRequestTimeout, {
  finds: {
    Elasticsearch: {
      log: `java.net.SocketTimeoutException: 30,000 milliseconds timeout on connection http-outgoing-12 [ACTIVE]
	at org.elasticsearch.client.RestClient.extractAndWrapCause(RestClient.java:808)`,
      says: ['timeout'],
    },
    'a statement': { log: 'org.postgresql.util.PSQLException: ERROR: canceling statement due to statement timeout' },
  },
  ignores: {
    'a broker': {
      log: 'org.apache.kafka.common.errors.TimeoutException: Timed out waiting for a node assignment. Call: describeTopics',
      instead: 'kafka-broker-unreachable',
    },
  },
});
