import type { ReportFinding, ReportPrescription } from './document.ts';

/**
 * What to do about a cause: its own prescriptions, and what relieves its consequences meanwhile; what would cure a
 * consequence is the cure of its cause. The same advice may come with values for a consequence: those, at its place.
 * What was only told after the cause (a connection that broke when its host went) lends none: its advice is for where it
 * comes first, and here would lead away from the cause.
 */
export function treatmentOf(
  cause: ReportFinding,
  consequences: readonly ReportFinding[],
): readonly ReportPrescription[] {
  const relief = consequences
    .filter(({ told }) => !told)
    .flatMap(({ prescriptions }) => prescriptions.filter(({ aim }) => aim === 'relieve'));
  return [...new Map([...cause.prescriptions, ...relief].map((one) => [`${one.aim} ${one.action}`, one])).values()];
}
