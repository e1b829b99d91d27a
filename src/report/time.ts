/** `2026-11-21T14:00:25.123Z` as people read it: `2026-11-21 14:00:25 UTC`. */
export function readableTime(iso: string): string {
  return iso.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');
}

/** `14:00:25`, for a time whose day is clear. */
export function timeOfDay(iso: string): string {
  return iso.slice(11, 19);
}

/** Time between two moments: `20 s`, `3 min`, `2 h 5 min`. */
export function readableSpan(fromIso: string, toIso: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(toIso) - Date.parse(fromIso)) / 1000));
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
