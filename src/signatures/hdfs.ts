import { defineSignatures } from './signature.ts';

const LIMITS = [
  'The directory item limit of ',
  'quota of /',
  'DSQuotaExceededException',
  'NSQuotaExceededException',
  'is exceeded: quota',
];
const LIMIT =
  /directory item limit of (?<directory>\S{1,400}) is exceeded: limit=(?<limit>\d+)|The (?<quotaKind>DiskSpace|NameSpace) quota(?: \([^)]*\))? of (?:directory )?(?<quota>\S{1,400}) is exceeded|[DN]SQuotaExceededException/;
/** A folder that is named as those of high availability or of checkpoints are. */
const OF_FLINK =
  /(?:limit|quota(?: \([^)]*\))?) of (?:directory )?\S{0,300}?(?:\/(?:[\w.]{1,60}[_-])?(?:ha|HA|high-?availab\w{0,20}|recovery)(?=[/_\s-])|checkpoint|savepoint|chk-)/;

/** HDFS: names, writes, rights. */
export const hdfsSignatures = defineSignatures([
  {
    id: 'fs-hdfs-nameservice:unknown-host',
    diagnosis: 'fs-hdfs-nameservice',
    literal: 'java.net.UnknownHostException',
    pattern: /IllegalArgumentException: java\.net\.UnknownHostException: (?<nameservice>[\w-]{1,255})(?:\s|$)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.hadoop.security.SecurityUtil#buildTokenService: the only place that wraps it so',
  },
  {
    id: 'fs-hdfs-nameservice:instantiate',
    diagnosis: 'fs-hdfs-nameservice',
    literal: 'Cannot instantiate file system for URI: ',
    pattern:
      /Cannot instantiate file system for URI: (?<uri>(?:hdfs|viewfs):\/\/(?<nameservice>[\w-]{1,255})(?:\/\S{0,300}|\s|$))/,
    and: /UnknownHostException/,
    role: 'consequence',
    source: 'org.apache.flink.runtime.fs.hdfs.HadoopFsFactory',
  },
  {
    id: 'fs-hdfs-nameservice:no-authority',
    diagnosis: 'fs-hdfs-nameservice',
    literal: [
      'Incomplete HDFS URI, no host',
      'did not describe the authority',
      'Hadoop configuration did not contain an entry for the default',
    ],
    pattern:
      /Incomplete HDFS URI, no host: (?<incomplete>\S{1,300})|file system URI \((?<uri>[^)\s]{1,300})\) did not describe the authority|(?<noDefault>Hadoop configuration did not contain an entry for the default)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.hadoop.hdfs.DistributedFileSystem#initialize, HadoopFsFactory#getMissingAuthorityErrorPrefix',
  },
  {
    id: 'fs-hdfs-nameservice:mount-table',
    diagnosis: 'fs-hdfs-nameservice',
    literal: ['Empty Mount table in config for viewfs', 'Could not find any configured addresses for URI'],
    pattern:
      /Empty Mount table in config for (?<viewfs>viewfs:\S{1,255})|Could not find any configured addresses for URI (?<uri>\S{1,300})/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.hadoop.fs.viewfs.InodeTree, hdfs AbstractNNFailoverProxyProvider',
  },
  {
    id: 'fs-hdfs-nameservice:standby',
    diagnosis: 'fs-hdfs-nameservice',
    literal: 'is not supported in state standby',
    pattern: /Operation category (?<category>READ|WRITE) is not supported in state standby/,
    not: /RetryInvocationHandler|failover attempts|Trying to failover/i,
    role: 'trigger',
    source: 'org.apache.hadoop.ipc.StandbyException: one namenode addressed by its host instead of the nameservice',
  },
  {
    id: 'fs-hdfs-nameservice:failover',
    literal: 'is not supported in state standby',
    and: /RetryInvocationHandler|failover attempts|Trying to failover/i,
    // A client with the nameservice asks one namenode after the other.
    role: 'benign',
    source: 'org.apache.hadoop.io.retry.RetryInvocationHandler (INFO)',
  },
  {
    id: 'fs-hdfs-write-failed:no-datanode',
    diagnosis: 'fs-hdfs-write-failed',
    literal: ['could only be written to ', 'could only be replicated to '],
    pattern:
      /File (?<path>\S{1,400}) could only be (?:written|replicated) to (?<written>\d+) (?:of the (?<needed>\d+) minReplication )?nodes[^\n]{0,40}?\s(?:[Tt]here are )?(?<datanodes>\d+) datanode\(s\) running(?: and (?<excluded>\d+|no) node)?|could only be (?:written|replicated) to \d+/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.hadoop.hdfs.server.blockmanagement.BlockManager#chooseTarget4NewBlock (reference E:M5)',
  },
  {
    id: 'fs-hdfs-write-failed:safe-mode',
    diagnosis: 'fs-hdfs-write-failed',
    literal: ['Name node is in safe mode', 'SafeModeException'],
    pattern: /(?<safeMode>Name node is in safe mode|SafeModeException)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.hadoop.hdfs.server.namenode.SafeModeException',
  },
  {
    id: 'fs-hdfs-write-failed:lease',
    diagnosis: 'fs-hdfs-write-failed',
    literal: ['LeaseExpiredException', 'No lease on ', 'AlreadyBeingCreatedException', 'RecoveryInProgressException'],
    pattern:
      /(?:No lease on|LeaseExpiredException: )(?:No lease on)? ?(?<path>\/\S{1,400})?|(?<lease>AlreadyBeingCreatedException|RecoveryInProgressException)/,
    and: /hdfs|hadoop|No lease on \//,
    role: 'trigger',
    source: 'org.apache.hadoop.hdfs.server.namenode.LeaseExpiredException: file closed, deleted or taken over',
  },
  {
    id: 'fs-hdfs-write-failed:pipeline',
    diagnosis: 'fs-hdfs-write-failed',
    literal: [
      'are bad. Aborting...',
      'Failed to replace a bad datanode on the existing pipeline',
      'does not have enough number of replicas',
      'Unable to create new block.',
      'Could not get block locations. Source file',
    ],
    pattern:
      /All datanodes (?:\[[^\n]{0,400}\]|\S{1,300}) are bad\. Aborting|(?<replace>Failed to replace a bad datanode)|(?<replicas>last block[^\n]{0,200} does not have enough number of replicas)|Unable to create new block|Could not get block locations\. Source file/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.hadoop.hdfs.DataStreamer, DFSOutputStream',
  },
  {
    // Where Flink keeps its own files the limit is how it shows; what stopped is checkpoints, or high availability.
    id: 'fs-hdfs-write-failed:limits-of-flink',
    diagnosis: 'fs-hdfs-write-failed',
    literal: LIMITS,
    pattern: LIMIT,
    and: OF_FLINK,
    role: 'trigger',
    source: 'org.apache.hadoop.hdfs.protocol.FSLimitException, DSQuotaExceededException, NSQuotaExceededException',
  },
  {
    id: 'fs-hdfs-write-failed:limits',
    diagnosis: 'fs-hdfs-write-failed',
    literal: LIMITS,
    pattern: LIMIT,
    not: OF_FLINK,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.hadoop.hdfs.protocol.FSLimitException, DSQuotaExceededException, NSQuotaExceededException',
  },
  {
    id: 'fs-hdfs-write-failed:lease-recovery',
    diagnosis: 'fs-hdfs-write-failed',
    literal: [
      'because lease recovery is in progress',
      'because this file is already being created by',
      'because current leaseholder is trying to recreate file',
      'because pipeline state',
    ],
    pattern: /[Ff]ailed to (?:(?:APPEND|CREATE|TRUNCATE)_FILE|create file) \[?(?<path>[^\s\]]{1,400})\]? for /,
    role: 'trigger',
    source: 'org.apache.hadoop.hdfs.server.namenode.FSNamesystem#recoverLeaseInternal',
  },
  {
    id: 'fs-hdfs-write-failed:namenode',
    diagnosis: 'fs-hdfs-write-failed',
    literal: ['failed on connection exception', 'failed on socket timeout exception'],
    pattern:
      /(?:Call From|No Route to Host from) \S{1,255} to (?<namenode>\S{1,255}:(?!80(?:30|31|32|33)\b)\d+) failed on (?:connection|socket timeout) exception/,
    and: /hdfs|HDFS|NameNode|Namenode|:8020|:9000/,
    role: 'trigger',
    source: 'org.apache.hadoop.net.NetUtils#wrapException: the namenode does not answer',
  },
  {
    id: 'fs-hdfs-write-failed:closed',
    diagnosis: 'fs-hdfs-write-failed',
    literal: 'java.io.IOException: Filesystem closed',
    pattern: /IOException: (?<closed>Filesystem closed)/,
    role: 'consequence',
    source: 'org.apache.hadoop.hdfs.DFSClient#checkOpen: a shared, cached FileSystem was closed; also on cancellation',
  },
  {
    id: 'fs-hdfs-write-failed:retrying',
    diagnosis: 'fs-hdfs-write-failed',
    literal: [
      'Exception in createBlockOutputStream',
      'Error Recovery for BP-',
      'Slow waitForAckedSeqno',
      'DataStreamer Exception',
    ],
    role: 'sustainer',
    source: 'org.apache.hadoop.hdfs.DataStreamer (INFO, WARN): the client takes another datanode',
  },
  {
    id: 'fs-credentials:hdfs-permission',
    diagnosis: 'fs-credentials',
    literal: ['Permission denied: user=', 'org.apache.hadoop.security.AccessControlException'],
    pattern:
      /Permission denied: user=(?<user>[^\s,]{1,100}), access=(?<access>[\w_]{1,30}), inode="(?<path>[^"\n]{1,400})"(?::(?<owner>[^:\s]{1,100}):(?<group>[^:\s]{1,100}):(?<mode>\S{1,12}))?/,
    // The store of high availability: ha-storage-unavailable.
    not: /BlobUtils\.createFileSystemBlobStore|FileSystemHaServices|createHighAvailabilityServices/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.hadoop.hdfs.server.namenode.FSPermissionChecker',
  },
]);
