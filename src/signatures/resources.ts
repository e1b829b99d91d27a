import { defineSignatures } from './signature.ts';

/** Slots that are not given, workers that do not come, clients that find no cluster, jobs that fail before their tasks. */
export const resourcesSignatures = defineSignatures([
  {
    // Kept going by missing slots; what took them away (a lost TaskManager, a pod that waits) is told elsewhere.
    id: 'slots-insufficient:timeout',
    diagnosis: 'slots-insufficient',
    literal: [
      'Slot request bulk is not fulfillable',
      'Could not allocate all requires slots within timeout',
      'Could not allocate the required slot within slot request timeout',
      'No pooled slot available and request to ResourceManager for new slot failed',
      'Slot allocation request timed out for',
      'Not enough free slots available to run the job',
      'Could not allocate enough slots',
      'Could not allocate enough slots to run the job',
    ],
    pattern:
      /Slot request bulk is not fulfillable|Could not allocate all requires slots within timeout of (?<timeoutMs>\d+) ms\. Slots required: (?<required>\d+), slots allocated: (?<allocated>\d+)|within slot request timeout|No pooled slot available|Slot allocation request timed out|Not enough free slots available to run the job(?:[^\n]{0,600}?total number of slots=(?<total>\d+), available slots=(?<available>\d+))?|Could not allocate enough slots/,
    role: 'sustainer',
    strength: 'decisive',
    source:
      'reference/flink-evidence.md E1; SlotPoolImpl, SchedulerImpl (–1.12), jobmanager.scheduler.Scheduler (–1.8), Execution (1.8–1.10)',
  },
  {
    id: 'slots-insufficient:resources',
    diagnosis: 'slots-insufficient',
    literal: ['NoResourceAvailableException', 'Could not fulfill resource requirements of job'],
    pattern: /NoResourceAvailableException|Could not fulfill resource requirements of job (?<jobId>[0-9a-f]{8,32})/,
    // A worker on its way is no shortage; the fast refusal has its own entry.
    not: /minimum required resources/,
    role: 'consequence',
    source:
      'reference/flink-evidence.md E4; org.apache.flink.runtime.jobmanager.scheduler.NoResourceAvailableException',
  },
  {
    id: 'slots-insufficient:wanted',
    literal: 'Received resource requirements from job',
    pattern: /numberOfRequiredSlots=(?<slotsWanted>\d+)/,
    role: 'context',
    source: 'reference/flink-evidence.md E5 (SlotManager)',
  },
  {
    id: 'slots-insufficient:limits',
    literal: ['yarn.scheduler.maximum-allocation-mb', 'yarn.nodemanager.resource.memory-mb'],
    pattern: /maximum-allocation-mb["']?\s{0,4}[:=>]\s{0,4}["']?(?<maxAllocationMb>\d+)/,
    where: 'entry',
    role: 'context',
    source: 'yarn-site.xml as people paste it',
  },
  {
    id: 'slots-insufficient:said',
    diagnosis: 'slots-insufficient',
    literal: [
      'slots',
      'available slot',
      'task slot',
      'Available Task Slots',
      'slot 不足',
      'slot不足',
      '槽位不足',
      '槽位不够',
      'slot 不够',
      'slot不够',
      '没有可用的 slot',
      '没有可用slot',
      '可用 slot',
      '可用slot',
      '空闲 slot',
      '剩余 slot',
    ],
    pattern:
      /(?:not enough|no free|no available|too few|insufficient|lack of|out of|0 (?:free|available)|(?:available|free)[\w -]{0,20}\W{1,3}0\b)[\w ]{0,16}slots?|(?:available|free)(?: task)? ?slots?\W{1,4}0\b|slots?[\w ]{0,20}(?:exhausted|used up|not enough|all (?:taken|occupied|used))|(?:slot|槽位) ?(?:不足|不够|用完|耗尽|已满)|没有可用的? ?(?:slot|槽位)|(?:可用|空闲|剩余) ?(?:task )?(?:slot|槽位)s? ?(?:数)?[^\n]{0,3}(?:为|是|:|：|=) ?0(?![\d.])/i,
    said: true,
    role: 'sustainer',
    source: 'reference/flink-failure-catalogue.md slots-insufficient (reported facts)',
  },
  {
    id: 'slots-minimum-not-met:exception',
    diagnosis: 'slots-minimum-not-met',
    literal: 'Could not acquire the minimum required resources',
    pattern:
      /Could not acquire the minimum required resources(?:, failing slot requests\. Acquired: (?<acquired>[^\n]{0,300}?)\. Current slot pool status: (?<pool>[^\n]{0,300}))?/,
    role: 'sustainer',
    strength: 'decisive',
    source: 'reference/flink-evidence.md E2, E3 (DeclarativeSlotPoolBridge)',
  },
  {
    id: 'slots-minimum-not-met:limit',
    diagnosis: 'slots-minimum-not-met',
    literal: [
      'The max total resource limitation',
      'The number of registered and pending slots is',
      'The total number of slots exceeds the max limitation',
      'The total number of taskmanager exceeds the max limitation',
    ],
    pattern:
      /max total resource limitation <(?<limit>[^>\n]{1,120})>|registered and pending slots is (?<slots>\d+), while the maximum is (?<maxSlots>\d+)|exceeds the max limitation(?: (?<limitSlots>\d+))?/,
    role: 'trigger',
    strength: 'decisive',
    source: 'reference/flink-evidence.md E6; SlotManagerImpl, TaskExecutorManager (1.10–1.16)',
  },
  {
    // Says only that workers die at their start; the first lines of a worker's log say why.
    id: 'tm-crashloop:failure-rate',
    diagnosis: 'tm-crashloop',
    literal: ['Reaching max start worker failure rate', 'Will not retry creating worker in'],
    pattern:
      /max start worker failure rate: (?<rate>[^\n]{1,120})|Will not retry creating worker in (?<pause>[^\n]{1,60}?)\.?$/,
    role: 'sustainer',
    strength: 'decisive',
    source: 'reference/flink-evidence.md E12 (ActiveResourceManager)',
  },
  {
    id: 'tm-crashloop:kubernetes',
    diagnosis: 'tm-crashloop',
    literal: ['CrashLoopBackOff', 'Back-off restarting failed container', 'RunContainerError'],
    pattern:
      /(?:(?<pod>[\w.-]{1,120})\s{1,20}\d\/\d\s{1,20})?(?:CrashLoopBackOff|RunContainerError)|Back-off restarting failed container/,
    where: 'entry',
    role: 'sustainer',
    source: 'kubelet events and container states',
  },
  {
    id: 'tm-crashloop:pods',
    diagnosis: 'tm-crashloop',
    literal: ['taskmanager-'],
    pattern: /(?<pod>[\w.-]{0,80}taskmanager-[\w.-]{1,40})\s{1,20}0\/\d\s{1,20}(?:Error|RunContainerError)\s/,
    said: true,
    role: 'sustainer',
    source: 'kubectl get pods',
  },
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
