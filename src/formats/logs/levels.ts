import type { Level } from './entry.ts';

const LEVELS: Readonly<Record<string, Level>> = {
  TRACE: 'TRACE',
  DEBUG: 'DEBUG',
  INFO: 'INFO',
  WARN: 'WARN',
  WARNING: 'WARN',
  ERROR: 'ERROR',
  FATAL: 'FATAL',
  SEVERE: 'ERROR',
  CRITICAL: 'FATAL',
  ALERT: 'FATAL',
  EMERGENCY: 'FATAL',
  NOTICE: 'INFO',
  CONFIG: 'INFO',
  FINE: 'DEBUG',
  FINER: 'DEBUG',
  FINEST: 'TRACE',
  ERR: 'ERROR',
};

/** The level a word names, in any case and spelling. */
export function levelOf(word: unknown): Level | undefined {
  if (typeof word === 'number') return word >= 50 ? 'ERROR' : word >= 40 ? 'WARN' : 'INFO';
  return typeof word === 'string' ? LEVELS[word.trim().toUpperCase()] : undefined;
}
