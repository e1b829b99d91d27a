import type { ReportFinding } from './document.ts';

/** Everything one rule found in a package of code. */
export interface RuleFound {
  readonly id: string;
  readonly title: string;
  /** The worst of its findings. */
  readonly severity: ReportFinding['severity'];
  readonly findings: readonly ReportFinding[];
}

/** Findings by rule, in the order in which they are ranked. */
export function rulesFound(findings: readonly ReportFinding[]): readonly RuleFound[] {
  const rules = new Map<string, RuleFound & { readonly findings: ReportFinding[] }>();
  for (const finding of findings) {
    const { id, title, severity } = finding;
    const known = rules.get(id);
    if (known) known.findings.push(finding);
    else rules.set(id, { id, title, severity, findings: [finding] });
  }
  return [...rules.values()];
}

/** `Job.java:42`, or what else tells where it is, in a word. */
export function codePlace({ frame, subject }: ReportFinding): string {
  if (frame) return `${frame.path.slice(frame.path.lastIndexOf('/') + 1)}:${frame.line}`;
  if (subject.file !== undefined && subject.class === undefined) return subject.file;
  const name = subject.class?.slice(subject.class.lastIndexOf('.') + 1) ?? subject.file ?? '';
  return subject.method ? `${name}#${subject.method}` : name;
}
