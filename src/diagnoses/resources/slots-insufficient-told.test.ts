import { testTold } from '#test/told';
import { toldSlotsInsufficient } from './slots-insufficient-told.ts';

// Templates: PhysicalSlotRequestBulkCheckerImpl (1.12–), SlotPoolImpl / SchedulerImpl (–1.11), jobmanager.scheduler.Scheduler (–1.8).
const BULK = `2024-03-02 10:00:00,101 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph        [] - Job wordcount (5f1d2c3b4a5968778695a4b3c2d1e0f9) switched from state CREATED to RUNNING.
2024-03-02 10:00:00,150 INFO  org.apache.flink.runtime.resourcemanager.slotmanager.DeclarativeSlotManager [] - Received resource requirements from job 5f1d2c3b4a5968778695a4b3c2d1e0f9: [ResourceRequirement{resourceProfile=ResourceProfile{UNKNOWN}, numberOfRequiredSlots=12}]
2024-03-02 10:05:00,320 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph        [] - Source: src (1/12) (7a6b5c4d3e2f10111213141516171819_cbc357ccb763df2852fee8c4fc7d55f2_0_0) switched from SCHEDULED to FAILED on [unassigned resource].
java.util.concurrent.CompletionException: org.apache.flink.runtime.jobmanager.scheduler.NoResourceAvailableException: Slot request bulk is not fulfillable! Could not allocate the required slot within slot request timeout
	at org.apache.flink.runtime.scheduler.DefaultExecutionDeployer.lambda$assignResource$4(DefaultExecutionDeployer.java:226)
Caused by: org.apache.flink.runtime.jobmanager.scheduler.NoResourceAvailableException: Slot request bulk is not fulfillable! Could not allocate the required slot within slot request timeout
	at org.apache.flink.runtime.jobmaster.slotpool.PhysicalSlotRequestBulkCheckerImpl.lambda$schedulePendingRequestBulkWithTimestampCheck$0(PhysicalSlotRequestBulkCheckerImpl.java:91)
Caused by: java.util.concurrent.TimeoutException: Timeout has occurred: 300000 ms
	... 29 more
2024-03-02 10:05:00,330 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph        [] - Job wordcount (5f1d2c3b4a5968778695a4b3c2d1e0f9) switched from state RUNNING to FAILING.`;

testTold(toldSlotsInsufficient, {
  finds: {
    'a bulk that timed out': { log: BULK, says: ['12', 'numberOfTaskSlots'] },
    'Flink 1.9': {
      log: 'org.apache.flink.runtime.jobmanager.scheduler.NoResourceAvailableException: Could not allocate all requires slots within timeout of 300000 ms. Slots required: 9, slots allocated: 4, previous allocation IDs: []',
      says: ['9', '4'],
    },
    'Flink 1.5': {
      log: 'org.apache.flink.runtime.jobmanager.scheduler.NoResourceAvailableException: Not enough free slots available to run the job. You can decrease the operator parallelism or increase the number of slots per TaskManager in the configuration. Resources available to scheduler: Number of instances=1, total number of slots=2, available slots=0',
    },
    people: { log: 'standalone cluster: 2 TaskManagers\navailable task slots: 0\nnew job stays in CREATED' },
    'people, in Chinese': { log: '提交作业后一直处于 CREATED\nslot 不足' },
  },
  ignores: {
    'the fast refusal': {
      log: 'org.apache.flink.runtime.jobmanager.scheduler.NoResourceAvailableException: Could not acquire the minimum required resources.',
      instead: 'slots-minimum-not-met',
    },
    'pods that find no node': {
      log: `${BULK.split('\n')[0]}
2024-03-02 10:00:05,000 WARN  org.apache.flink.runtime.resourcemanager.active.ActiveResourceManager [] - Failed requesting worker with resource spec WorkerResourceSpec {cpuCores=1.0}, current pending count: 0
io.fabric8.kubernetes.client.KubernetesClientException: Failure executing: POST at: https://10.96.0.1/api/v1/namespaces/flink/pods. Message: pods "job-taskmanager-1-1" is forbidden: exceeded quota: compute, requested: limits.cpu=4, used: limits.cpu=16, limited: limits.cpu=16.
${BULK.split('\n').slice(2).join('\n')}`,
      instead: 'k8s-pods-pending',
    },
  },
});
