import { testTold } from '#test/told';
import { sinkOverloaded } from './sink-overloaded.ts';

// Templates: Doris OLAP_ERR_TOO_MANY_VERSION; ClickHouse 252; StarRocks transactions.
testTold(sinkOverloaded, {
  finds: {
    Doris: {
      log: 'org.apache.doris.flink.exception.DorisRuntimeException: stream load error: [E-235]tablet error: too many versions, tablet writer write failed, tablet_id=26316, txn_id=28, err=-235',
      says: ['max_tablet_version_num', 'checkpointing.interval'],
    },
    ClickHouse: {
      log: 'java.sql.BatchUpdateException: Code: 252. DB::Exception: Too many parts (300). Merges are processing significantly slower than inserts. (TOO_MANY_PARTS) (version 23.3.1)',
      says: ['300'],
    },
  },
  ignores: {
    'a full queue of Elasticsearch': {
      log: 'ElasticsearchException[Elasticsearch exception [type=es_rejected_execution_exception, reason=rejected execution of coordinating operation]]',
      instead: 'sink-target-unavailable',
    },
  },
});
