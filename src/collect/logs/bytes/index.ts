export { textOf } from './decode-text.ts';
export type { LogSource, PlainFile } from './log-source.ts';
export type { Note, OnNote } from './note.ts';
export { type Bytes, createPuller } from './puller.ts';
export { readLogSources } from './read-log-sources.ts';
