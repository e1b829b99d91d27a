import { number } from './unknown.ts';
import type { CallSite, MadeObject, Value } from './value.ts';

/**
 * Milliseconds of a `java.time.Duration`, a `Time` of Flink (there are two), a Scala or Kotlin duration of whole units;
 * undefined for what is none, or not constant.
 */
export function durationOf(value: Value): number | undefined {
  return durationIn(value, 0);
}

/** Nobody adds to a duration more often. */
const MOST_CHANGES = 16;

function durationIn(value: Value, depth: number): number | undefined {
  if (value.kind !== 'object') return value.kind === 'static' && value.field === 'ZERO' ? 0 : undefined;
  const { made } = value;
  if (!IS_TIME.test(made.owner)) return undefined;
  if (made.receiver !== undefined) return depth > MOST_CHANGES ? undefined : changed(value, depth);
  const [amount, unit] = made.arguments;
  const factor = FACTORS[made.name] ?? (unit && factorOf(unit));
  if (made.name === 'parse' && amount?.kind === 'string') return parsed(amount.text);
  if (amount?.kind !== 'number' || factor === undefined) return undefined;
  return Number(amount.value) * factor;
}

/** Milliseconds of an amount in a `TimeUnit`: `(10, SECONDS)`. */
export function amountOf(amount: Value, unit: Value): number | undefined {
  const factor = factorOf(unit);
  return amount.kind === 'number' && factor !== undefined ? Number(amount.value) * factor : undefined;
}

/** What `toMillis()`, `getSeconds()` and their like give for a known duration. */
export function readDuration({ name, receiver, arguments: args }: CallSite): Value | undefined {
  if (receiver === undefined) return undefined;
  const unitAmount = args[0];
  const ms = unitAmount ? amountOf(unitAmount, receiver) : durationOf(receiver);
  const divisor = READS[name];
  if (ms === undefined || divisor === undefined) return undefined;
  return number(BigInt(Math.trunc(ms / divisor)));
}

const IS_TIME = /(?:^java\/time\/Duration|\/Time|\/FiniteDuration|\/Duration\$?)$/;

/** Factories by the milliseconds of their unit. */
const FACTORS: Readonly<Record<string, number>> = {
  ofNanos: 1e-6,
  ofMillis: 1,
  ofSeconds: 1000,
  ofMinutes: 60_000,
  ofHours: 3_600_000,
  ofDays: 86_400_000,
  milliseconds: 1,
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
};

const UNITS: Readonly<Record<string, number>> = {
  NANOSECONDS: 1e-6,
  NANOS: 1e-6,
  MICROSECONDS: 1e-3,
  MICROS: 1e-3,
  MILLISECONDS: 1,
  MILLIS: 1,
  SECONDS: 1000,
  MINUTES: 60_000,
  HOURS: 3_600_000,
  DAYS: 86_400_000,
};

const READS: Readonly<Record<string, number>> = {
  toMillis: 1,
  toMilliseconds: 1,
  getSize: 1,
  toSeconds: 1000,
  getSeconds: 1000,
  toMinutes: 60_000,
  toHours: 3_600_000,
  toDays: 86_400_000,
};

function factorOf(unit: Value): number | undefined {
  return unit.kind === 'static' ? UNITS[unit.field] : undefined;
}

function changed({ made }: MadeObject, depth: number): number | undefined {
  const before = made.receiver && durationIn(made.receiver, depth + 1);
  const [by] = made.arguments;
  const operation = /^(plus|minus|multipliedBy|dividedBy)(Nanos|Millis|Seconds|Minutes|Hours|Days)?$/.exec(made.name);
  if (before === undefined || by === undefined || operation === null) return undefined;
  const factor = operation[2] === undefined ? 1 : (FACTORS[`of${operation[2]}`] ?? 1);
  const amount = by.kind === 'number' ? Number(by.value) * factor : durationIn(by, depth + 1);
  if (amount === undefined) return undefined;
  if (operation[1] === 'plus') return before + amount;
  if (operation[1] === 'minus') return before - amount;
  return operation[1] === 'multipliedBy' ? before * amount : before / amount;
}

/** `PT15M`, `P1DT2H`. */
function parsed(text: string): number | undefined {
  const found = /^P(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?)?$/i.exec(
    text.trim(),
  );
  if (found === null) return undefined;
  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] = found;
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000;
}
