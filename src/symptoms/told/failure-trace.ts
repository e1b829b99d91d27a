import { causesIn, type Throwable } from '#formats/traces';
import { type Match, matchSignatures, signatures } from '#signatures';
import { oncePerText } from '../once-per-text.ts';

/** What the stack trace of a failure in the exception history says. */
export interface FailureTrace {
  /** Outermost first. */
  readonly causes: readonly Throwable[];
  /** Signatures that fit, the most telling first. */
  readonly matches: readonly Match[];
}

/** Characters of traces that are kept: a job in a restart loop fails for the same reason again and again. */
const KEPT = 4_000_000;

/** Reads a stack trace that REST told. */
export const traceOf = oncePerText(KEPT, (text): FailureTrace => {
  const causes = causesIn(text);
  // REST tells when it was, as only machines do; when does not matter.
  return { causes, matches: matchSignatures({ message: '', causes, text, at: 0 }, signatures) };
});
