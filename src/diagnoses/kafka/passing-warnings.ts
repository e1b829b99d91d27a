import type { Severity } from '#engine';
import type { ToldCase } from '../told.ts';

/** Warnings of clients that try again by themselves; a broker that is restarted costs each client some of them. */
const PASSING = 30;

/**
 * How bad warnings are that healthy jobs print too. They are grave where a person shows nothing else (a fragment without
 * times), and where a client never reached its first broker.
 */
export function severityOfWarnings({ fault, captures }: ToldCase): Severity {
  if (fault.match?.signature.role !== 'sustainer') return 'critical';
  const count = fault.tellings.reduce((sum, telling) => sum + telling.count, 0);
  if (fault.tellings[0]?.at === undefined || (captures.node?.startsWith('-') && count > 2)) return 'critical';
  return count > PASSING ? 'warning' : 'info';
}
