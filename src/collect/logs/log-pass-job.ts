import { type Layout, learnLayout, SHORTEST_LITERAL_BYTES } from '#formats/logs';
import { literalsOf, type Signature, signatures } from '#signatures';
import { textOf } from './bytes/decode-text.ts';
import { createFileReading, type ReadFile } from './file-reading.ts';
import { MOMENT_LITERALS } from './moments/index.ts';
import { movedDown } from './moved-down.ts';
import { startsWithTime } from './pass/entry-start.ts';
import type { PassJob } from './pass/index.ts';
import { createRecall } from './recall-entries.ts';
import { tellsSomething } from './tells-something.ts';

/** Entries that the reading of a file wants to see whatever they say, and how many of each in one part of it. */
const WANTED: readonly (readonly [literal: string, budget: number])[] = [
  [' ERROR ', 250],
  [' FATAL ', 100],
  [' WARN ', 250],
  ['"ERROR"', 250],
  ['"WARN"', 250],
  ['Exception', 250],
  ['OutOfMemoryError', 150],
  ['Error: ', 150],
  ['Caused by: ', 150],
  ['to FAILED', 300],
  ['to FAILING', 200],
  ['to RESTARTING', 200],
  ['to CANCELING', 60],
  ['(Version: ', 20],
  ['configuration property: ', 500],
  ['Starting TaskManager with ResourceID', 20],
  ['Successful registration at resource manager', 20],
  ['recover from a global failure', 200],
  ['switched from state ', 300],
  ['allocation id ', 100],
];
/** What faults have in common: whatever is new among these is seen beyond all budgets. */
const NOVEL = [' ERROR ', ' FATAL ', '"ERROR"', 'Exception', 'Error: '];
/** Of each signature: what it says is said by then. */
const SIGNATURE_BUDGET = 100;
/** Moments come often, and the last ones before a failure count; transitions of tasks come by the thousand. */
const MOMENT_BUDGET = 150;
const TRANSITION_BUDGET = 50;

/** What a fast pass over the bytes of a large log looks for, and what it makes of an entry it finds. */
export function createPassJob(): PassJob<ReadFile> {
  const printed = signatures.filter((one) => !isSaid(one));
  const budgets = new Map<string, number>();
  const want = (literal: string, budget: number) => {
    if (literal.length >= SHORTEST_LITERAL_BYTES) budgets.set(literal, Math.max(budget, budgets.get(literal) ?? 0));
  };
  for (const literal of printed.flatMap(literalsOf)) want(literal, SIGNATURE_BUDGET);
  for (const literal of MOMENT_LITERALS)
    want(literal, literal === ' switched from ' ? TRANSITION_BUDGET : MOMENT_BUDGET);
  for (const [literal, budget] of WANTED) want(literal, budget);
  const limits = [...budgets.values()];
  const literals = [...budgets.keys()];
  const owners = literals.map((): Signature[] => []);
  const places = new Map(literals.map((literal, place) => [literal, place]));
  for (const one of printed) for (const literal of literalsOf(one)) owners[places.get(literal) ?? -1]?.push(one);
  const ownersOf = remembered((found) => [...new Set(found.flatMap((literal) => owners[literal] ?? []))]);
  const layoutFor = createLayouts();
  return {
    literals,
    budgets: limits,
    countsAtLeast: true,
    novel: NOVEL.map((literal) => places.get(literal) ?? -1),
    begin({ name, head }) {
      const layout = layoutFor(name, head);
      const reading = createFileReading(name);
      const recall = createRecall(layout);
      return {
        startsEntry: layout.dated ? layout.startsEntryAt : startsWithTime,
        atMargin: layout.dated ? layout.atMargin : true,
        take(candidate) {
          const own = ownersOf(candidate.literals);
          for (const entry of recall(candidate)) reading.take(entry, tellsSomething(entry, own));
        },
        end({ bytes, lines, occurrences }, linesBefore) {
          reading.sized(bytes, lines);
          if (occurrences.some(({ literal, count }) => count > (limits[literal] ?? 0))) reading.sampled();
          return movedDown(reading.finish(), linesBefore);
        },
      };
    },
  };
}

/** What people say of a fault does not stand in a log of this size. */
function isSaid({ said }: Signature): boolean {
  return said === true;
}

/** Few sets of literals come again and again; what is made of a list of signatures is then made once. */
function remembered(ownersOf: (literals: readonly number[]) => readonly Signature[]) {
  const known = new Map<string, readonly Signature[]>();
  return (literals: readonly number[]) => {
    const key = literals.join();
    const owners = known.get(key) ?? ownersOf(literals);
    if (known.size < MOST_SETS) known.set(key, owners);
    return owners;
  };
}

const MOST_SETS = 2_000;

/** All parts of a source begin with the same head. */
function createLayouts(): (name: string, head: Uint8Array) => Layout {
  let last: { readonly name: string; readonly layout: Layout } | undefined;
  return (name, head) => {
    if (last?.name !== name) last = { name, layout: learnLayout(textOf(head).split('\n')) };
    return last.layout;
  };
}
