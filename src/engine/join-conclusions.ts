import { text } from '#evidence';
import type { Conclusion, Confidence, Prescription, Severity } from './diagnosis.ts';

/**
 * What two witnesses of different kinds conclude of the same diagnosis: where they speak of the same place (or one of them
 * of none), their conclusions become one, that rests on both; the others stand beside it.
 */
export function joinConclusions(first: readonly Conclusion[], second: readonly Conclusion[]): readonly Conclusion[] {
  const left = [...second];
  const joined = first.map((one) => {
    const index = left.findIndex((other) => samePlace(one, other));
    const [other] = index < 0 ? [] : left.splice(index, 1);
    return other === undefined ? one : join(one, other);
  });
  return [...joined, ...left];
}

function samePlace({ subject: a }: Conclusion, { subject: b }: Conclusion): boolean {
  return a.vertex === undefined || b.vertex === undefined || a.vertex === b.vertex;
}

function join(one: Conclusion, other: Conclusion): Conclusion {
  const open = one.open ?? other.open;
  const { causes: _, ...rest } = { ...other, ...one };
  return {
    ...rest,
    severity: first(SEVERITIES, one.severity, other.severity),
    confidence: first(CONFIDENCES, one.confidence, other.confidence),
    subject: { ...other.subject, ...one.subject },
    summary: text(`${one.summary.en} ${other.summary.en}`, `${one.summary.zh}${other.summary.zh}`),
    evidence: [...one.evidence, ...other.evidence],
    against: [...(one.against ?? []), ...(other.against ?? [])],
    ruledOut: [...(one.ruledOut ?? []), ...(other.ruledOut ?? [])],
    prescriptions: [...other.prescriptions.filter((mine) => !isSetIn(mine, one.prescriptions)), ...one.prescriptions],
    ...causesOf(one, other),
    ...(open && { open }),
  };
}

/** Both would set the same keys: one value is enough. */
function isSetIn({ settings }: Prescription, others: readonly Prescription[]): boolean {
  const keys = Object.keys(settings ?? {});
  return keys.length > 0 && others.some((other) => keys.every((key) => other.settings?.[key] !== undefined));
}

/** What only one of them narrows down stays wide. */
function causesOf({ causes: a }: Conclusion, { causes: b }: Conclusion): Pick<Conclusion, 'causes'> {
  return a === undefined || b === undefined ? {} : { causes: [...a, ...b] };
}

const SEVERITIES: readonly Severity[] = ['critical', 'warning', 'info'];
const CONFIDENCES: readonly Confidence[] = ['certain', 'likely', 'possible'];

function first<T>(order: readonly T[], a: T, b: T): T {
  return order[Math.min(order.indexOf(a), order.indexOf(b))] as T;
}
