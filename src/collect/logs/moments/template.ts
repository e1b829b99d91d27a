import type { LogMoment } from '#evidence';

type Happened<K> = K extends LogMoment ? Omit<K, 'at' | 'cite' | 'count' | 'lastAt'> : never;

/** What one line of a log says has happened, without when and where. */
export type Happening = Happened<LogMoment>;

/** A message that tells that something happened: searched by its literal, read by its pattern. */
export interface Template {
  readonly literal: string;
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Happening | undefined;
}

/** Leaves out what a pattern did not capture. */
export function present<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

export function numberIn(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
