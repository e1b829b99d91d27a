import { testTold } from '#test/told';
import { externalVersionUnsupported } from './external-version-unsupported.ts';

// Templates: RestHighLevelClient#getVersionValidation; MySQL 1193; Thrift TApplicationException.
testTold(externalVersionUnsupported, {
  finds: {
    'OpenSearch behind the Elasticsearch client': {
      log: 'ElasticsearchException[The client noticed that the server is not Elasticsearch and we do not support this unknown product]',
      says: ['OpenSearch'],
    },
    'an old MySQL driver': {
      log: `java.sql.SQLException: Unknown system variable 'query_cache_size'
	at com.mysql.jdbc.SQLError.createSQLException(SQLError.java:964)`,
      says: ['mysql-connector-j'],
    },
    'an older metastore': {
      log: "org.apache.thrift.TApplicationException: Invalid method name: 'get_table_req'",
      says: ['hive'],
    },
  },
  ignores: {
    'a full queue': {
      log: 'ElasticsearchException[Elasticsearch exception [type=es_rejected_execution_exception, reason=rejected execution of coordinating operation]]',
      instead: 'sink-target-unavailable',
    },
  },
});
