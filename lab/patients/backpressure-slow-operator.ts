import { definePatient } from './define-patient.ts';
import { bottleneck } from './signs.ts';

/** One operator cannot keep up, for one of several reasons. */
export const backpressureSlowOperator = definePatient({
  id: 'backpressure-slow-operator',
  variants: ['cpu', 'kryo', 'json', 'rocksdb', 'lock', 'sleep'],
  visible: bottleneck(),
});
