import { testTold } from '#test/told';
import { slotsMinimumNotMet } from './slots-minimum-not-met.ts';

// Templates: DeclarativeSlotPoolBridge#failPendingRequests, SlotManagerImpl (1.12).
testTold(slotsMinimumNotMet, {
  finds: {
    'a refusal at once': {
      log: `2024-03-02 10:00:10,101 WARN  org.apache.flink.runtime.jobmaster.slotpool.DeclarativeSlotPoolBridge [] - Could not acquire the minimum required resources, failing slot requests. Acquired: [ResourceRequirement{resourceProfile=ResourceProfile{cpuCores=1}, numberOfRequiredSlots=2}]. Current slot pool status: Registered TMs: 1, registered slots: 2 free slots: 0
2024-03-02 10:00:10,110 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph        [] - map (3/4) (7a6b5c4d3e2f10111213141516171819_cbc357ccb763df2852fee8c4fc7d55f2_2_0) switched from SCHEDULED to FAILED on [unassigned resource].
java.util.concurrent.CompletionException: java.util.concurrent.CompletionException: org.apache.flink.runtime.jobmanager.scheduler.NoResourceAvailableException: Could not acquire the minimum required resources.
	at org.apache.flink.runtime.scheduler.DefaultExecutionDeployer.lambda$assignResource$4(DefaultExecutionDeployer.java:226)
Caused by: org.apache.flink.runtime.jobmanager.scheduler.NoResourceAvailableException: Could not acquire the minimum required resources.`,
    },
    'the limit by name': {
      log: '2024-03-02 10:00:10,101 WARN  org.apache.flink.runtime.resourcemanager.slotmanager.SlotManagerImpl [] - Could not allocate 4 more slots. The number of registered and pending slots is 8, while the maximum is 10.',
      says: ['10', 'slotmanager.number-of-slots.max'],
    },
  },
  ignores: {
    'a request that timed out': {
      log: 'org.apache.flink.runtime.jobmanager.scheduler.NoResourceAvailableException: Slot request bulk is not fulfillable! Could not allocate the required slot within slot request timeout',
      instead: 'slots-insufficient',
    },
  },
});
