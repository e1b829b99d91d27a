import { defineSignatures } from './signature.ts';

/** Bringing state back into a program: identity and parallelism. */
export const restoreSignatures = defineSignatures([
  {
    id: 'restore-uid-mismatch:operator',
    diagnosis: 'restore-uid-mismatch',
    literal: ['because the operator is not available in the new program', 'There is no operator for the state'],
    pattern:
      /Failed to rollback to checkpoint\/savepoint (?<snapshot>\S+)\. Cannot map checkpoint\/savepoint state for operator (?<operator>\w+)|There is no operator for the state (?<unknown>\w+)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.runtime.checkpoint.Checkpoints, StateAssignmentOperation (reference I1, I4)',
  },
  {
    id: 'restore-uid-mismatch:chained',
    diagnosis: 'restore-uid-mismatch',
    literal: 'Cannot recover from unaligned checkpoint when topology changes',
    role: 'trigger',
    strength: 'decisive',
    versions: '1.20–',
    source: 'StateAssignmentOperation',
  },
  {
    // INFO, and wanted where an operator was removed on purpose: must not take the lead of an incident.
    id: 'restore-nonrestored-loss:skipped',
    diagnosis: 'restore-nonrestored-loss',
    literal: ['Skipping savepoint state for operator', 'Skipped checkpoint state for operator'],
    pattern: /(?:savepoint|checkpoint) state for operator (?<operator>\w+)/,
    role: 'sustainer',
    strength: 'decisive',
    source: 'Checkpoints, StateAssignmentOperation (reference I3)',
  },
  {
    // Restored according to the context, yet its list is empty: its state was left behind.
    id: 'restore-nonrestored-loss:empty-list',
    diagnosis: 'restore-nonrestored-loss',
    literal: 'java.util.NoSuchElementException',
    and: /\b(?<operator>[\w$]{1,200})\.(?:initializeState|restoreState)\(/,
    role: 'trigger',
    source: 'connectors that take the first element of a list state in initializeState',
  },
  {
    id: 'restore-nonrestored-loss:flag',
    diagnosis: 'restore-nonrestored-loss',
    literal: [
      'allowNonRestoredState',
      'allow-non-restored',
      'ignore-unclaimed-state',
      'allow-unclaimed-state',
      'allowing non restored state',
    ],
    pattern:
      /(?:from (?:the )?(?:savepoint|checkpoint) (?<snapshot>\S{1,500}) \()allowing non restored state|allow-?non-?restored-?state(?:"?\s*[:=]\s*"?true|(?!"?\s*[:=])|$)|(?:ignore|allow)-unclaimed-state(?:\.enabled)?"?\s*[:=,]\s*"?true|allowing non restored state/i,
    not: /you can set the --allowNonRestoredState/,
    role: 'consequence',
    source:
      'CLI -n/--allowNonRestoredState, execution.state-recovery.ignore-unclaimed-state, CheckpointCoordinator C12',
  },
  {
    id: 'restore-max-parallelism:mismatch',
    diagnosis: 'restore-max-parallelism',
    literal: 'Max parallelism mismatch between checkpoint/savepoint state and new program',
    pattern:
      /Cannot map operator (?<operator>\w+) with max parallelism (?<old>-?\d+) to new program with max parallelism (?<new>-?\d+)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'Checkpoints (reference I2)',
  },
  {
    id: 'restore-max-parallelism:too-many',
    diagnosis: 'restore-max-parallelism',
    literal: 'of the restored state is lower than the configured parallelism',
    pattern:
      /state for task (?<vertex>\w+) can not be restored\. The maximum parallelism \((?<old>\d+)\) .{0,80}configured parallelism \((?<parallelism>\d+)\)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'StateAssignmentOperation.checkParallelismPreconditions',
  },
  {
    id: 'restore-max-parallelism:changed',
    diagnosis: 'restore-max-parallelism',
    literal: 'and the current maximum parallelism (',
    pattern:
      /The maximum parallelism \((?<old>\d+)\) with which the latest checkpoint of the execution job vertex (?<vertex>.{0,200}?) has been taken and the current maximum parallelism \((?<new>\d+)\)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'StateAssignmentOperation.checkParallelismPreconditions',
  },
  {
    id: 'restore-slow:migration',
    diagnosis: 'restore-slow',
    literal: 'Performing state migration for state',
    pattern: /state migration for state (?<state>[^\n]{1,200}?) because/,
    role: 'consequence',
    source: 'RocksDBKeyedStateBackend, ForStSyncKeyedStateBackend (reference I6)',
  },
]);
