import type { Form } from './patients/define-patient.ts';

/** The part of `flink-doctor/report/1` that is judged here. */
export interface Report {
  readonly findings: readonly Finding[];
}

export interface Finding {
  readonly id: string;
  readonly role: 'root' | 'consequence' | 'note';
  readonly severity: 'critical' | 'warning' | 'info';
}

export interface Verdict {
  readonly ok: boolean;
  /** The ids of the findings that the doctor calls roots. */
  readonly roots: readonly string[];
  /** What was expected instead, where it was not ok. */
  readonly because: string;
}

/**
 * Sick: the disease is among the roots. Near-miss: it is not, whatever else may be. Healthy: nothing at all above
 * `info`.
 */
export function judge(patientId: string, form: Form, { findings }: Report): Verdict {
  const roots = findings.filter((finding) => finding.role === 'root').map((finding) => finding.id);
  const because = objection(patientId, form, roots, findings);
  return { ok: because === '', roots, because };
}

function objection(id: string, form: Form, roots: readonly string[], findings: readonly Finding[]): string {
  if (form === 'sick') return roots.includes(id) ? '' : `missed ${id}`;
  if (form === 'near-miss') return roots.includes(id) ? `fell for ${id}` : '';
  const alarms = findings.filter((finding) => finding.severity !== 'info').map((finding) => finding.id);
  return alarms.length === 0 ? '' : `false alarm: ${alarms.join(', ')}`;
}
