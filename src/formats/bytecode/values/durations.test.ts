import { describe, expect, it } from 'vitest';
import { amountOf, durationOf } from './durations.ts';
import type { CallSite, MadeObject, Value } from './value.ts';

const AT = { class: 'Job', method: 'main()V', line: 1, file: 'Job.java' };

function made(owner: string, name: string, args: readonly Value[], receiver?: Value): MadeObject {
  const call: CallSite = {
    ...{ owner, name, descriptor: '()V', receiver, arguments: args, at: AT },
    ...{ repeated: false, handling: false, certain: true },
  };
  return { kind: 'object', id: 1, type: owner, made: call, calls: [], fields: new Map() };
}

const number = (value: number | bigint): Value => ({ kind: 'number', value });
const unit = (field: string): Value => ({
  kind: 'static',
  owner: 'java/util/concurrent/TimeUnit',
  field,
  descriptor: '',
});
const JAVA = 'java/time/Duration';
const WINDOWING = 'org/apache/flink/streaming/api/windowing/time/Time';
const COMMON = 'org/apache/flink/api/common/time/Time';

describe('milliseconds of a duration', () => {
  it.each([
    ['Duration.ofSeconds(90)', made(JAVA, 'ofSeconds', [number(90n)]), 90_000],
    ['Duration.ofDays(1)', made(JAVA, 'ofDays', [number(1n)]), 86_400_000],
    ['Duration.of(2, HOURS)', made(JAVA, 'of', [number(2n), unit('HOURS')]), 7_200_000],
    ['Duration.parse("PT1M30S")', made(JAVA, 'parse', [{ kind: 'string', text: 'PT1M30S' }]), 90_000],
    ['Duration.parse("P1DT2H")', made(JAVA, 'parse', [{ kind: 'string', text: 'P1DT2H' }]), 93_600_000],
    ['Duration.ZERO', { kind: 'static', owner: JAVA, field: 'ZERO', descriptor: '' } as const, 0],
    [
      'ofMinutes(5).plusSeconds(1)',
      made(JAVA, 'plusSeconds', [number(1n)], made(JAVA, 'ofMinutes', [number(5n)])),
      301_000,
    ],
    [
      'ofMinutes(5).multipliedBy(2)',
      made(JAVA, 'multipliedBy', [number(2n)], made(JAVA, 'ofMinutes', [number(5n)])),
      600_000,
    ],
    ['Time.minutes(5)', made(WINDOWING, 'minutes', [number(5n)]), 300_000],
    ['Time.of(5, SECONDS)', made(COMMON, 'of', [number(5n), unit('SECONDS')]), 5000],
    [
      'Duration.ofSeconds(seconds)',
      made(JAVA, 'ofSeconds', [{ kind: 'unknown', because: 'arguments', descriptor: 'J' }]),
      undefined,
    ],
    ['something else', made('org/acme/Job', 'minutes', [number(5n)]), undefined],
    ['Duration.parse("soon")', made(JAVA, 'parse', [{ kind: 'string', text: 'soon' }]), undefined],
  ])('%s', (_, value, expected) => {
    expect(durationOf(value)).toBe(expected);
  });

  it('reads an amount in a unit', () => {
    expect(amountOf(number(3), unit('MINUTES'))).toBe(180_000);
    expect(amountOf(number(3), number(1))).toBeUndefined();
  });

  it('does not go down an endless chain', () => {
    let value: MadeObject = made(JAVA, 'ofMinutes', [number(5n)]);
    for (let i = 0; i < 100_000; i++) value = made(JAVA, 'plusSeconds', [number(1n)], value);
    expect(durationOf(value)).toBeUndefined();
  });
});
