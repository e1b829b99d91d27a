import { definePatient } from './define-patient.ts';
import { logs } from './log-signs.ts';

/** A library that the jar does not contain and Flink does not bring. Near-miss: the job notices and does without it. */
export const missingDependency = definePatient({
  id: 'missing-dependency',
  examined: 'logs',
  visible: logs(/NoClassDefFoundError/, 20),
});

/** A library that Flink brings in an older version, without the method that is called. */
export const dependencyConflict = definePatient({
  id: 'dependency-conflict',
  examined: 'logs',
  visible: logs(/NoSuchMethodError/, 20),
});
