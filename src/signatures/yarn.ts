import { defineSignatures } from './signature.ts';

/** What YARN and Flink's YARN client say of applications and containers that are not granted. */
export const yarnSignatures = defineSignatures([
  {
    // Printed each time the application is not RUNNING a minute after it was submitted, whatever holds it up.
    id: 'yarn-queue-full:waiting',
    diagnosis: 'yarn-queue-full',
    literal: ['check if the requested resources are available in the YARN cluster'],
    pattern: /Deployment took more than (?<seconds>\d+) seconds/,
    role: 'trigger',
    source: 'org.apache.flink.yarn.YarnClusterDescriptor#startAppMaster',
  },
  {
    id: 'yarn-queue-full:limits',
    diagnosis: 'yarn-queue-full',
    literal: [
      "Queue's AM resource limit exceeded",
      "User's AM resource limit exceeded",
      'AM resource limit exceeded',
      'waiting for AM container to be allocated',
      'not yet activated',
      'Skipping AM assignment',
      'cannot accept submission of application',
      'Cannot accept submission of application',
      'is not activated',
      'Queue resource limit',
      'Application rejected by queue placement policy',
      'to unknown queue',
      'The specified queue',
    ],
    pattern:
      /(?<am>AM resource limit exceeded)|waiting for AM container|not yet activated|Skipping AM assignment|annot accept submission|not activated|(?<unknownQueue>to unknown queue: ?\S{0,120}|rejected by queue placement policy|The specified queue '?\S{0,120})|Queue resource limit/,
    and: /queue|YARN|yarn|AM |application/i,
    role: 'trigger',
    strength: 'decisive',
    source: 'YARN ResourceManager (AMState, AppDiagnostics, LeafQueue); YarnClusterDescriptor#checkYarnQueues',
  },
  {
    id: 'yarn-queue-full:too-large',
    diagnosis: 'yarn-queue-full',
    literal: [
      'The cluster does not have the requested resources for the',
      'InvalidResourceRequestException',
      'than maximum allowed allocation',
      'There is not enough memory available in the YARN cluster',
      'is more than the largest possible YARN container',
      'maximum-allocation-mb',
      'exceeds the maximum number of virtual cores',
      'exceeds the max limitation of the Yarn cluster',
      "is larger than Yarn's max container resource limit",
    ],
    pattern:
      /virtual cores per node (?<cores>\d+) exceeds the maximum number of virtual cores (?<mostCores>\d+)|requested resources for the (?<process>JobManager|TaskManagers) available|InvalidResourceRequestException|(?<largest>[Mm]aximum allowed allocation[^\n]{0,200})|not enough memory available in the YARN cluster|largest possible YARN container|(?<refused>[Rr]equested (?:container )?resource[^\n]{0,120} exceeds the max limitation of the Yarn cluster[^\n]{0,80})|Yarn's max container resource limit/,
    where: 'entry',
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.yarn.YarnClusterDescriptor#validateClusterResources; YARN RMServerUtils',
  },
  {
    id: 'yarn-queue-full:sizes',
    literal: 'Maximum Memory: ',
    pattern: /Maximum Memory: (?<maximumMb>\d+)(?:MB)? Requested: (?<requestedMb>\d+)/,
    where: 'entry',
    role: 'context',
    source: 'org.apache.flink.yarn.YarnClusterDescriptor#validateClusterResources',
  },
  {
    id: 'yarn-queue-full:said',
    diagnosis: 'yarn-queue-full',
    literal: ['ACCEPTED', 'YARN queue', 'yarn queue', 'YARN 队列', 'yarn队列', 'YARN队列', 'yarn 队列', '队列资源'],
    pattern:
      /(?:application|app|job|state|状态|作业|应用)[^\n]{0,80}\bACCEPTED\b|\bACCEPTED\b[^\n]{0,60}(?:state|never|forever|long|minutes|not running|一直|状态)|queue[^\n]{0,40}(?:full|100 ?%|exhausted|no (?:free )?(?:capacity|resources))|队列[^\n]{0,16}(?:满|不足|没有资源|不够|用尽|100 ?%)/i,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md yarn-queue-full (reported facts)',
  },
]);
