export { linkFindings, unknownConsequences } from './causality.ts';
export {
  type CodeFrame,
  type Conclusion,
  type Confidence,
  type Diagnosis,
  defineDiagnosis,
  type Prescription,
  type Proof,
  type RuledOut,
  type Severity,
  type Subject,
  type TimePoint,
} from './diagnosis.ts';
export {
  type CodeSummary,
  examine,
  type Finding,
  type JobOutcome,
  type NotAssessed,
  type OperatorFate,
  type Outcome,
} from './examine.ts';
export { observationOf } from './observation.ts';
export { type Identity, type Patient, patientOf, type SectionName, type Sections } from './patient.ts';
export { defineSymptom, type MaybeSightings, type Observed, type Sightings, type Symptom } from './symptom.ts';
export type { Verdict } from './verdict.ts';
