import type { Gap, Known } from '#evidence';
import type { Identity, SectionName, Sections } from './patient.ts';

/**
 * Something that can be seen on a job, judged by a pure function over the sections it declares. `T` is one sighting;
 * an empty list means: looked, and it is not there.
 */
export interface Symptom<T> {
  readonly id: string;
  readonly needs: readonly SectionName[];
  readonly wants: readonly SectionName[];
  /** Without any of these it cannot be observed. */
  readonly either: readonly SectionName[];
  readonly given: Readonly<Record<string, Symptom<unknown>>>;
  observe(sections: never, given: never, identity: Identity): readonly T[];
}

/** What a symptom showed: sightings, or the gap that kept it from being observed. */
export type Observed<T> =
  | { readonly known: true; readonly value: readonly T[] }
  | { readonly known: false; readonly gap: Gap };

type Needed<N extends SectionName, W extends SectionName> = { readonly [K in N]: Sections[K] } & {
  readonly [K in W]: Known<Sections[K]>;
};

type SymptomMap = Readonly<Record<string, Symptom<unknown>>>;

/** Sightings of each symptom in a map. */
export type Sightings<G extends SymptomMap> = {
  readonly [K in keyof G]: G[K] extends Symptom<infer T> ? readonly T[] : never;
};

/** As `Sightings`, where each may be unobservable. */
export type MaybeSightings<G extends SymptomMap> = {
  readonly [K in keyof G]: G[K] extends Symptom<infer T> ? Observed<T> : never;
};

interface SymptomDefinition<T, N extends SectionName, W extends SectionName, G extends SymptomMap> {
  readonly id: string;
  /** Without one of these the symptom cannot be observed. */
  readonly needs: readonly N[];
  /** Used where known; the symptom copes without. */
  readonly wants?: readonly W[];
  /** One of these is enough; without any of them the symptom cannot be observed. */
  readonly either?: readonly SectionName[];
  /** Other symptoms this one builds on; each may be unobservable. */
  readonly given?: G;
  observe(sections: Needed<N, W>, given: MaybeSightings<G>, identity: Identity): readonly T[];
}

/** Makes a symptom; `observe` can touch only the sections named in `needs` and `wants`. */
export function defineSymptom<
  T,
  N extends SectionName,
  W extends SectionName = never,
  G extends SymptomMap = Record<never, never>,
>(definition: SymptomDefinition<T, N, W, G>): Symptom<T> {
  const { wants = [], either = [], given = {} } = definition;
  return { ...definition, wants, either, given } as Symptom<T>;
}
