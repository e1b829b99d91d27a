import { setTimeout as sleep } from 'node:timers/promises';
import { definePatient } from './define-patient.ts';
import { lasting, logs } from './log-signs.ts';

/** One record that cannot be decoded. Near-miss: one without a body, which the job knows to skip. */
export const kafkaPoisonRecord = definePatient({
  id: 'kafka-poison-record',
  examined: 'logs',
  kafka: (form) => ({
    partitions: 2,
    records: 0,
    rate: 100,
    ...(form === 'sick' && { odd: 'half' as const }),
    ...(form === 'near-miss' && { odd: 'deletion' as const }),
  }),
  visible: logs(/switched from RUNNING to FAILED/, 6),
});

/** The broker is away while the job runs. Near-miss: for some seconds. */
export const kafkaBrokerUnreachable = definePatient({
  id: 'kafka-broker-unreachable',
  examined: 'logs',
  kafka: () => ({ partitions: 2, records: 0, rate: 100 }),
  accident: async ({ broker, form }) => {
    await broker?.stop();
    if (form === 'sick') return;
    await sleep(2000);
    await broker?.start();
  },
  visible: lasting(logs(/could not be established/, 5), 45),
  settled: { 'near-miss': lasting(logs(/disconnected|could not be established/), 25) },
});
