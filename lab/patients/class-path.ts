import { type FlinkVersion, lineOf } from '../flink/version.ts';
import { definePatient } from './define-patient.ts';
import { lasting, logs } from './log-signs.ts';

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

/** Releases of the Kafka connector that are not for the Flink they run on, by its line. 1.20 still bears older and newer ones. */
const OTHER_CONNECTOR: Readonly<Record<string, string>> = { '1.17': '3.4.0-1.20', '2.3': '3.1.0-1.17' };

/**
 * The connector in the jar was built for another Flink: a class or a method of Flink's own is not there. Near-miss: what is
 * missing is a library of the job's own.
 */
export const versionMismatch = definePatient({
  id: 'version-mismatch',
  examined: 'logs',
  kafka: () => ({ partitions: 2, records: 0, rate: 100 }),
  foreign: (form, _variant, version) => (form === 'sick' ? { kafka: otherConnector(version) } : undefined),
  mayBeRefused: true,
  visible: lasting(logs(/java\.lang\.\w+Error: /, 2), 20),
  settled: { 'near-miss': logs(/NoClassDefFoundError/, 20) },
});

function otherConnector(version: FlinkVersion): string {
  const release = OTHER_CONNECTOR[lineOf(version)];
  if (release === undefined)
    throw new Error(`Flink ${version.full} bears every connector at hand: take 1.17.2 or 2.3.0`);
  return release;
}
