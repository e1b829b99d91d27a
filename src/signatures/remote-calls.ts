import { defineSignatures } from './signature.ts';

/** Calls between processes that go unanswered, to the wrong name, or are too large. */
/** A call that a TaskManager did not answer tells nothing of the JobManager. */
const TASK_EXECUTOR = /\/user\/(?:rpc\/)?taskmanager_/;

export const remoteCallSignatures = defineSignatures([
  {
    id: 'jm-address-mismatch:non-local',
    diagnosis: 'jm-address-mismatch',
    literal: ['for non-local recipient', 'for unknown recipient'],
    pattern:
      /for (?:non-local|unknown) recipient \[(?:Actor\[)?(?<wanted>[^\]\s#]{1,200}?)\/?[#\]][^\n]{0,200}?inbound addresses are \[(?<own>[^\]\s,]{1,200})/,
    role: 'trigger',
    strength: 'decisive',
    source: 'akka/pekko remote, Endpoint.scala (DefaultMessageDispatcher)',
  },
  {
    // A container that nobody named calls itself by its id; refused there, the JobManager is looked for under a wrong name.
    id: 'jm-address-mismatch:container-id',
    diagnosis: 'jm-address-mismatch',
    literal: [
      'Association with remote system [akka',
      'Association with remote system [pekko',
      'akka.tcp://flink@',
      'pekko.tcp://flink@',
      'akka.ssl.tcp://flink@',
      'pekko.ssl.tcp://flink@',
    ],
    pattern: /(?:akka|pekko)(?:\.ssl)?\.tcp:\/\/flink@(?<container>[0-9a-f]{12}|[0-9a-f]{64}|<[^>\s]{1,40}>):6123\b/,
    and: /[Cc]onnection refused|[Aa]ssociation failed|address is now gated|[Uu]nknownHost|Could not (?:connect|resolve)|拒绝连接|连接被拒绝/,
    role: 'trigger',
    source: 'akka/pekko remote, ReliableDeliverySupervisor; Docker: the host name of a container is its id, cut to 12',
  },
  {
    // A TaskManager asks for the name of the JobManager before anything else.
    id: 'jm-address-mismatch:unknown-host',
    diagnosis: 'jm-address-mismatch',
    literal: 'UnknownHostException',
    pattern: /UnknownHostException: (?<wanted>[\w.-]{1,200})/,
    and: /(?:AkkaRpcServiceUtils|PekkoRpcServiceUtils)\.getRpcUrl|HighAvailabilityServicesUtils\.(?:createHighAvailabilityServices|getJobManagerAddress)|TaskManagerRunner\.<init>/,
    not: /zookeeper|kubernetes\.client|RestClient|CliFrontend/i,
    role: 'trigger',
    source:
      'java.net.InetAddress beneath org.apache.flink.runtime.rpc.akka.AkkaRpcServiceUtils#getRpcUrl (pekko since 1.18)',
  },
  {
    // A TaskManager knocks at the port of the configuration; under high availability the JobManager listens at another one.
    id: 'tm-registration-timeout:rpc-port',
    diagnosis: 'tm-registration-timeout',
    literal: 'Connection refused: ',
    pattern: /Connection refused: (?:no further information: )?(?<address>[\w.-]{0,200}\/?[\w.-]{1,200}:6123)\b/,
    // A container's id for a name: jm-address-mismatch:container-id.
    not: /RestClusterClient|CliFrontend|JobSubmission|flink@(?:[0-9a-f]{12}|[0-9a-f]{64}):6123/,
    role: 'trigger',
    source: 'netty, beneath the RPC system: 6123 is the default of jobmanager.rpc.port',
  },
  {
    id: 'jm-overloaded:heartbeat',
    diagnosis: 'jm-overloaded',
    literal: [
      'eartbeat of JobManager with id',
      'eartbeat of ResourceManager with id',
      'JobManager with id',
      'ResourceManager with id',
    ],
    pattern: /(?<party>JobManager|ResourceManager) with id (?<id>\S{1,120}) (?:timed out|is no longer reachable)/,
    role: 'consequence',
    source: 'reference/flink-evidence.md D8, D9',
  },
  {
    id: 'jm-overloaded:ask-timeout',
    diagnosis: 'jm-overloaded',
    literal: ['This is usually caused by: 1)', 'Ask timed out on [Actor', 'Ask timed out on [ActorSelection'],
    pattern:
      /Invocation of \[(?<call>[^\]\n]{1,300})\] at recipient \[(?<recipient>[^\]\n]{1,200})\] timed out|Ask timed out on \[Actor(?:Selection)?\[(?<actor>[^\]\n]{1,300})\][^\n]{0,200}?after \[(?<askMs>\d+) ?ms\]/,
    not: TASK_EXECUTOR,
    role: 'consequence',
    source:
      'reference/flink-evidence.md D17 (AkkaInvocationHandler, PekkoInvocationHandler); akka.pattern.AskTimeoutException',
  },
  {
    id: 'jm-overloaded:call-timeout',
    diagnosis: 'jm-overloaded',
    literal: ['Invocation of public', 'Invocation of [RemoteRpcInvocation', 'Invocation of [LocalRpcInvocation'],
    pattern:
      /Invocation of \[?(?<call>[^\]\n]{1,300}?)\]?(?: at recipient \[(?<recipient>[^\]\n]{1,200})\])? timed out/,
    not: TASK_EXECUTOR,
    role: 'consequence',
    source: 'AkkaInvocationHandler (Flink 1.10–1.14)',
  },
  {
    id: 'tm-host-slow:ask-timeout',
    diagnosis: 'tm-host-slow',
    literal: ['/user/rpc/taskmanager_', '/user/taskmanager_'],
    pattern: /@(?<host>[\w.-]{1,200}):\d{1,5}\/user\/(?:rpc\/)?taskmanager_[\w]{0,20}/,
    and: /Ask timed out on|at recipient \[[^\]\n]{1,200}\] timed out/,
    role: 'consequence',
    source: 'as jm-overloaded:ask-timeout; the TaskExecutor’s endpoint is named taskmanager_<n> (TaskManagerRunner)',
  },
  {
    id: 'jm-overloaded:said',
    said: true,
    diagnosis: 'jm-overloaded',
    literal: [
      'JobManager CPU',
      'JobManager is overloaded',
      'JobManager overloaded',
      'JobManager GC',
      'JobManager 负载',
      'JobManager 过载',
      'JobManager 卡顿',
      'JobManager heap',
      'CPU of the JobManager',
      'JobManager slow',
    ],
    pattern: /overload|100 ?%|9\d ?%|high|full gc|pinned|saturated|slow|过载|过高|很高|打满|卡/i,
    not: /jobmanager\.memory|normal|idle|low\b|正常/,
    role: 'trigger',
    source: 'how people put it; failure catalogue E',
  },
  {
    id: 'rpc-framesize:request',
    diagnosis: 'rpc-framesize',
    literal: [
      'exceeds the maximum akka framesize',
      'exceeds the maximum pekko framesize',
      'exceeds the maximum framesize',
      'akka.framesize',
      'pekko.framesize',
    ],
    pattern: /rpc invocation size (?<bytes>\d+) exceeds|exceeds the maximum (?:akka |pekko )?framesize/,
    role: 'trigger',
    strength: 'decisive',
    source: 'reference/flink-evidence.md D18 (AkkaInvocationHandler)',
  },
  {
    id: 'rpc-framesize:result',
    diagnosis: 'rpc-framesize',
    literal: "'s result size ",
    pattern: /The method (?<call>\S{1,200}?)'s result size (?<bytes>\d+) exceeds the maximum size (?<limit>\d+)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'reference/flink-evidence.md D18 (AkkaRpcActor, PekkoRpcActor)',
  },
  {
    id: 'rpc-framesize:oversized',
    diagnosis: 'rpc-framesize',
    literal: ['Discarding oversized payload sent to', 'OversizedPayloadException'],
    pattern:
      /oversized payload sent to (?<recipient>\S{1,300}): max allowed size (?<limit>\d+) bytes, actual size of encoded (?<call>[^\n]{1,200}?) was (?<bytes>\d+) bytes|OversizedPayloadException(?!: Discarding oversized)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'akka/pekko remote, Endpoint.scala (EndpointWriter)',
  },
  {
    id: 'rpc-framesize:metrics',
    literal: 'as the metric dump would exceed the maximum size of',
    role: 'benign', // the job runs; only some metrics are missing
    source: 'reference/flink-evidence.md D20 (MetricQueryService)',
  },
]);
