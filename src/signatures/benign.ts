import { defineSignatures } from './signature.ts';

/** What healthy clusters print with a warning or an exception in it. Each says why it means nothing. */
export const benignSignatures = defineSignatures([
  {
    // Somebody opens the web page of a task that is not running (any more): back pressure, flame graph.
    id: 'benign:thread-info-sample',
    literal: ['Failed to gather a thread info sample', 'Cannot sample task', 'while retrieving flame graph'],
    role: 'benign',
    source: 'org.apache.flink.runtime.webmonitor.threadinfo.VertexThreadInfoTracker, rt.taskexecutor.TaskExecutor',
  },
  {
    // A port scanner or a health check speaks to the BLOB server in a language it does not know.
    id: 'benign:blob-unknown-operation',
    literal: 'Unknown operation ',
    and: /BlobServerConnection/,
    role: 'benign',
    source: 'org.apache.flink.runtime.blob.BlobServerConnection#run',
  },
  {
    // Asked over REST for a job or task that is gone, or does not exist yet.
    id: 'benign:rest-not-found',
    literal: ['FlinkJobNotFoundException', 'NotFoundException: Job ', 'Exception occurred in REST handler'],
    not: /Could not submit|Failed to (?:run|submit)|savepoint/i,
    role: 'benign',
    source: 'org.apache.flink.runtime.rest.handler.AbstractHandler#handleException',
  },
  {
    // Somebody looked at a job whose tasks do not run (yet): a page of the web UI fails, not the job.
    id: 'benign:rest-view-failed',
    where: 'frame',
    literal: ['org.apache.flink.runtime.rest.handler.job.Job', 'org.apache.flink.runtime.rest.handler.job.metrics.'],
    not: /JobSubmit|JobCancel|JobExecution|[sS]avepoint|[rR]escal/,
    role: 'benign',
    source: 'org.apache.flink.runtime.rest.handler.job.JobVertexBackPressureHandler, JobVertexDetailsHandler, metrics',
  },
  {
    // Delegation tokens without Kerberos: nothing to renew.
    id: 'benign:no-delegation-tokens',
    literal: ['No tokens obtained so skipping notifications', 'Tokens update task not started because'],
    role: 'benign',
    source: 'org.apache.flink.runtime.security.token.DefaultDelegationTokenManager',
  },
  {
    // Curator and ZooKeeper's client try SASL first and go on without it; a server that insists closes the session, and says so.
    id: 'benign:zookeeper-without-sasl',
    literal: ["No JAAS configuration section named 'Client' was found", 'server without SASL authentication'],
    role: 'benign',
    source: 'org.apache.zookeeper.client.ZooKeeperSaslClient, org.apache.zookeeper.ClientCnxn',
  },
  {
    id: 'benign:curator-authentication',
    literal: 'Authentication failed',
    and: /\.curator\.ConnectionState\b/,
    role: 'benign',
    source: 'org.apache.curator.ConnectionState#process: EventType.None with KeeperState.AuthFailed',
  },
  {
    // Reverse look-up of an address fails in most containers; only locality of input splits is lost.
    id: 'benign:no-host-name',
    literal: 'No hostname could be resolved for the IP address',
    role: 'benign',
    source: 'org.apache.flink.runtime.taskmanager.TaskManagerLocation',
  },
  {
    // The processes find each other by trying; while a peer starts, its address refuses.
    id: 'benign:waiting-for-peer',
    literal: ['Remote connection to [', 'Association with remote system ['],
    not: /quarantin|OutOfMemory|handshake/i,
    role: 'benign',
    source: 'org.apache.pekko.remote.transport.netty.NettyTransport; akka.remote.ReliableDeliverySupervisor',
  },
  {
    // Kafka's JMX beans and Flink's metric groups are registered twice where a client id is used twice.
    id: 'benign:registered-twice',
    literal: ['Error registering AppInfo mbean', 'Name collision: Group already contains a Metric with the name'],
    role: 'benign',
    source: 'org.apache.kafka.common.utils.AppInfoParser; rt.metrics.groups.AbstractMetricGroup (M8)',
  },
  {
    // Options a client does not know are passed on by Flink's connectors on purpose.
    id: 'benign:unknown-client-option',
    literal: ["was supplied but isn't a known config", 'were supplied but are not used yet'],
    role: 'benign',
    source: 'org.apache.kafka.common.config.AbstractConfig#logUnused',
  },
  {
    // Most jobs have no Hadoop, and need none.
    id: 'benign:no-hadoop',
    literal: [
      'Hadoop is not in the classpath/dependencies. The extended set',
      'Unable to load native-hadoop library for your platform',
      'Cannot create Hadoop Security Module because Hadoop cannot be found',
      'Cannot install HadoopSecurityContext because Hadoop cannot be found',
    ],
    role: 'benign',
    source:
      'org.apache.flink.core.fs.FileSystem#initialize; org.apache.hadoop.util.NativeCodeLoader; rt.security.SecurityUtils',
  },
  {
    // A task tells its end to a JobMaster that has already started the next attempt.
    id: 'benign:attempt-not-found',
    literal: 'ExecutionGraphException: The execution attempt',
    pattern: /The execution attempt [\w]{1,200} was not found/,
    role: 'benign',
    source: 'JobMaster#updateTaskExecutionState; seen on a real 2.3.0 during a failover',
  },
]);
