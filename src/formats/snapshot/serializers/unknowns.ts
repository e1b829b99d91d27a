import { type Cursor, FormatError } from '#formats/bytes';

/**
 * What the snapshot of an unknown class may have written: no body, nested snapshots, one text; or something else, up to the
 * n-th place at which a header could go on.
 */
type Guess = 'nothing' | 'nested' | 'text' | number;

const GUESSES: readonly Guess[] = ['nothing', 'nested', 'text', 1, 2, 3, 4, 5, 6];

/** Headers that need more attempts than this are given up. */
const MOST_TRIES = 1000;

/** Bytes read in vain before giving up. */
const MOST_WASTE = 1 << 27;

/** Says what to try for each unknown class met, and remembers which were met. */
export interface Unknowns {
  next(className: string): Guess;
}

/**
 * Reads something that may contain snapshots of unknown classes. As those do not tell their length, every likely one is
 * tried; right is what can be read to the very end.
 *
 * @param read reads from the cursor's position; has to throw a FormatError if the outcome cannot be right
 * @throws the FormatError of the first try, if none succeeds
 */
export function readWithUnknowns<T>(cursor: Cursor, read: (unknowns: Unknowns) => T): T {
  const start = cursor.mark();
  // One guess per class, in the order in which they are met: the same class writes the same form each time.
  const guesses: number[] = [];
  let first: { readonly problem: FormatError; readonly classes: readonly string[] } | undefined;
  for (let attempt = 0, wasted = 0; attempt < MOST_TRIES && wasted < MOST_WASTE; attempt++) {
    const met: string[] = [];
    try {
      return read({ next: (className) => GUESSES[placeOf(met, guesses, className)] as Guess });
    } catch (problem) {
      if (!(problem instanceof FormatError)) throw problem;
      first ??= { problem, classes: met };
      wasted += cursor.position - start.position;
      cursor.reset(start);
    }
    // What was not met does not matter; of what was, the last guess is changed first.
    guesses.length = met.length;
    if (!nextGuess(guesses)) break;
  }
  if (first === undefined || first.classes.length === 0) throw first?.problem ?? new Error('no attempt was made');
  const { problem, classes } = first;
  return cursor.fail('snapshot', `${classes.join(', ')}: ${UNKNOWN_CLASS} (${problem.message})`, 'unknown');
}

const UNKNOWN_CLASS = 'nobody but the job knows what this class writes, and none of the usual forms fits';

/** Which guess a class is at. */
function placeOf(met: string[], guesses: number[], className: string): number {
  const known = met.indexOf(className);
  const place = known < 0 ? met.push(className) - 1 : known;
  guesses[place] ??= 0;
  return guesses[place];
}

/** Moves the last guess on, or, when all of its were tried, the one before; false when all were. */
function nextGuess(guesses: number[]): boolean {
  while (guesses.length > 0) {
    const last = guesses.length - 1;
    guesses[last] = (guesses[last] as number) + 1;
    if (guesses[last] < GUESSES.length) return true;
    guesses.pop();
  }
  return false;
}

/** Refuses every unknown class at once; for places whose end cannot be told. */
export function knownOnly(cursor: Cursor): Unknowns {
  return { next: (className) => cursor.fail('snapshot', `${className} is unknown`, 'unknown') };
}
