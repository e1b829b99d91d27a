import { testTold } from '#test/told';
import { catalogUnreachable } from './catalog-unreachable.ts';

// Templates: org.apache.hadoop.hive.metastore.HiveMetaStoreClient#open; iceberg CommitStateUnknownException.
testTold(catalogUnreachable, {
  finds: {
    Hive: {
      log: `org.apache.flink.table.catalog.exceptions.CatalogException: Failed to create Hive Metastore client
	at org.apache.flink.table.catalog.hive.client.HiveShimV310.getHiveMetastoreClient(HiveShimV310.java:112)
Caused by: MetaException(message:Could not connect to meta store using any of the URIs provided. Most recent failure: org.apache.thrift.transport.TTransportException: java.net.ConnectException: Connection refused)`,
      says: ['9083'],
    },
    'an answer that was lost': {
      log: `org.apache.iceberg.exceptions.CommitStateUnknownException: Cannot determine whether the commit was successful or not, the underlying data files may or may not be needed.
Caused by: org.apache.thrift.transport.TTransportException: java.net.SocketTimeoutException: Read timed out
	at org.apache.hadoop.hive.metastore.api.ThriftHiveMetastore$Client.recv_alter_table(ThriftHiveMetastore.java:1)`,
    },
  },
  ignores: {
    'a lock': {
      log: 'org.apache.iceberg.exceptions.CommitFailedException: Timed out after 180000 ms waiting for lock on db.t',
      instead: 'table-lock-held',
    },
  },
});
