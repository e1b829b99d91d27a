/** A time as a layout prints it, and how many characters it took. */
export interface ReadTime {
  /** Epoch ms; without zone as if it were UTC. */
  readonly time?: number;
  /** Ms since midnight, when there is no date. */
  readonly timeOfDay?: number;
  readonly zoned?: true;
  readonly end: number;
}

const CLOCK = String.raw`(\d\d):(\d\d):(\d\d)(?:[.,:](\d{1,9}))?`;
const ZONE = String.raw`(Z| ?[+-]\d\d:?\d\d(?!\d)| (?:UTC|GMT)(?=[\s\]]))?`;
const MONTH = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}';

const ISO = sticky(String.raw`(\d{4})[-/.](\d\d)[-/.](\d\d)[ T_-]${CLOCK}${ZONE}`);
const CHINESE = sticky(String.raw`(\d{4})年(\d{1,2})月(\d{1,2})日 ?${CLOCK}`);
/** log4j 1's `yy/MM/dd HH:mm:ss` of Hadoop and Spark. */
const SHORT_YEAR = sticky(String.raw`(\d\d)/(\d\d)/(\d\d) ${CLOCK}`);
/** `04 May 2024 10:11:12,345`: log4j's DATE; `04/May/2024:10:11:12 +0000`: web servers. */
const DAY_MONTH = sticky(String.raw`(\d{1,2})[ /-]${MONTH}[ /-](\d{4})[ :]${CLOCK}${ZONE}`);
/** `May 04, 2024 10:11:12 AM`: java.util.logging. */
const MONTH_DAY = sticky(String.raw`${MONTH} (\d{1,2}), (\d{4}),? (\d{1,2}):(\d\d):(\d\d)( [AP]M)?`);
/** `Sat May 04 10:11:12 CST 2024`: Date.toString, HotSpot. */
const DATE = sticky(String.raw`[A-Z][a-z]{2} ${MONTH} +(\d{1,2}) (\d\d):(\d\d):(\d\d)(?: ([A-Z]{2,5}))? (\d{4})`);
const COMPACT = sticky(String.raw`(\d{4})(\d\d)(\d\d)[ T-]?${CLOCK}${ZONE}`);
const EPOCH_MS = sticky(String.raw`(1\d{12})(?=[\s\],|])`);
const EPOCH_S = sticky(String.raw`(1\d{9})\.(\d{3,9})(?=[\s\],|])`);
const CLOCK_ONLY = sticky(String.raw`${CLOCK}(?=[\s\]|]|$)`);
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The time that stands at this place of a line, in any of the spellings that layouts use. */
export function timeAt(line: string, at: number): ReadTime | undefined {
  const code = line.charCodeAt(at);
  const digit = code >= 48 && code <= 57;
  if (!digit && !(code >= 65 && code <= 90)) return;
  for (const [pattern, read] of digit ? NUMERIC : WORDED) {
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    const found = match && read(match);
    if (match && found) return { ...found, end: at + match[0].length };
  }
  return;
}

/** A time that is the whole of a text, as JSON has it: ISO, epoch ms or s, as string or number. */
export function timeOf(value: unknown): ReadTime | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return epochOf(value);
  if (typeof value !== 'string' || value.length > 100) return;
  const written = value.trim();
  if (/^\d{10,19}(?:\.\d{1,9})?$/.test(written)) return epochOf(Number(written));
  return timeAt(written, 0);
}

/** Seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by size. */
function epochOf(value: number): ReadTime | undefined {
  for (const perMs of [0.001, 1, 1000, 1_000_000]) {
    const time = value / perMs;
    if (time >= 1e12 && time < 4e12)
      return { time: perMs < 1 ? Math.round(time) : Math.floor(time), zoned: true, end: 0 };
  }
  return;
}

type Reader = (match: RegExpExecArray) => Omit<ReadTime, 'end'> | undefined;

const NUMERIC: readonly (readonly [RegExp, Reader])[] = [
  [ISO, ([, y, mo, d, h, mi, s, f, zone]) => dateOf([y, mo, d, h, mi, s, f], zone)],
  [CHINESE, ([, y, mo, d, h, mi, s, f]) => dateOf([y, mo, d, h, mi, s, f], undefined)],
  [CLOCK_ONLY, ([, h, mi, s, f]) => clockOf(h, mi, s, f)],
  [SHORT_YEAR, ([, y, mo, d, h, mi, s, f]) => dateOf([`20${y}`, mo, d, h, mi, s, f], undefined)],
  [EPOCH_MS, ([, ms]) => ({ time: Number(ms), zoned: true })],
  [EPOCH_S, ([, s, f]) => ({ time: Number(s) * 1000 + fraction(f), zoned: true })],
  [DAY_MONTH, ([, d, mo, y, h, mi, s, f, zone]) => dateOf([y, monthOf(mo), d, h, mi, s, f], zone)],
  [COMPACT, ([, y, mo, d, h, mi, s, f, zone]) => dateOf([y, mo, d, h, mi, s, f], zone)],
];
const WORDED: readonly (readonly [RegExp, Reader])[] = [
  [MONTH_DAY, ([, mo, d, y, h, mi, s, half]) => dateOf([y, monthOf(mo), d, hourOf(h, half), mi, s, '0'], undefined)],
  [
    DATE,
    ([, mo, d, h, mi, s, zone, y]) =>
      dateOf([y, monthOf(mo), d, h, mi, s, '0'], zone === 'UTC' || zone === 'GMT' ? 'Z' : undefined),
  ],
];

/** Year, month (1 to 12), day, hour, minute, second, digits of the fraction. */
function dateOf(parts: readonly (string | undefined)[], zone: string | undefined): Omit<ReadTime, 'end'> | undefined {
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = parts.slice(0, 6).map(Number);
  if (mo < 1 || mo > 12 || d < 1 || d > 31 || h > 24 || mi > 59 || s > 60) return;
  const time = Date.UTC(y, mo - 1, d, h, mi, s) + fraction(parts[6]) - offsetOf(zone);
  return { time, ...(zone !== undefined && { zoned: true as const }) };
}

function clockOf(h?: string, mi?: string, s?: string, f?: string): Omit<ReadTime, 'end'> | undefined {
  if (Number(h) > 24 || Number(mi) > 59 || Number(s) > 60) return;
  return { timeOfDay: ((Number(h) * 60 + Number(mi)) * 60 + Number(s)) * 1000 + fraction(f) };
}

/** Digits behind the second, in whole ms. */
function fraction(digits: string | undefined): number {
  return digits === undefined ? 0 : Number(digits.slice(0, 3).padEnd(3, '0'));
}

/** Ms that a zone is ahead of UTC. */
function offsetOf(zone: string | undefined): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)/.exec(zone ?? '') ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function hourOf(hour: string | undefined, half: string | undefined): string {
  if (half === undefined) return hour ?? '';
  return `${(Number(hour) % 12) + (half === ' PM' ? 12 : 0)}`;
}

function monthOf(name: string | undefined): string {
  return `${MONTHS.indexOf(name ?? '') + 1}`;
}

function sticky(source: string): RegExp {
  return new RegExp(source, 'y');
}
