import { definePatient } from './define-patient.ts';
import { runsFor } from './signs.ts';

/** One split of the source has no records, so that event time stands still behind it. */
export const watermarkIdleSource = definePatient({
  id: 'watermark-idle-source',
  kafka: (form) => ({
    partitions: 4,
    records: 0,
    rate: 400,
    ...(form === 'healthy' ? {} : { skipPartitions: [3] }),
  }),
  visible: runsFor(40),
});
