import type { Severity } from '#engine';

const SEVERITIES: readonly Severity[] = ['info', 'warning', 'critical'];

/** A diagnosis says how bad its fault is at worst; what the job did after it may say less. */
export function milder(a: Severity, b: Severity): Severity {
  return SEVERITIES[Math.min(SEVERITIES.indexOf(a), SEVERITIES.indexOf(b))] as Severity;
}
