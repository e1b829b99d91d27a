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

/** What is expected of the sick form: the patient's own id as a root, or, with `root`, as the consequence of that one. */
export interface Expected {
  readonly id: string;
  readonly root?: string;
}

/**
 * Sick: the disease is among the roots (or among the findings, with what causes it among the roots). Near-miss: it is
 * not, whatever else may be. Healthy: nothing at all above `info`.
 */
export function judge(expected: Expected, form: Form, report: Report): Verdict {
  const roots = rootIds(report);
  const because = objection(expected, form, roots, report.findings);
  return { ok: because === '', roots, because };
}

/** What the logs of a patient are expected to tell. */
export interface ExpectedInLogs extends Expected {
  readonly examined: 'live' | 'logs';
  readonly inLogs?: readonly string[];
}

/**
 * The same with nothing but logs. Where they can tell it, the disease, or another id of the patient's list, is among the
 * roots. Where only a live look shows it, they name it or nothing: a root of another name is wrong.
 */
export function judgeLogs(expected: ExpectedInLogs, form: Form, report: Report): Verdict {
  const { id, examined, inLogs = examined === 'logs' ? [id] : undefined } = expected;
  const roots = rootIds(report);
  if (form !== 'sick') return judge({ id }, form, report);
  if (inLogs !== undefined) {
    const told = inLogs.some((one) => roots.includes(one));
    return { ok: told, roots, because: told ? '' : `missed ${inLogs.join(' or ')}` };
  }
  if (roots.includes(id)) return { ok: true, roots, because: '' };
  const alarms = report.findings.filter((finding) => finding.severity !== 'info').map((finding) => finding.id);
  return alarms.length === 0
    ? { ok: true, roots, because: 'only a live look shows it' }
    : { ok: false, roots, because: `wrong: ${alarms.join(', ')}` };
}

/** What the doctor calls the causes, in its order. */
export function rootIds({ findings }: Report): string[] {
  return findings.filter((finding) => finding.role === 'root').map((finding) => finding.id);
}

function objection({ id, root }: Expected, form: Form, roots: readonly string[], findings: readonly Finding[]): string {
  const asExpected = root === undefined ? roots : findings.map((finding) => finding.id);
  if (form === 'near-miss') return asExpected.includes(id) ? `fell for ${id}` : '';
  if (form === 'sick') {
    const missed = [
      ...(asExpected.includes(id) ? [] : [id]),
      ...(root === undefined || roots.includes(root) || roots.includes(id) ? [] : [root]),
    ];
    return missed.length === 0 ? '' : `missed ${missed.join(', ')}`;
  }
  const alarms = findings.filter((finding) => finding.severity !== 'info').map((finding) => finding.id);
  return alarms.length === 0 ? '' : `false alarm: ${alarms.join(', ')}`;
}
