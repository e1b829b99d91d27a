import { defineSignatures } from './signature.ts';

/** Slots that are not given, and workers that do not come. */
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
      'Not enough free slots available to run the job',
      'Could not allocate enough slots',
      'Slot allocation request timed out',
    ],
    pattern:
      /Slot request bulk is not fulfillable|Could not allocate all requires slots within timeout of (?<timeoutMs>\d+) ms\. Slots required: (?<required>\d+), slots allocated: (?<allocated>\d+)|within slot request timeout|No pooled slot available|Not enough free slots available to run the job(?:[^\n]{0,600}?total number of slots=(?<total>\d+), available slots=(?<available>\d+))?|Could not allocate enough slots|Slot allocation request timed out/,
    role: 'sustainer',
    strength: 'decisive',
    source:
      'reference/flink-evidence.md E1; SlotPool (“Slot allocation request timed out”, 1.3 to 1.8), SlotPoolImpl, SchedulerImpl (–1.12), jobmanager.scheduler.Scheduler (–1.8), Execution (1.8–1.10)',
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
]);
