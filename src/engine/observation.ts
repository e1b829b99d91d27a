import { type Gap, text } from '#evidence';
import type { Patient, SectionName } from './patient.ts';
import type { Observed, Symptom } from './symptom.ts';

/** Observes symptoms on one patient, each at most once, whoever asks. */
export interface Observation {
  see<T>(symptom: Symptom<T>): Observed<T>;
}

export function observationOf(patient: Patient): Observation {
  const seen = new Map<Symptom<unknown>, Observed<unknown>>();
  const see = <T>(symptom: Symptom<T>): Observed<T> => {
    const before = seen.get(symptom);
    if (before) return before as Observed<T>;
    const now = look(symptom, patient, see);
    seen.set(symptom, now);
    return now;
  };
  return { see };
}

function look<T>(symptom: Symptom<T>, patient: Patient, see: Observation['see']): Observed<T> {
  const sections: Partial<Record<SectionName, unknown>> = {};
  for (const name of symptom.needs) {
    const section = patient.sections[name];
    if (!section.known) return section;
    sections[name] = section.value;
  }
  const [none] = symptom.either.every((name) => !patient.sections[name].known) ? symptom.either : [];
  const missing = none && patient.sections[none];
  if (missing && !missing.known) return missing;
  for (const name of symptom.wants) sections[name] = patient.sections[name];
  const given = Object.fromEntries(Object.entries(symptom.given).map(([name, other]) => [name, see(other)]));
  try {
    return { known: true, value: symptom.observe(sections as never, given as never, patient.identity) };
  } catch (error) {
    return { known: false, gap: failureOf(symptom.id, error) };
  }
}

/** A rule that throws is our fault, not the patient's: it is isolated, and said. */
export function failureOf(rule: string, error: unknown): Gap {
  const message = error instanceof Error ? error.message : String(error);
  return {
    kind: 'unreadable',
    because: text(
      `the rule "${rule}" failed on this evidence: ${message}`,
      `规则“${rule}”处理该证据时出错：${message}`,
    ),
    remedy: text(
      'Please report it with a bundle (flink-doctor collect).',
      '请附上证据包（flink-doctor collect）反馈此问题。',
    ),
  };
}
