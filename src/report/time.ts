import type { Words } from './words.ts';

/** `2026-11-21T14:00:25.123Z` as people read it: `2026-11-21 14:00:25 UTC`. */
export function readableTime(iso: string): string {
  return iso.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');
}

/** `14:00:25`, for a time whose day is clear. */
export function timeOfDay(iso: string): string {
  return iso.slice(11, 19);
}

/** Time between two moments: `20 s`, `3 min`, `125 min`. */
export function readableSpan(fromIso: string, toIso: string, words: Words): string {
  const seconds = Math.max(0, Math.round((Date.parse(toIso) - Date.parse(fromIso)) / 1000));
  return seconds < 120 ? words.seconds(seconds) : words.minutes(Math.round(seconds / 60));
}
