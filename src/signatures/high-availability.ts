import { defineSignatures } from './signature.ts';

/** Leaders, their stores, and what they leave behind. */
export const highAvailabilitySignatures = defineSignatures([
  {
    // The Kubernetes operator sees the JobManager gone, and nothing that it could bring back.
    id: 'jm-crash-no-ha:operator',
    diagnosis: 'jm-crash-no-ha',
    literal: [
      'jobmanager deployment without HA enabled',
      'Could not recover lost jobmanager deployment',
      'Could not recover unhealthy jobmanager deployment',
    ],
    role: 'trigger',
    source:
      'org.apache.flink.kubernetes.operator.reconciler.deployment: AbstractFlinkResourceReconciler, ApplicationReconciler',
  },
  {
    id: 'ha-zk-suspended:connection',
    diagnosis: 'ha-zk-suspended',
    literal: ['Connection to ZooKeeper suspended', 'Connection to ZooKeeper lost'],
    pattern:
      /Connection to ZooKeeper (?<zk>suspended|lost)[^\n]{0,80}?(?:contender (?<contender>\S{1,200})|waiting for reconnection|leader|$)/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'reference/flink-evidence.md K3–K5 (ZooKeeperLeaderElectionDriver, -RetrievalDriver; –1.12 ZooKeeperLeaderElectionService)',
  },
  {
    id: 'ha-zk-suspended:session',
    diagnosis: 'ha-zk-suspended',
    literal: [
      'Client session timed out, have not heard from server in',
      'Unable to reconnect to ZooKeeper service, session',
      'KeeperErrorCode = ConnectionLoss',
      'KeeperErrorCode = Session expired',
      'KeeperException$SessionExpiredException',
      'State change: SUSPENDED',
      'State change: LOST',
      'Unhandled error in curator framework',
    ],
    pattern:
      /have not heard from server in (?<silentMs>\d+) ?ms|session 0x[0-9a-f]{1,20} has (?<expired>expired)|KeeperErrorCode = (?<keeper>ConnectionLoss|Session expired)|SessionExpiredException|State change: (?<state>SUSPENDED|LOST)|Unhandled error in curator framework/,
    and: /org\.apache\.flink|shaded\.(?:zookeeper|curator)|curator|ClientCnxn/,
    not: /hbase|kafka\./i,
    role: 'trigger',
    source: 'org.apache.zookeeper.ClientCnxn, org.apache.curator.framework.state.ConnectionStateManager; K7',
  },
  {
    id: 'ha-zk-suspended:said',
    diagnosis: 'ha-zk-suspended',
    literal: ['ZooKeeper', 'Zookeeper', 'zookeeper'],
    pattern:
      /(?:zookeeper|\bzk\b)[^\n]{0,80}(?:suspend|session (?:expired|timeout|timed out)|connection (?:lost|loss)|disconnect|rolling restart|restarted|unstable|down\b|抖动|断开|会话(?:过期|超时)|连接(?:丢失|中断|断开)|重启)/i,
    not: /kafka|hbase|canal|INFO /i,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md ha-zk-suspended (reported facts)',
  },
  {
    id: 'ha-leadership-lost:renewal',
    diagnosis: 'ha-leadership-lost',
    literal: [
      'Exception occurred while renewing lock',
      'Renew deadline reached after',
      'renew deadline reached',
      'Unable to update ConfigMapLock',
      'observed empty leader holder',
      'Leadership revoked',
      'leadership revoked',
    ],
    pattern:
      /(?<renewal>renewing lock|[Rr]enew deadline reached(?: after (?<deadline>[^\n]{1,30}) while)?|Unable to update ConfigMapLock)|empty leader holder|[Ll]eadership revoked/,
    not: /hudi|servicebus|ZooKeeper/i,
    role: 'trigger',
    source: 'io.fabric8.kubernetes.client.extended.leaderelection.LeaderElector; KubernetesLeaderElector',
  },
  {
    // At the end of a process as well: the leader gives up what it held.
    id: 'ha-leadership-lost:revoked',
    diagnosis: 'ha-leadership-lost',
    literal: [
      'was revoked leadership',
      'was revoked the leadership',
      'JobManager is no longer the leader',
      'revoked leadership',
      'no longer the leader.',
    ],
    pattern:
      /(?<contender>[\w./:-]{1,120}) (?:for job [0-9a-f]{32} )?was revoked (?:the )?leadership|no longer the leader|revoked leadership/,
    role: 'consequence',
    source: 'reference/flink-evidence.md K1, K2 (DefaultDispatcherRunner, JobMasterServiceLeadershipRunner)',
  },
  {
    // What REST answers while there is no leader, or several processes each send callers to another.
    id: 'ha-leadership-lost:rest',
    diagnosis: 'ha-leadership-lost',
    literal: [
      'due to an ongoing leader election',
      'No leader available',
      'no leader available',
      'Cannot connect to JobManager right now. Please try to refresh',
    ],
    pattern: /due to an ongoing leader election|[Nn]o leader available|Cannot connect to JobManager right now/,
    not: /kafka|partition|broker/i,
    role: 'trigger',
    source: 'org.apache.flink.runtime.rest.handler.LeaderRetrievalHandler, RedirectHandler',
  },
  {
    id: 'ha-leadership-lost:said',
    diagnosis: 'ha-leadership-lost',
    literal: ['leader', 'Leader', 'lease', 'Lease', '选主', '主节点', '租约'],
    pattern:
      /(?:lost|loses|losing|lose) (?:the |its )?(?:leadership|leader lease|leader election)|leader(?:ship)? (?:was |is |has been )?(?:lost|changes? (?:again|often|every))|lease (?:not renewed|expired|renewal fail)|(?:not|fail\w*|unable to) renew[^\n]{0,20}(?:lease|lock|leader)|租约[^\n]{0,8}(?:失败|过期|超时)|(?:选主|leader)[^\n]{0,16}(?:丢失|失败|频繁|切换)/i,
    not: /partition|kafka|broker|replica|ISR/i,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md ha-leadership-lost (reported facts)',
  },
  {
    id: 'ha-stale-job:ignored',
    diagnosis: 'ha-stale-job',
    literal: [
      'because the job already reached a globally-terminal state',
      'Job has already been submitted',
      'has already finished',
    ],
    pattern:
      /Ignoring (?:JobGraph|job) submission '?(?<jobName>[^'\n]{0,120})'? \((?<staleJob>[0-9a-f]{32})\)|globally-terminal state|DuplicateJobSubmissionException|Job has already been submitted/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'reference/flink-evidence.md A19 (Dispatcher); org.apache.flink.runtime.client.DuplicateJobSubmissionException',
  },
  {
    id: 'ha-stale-job:cleanup',
    diagnosis: 'ha-stale-job',
    literal: ['The cleanup of job '],
    pattern: /The cleanup of job (?<staleJob>[0-9a-f]{32}) failed/,
    role: 'trigger',
    source: 'reference/flink-evidence.md A20 (Dispatcher)',
  },
  {
    // Together with a revocation: the end of the job and the loss of the leader ran into each other.
    id: 'ha-stale-job:ended',
    literal: ['to FAILED', '-> FAILED', 'to FINISHED', '-> FINISHED', 'to CANCELED', '-> CANCELED'],
    pattern:
      /[Jj]ob [^\n]{0,200}switched (?:from )?(?:state )?\w{1,20} (?:to|->) (?:state )?(?<endedAs>FAILED|FINISHED|CANCELED)/,
    role: 'context',
    source: 'org.apache.flink.runtime.executiongraph.DefaultExecutionGraph',
  },
  {
    id: 'ha-stale-job:suspended',
    literal: ['SUSPENDED'],
    pattern: /terminal (?:state )?(?<suspended>SUSPENDED)/,
    role: 'context',
    source: 'org.apache.flink.runtime.dispatcher.Dispatcher (Job {} reached terminal state {})',
  },
  {
    id: 'ha-leadership-lost:suspended',
    literal: 'to SUSPENDED',
    pattern: /switched (?:from )?(?:state )?(?<suspendedFrom>\w{1,20}) to (?:state )?SUSPENDED/,
    role: 'context',
    source: 'org.apache.flink.runtime.executiongraph.DefaultExecutionGraph',
  },
  {
    // Then leadership is given up in order.
    id: 'ha-leadership-lost:stopped',
    literal: ['RECEIVED SIGNAL', 'Entrypoint down with application status'],
    pattern: /(?<stopped>RECEIVED SIGNAL \d+: SIG(?:TERM|INT|HUP)|application status (?:SUCCEEDED|CANCELED))/,
    role: 'context',
    source: 'org.apache.flink.runtime.util.SignalHandler, rt.entrypoint.ClusterEntrypoint',
  },
  {
    id: 'ha-storage-unavailable:metadata-store',
    diagnosis: 'ha-storage-unavailable',
    literal: 'to the underlying metadata store',
    pattern: /writing checkpoint (?<checkpoint>\d+) to the underlying metadata store/,
    role: 'trigger',
    strength: 'decisive',
    source: 'reference/flink-evidence.md C13 (CheckpointCoordinator)',
  },
  {
    id: 'ha-storage-unavailable:file-system',
    diagnosis: 'ha-storage-unavailable',
    literal: [
      'Could not create FileSystem for highly available storage path',
      'Invalid path for highly available storage (',
      'Cannot create cluster high available storage path',
      'Could not create storage directory for BLOB store in ',
      'Could not create the ha services from the instantiated',
      'Could not retrieve the JobResults of dirty jobs from the underlying JobResultStore',
      "The base directory of the JobResultStore isn't accessible",
    ],
    pattern:
      /highly available storage (?:path )?\((?<path>[^)\n]{1,300})\)|(?:high available storage path|directory for BLOB store in) '(?<haPath>(?!\/)[^'\s]{1,300})|the ha services from|JobResultStore/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.flink.runtime.blob.BlobUtils, FileSystemBlobStore; rt.highavailability HighAvailabilityServicesUtils, FileSystemJobResultStore',
  },
  {
    // Whatever the file system answers, it answers to the store of high availability.
    id: 'ha-storage-unavailable:blob-store',
    diagnosis: 'ha-storage-unavailable',
    literal: 'BlobUtils.createFileSystemBlobStore',
    pattern:
      /(?:IOException|AccessControlException|AccessDeniedException|UnknownHostException|ConnectException|SafeModeException)(?::[^\n]{0,400})?(?:\n(?!Caused by)[^\n]{0,400}){1,60}?\n?[^\n]{0,40}BlobUtils\.createFileSystemBlobStore/,
    where: 'entry',
    role: 'trigger',
    strength: 'decisive',
    source: 'rt.blob.BlobUtils#createBlobStoreFromConfig below rt.highavailability.HighAvailabilityServicesUtils',
  },
  {
    // HDFS takes no more in the folder of high availability: the rest of it is told by the file system.
    id: 'ha-storage-unavailable:limits',
    diagnosis: 'ha-storage-unavailable',
    literal: [
      'The directory item limit of ',
      'NSQuotaExceededException',
      'DSQuotaExceededException',
      'is exceeded: quota',
    ],
    pattern:
      /(?:limit|quota(?: \([^)]*\))?) of (?:directory )?(?<path>\S{0,300}?\/(?:[\w.]{1,60}[_-])?(?:ha|HA|high-?availab\w{0,20}|recovery)(?:[/_-]\S{0,300})?) is exceeded/,
    role: 'trigger',
    source: 'org.apache.hadoop.hdfs.protocol.FSLimitException, NSQuotaExceededException, DSQuotaExceededException',
  },
  {
    id: 'ha-storage-unavailable:config-map',
    diagnosis: 'ha-storage-unavailable',
    literal: [
      'is deleted externally',
      'has been deleted externally',
      'Cannot retry checkAndUpdateConfigMap with configMap',
      'Failed to update ConfigMap ',
      'Failed to create ConfigMap ',
      'Could not write leader information since ConfigMap ',
      'Error while watching the ConfigMap ',
      'request is too large',
      'must have at most 1048576 bytes',
    ],
    pattern:
      /ConfigMap (?<configMap>[\w.-]{1,200}) (?:is|has been) deleted externally|checkAndUpdateConfigMap with configMap (?<configMapLost>[\w.-]{1,200})|Failed to (?:update|create) ConfigMap (?<configMapUnread>[\w.-]{1,200})|leader information since ConfigMap (?<configMapGone>[\w.-]{1,200})|Error while watching the ConfigMap (?<configMapWatched>[\w.-]{1,200})|(?<tooLarge>request is too large|must have at most 1048576 bytes)/,
    and: /ConfigMap|configMap|configmap|etcd/,
    role: 'trigger',
    strength: 'decisive',
    source: 'reference/flink-evidence.md K9; org.apache.flink.kubernetes.kubeclient.Fabric8FlinkKubeClient',
  },
  {
    id: 'ha-storage-unavailable:zookeeper-store',
    diagnosis: 'ha-storage-unavailable',
    literal: ['KeeperErrorCode = NoAuth', 'KeeperErrorCode = InvalidACL', 'is out of range!'],
    pattern:
      /KeeperErrorCode = (?<acl>NoAuth|InvalidACL)(?: for (?<znode>\S{1,200}))?|Packet len ?(?<packet>\d+) is out of range/,
    and: /zookeeper/i,
    not: /kafka\.|hbase/i,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.zookeeper.KeeperException; ClientCnxnSocket (jute.maxbuffer)',
  },
]);
