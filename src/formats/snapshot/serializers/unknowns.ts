import { type Cursor, FormatError } from '#formats/bytes';

/** What the snapshot of an unknown class may have written: no body, nested snapshots, or one text. */
type Guess = 'nothing' | 'nested' | 'text';

const GUESSES: readonly Guess[] = ['nothing', 'nested', 'text'];

/** Headers with more unknown classes than can be tried in this many ways are given up. */
const MOST_TRIES = 243;

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
  let first: FormatError | undefined;
  let met = new Map<string, number>();
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    // The same class writes the same form each time it occurs.
    met = new Map();
    try {
      return read({ next: (className) => guessFor(met, className, attempt) });
    } catch (problem) {
      if (!(problem instanceof FormatError)) throw problem;
      first ??= problem;
      cursor.reset(start);
    }
    if (attempt + 1 >= GUESSES.length ** met.size) break;
  }
  const classes = [...met.keys()];
  if (first === undefined || classes.length === 0) throw first ?? new Error('no attempt was made');
  return cursor.fail('snapshot', `${classes.join(', ')}: ${UNKNOWN_CLASS} (${first.message})`, 'unknown');
}

const UNKNOWN_CLASS = 'nobody but the job knows what this class writes, and none of the usual forms fits';

function guessFor(met: Map<string, number>, className: string, attempt: number): Guess {
  const place = met.get(className) ?? met.size;
  met.set(className, place);
  return GUESSES[Math.floor(attempt / GUESSES.length ** place) % GUESSES.length] as Guess;
}

/** Refuses every unknown class at once; for places whose end cannot be told. */
export function knownOnly(cursor: Cursor): Unknowns {
  return { next: (className) => cursor.fail('snapshot', `${className} is unknown`, 'unknown') };
}
