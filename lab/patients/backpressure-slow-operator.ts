import { definePatient } from './define-patient.ts';
import { bottleneck } from './signs.ts';

const REASONS = ['cpu', 'kryo', 'json', 'rocksdb', 'lock', 'sleep'];

/** One operator cannot keep up, for one of several reasons. */
export const backpressureSlowOperator = definePatient({
  id: 'backpressure-slow-operator',
  variants: (form) => (form === 'healthy' ? ['cpu'] : REASONS),
  visible: bottleneck(),
});
