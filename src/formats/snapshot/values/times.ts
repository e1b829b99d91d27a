import type { Cursor } from '#formats/bytes';

const LONG_NULL = -(1n << 63n);
const INT_NULL = -(2 ** 31);

/** What JavaScript's Date can hold: ±100 million days. */
const MOST_MILLIS = 8.64e15;
const MILLIS_OF_DAY = 86_400_000;

/** `millis: int64`; the smallest is null. */
export function readMillis(cursor: Cursor, field: string): string | null {
  const millis = cursor.int64(field);
  return millis === LONG_NULL ? null : printMillis(millis);
}

/** ISO 8601 in UTC, or the bare number where no calendar reaches. */
export function printMillis(millis: number | bigint): string {
  if (typeof millis === 'bigint' || Math.abs(millis) > MOST_MILLIS) return `${millis} ms`;
  return new Date(millis).toISOString();
}

/** Millis and the nanoseconds within them. */
export function printMillisNanos(millis: number | bigint, nanos: number): string {
  const text = printMillis(millis);
  if (nanos === 0) return text;
  return text.endsWith('Z') ? `${text.slice(0, -1)}${digits(nanos, 6)}Z` : `${text} ${nanos} ns`;
}

/** Days since 1970 as ISO 8601, or the bare number where no calendar reaches. */
export function printDays(days: number): string {
  const text = printMillis(days * MILLIS_OF_DAY);
  return text.endsWith('Z') ? text.slice(0, -'T00:00:00.000Z'.length) : `${days} days`;
}

/** `millis: int64  nanos of the second: int32` */
export function readSqlTimestamp(cursor: Cursor): string | null {
  const millis = cursor.int64('millis');
  const nanos = cursor.int32('nanos');
  return millis === LONG_NULL ? null : printMillisNanos(millis, nanos % 1_000_000);
}

/** `seconds: int64  nanos of the second: int32`; the ends of time (Instant.MIN, MAX) lie where no calendar reaches. */
export function readInstant(cursor: Cursor): string | null {
  const seconds = cursor.int64('seconds');
  const nanos = cursor.int32('nanos');
  if (seconds === LONG_NULL && nanos === INT_NULL) return null;
  if (typeof seconds === 'bigint' || Math.abs(seconds) > MOST_MILLIS / 1000) return `${seconds} s ${nanos} ns`;
  return printMillisNanos(seconds * 1000 + Math.floor(nanos / 1_000_000), nanos % 1_000_000);
}

/** `year: int32  month: uint8  day: uint8`; null has the smallest year. */
export function readLocalDate(cursor: Cursor): string | null {
  const year = cursor.int32('year');
  const month = cursor.uint8('month');
  const day = cursor.uint8('day');
  return year === INT_NULL ? null : `${printYear(year)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** The hour that stands for null: the high byte of the smallest int32. */
const NULL_HOUR = 0x80;

/** `hour: uint8  minute: uint8  second: uint8  nanos: int32` */
export function readLocalTime(cursor: Cursor): string | null {
  const hour = cursor.uint8('hour');
  const minute = cursor.uint8('minute');
  const second = cursor.uint8('second');
  const nanos = cursor.int32('nanos');
  if (hour === NULL_HOUR) return null;
  const time = `${digits(hour, 2)}:${digits(minute, 2)}:${digits(second, 2)}`;
  return nanos === 0 ? time : `${time}.${digits(nanos, 9)}`;
}

export function readLocalDateTime(cursor: Cursor): string | null {
  const date = readLocalDate(cursor);
  const time = readLocalTime(cursor);
  return date === null || time === null ? null : `${date}T${time}`;
}

function printYear(year: number): string {
  if (year >= 0 && year <= 9999) return digits(year, 4);
  return `${year < 0 ? '-' : '+'}${digits(Math.abs(year), 6)}`;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
