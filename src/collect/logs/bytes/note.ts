import type { Text } from '#evidence';

/**
 * What the reader has to say about an input or a part of it. `unreadable`: nothing of it was used; `partly`: what was read
 * before counts; `left-out`: it is no log, and was not meant to be one.
 */
export interface Note {
  readonly name: string;
  readonly status: 'unreadable' | 'partly' | 'left-out';
  readonly problem: Text;
}

export type OnNote = (note: Note) => void;

/** An error whose reason is told in both languages where it is noted. */
export interface ToldError extends Error {
  readonly why: Text;
}

export function toldError(why: Text): ToldError {
  return Object.assign(new Error(why.en), { why });
}

export function isTold(error: unknown): error is ToldError {
  return error instanceof Error && 'why' in error;
}

/** Node's word for what went wrong: `EACCES`, `Z_DATA_ERROR`. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return error.message.includes(code) ? (error.message.split(', ')[0] ?? code) : `${code}: ${error.message}`;
}
