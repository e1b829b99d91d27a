import { testTold } from '#test/told';
import { managedMemoryExhausted } from './managed-memory-exhausted.ts';

// Templates: UnsafeMemoryBudget, MemoryManager (flink-evidence.md F6), flink-table-runtime BinaryHashTable.
testTold(managedMemoryExhausted, {
  finds: {
    'a reservation beyond the slot’s share': {
      log: `org.apache.flink.runtime.memory.MemoryAllocationException: Could not created the shared memory resource of size 536870920. Not enough memory left to reserve from the slot's managed memory.
	at org.apache.flink.runtime.memory.MemoryManager.lambda$getSharedMemoryResourceForManagedMemory$5(MemoryManager.java:594)
Caused by: org.apache.flink.runtime.memory.MemoryReservationException: Could not allocate 536870920 bytes, only 0 bytes are remaining. This usually indicates that you are requesting more memory than you have reserved. However, when running an old JVM version it can also be caused by slow garbage collection. Try to upgrade to Java 8u72 or higher if running on an old Java version.`,
      says: ['512 MiB', 'managed.fraction'],
    },
    'no weight for Python': {
      log: 'java.lang.IllegalArgumentException: The fraction of memory to allocate should not be 0. Please make sure that all types of managed memory consumers contained in the job are configured with a non-negative weight via `taskmanager.memory.managed.consumer-weights`.',
      says: ['PYTHON:30'],
    },
    'a join with too many duplicates': {
      log: 'java.lang.RuntimeException: Hash join exceeded maximum number of recursions, without reducing partitions enough to be memory resident. Probably cause: Too many duplicate keys.',
      says: ['SHUFFLE_MERGE'],
    },
  },
  ignores: {
    'slots, not memory': {
      log: 'org.apache.flink.runtime.jobmanager.scheduler.NoResourceAvailableException: Could not allocate the required slot within slot request timeout.',
    },
  },
});
