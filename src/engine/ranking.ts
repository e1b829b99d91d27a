import type { Finding } from './examine.ts';

const ROLES = { root: 0, consequence: 1, note: 2 };
const SEVERITIES = { critical: 0, warning: 1, info: 2 };
const CONFIDENCES = { certain: 0, likely: 1, possible: 2 };

/** What to treat first comes first: roots before consequences before notes, the worst and the surest first. */
export function rank(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      ROLES[a.role] - ROLES[b.role] ||
      byShare(a, b) ||
      SEVERITIES[a.severity] - SEVERITIES[b.severity] ||
      CONFIDENCES[a.confidence] - CONFIDENCES[b.confidence] ||
      (a.told?.order ?? 0) - (b.told?.order ?? 0) ||
      b.explains.length - a.explains.length,
  );
}

/** After what a rule found, what is likelier comes before what would be worse. */
function byShare({ share: a }: Finding, { share: b }: Finding): number {
  return a !== undefined && b !== undefined ? b - a : Number(a !== undefined) - Number(b !== undefined);
}
