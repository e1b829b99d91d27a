export type { Level, LogEntry } from './entry.ts';
export { readEntries } from './read-entries.ts';
