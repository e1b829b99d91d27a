import { isAtSameCode } from './code.ts';
import type { Conclusion, Diagnosis } from './diagnosis.ts';
import type { Finding } from './examine.ts';

type Unlinked = Conclusion & Pick<Finding, 'diagnosis' | 'job'>;
type Draft = { -readonly [K in keyof Finding]: Finding[K] } & { explains: Finding[] };

/**
 * Hangs the findings of one job together: a cause points at its consequences. What something else explains is a
 * consequence; the rest are roots, and what is only worth knowing is a note.
 */
export function linkFindings(found: readonly Unlinked[]): readonly Finding[] {
  const findings = found.map((one): Draft => ({ ...one, role: roleAlone(one), explains: [] }));
  // What is known of causes counts more than what happened to be told first.
  for (const explains of [declared, toldFirst]) {
    for (const cause of findings) {
      for (const effect of findings) {
        if (cause === effect || cause.explains.includes(effect)) continue;
        if (!explains(cause, effect) || reaches(effect, cause)) continue;
        cause.explains.push(effect);
        if (cause.onlyAsCause && effect.role === 'root') cause.role = 'root';
        if (effect.role === 'root' && cause.role !== 'note') effect.role = 'consequence';
      }
    }
  }
  return withoutExplained(findings);
}

/** What counts only as a root goes where something explains it; what it explains has the same cause. */
function withoutExplained(findings: readonly Draft[]): readonly Finding[] {
  const gone = new Set<Finding>(findings.filter(({ onlyAsRoot, role }) => onlyAsRoot && role === 'consequence'));
  if (gone.size === 0) return findings;
  const heirs = (one: Finding): readonly Finding[] => (gone.has(one) ? one.explains.flatMap(heirs) : [one]);
  const stay = findings.filter((one) => !gone.has(one));
  for (const one of stay) one.explains = [...new Set(one.explains.flatMap(heirs))];
  return stay;
}

function roleAlone({ severity, diagnosis, onlyAsCause, alone }: Unlinked): Finding['role'] {
  if (severity === 'info' || onlyAsCause) return 'note';
  return diagnosis.wrapper && !alone ? 'consequence' : 'root';
}

function declared(cause: Unlinked, effect: Unlinked): boolean {
  // What is a mere candidate is no consequence of another one.
  if (effect.candidate) return false;
  return (
    (cause.causes ?? cause.diagnosis.explains).includes(effect.diagnosis.id) &&
    (cause.onlyAsCause ? isAtSameCode(cause, effect) : samePlace(placesOf(cause), placesOf(effect))) &&
    !carries(cause, effect)
  );
}

/** Told by the same entries, of which one only carries the other. */
function carries({ told: envelope }: Unlinked, { told: carried }: Unlinked): boolean {
  return carried?.keys.some((key) => envelope?.after.includes(key) && envelope.keys.includes(key)) === true;
}

/** True when whatever was told of the effect came after what was told of the cause, in the same incidents. */
function toldFirst({ told: cause }: Unlinked, { told: effect }: Unlinked): boolean {
  return effect?.after.some((key) => cause?.keys.includes(key)) === true;
}

/** Without a place, a finding concerns the whole job. */
function samePlace(cause: readonly string[], effect: readonly string[]): boolean {
  return cause.length === 0 || effect.length === 0 || cause.some((vertex) => effect.includes(vertex));
}

function placesOf({ about, subject }: Conclusion): readonly string[] {
  return about ?? (subject.vertex === undefined ? [] : [subject.vertex]);
}

/** True when `from` already leads to `to`: a chain of causes has no circle. */
function reaches(from: Finding, to: Finding): boolean {
  return from.explains.some((next) => next === to || reaches(next, to));
}

/** Ids named in `explains` that no diagnosis has; for a test over all of them. */
export function unknownConsequences(diagnoses: readonly Diagnosis[]): readonly string[] {
  const ids = new Set(diagnoses.map(({ id }) => id));
  return diagnoses.flatMap(({ id, explains: named }) =>
    named.filter((other) => !ids.has(other)).map((other) => `${id} → ${other}`),
  );
}
