import { definePatient } from './define-patient.ts';
import { bottleneck } from './signs.ts';

/** The sink cannot keep up. */
export const backpressureSlowSink = definePatient({ id: 'backpressure-slow-sink', visible: bottleneck() });
