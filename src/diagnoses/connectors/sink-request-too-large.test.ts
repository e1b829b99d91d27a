import { testTold } from '#test/told';
import { sinkRequestTooLarge } from './sink-request-too-large.ts';

// Templates: com.mysql.cj.jdbc.exceptions.PacketTooBigException; pgjdbc; Elasticsearch.
testTold(sinkRequestTooLarge, {
  finds: {
    MySQL: {
      log: `java.io.IOException: Writing records to JDBC failed.
	at org.apache.flink.connector.jdbc.internal.JdbcOutputFormat.writeRecord(JdbcOutputFormat.java:160)
Caused by: com.mysql.cj.jdbc.exceptions.PacketTooBigException: Packet for query is too large (5,767,168 > 4,194,304). You can change this value on the server by setting the 'max_allowed_packet' variable.`,
      says: ['5,767,168', 'max_allowed_packet'],
    },
    Elasticsearch: {
      log: 'ElasticsearchStatusException[bulk failed]; nested: ResponseException[method [POST], host [http://es:9200], URI [/_bulk], status line [HTTP/1.1 413 Request Entity Too Large]]',
      says: ['http.max_content_length'],
    },
  },
  ignores: {
    'a record for Kafka': {
      log: 'org.apache.kafka.common.errors.RecordTooLargeException: The message is 2000000 bytes when serialized which is larger than 1048576, which is the value of the max.request.size configuration.',
      instead: 'kafka-record-too-large',
    },
  },
});
