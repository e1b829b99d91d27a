import type { Picture } from './pictures.ts';

/** How a job was started and ended, and the systems it works with. */
export const systemPictures: readonly Picture[] = [
  {
    diagnosis: 'checkpoint-retention',
    all: ['deleted-on-cancel', ['snapshot-file-gone', 'restore-fails', 'job-cancelled']],
  },
  {
    diagnosis: 'restore-files-missing',
    all: ['snapshot-file-gone', ['restore-fails', 'snapshot-given']],
    none: ['deleted-on-cancel'],
  },
  {
    diagnosis: 'restore-ha-pointer-broken',
    all: ['ha-store-told', 'snapshot-file-gone'],
    none: ['deleted-on-cancel', 'snapshot-given'],
    candidate: true,
  },
  { diagnosis: 'restore-max-parallelism', all: ['max-parallelism-changed', 'restore-fails'] },
  { diagnosis: 'restore-max-parallelism', all: ['max-parallelism-told', 'parallelism-raised', 'restore-fails'] },
  {
    diagnosis: 'restore-backend-changed',
    all: ['backend-changed', 'restore-fails'],
    none: ['max-parallelism-changed', 'state-class-changed'],
  },
  {
    diagnosis: 'restore-serializer-incompatible',
    all: ['state-class-changed', 'restore-fails'],
    none: ['max-parallelism-changed', 'snapshot-file-gone'],
  },
  {
    diagnosis: 'restore-uid-mismatch',
    all: [['job-changed', 'uids-missing'], 'restore-fails'],
    none: [
      'max-parallelism-changed',
      'state-class-changed',
      'snapshot-file-gone',
      'backend-changed',
      'deleted-on-cancel',
    ],
    candidate: true,
  },
  {
    diagnosis: 'restore-not-requested',
    all: ['snapshot-given', 'state-seems-lost'],
    none: ['restore-fails', 'job-changed', 'uids-missing'],
    candidate: true,
  },
  // Without its factory class a reporter's other settings start nothing.
  {
    diagnosis: 'config-invalid',
    all: ['reporter-set', 'reporter-silent'],
    none: ['reporter-factory'],
    candidate: true,
  },
  { diagnosis: 'task-cancel-stuck', all: ['cancel-hangs'], also: ['watchdog-kills'], candidate: true },
  { diagnosis: 'network-buffers-insufficient', all: ['network-memory-short'], candidate: true },
  { diagnosis: 'jm-address-mismatch', all: [['workers-not-registered', 'no-slots-shown'], 'manager-address-local'] },
  {
    diagnosis: 'tm-registration-timeout',
    all: ['workers-not-registered'],
    none: ['manager-address-local'],
    candidate: true,
  },
  {
    diagnosis: 'version-mismatch',
    all: ['versions-differ', 'something-fails'],
    none: ['restore-fails'],
    candidate: true,
  },
  {
    diagnosis: 'cdc-table-not-matched',
    all: ['cdc-told', 'tables-listed', 'nothing-captured'],
    none: ['snapshot-phase', 'checkpointing-off', 'server-id-shared', 'right-with-one'],
    candidate: true,
  },
  {
    diagnosis: 'cdc-snapshot-never-ends',
    all: ['cdc-told', 'nothing-captured', ['right-with-one', 'history-only']],
    none: ['checkpointing-off'],
    candidate: true,
  },
  {
    diagnosis: 'cdc-server-id',
    all: ['server-id-shared', ['cdc-told', 'something-fails', 'several-writers', 'connection-closed']],
    candidate: true,
  },
  {
    diagnosis: 'cdc-schema-change-refused',
    all: ['cdc-told', 'table-altered', 'something-fails'],
    none: ['restore-fails', 'column-narrower'],
    candidate: true,
  },
  { diagnosis: 'sink-record-rejected', all: ['column-narrower'], candidate: true },
  {
    diagnosis: 'table-commit-slow',
    all: [
      'lake-table',
      'compaction-told',
      ['checkpoint-expires', 'checkpoint-stays-open', 'commit-slow', 'jobmanager-memory'],
    ],
    candidate: true,
  },
  {
    diagnosis: 'sql-lookup-slow',
    all: ['lookup-told', ['asked-again-each-time', 'few-per-second', 'throughput-low']],
    none: ['async-operator'],
    also: ['backpressure'],
  },
  { diagnosis: 'async-queue-stuck', all: ['async-operator', ['queue-full', 'future-not-completed']] },
  {
    diagnosis: 'async-timeout',
    all: ['async-operator', 'answer-too-late'],
    none: ['queue-full', 'future-not-completed', 'runs-but-does-nothing', 'checkpoint-expires'],
    candidate: true,
  },
  {
    diagnosis: 'external-request-timeout',
    all: ['answer-too-late', 'system-told'],
    none: [
      'async-operator',
      'system-not-reached',
      'kafka-not-reached',
      'cdc-told',
      'heartbeat-lost',
      'source-read-times-out',
    ],
    also: ['system-loaded'],
    candidate: true,
  },
  {
    diagnosis: 'sink-overloaded',
    all: ['system-loaded', ['sink-named-slow', 'backpressure', 'answer-too-late', 'loss-told']],
    none: ['no-backpressure', 'well-without-operator', 'snapshot-phase', 'system-not-reached'],
    candidate: true,
  },
  { diagnosis: 'external-unreachable', all: ['system-not-reached'], none: ['login-refused'], candidate: true },
  { diagnosis: 'kafka-broker-unreachable', all: ['kafka-not-reached'], candidate: true },
  { diagnosis: 'external-auth', all: ['login-refused', 'something-fails'], candidate: true },
  { diagnosis: 'rocksdb-native-library', all: ['native-library-told', 'rocksdb-not-loaded'] },
  { diagnosis: 'kafka-record-too-large', all: ['message-too-large'], candidate: true },
  {
    diagnosis: 'kafka-transaction-timeout-config',
    all: ['transaction-timeout-set', 'something-fails'],
    candidate: true,
  },
  { diagnosis: 'missing-dependency', all: ['jar-not-there', 'something-fails'], candidate: true },
];
