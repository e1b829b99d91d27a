import { defineSymptom } from '#engine';
import type { SaidConcept, Stated } from './concepts.ts';
import { statedBy } from './concepts.ts';
import { type SaidFact, saidFacts } from './facts.ts';
import { pictures } from './picture-list.ts';

/** What has to be stated together to speak for a diagnosis. */
export interface Picture {
  readonly diagnosis: string;
  /** Each of these; of a list, any one. */
  readonly all: readonly (SaidConcept | readonly SaidConcept[])[];
  /** None of these: they speak for something else. */
  readonly none?: readonly SaidConcept[];
  /** Stated besides, it makes the picture sure; every one of `all` that is a fact of its own counts as well. */
  readonly also?: readonly SaidConcept[];
  /** However much is stated, it stays one candidate among others. */
  readonly candidate?: true;
}

/** A picture that fits, by the facts that make it. */
export interface SaidPicture {
  readonly diagnosis: string;
  readonly facts: readonly SaidFact[];
  /** How much of what was said it accounts for: a fact that speaks for this and little else counts twice. */
  readonly weight: number;
  /** Several independent facts say so and none says otherwise: `likely`; people's words give no more than that. */
  readonly confidence: 'likely' | 'possible';
  readonly stated: Stated;
}

/** What the facts that people wrote come to, taken together: of each diagnosis the fullest picture. */
export const saidPictures = defineSymptom({
  id: 'said-pictures',
  needs: ['log'],
  given: { saidFacts },
  observe(_, { saidFacts }): readonly SaidPicture[] {
    if (!saidFacts.known || saidFacts.value.length === 0) return [];
    const stated = statedBy(saidFacts.value);
    if (stated.size === 0) return [];
    const fitting = pictures.flatMap((picture) => pictureOf(picture, stated) ?? []);
    const fullest = fitting.toSorted((a, b) => b.weight - a.weight);
    return fullest.filter(({ diagnosis }, i) => fullest.findIndex((one) => one.diagnosis === diagnosis) === i);
  },
});

/** Every picture there is of a diagnosis is spoken against. */
export function isRefuted(diagnosis: string, stated: Stated): boolean {
  const own = pictures.filter((picture) => picture.diagnosis === diagnosis);
  return own.length > 0 && own.every(({ none = [] }) => none.some((concept) => stated.has(concept)));
}

function pictureOf(
  { diagnosis, all, none = [], also = [], candidate }: Picture,
  stated: Stated,
): SaidPicture | undefined {
  if (none.some((concept) => stated.has(concept))) return;
  const parts = all.map((part) => (typeof part === 'string' ? [part] : part).flatMap((one) => stated.get(one) ?? []));
  if (parts.some((part) => part.length === 0)) return;
  const facts = [...new Set([...parts.flat(), ...also.flatMap((one) => stated.get(one) ?? [])])];
  const confidence = facts.length > 1 && candidate === undefined ? 'likely' : 'possible';
  const telling = new Set(
    [...all.flat(), ...also].filter((one) => !GENERAL.has(one)).flatMap((one) => stated.get(one) ?? []),
  );
  const weight = facts.reduce((sum, fact) => sum + (telling.has(fact) ? 2 : 1), all.length * PART);
  return { diagnosis, facts, weight, confidence, stated };
}

/** Between two that account for as much, the one that asks for more. */
const PART = 0.1;

/** What is said of many faults alike. */
const GENERAL: ReadonlySet<SaidConcept> = new Set<SaidConcept>([
  'something-fails',
  'fails-again-and-again',
  'restore-fails',
  'backpressure',
  'lag-grows',
  'throughput-low',
  'checkpoint-expires',
  'checkpoint-stays-open',
  'checkpoint-takes-long',
  'answer-too-late',
  'target-stays-empty',
  'window-without-output',
  'time-window',
  'no-input-now',
  'join-silent',
  'nothing-captured',
  'duplicates',
  'loss-told',
  'batch-buffered',
  'rows-with-keys',
  'commits-with-checkpoints',
  'lake-table',
  'cdc-told',
  'security-told',
  'system-told',
  'transaction-told',
  'job-changed',
  'several-writers',
]);
