export { textOf } from './decode-text.ts';
export type { LogSource, PlainFile } from './log-source.ts';
export type { Note, OnNote } from './note.ts';
export { type Bytes, CHUNK, createPuller } from './puller.ts';
export { type ReadLogOptions, readLogSources } from './read-log-sources.ts';
export { inWrittenOrder, type Rotated } from './rotation.ts';
