import { type Gap, text } from '#evidence';
import type { Patient, SectionName } from './patient.ts';
import type { Observed, Symptom } from './symptom.ts';

type SymptomMap = Readonly<Record<string, Symptom<unknown>>>;

/** Observes symptoms on one patient, each at most once, whoever asks. */
export interface Observation {
  see<T>(symptom: Symptom<T>): Observed<T>;
  /** Every symptom of a map, which may be unobservable. Many diagnoses share one map: it is gone through once. */
  seeAll(symptoms: SymptomMap): Readonly<Record<string, Observed<unknown>>>;
  /** The sightings of every symptom of a map, or the gap of the first that cannot be observed. */
  seeEach(symptoms: SymptomMap): Each;
}

type Each =
  | { readonly known: true; readonly value: Readonly<Record<string, readonly unknown[]>> }
  | { readonly known: false; readonly gap: Gap };

export function observationOf(patient: Patient): Observation {
  const see: Observation['see'] = oncePer((symptom) => look(symptom, patient, observation)) as Observation['see'];
  const seeAll = oncePer((symptoms: SymptomMap) => {
    return Object.fromEntries(Object.entries(symptoms).map(([name, symptom]) => [name, see(symptom)]));
  });
  const seeEach = oncePer((symptoms: SymptomMap): Each => {
    const value: Record<string, readonly unknown[]> = {};
    for (const [name, symptom] of Object.entries(symptoms)) {
      const seen = see(symptom);
      if (!seen.known) return seen;
      value[name] = seen.value;
    }
    return { known: true, value };
  });
  const observation: Observation = { see, seeAll, seeEach };
  return observation;
}

function oncePer<K extends object, T extends object>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    const before = made.get(key);
    if (before) return before;
    const now = make(key);
    made.set(key, now);
    return now;
  };
}

function look(symptom: Symptom<unknown>, patient: Patient, { seeAll }: Observation): Observed<unknown> {
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
  const given = seeAll(symptom.given);
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
