import { expect, it } from 'vitest';
import { happeningIn } from './index.ts';

const JOB = '5a1c8f0e2b7d4c63a9e8f7d6c5b4a392';
const ATTEMPT = `${JOB}_34bbb22598b9b0bbf8d997d33fcd2253_3_7`;

// Rendered from the templates of reference/flink-evidence.md 3.4; the row stands before each.
it.each([
  [
    'A1',
    `Job a (b) c (${JOB}) switched from state RUNNING to RESTARTING.`,
    { kind: 'job-state', job: JOB, name: 'a (b) c', from: 'RUNNING', to: 'RESTARTING' },
  ],
  ['A15', `Job ${JOB} reached terminal state FAILED.`, { kind: 'job-state', job: JOB, to: 'FAILED' }],
  [
    'A13 –1.13',
    `Received JobGraph submission ${JOB} (orders).`,
    { kind: 'job-state', job: JOB, name: 'orders', to: 'INITIALIZING' },
  ],
  ['A13 1.14', `Received JobGraph submission 'orders' (${JOB}).`, { job: JOB, name: 'orders' }],
  ['A13 2.0', `Received job submission 'orders' (${JOB}).`, { job: JOB, name: 'orders' }],
  [
    'A14',
    `Starting execution of job 'orders' (${JOB}) under job master id 00000000000000000000000000000000.`,
    { job: JOB, name: 'orders', to: 'CREATED' },
  ],
  [
    'A2 –1.15',
    `Source: x -> Map (2/4) (${JOB}) switched from DEPLOYING to RUNNING.`,
    { kind: 'task-state', task: 'Source: x -> Map', subtask: 1, parallelism: 4, attempt: JOB, to: 'RUNNING' },
  ],
  [
    'A3 1.16',
    `Map (4/4) (${ATTEMPT}) switched from RUNNING to FAILED on container_e12_1 @ host-1.example (dataPort=34567).`,
    { task: 'Map', subtask: 3, attempt: ATTEMPT, taskManager: 'container_e12_1', host: 'host-1.example' },
  ],
  [
    'A3 without a slot',
    `Map (4/4) (${ATTEMPT}) switched from SCHEDULED to FAILED on [unassigned resource].`,
    { task: 'Map', to: 'FAILED' },
  ],
  [
    'A5',
    `Map (4/4)#7 (${ATTEMPT}) switched from RUNNING to FAILED with failure cause:`,
    { task: 'Map', subtask: 3, from: 'RUNNING', to: 'FAILED' },
  ],
  [
    'C1 1.13',
    `Triggering checkpoint 7 (type=CHECKPOINT) @ 1714800000000 for job ${JOB}.`,
    { kind: 'checkpoint', checkpoint: 7, what: 'triggered', job: JOB },
  ],
  [
    'C1 later',
    `Triggering checkpoint 8 (type=SavepointType{name='Savepoint', postCheckpointAction=NONE}) @ 1 for job ${JOB}.`,
    { checkpoint: 8, savepoint: true },
  ],
  [
    'C2 1.13',
    `Completed checkpoint 7 for job ${JOB} (1234 bytes in 56 ms).`,
    { what: 'completed', bytes: 1234, tookMs: 56 },
  ],
  [
    'C2 1.14',
    `Completed checkpoint 7 for job ${JOB} (1234 bytes, checkpointDuration=56 ms, finalizationTime=3 ms).`,
    { what: 'completed', bytes: 1234, tookMs: 56 },
  ],
  [
    'C3',
    `Decline checkpoint 9 by task ${ATTEMPT} of job ${JOB} at tm-1 @ host (dataPort=1).`,
    { what: 'declined', checkpoint: 9 },
  ],
  ['C4', `Checkpoint 9 of job ${JOB} expired before completing.`, { what: 'expired', checkpoint: 9 }],
  [
    'C8',
    `Failed to trigger or complete checkpoint 9 for job ${JOB}. (2 consecutive failed attempts so far)`,
    { what: 'failed', checkpoint: 9 },
  ],
  [
    'C12',
    `Restoring job ${JOB} from Checkpoint 12 @ 1714800000000 for ${JOB} located at s3://b/chk-12.`,
    { kind: 'restore', job: JOB, checkpoint: 12 },
  ],
  [
    'D1',
    'Registering TaskManager with ResourceID tm-1 (pekko.tcp://flink@10.0.0.7:4321/user/rpc/taskmanager_0) at ResourceManager',
    { kind: 'task-manager', id: 'tm-1', what: 'registered', host: '10.0.0.7' },
  ],
  [
    'AuditUtils#format',
    '>>> Status[Job]      | Error   | FAILED          | {"type":"org.apache.flink.kubernetes.operator.exception.ReconciliationException"} ',
    {
      kind: 'deployment',
      of: 'resource',
      to: 'FAILED',
      error: '{"type":"org.apache.flink.kubernetes.operator.exception.ReconciliationException"}',
    },
  ],
  [
    'AuditUtils#format, up to 1.10',
    '>>> Event  | Info    | JOBSTATUSCHANGED | Job status changed from RECONCILING to RUNNING',
    { kind: 'deployment', of: 'job', from: 'RECONCILING', to: 'RUNNING' },
  ],
  [
    'FineGrainedSlotManager',
    `Received resource requirements from job ${JOB}: [ResourceRequirement{resourceProfile=ResourceProfile{UNKNOWN}, numberOfRequiredSlots=4}, ResourceRequirement{resourceProfile=ResourceProfile{cpuCores=1}, numberOfRequiredSlots=2}]`,
    { kind: 'slots', job: JOB, required: 6 },
  ],
  ['D3', 'The heartbeat of TaskManager with id tm-1(10.0.0.7:4321) timed out.', { id: 'tm-1', what: 'heartbeat-lost' }],
  ['D5', 'TaskManager with id tm-1 is no longer reachable.', { id: 'tm-1', what: 'unreachable' }],
  [
    'E10, G4',
    'Worker flink-taskmanager-1-1 is terminated. Diagnostics: Pod terminated, container termination statuses: [flink-main-container(exitCode=137, reason=OOMKilled, message=null)]',
    { id: 'flink-taskmanager-1-1', what: 'terminated', exitCode: 137, reason: 'OOMKilled' },
  ],
  [
    'G5',
    'Worker container_1_2 is terminated. Diagnostics: Container container_1_2 marked as failed.\n Exit code:143.\n Diagnostics:killed',
    { exitCode: 143 },
  ],
  [
    '3.3',
    ' Starting TaskManager (Version: 1.20.3, Scala: 2.12, Rev:01e3a6d, Date:2025-09-20T02:22:05+02:00)',
    { kind: 'process', what: 'started', version: '1.20.3' },
  ],
  [
    'A23',
    'Terminating cluster entrypoint process StandaloneSessionClusterEntrypoint with exit code 2.',
    { what: 'stopping', exitCode: 2, component: 'StandaloneSessionClusterEntrypoint' },
  ],
  ['SignalHandler', 'RECEIVED SIGNAL 15: SIGTERM. Shutting down as requested.', { what: 'signal', exitCode: 143 }],
  [
    'K2',
    `JobMasterServiceLeadershipRunner for job ${JOB} was revoked leadership with leader id x. Stopping current JobMasterServiceProcess.`,
    { kind: 'leader', what: 'revoked', job: JOB },
  ],
])('%s: %s', (_, message, expected) => {
  expect(happeningIn(message)).toMatchObject(expected);
});

it('a sentence about a job is no change of its state', () => {
  expect(happeningIn(`Job ${JOB} was not found when it switched from state to state`)).toBeUndefined();
  expect(happeningIn('switched from RUNNING to FAILED')).toBeUndefined();
});

it('a line without end is looked at once', () => {
  expect(happeningIn(`${'Map (1/2) ('.repeat(200_000)} switched from RUNNING to FAILED`)).toBeUndefined();
});
