import type { LogEntry } from '#formats/logs';
import { matchSignatures, type Signature, signatures } from '#signatures';

/**
 * Whether an entry is kept as a record: a warning or worse, a trace, anything in a fragment, or what a signature knows.
 *
 * @param among signatures of which a literal is known to stand in the entry; all, if nothing is known
 */
export function tellsSomething(
  { level, causes, message, text, time, logger }: LogEntry,
  among: readonly Signature[] = signatures,
): boolean {
  if (level === 'WARN' || level === 'ERROR' || level === 'FATAL' || causes.length > 0 || time === undefined)
    return true;
  return matchSignatures({ message, causes, text, level, time, logger }, among).length > 0;
}
