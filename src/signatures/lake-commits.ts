import { defineSignatures } from './signature.ts';

const PAIMON = 'org.apache.paimon (org.apache.flink.table.store before)';

/** Tables of files: commits that collide, wait, or are not answered by the catalog. */
export const lakeCommitsSignatures = defineSignatures([
  {
    // Tables of format version 1 know no delete files.
    id: 'sink-deletes-refused:iceberg',
    diagnosis: 'sink-deletes-refused',
    literal: 'Cannot write delete files in a v1 table',
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.iceberg.ManifestFiles#writeDeleteManifest',
  },
  {
    id: 'table-commit-conflict:paimon',
    diagnosis: 'table-commit-conflict',
    literal: [
      'File deletion conflicts detected',
      'LSM conflicts detected',
      'which is not previously added',
      'which is already added',
      'there maybe exist commit conflicts between multiple jobs',
      'snapshot conflict, maybe multiple jobs',
      'it only supports single write',
    ],
    pattern:
      /(?<kind>File deletion|LSM) conflicts detected|Trying to (?<act>delete|add) file (?<file>\{[^}\n]{1,600}\}|\S{1,400})(?: for table (?<table>\S{1,200}))? which is (?:not previously|already) added|commit conflicts between multiple jobs|snapshot conflict, maybe multiple jobs|(?<single>only supports single write)/,
    role: 'trigger',
    strength: 'decisive',
    source: `${PAIMON} operation.commit.ConflictDetection, FileStoreCommitImpl, GlobalIndexAssigner`,
  },
  {
    id: 'table-commit-conflict:iceberg',
    diagnosis: 'table-commit-conflict',
    literal: [
      'Missing required files to delete',
      'found new delete for replaced data file',
      'Found conflicting files that can contain',
      'Cannot commit changes based on stale',
      'is not same as the current table metadata location',
      'Cannot commit: stale table metadata',
      'because base metadata location ',
      'detected concurrent update',
      ': concurrent update detected',
      'Version already exists: ',
      'Requirement failed: ',
      'has been modified concurrently',
      'CommitConflictException',
      'ConcurrentModificationException: Cannot resolve conflicts',
    ],
    pattern:
      /(?<missing>Missing required files to delete)(?:: (?<file>\S{1,400}))?|found new delete for replaced data file|Found conflicting files|stale (?:table )?metadata|(?:Base metadata location '(?<base>[^']{1,400})' is )?not same as the current table metadata location|Requirement failed: (?<requirement>[^\n]{1,160})|modified concurrently|because base metadata location|detected concurrent update|concurrent update detected|CommitConflict|Cannot resolve conflicts|Version already exists/,
    and: /iceberg|hoodie|hudi|amoro|delta/i,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.iceberg.ManifestFilterManager, MergingSnapshotProducer, hive.HiveTableOperations, rest.ErrorHandlers (409)',
  },
  {
    id: 'table-commit-conflict:hudi',
    diagnosis: 'table-commit-conflict',
    literal: [
      'HoodieWriteConflictException',
      'Cannot resolve conflicts for overlapping writes',
      'Receive an unexpected event for instant',
    ],
    pattern: /HoodieWriteConflict|overlapping writes|Receive an unexpected event for instant (?<instant>\d{1,20})/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.hudi.client.transaction.SimpleConcurrentFileWritesConflictResolutionStrategy; StreamWriteOperatorCoordinator',
  },
  {
    id: 'table-commit-conflict:said',
    diagnosis: 'table-commit-conflict',
    literal: ['conflict', 'compaction', 'writers', '冲突', '多个作业'],
    pattern:
      /(?:paimon|iceberg|hudi|lake|湖表|table|表)[^\n]{0,80}(?:commit conflict|concurrent (?:write|commit|compaction)|two (?:jobs|writers)|multiple (?:jobs|writers)|提交冲突|多个作业|并发写)|commit conflict/i,
    not: /serializ|dependency|class|\bno (?:commit )?conflict|没有(?:提交)?冲突/i,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md table-commit-conflict (reported facts)',
  },
  {
    id: 'duplicates-commit-replay:said',
    diagnosis: 'duplicates-commit-replay',
    literal: ['snapshot', 'duplicate', 'job id', 'job-id', 'JobID', '重复', '快照'],
    pattern:
      /(?:second|another|two|duplicate)[^\n]{0,20}snapshots?[^\n]{0,60}same (?:data )?files|same (?:data )?files[^\n]{0,60}(?:two|twice|second|different)[^\n]{0,30}(?:snapshot|commit)|(?:duplicate|重复)[^\n]{0,80}(?:new|different|other|changed|新的?|不同)[^\n]{0,10}(?:job[- ]?id|作业 ?ID)|(?:new|different|新的?) ?job[- ]?id[^\n]{0,100}(?:duplicate|committed again|twice|重复)|commit(?:ted)?[^\n]{0,60}(?:timed? ?out|超时)[^\n]{0,100}(?:committed|succeeded|twice|duplicate|成功|重复)|(?:两个|重复)[^\n]{0,6}(?:快照|snapshot)[^\n]{0,30}(?:相同|同样)[^\n]{0,6}文件/i,
    not: /[Kk]afka|isolation/,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md duplicates-commit-replay (reported facts)',
  },
  {
    // Flink's committer takes a commit with an unknown outcome for a failure, and commits again after the restart.
    id: 'catalog-unreachable:commit-unknown',
    diagnosis: 'catalog-unreachable',
    literal: ['CommitStateUnknownException', 'Cannot determine whether the commit was successful'],
    role: 'trigger',
    source: 'org.apache.iceberg.exceptions.CommitStateUnknownException',
  },
  {
    id: 'catalog-unreachable:metastore',
    diagnosis: 'catalog-unreachable',
    literal: [
      'Could not connect to meta store using any of the URIs',
      'Failed to connect to the MetaStore Server',
      'Unable to instantiate org.apache.hadoop.hive',
      'Unable to instantiate org.apache.hadoop.hive.ql.metadata.SessionHiveMetaStoreClient',
      'Failed to create Hive Metastore client',
      'Failed to connect to Hive Metastore',
      'Failed to get table info from metastore',
      'Failed to determine whether database',
    ],
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.hadoop.hive.metastore.HiveMetaStoreClient; flink.table.catalog.hive; iceberg.hive.HiveClientPool',
  },
  {
    // No address is configured: neither Flink nor Hudi starts a metastore of its own.
    id: 'catalog-unreachable:no-address',
    diagnosis: 'catalog-unreachable',
    literal: 'Embedded metastore is not allowed',
    pattern:
      /Embedded metastore is not allowed(?: here)?\.(?: (?:Make sure you have set a valid value for|Please configure) (?<unset>[\w.]{3,80}))?/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.flink.table.catalog.hive.HiveCatalog, org.apache.hudi.table.catalog.HoodieHiveCatalog, org.apache.hadoop.hive.metastore.HiveMetaStoreClient',
  },
  {
    id: 'catalog-unreachable:thrift',
    diagnosis: 'catalog-unreachable',
    literal: ['TTransportException', 'MetaException'],
    and: /metastore|MetaStore|hive/i,
    pattern: /TTransportException(?:: (?<said>[^\n]{1,160}))?|MetaException\(message:(?<meta>[^\n]{1,200})/,
    not: /Invalid method name|GSS|Kerberos|[Kk]erberos|LockException/,
    role: 'trigger',
    source: 'org.apache.thrift.transport.TSocket below a metastore client; MetaException of the metastore',
  },
  {
    id: 'catalog-unreachable:rest',
    diagnosis: 'catalog-unreachable',
    literal: [
      'RESTException',
      'ServiceFailureException',
      'Failed connecting to ',
      'Failed to get or create catalog',
      'ServiceUnavailableException',
    ],
    pattern:
      /iceberg\.exceptions\.(?:RESTException|ServiceFailureException|ServiceUnavailableException)(?:: (?<said>[^\n]{1,160}))?|paimon[\w.]*(?:RESTException|ServiceUnavailableException)|Failed connecting to (?<url>jdbc:[\w:/.-]{1,200}) via JDBC/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.iceberg.rest.HTTPClient, ErrorHandlers; Paimon RESTCatalog; flink AbstractJdbcCatalog',
  },
  {
    id: 'table-lock-held',
    diagnosis: 'table-lock-held',
    literal: [
      'waiting for lock on ',
      'WaitingForLockException',
      'Unable to acquire lock',
      'Unable to acquire the lock',
      'Failed to acquire lock',
      'Failed to acquire locks',
      'Could not acquire the lock on ',
      'LockException: ',
      'Fail to acquire lock ',
    ],
    pattern:
      /(?:Timed out after (?<waited>[\d,]{1,12}) ms )?waiting for lock on (?<table>[\w.-]{1,200})|Could not acquire the lock on (?<other>[\w.-]{1,200})|WaitingForLock|(?:Unable|Failed?) to acquire (?:the )?locks?(?<said>[^\n]{0,160})|(?:Hoodie|iceberg[\w.]{0,40})LockException(?!: Timed out)/,
    and: /iceberg|hoodie|hudi|hive|paimon|metastore/i,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.iceberg.hive.MetastoreLock; org.apache.hudi.client.transaction.lock.LockManager; Paimon HiveCatalogLock',
  },
  {
    id: 'table-writer-heartbeat-lost',
    diagnosis: 'table-writer-heartbeat-lost',
    literal: ['Heartbeat for instant '],
    pattern: /Heartbeat for instant (?<instant>\d{1,20}) has expired, last heartbeat (?<last>\d{1,20})/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.hudi.client.heartbeat.HeartbeatUtils#abortIfHeartbeatExpired',
  },
  {
    id: 'table-commit-slow',
    diagnosis: 'table-commit-slow',
    literal: ['while waiting for instant initialize', 'while waiting for instant time'],
    pattern: /Timeout\((?<waited>\d{1,12})ms\) while waiting for instant/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.hudi.sink.utils.TimeWait, sink.common.AbstractStreamWriteFunction#instantToWrite',
  },
  {
    id: 'partition-commit-failed',
    diagnosis: 'partition-commit-failed',
    literal: [
      'PartitionCommitPolicy',
      'PartitionCommitter',
      'PartTimeExtractor',
      'PartitionTimeCommitTrigger',
      'Failed to sync partition to hms',
    ],
    pattern:
      /Failed to sync partition to hms|PartitionCommitPolicy|DateTimeParseException[^\n]{0,160}|NumberFormatException[^\n]{0,160}|TableException[^\n]{0,160}|NullPointerException/,
    and: /PartitionCommitter|PartTimeExtractor|PartitionTimeCommitTrigger|PartitionCommitPolicy|hms/,
    role: 'trigger',
    source:
      'org.apache.flink.connector.file.table.stream.PartitionCommitter, PartitionTimeExtractor; Paimon FormatTableCommit',
  },
]);
