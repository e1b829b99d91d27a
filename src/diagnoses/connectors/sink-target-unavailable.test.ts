import { testTold } from '#test/told';
import { sinkTargetUnavailable } from './sink-target-unavailable.ts';

// Templates: Elasticsearch ClusterBlockException, EsRejectedExecutionException; MySQL 1290; Redis; StarRocks DefaultStreamLoader.
testTold(sinkTargetUnavailable, {
  finds: {
    'an index that is read-only': {
      log: `java.lang.RuntimeException: An error occurred in ElasticsearchSink.
	at org.apache.flink.streaming.connectors.elasticsearch.ElasticsearchSinkBase.checkErrorAndRethrow(ElasticsearchSinkBase.java:427)
Caused by: ElasticsearchException[Elasticsearch exception [type=cluster_block_exception, reason=index [orders] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index has read-only-allow-delete block];]]`,
      says: ['read_only_allow_delete', 'disk'],
    },
    'a full queue': {
      log: 'ElasticsearchException[Elasticsearch exception [type=es_rejected_execution_exception, reason=rejected execution of org.elasticsearch.transport.TransportService on EsThreadPoolExecutor[name = node/write, queue capacity = 200]]]',
      says: ['thread_pool'],
    },
    'a database that became a replica': {
      log: `java.io.IOException: java.sql.BatchUpdateException: failed
	at org.apache.flink.connector.jdbc.internal.JdbcOutputFormat.writeRecord(JdbcOutputFormat.java:176)
	at org.apache.flink.connector.jdbc.internal.GenericJdbcSinkFunction.invoke(GenericJdbcSinkFunction.java:57)
Caused by: java.sql.SQLException: The MySQL server is running with the --read-only option so it cannot execute this statement`,
      says: ['read-only'],
    },
    'a Redis without memory': {
      log: "redis.clients.jedis.exceptions.JedisDataException: OOM command not allowed when used memory > 'maxmemory'.",
      says: ['space'],
    },
    'no node of StarRocks': {
      log: 'java.lang.IllegalArgumentException: None of the hosts in `load_url` could be connected.',
    },
    'a search node that refuses connections': {
      log: `java.io.IOException: Connection refused
	at org.elasticsearch.client.RestClient.extractAndWrapCause(RestClient.java:793)
	at org.apache.flink.connector.elasticsearch.sink.ElasticsearchWriter.flush(ElasticsearchWriter.java:125)
Caused by: java.net.ConnectException: Connection refused
	at sun.nio.ch.SocketChannelImpl.checkConnect(Native Method)`,
    },
  },
  ignores: {
    'a document that does not fit': {
      log: "ElasticsearchException[Elasticsearch exception [type=mapper_parsing_exception, reason=failed to parse field [price] of type [long] in document with id '1']]",
      instead: 'sink-record-rejected',
    },
    'Kafka that refuses connections': {
      log: `java.net.ConnectException: Connection refused
	at org.apache.kafka.common.network.PlaintextTransportLayer.finishConnect(PlaintextTransportLayer.java:50)`,
    },
  },
});
