import { notes, type Variant } from './variant.ts';

/** Each operator of the job, by its uid. */
const OPERATORS = {
  lists: 'numbers.process(new Lists()).uid("lists").name("lists");',
  maps: 'numbers.process(new Maps()).uid("maps").name("maps");',
  diaries: 'numbers.process(new Diaries()).uid("diaries").name("diaries");',
  stamps: 'numbers.process(new Stamps()).uid("stamps").name("stamps");',
} as const;

/** What Kryo wrote, read again; from one major version to the next each by itself. */
export const KRYO: readonly Variant[] = [
  notes('notes-same', 'collections, and classes that hold them, written by Kryo: nothing', []),
  only('lists', 'Kryo: only the operator that keeps an `ArrayList`'),
  only('maps', 'Kryo: only the operator that keeps a `HashMap`'),
  only('diaries', 'Kryo: only the operator that keeps a class with a list in it'),
  only('stamps', 'Kryo: only the operator that keeps a class with a time, an enum and an amount in it'),
];

function only(uid: keyof typeof OPERATORS, change: string): Variant {
  const others = Object.entries(OPERATORS).filter(([name]) => name !== uid);
  const edits = others.map(([, line]) => ['Notes.java', line, ''] as const);
  return notes(`notes-${uid}`, `${change}, the others are left behind`, edits, { allowNonRestored: true });
}
