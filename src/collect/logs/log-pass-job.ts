import { learnLayout, SHORTEST_LITERAL_BYTES } from '#formats/logs';
import { literalsOf, signatures } from '#signatures';
import { textOf } from './bytes/index.ts';
import { createFileReading, type ReadFile } from './file-reading.ts';
import { MOMENT_LITERALS } from './moments/index.ts';
import { movedDown } from './moved-down.ts';
import { DEFAULT_BUDGET, type PassJob, startsWithTime } from './pass/index.ts';
import { createRecall } from './recall-entries.ts';
import { tellsSomething } from './tells-something.ts';

/** Entries that the reading of a file wants to see whatever they say, and how many of each in one part of it. */
const WANTED: readonly (readonly [literal: string, budget: number])[] = [
  [' ERROR ', 600],
  [' FATAL ', 200],
  [' WARN ', 600],
  ['"ERROR"', 600],
  ['"WARN"', 600],
  ['Exception', 600],
  ['OutOfMemoryError', 300],
  ['Error: ', 300],
  ['Caused by: ', 300],
  ['to FAILED', 800],
  ['to FAILING', 400],
  ['to RESTARTING', 400],
  ['(Version: ', 50],
  ['configuration property: ', 1_000],
  ['Starting TaskManager with ResourceID', 50],
  ['Successful registration at resource manager', 50],
  ['recover from a global failure', 400],
  ['switched from state ', 800],
  ['allocation id ', 300],
];
/** What faults have in common: whatever is new among these is seen beyond all budgets. */
const NOVEL = [' ERROR ', ' FATAL ', '"ERROR"', 'Exception', 'Error: '];
/** Moments come often, and the last ones before a failure count. */
const MOMENT_BUDGET = 300;

/** What a fast pass over the bytes of a large log looks for, and what it makes of an entry it finds. */
export function createPassJob(): PassJob<ReadFile> {
  // What people say of a fault does not stand in a log of this size.
  const printed = signatures.filter(({ said }) => said !== true);
  const budgets = new Map<string, number>();
  const want = (literal: string, budget: number) => {
    if (literal.length >= SHORTEST_LITERAL_BYTES) budgets.set(literal, Math.max(budget, budgets.get(literal) ?? 0));
  };
  for (const literal of printed.flatMap(literalsOf)) want(literal, DEFAULT_BUDGET);
  for (const literal of MOMENT_LITERALS) want(literal, literal === ' switched from ' ? DEFAULT_BUDGET : MOMENT_BUDGET);
  for (const [literal, budget] of WANTED) want(literal, budget);
  const limits = [...budgets.values()];
  const literals = [...budgets.keys()];
  const owners = literals.map((literal) => printed.filter((one) => literalsOf(one).includes(literal)));
  return {
    literals,
    budgets: limits,
    novel: NOVEL.map((literal) => literals.indexOf(literal)),
    begin({ name, head }) {
      const layout = learnLayout(textOf(head).split('\n'));
      const reading = createFileReading(name);
      const recall = createRecall(layout);
      return {
        startsEntry: layout.dated ? layout.startsEntryAt : startsWithTime,
        take(candidate) {
          const own = new Set(candidate.literals.flatMap((literal) => owners[literal] ?? []));
          for (const entry of recall(candidate)) reading.take(entry, tellsSomething(entry, [...own]));
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
