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
  const named = new Map([...cause.prescriptions, ...relief].map((one) => [`${one.aim} ${one.action}`, one]));
  return [...named.values()].filter((one, index, all) => all.findIndex((other) => doTheSame(one, other)) === index);
}

/** The same settings, said with another figure. */
function doTheSame(one: ReportPrescription, other: ReportPrescription): boolean {
  if (one === other) return true;
  return one.aim === other.aim && one.settings !== undefined && whatToDo(one) === whatToDo(other);
}

function whatToDo({ settings, command, code }: ReportPrescription): string {
  return JSON.stringify([Object.entries(settings ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)), command, code]);
}
