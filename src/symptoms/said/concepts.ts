import { compared } from './compared.ts';
import { checkpointConcepts } from './concepts-checkpoints.ts';
import { classConcepts } from './concepts-classes.ts';
import { loadConcepts } from './concepts-load.ts';
import { memoryConcepts } from './concepts-memory.ts';
import { platformConcepts } from './concepts-platform.ts';
import { resultConcepts } from './concepts-result.ts';
import { sourceConcepts } from './concepts-sources.ts';
import { startConcepts } from './concepts-start.ts';
import { stateConcepts } from './concepts-state.ts';
import { systemConcepts } from './concepts-systems.ts';
import { timeConcepts } from './concepts-time.ts';
import type { SaidFact } from './facts.ts';
import { type Clause, clausesOf } from './terms.ts';
import { triples } from './triples.ts';
import type { Concept } from './words.ts';

const concepts = {
  ...timeConcepts,
  ...loadConcepts,
  ...memoryConcepts,
  ...stateConcepts,
  ...resultConcepts,
  ...startConcepts,
  ...systemConcepts,
  ...classConcepts,
  ...checkpointConcepts,
  ...platformConcepts,
  ...sourceConcepts,
};

/** Something that people observe of a job, however they word it, in English or Chinese. */
export type SaidConcept = keyof typeof concepts;

/** Of each concept the first fact that states it. */
export type Stated = ReadonlyMap<SaidConcept, SaidFact>;

/** Nobody writes more by hand; what is longer was printed. */
const MOST_FACTS = 400;
const MOST_CHARACTERS = 20_000;
const LONGEST = 600;

/** What is stated in one line. */
export function conceptsIn(line: string): readonly SaidConcept[] {
  if (line.length > LONGEST) return [];
  const clauses = clausesOf(line);
  return names.filter((name) => {
    const { is, not }: Concept = concepts[name];
    return (is.test(line) || saysInOtherWords(name, clauses)) && !not?.test(line);
  });
}

function saysInOtherWords(name: SaidConcept, clauses: readonly Clause[]): boolean {
  const sought = triples[name] ?? [];
  return sought.some((triple) => clauses.some((clause) => triple.every((term) => clause.has(term))));
}

const names = Object.keys(concepts) as readonly SaidConcept[];

/** What is stated by all facts together. */
export function statedBy(facts: readonly SaidFact[]): Stated {
  const stated = new Map<SaidConcept, SaidFact>();
  const within = facts.slice(0, MOST_FACTS);
  let left = MOST_CHARACTERS;
  for (const fact of within) {
    left -= fact.line.length;
    if (left < 0) break;
    for (const name of conceptsIn(fact.line)) {
      if (!stated.has(name)) stated.set(name, fact);
    }
  }
  for (const [name, fact] of compared(within)) if (!stated.has(name)) stated.set(name, fact);
  return stated;
}
