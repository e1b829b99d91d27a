import { defineSignatures } from './signature.ts';

/** Clients that find no cluster, and jobs that fail before their tasks are made. */
export const submissionSignatures = defineSignatures([
  {
    id: 'job-submission-unreachable:leader',
    diagnosis: 'job-submission-unreachable',
    literal: ['Could not connect to the leading JobManager', 'Failed to retrieve the JobManager gateway'],
    role: 'trigger',
    versions: '–1.8',
    source: 'org.apache.flink.client.program.ClusterClient (legacy mode, up to 1.8)',
  },
  {
    id: 'job-submission-unreachable:retries',
    diagnosis: 'job-submission-unreachable',
    literal: [
      'Number of retries has been exhausted',
      'Response was not valid JSON',
      'Response was neither of the expected type',
      'Could not retrieve the execution result',
      'Failed to submit job',
      'Failed to submit JobGraph',
      "Couldn't retrieve standalone cluster",
      'Could not connect to the leading JobManager',
    ],
    pattern:
      /Number of retries has been exhausted|Response was (?:not valid JSON|neither of the expected type)|Could not retrieve the execution result|Failed to submit (?:job|JobGraph)|retrieve standalone cluster|leading JobManager/,
    and: /(?:Connection refused|ConnectTimeoutException|connection timed out|No route to host|UnknownHostException|UnresolvedAddressException|not valid JSON|neither of the expected type|NotSslRecordException|SSLException|Connection reset|Couldn't retrieve standalone)/i,
    not: /BlobServerException|JobSubmissionException: Failed to submit job [0-9a-f]{32}|ServerCnxn/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.flink.util.concurrent.FutureUtils (RetryException), rest.RestClient, client.program.rest.RestClusterClient',
  },
  {
    // The client uploads jars to a port of its own (blob.server.port), chosen anew at each start unless it is set.
    id: 'job-submission-unreachable:blob',
    diagnosis: 'job-submission-unreachable',
    literal: 'Could not connect to BlobServer at address ',
    pattern: /Could not connect to BlobServer at address (?:(?<host>[\w.-]{1,120})\/)?(?<address>[\w.:-]{1,80})/,
    and: /CliFrontend|ClusterClient|client\.ClientUtils|JobSubmi|flink run|Could not upload/,
    role: 'trigger',
    source: 'org.apache.flink.runtime.blob.BlobClient, below a submission',
  },
  {
    id: 'job-submission-unreachable:cluster',
    diagnosis: 'job-submission-unreachable',
    literal: [
      "Couldn't retrieve Yarn cluster",
      'Could not get the rest endpoint of ',
      'Could not create the RestClusterClient',
    ],
    pattern:
      /Couldn't retrieve Yarn cluster|Could not get the rest endpoint of (?<cluster>[\w.-]{1,120})|Could not create the RestClusterClient/,
    role: 'trigger',
    source:
      'YarnClusterDescriptor#retrieve; KubernetesClusterDescriptor (ClusterRetrieveException, Fabric8FlinkKubeClient)',
  },
  {
    // Netty as Flink's REST client has it; TaskManagers say which of them they cannot reach.
    id: 'job-submission-unreachable:netty',
    diagnosis: 'job-submission-unreachable',
    literal: 'AnnotatedConnectException',
    pattern:
      /AnnotatedConnectException: [^\n]{0,120}(?:refused|timed out|拒绝连接)[^\n]{0,40}?: (?:no further information: )?(?:(?<host>[\w.-]{1,120})\/)?(?<address>[\w.-]{1,80}:(?:8081|8082|80|443|3\d{4}))/,
    not: /PartitionRequest|TransportException|kafka|taskmanager|redis|lettuce|pulsar/i,
    role: 'trigger',
    source: 'io.netty.channel.AbstractChannel below org.apache.flink.runtime.rest.RestClient',
  },
  {
    id: 'job-submission-unreachable:cut-off',
    diagnosis: 'job-submission-unreachable',
    literal: [
      'Failed to submit JobGraph',
      'Failed to submit job',
      'Could not submit job',
      'Could not upload job files',
    ],
    pattern:
      /(?:^|: )(?<refused>(?:Failed to submit (?:JobGraph|job\b)|Could not (?:submit job|upload job files))[^\n]{0,160})/,
    and: /ClientUtils|CliFrontend|RestClusterClient|ClusterClient|executeAsync|SqlClient|PackagedProgram|JobSubmissionException: Failed to submit JobGraph\.?\s*$/,
    not: /Caused by: (?!java\.util\.concurrent\.(?:Completion|Execution)Exception|org\.apache\.flink\.(?:client\.program|runtime\.client\.JobSubmission|util\.Flink))/,
    role: 'trigger',
    family: true,
    source: 'org.apache.flink.client.program.rest.RestClusterClient#submitJob: what it wraps is cut off',
  },
  {
    // The path is unknown there: a proxy cuts it, or the client and the cluster are of different versions.
    id: 'job-submission-unreachable:not-found',
    diagnosis: 'job-submission-unreachable',
    literal: 'RestClientException: [Not found: /',
    role: 'trigger',
    source: 'org.apache.flink.runtime.rest.RestClient#parseResponse; handler.router.RouterHandler',
  },
  {
    id: 'job-submission-unreachable:address',
    diagnosis: 'job-submission-unreachable',
    literal: ['Connection refused', 'connection timed out', 'ConnectTimeoutException', 'UnknownHostException'],
    pattern:
      /(?:Connection refused|connection timed out|Connection timed out)(?:: (?:no further information: )?)?:? ?(?:(?<host>[\w.-]{1,120})\/)?(?<address>[\w.-]{1,80}:\d{2,5})|UnknownHostException: (?<unknownHost>[\w.-]{1,120})/,
    and: /RestClient\b|RestClusterClient|CliFrontend|org\.apache\.flink\.runtime\.rest\.|flink run|sql-client|The program finished with the following exception/,
    not: /kafka\.|jdbc|hbase|redis|elasticsearch|hadoop\.ipc/i,
    role: 'trigger',
    source: 'java.net.ConnectException beneath org.apache.flink.runtime.rest.RestClient',
  },
  {
    id: 'job-submission-unreachable:yarn-gone',
    diagnosis: 'job-submission-unreachable',
    literal: "doesn't run anymore",
    pattern: /The Yarn application (?<gone>application_\w{1,60}) doesn't run anymore/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.yarn.YarnClusterDescriptor#retrieve',
  },
  {
    id: 'job-submission-unreachable:said',
    diagnosis: 'job-submission-unreachable',
    literal: ['flink run', 'client', 'rest.', 'submit', 'web UI', 'Web UI', '客户端', '提交'],
    pattern:
      /(?:client|flink run|submit(?:ting|ssion)?|curl|REST(?: API| endpoint| port)?|web ui|8081|客户端|提交作业)[^\n]{0,80}(?:connection refused|refused|unreachable|cannot (?:connect|reach)|can't (?:connect|reach)|连接被拒绝|无法连接|连不上|拒绝连接|访问不了|无法访问)/i,
    not: /kafka|mysql|zookeeper|TaskManager|database|postgres|redis|broker/i,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md job-submission-unreachable (reported facts)',
  },
  {
    id: 'job-init-failed:wrapped',
    diagnosis: 'job-init-failed',
    literal: [
      'Could not start the JobMaster',
      'Could not set up JobManager',
      'Could not instantiate JobManager',
      'JobInitializationException',
    ],
    role: 'consequence',
    envelope: true,
    strength: 'decisive',
    source:
      'reference/flink-evidence.md A17 (DefaultJobMasterServiceProcess); JobManagerRunnerImpl, Dispatcher (–1.12)',
  },
  {
    id: 'deploy-slow:said',
    diagnosis: 'deploy-slow',
    literal: ['DEPLOYING', 'deploying', 'deployment takes', 'Deployment takes', 'deploy takes', '部署'],
    pattern:
      /(?:stay|stuck|remain|hang|sit|long|minutes?|for \d|一直|停留|卡在|长时间)[^\n]{0,40}DEPLOYING|DEPLOYING[^\n]{0,40}(?:for|minutes?|long|stuck|\d+ ?(?:min|m\b|s\b)|一直|很久|分钟|长时间)|deploy(?:ment)? takes[^\n]{0,30}(?:minute|long|\d)|(?:任务|作业)?部署[^\n]{0,12}(?:慢|很久|分钟|耗时)/i,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md deploy-slow (reported facts)',
  },
]);
