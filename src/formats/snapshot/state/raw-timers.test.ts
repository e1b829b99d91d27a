import { describe, expect, it } from 'vitest';
import { LONG, tupleOf, VOID_NAMESPACE } from '#fixtures/snapshots/serializer-bytes';
import { offsets } from '#fixtures/snapshots/state-bytes';
import { hex, type Writer, writer } from '#fixtures/snapshots/writer';
import { bytesSource } from '#formats/bytes';
import { holdsRawTimers, type RawTimer, rawKeyGroups, readRawTimers } from './raw-timers.ts';

function group(timers: readonly number[]): Writer {
  const to = writer().raw(hex('f1cd859f')).int32(2).int32(1).utf('user-timers');
  VOID_NAMESPACE(tupleOf(LONG)(to)).int32(timers.length);
  for (const time of timers)
    to.int64(time * 10)
      .int8(0)
      .int64(time);
  return to.int32(0);
}

describe('raw keyed state', () => {
  const file = writer().raw(hex('beef'));
  const first = file.size();
  file.raw(group([1, 2]).bytes());
  const second = file.size();
  file.raw(group([3]).bytes());
  const source = bytesSource(file.bytes(), 'f');
  const groups = rawKeyGroups({ firstKeyGroup: 4, keyGroupCount: 3, offsets: offsets(first, -1, second) }, source.size);

  it('knows which key groups were written', () => {
    expect(groups).toEqual([
      { keyGroup: 4, start: first, end: second },
      { keyGroup: 6, start: second, end: source.size },
    ]);
  });

  it('gives timers', async () => {
    const timers: RawTimer[] = [];
    for await (const batch of readRawTimers(source, groups)) timers.push(...batch);
    expect(timers).toEqual(
      [1, 2, 3].map((time) => ({
        service: 'user-timers',
        domain: 'event',
        keyGroup: time === 3 ? 6 : 4,
        key: [time * 10],
        namespace: null,
        timestamp: time,
      })),
    );
  });

  it('is told from what an operator writes of its own', async () => {
    expect(await holdsRawTimers(source, groups)).toBe(true);
    expect(
      await holdsRawTimers(bytesSource(hex('00112233445566778899'), 'f'), [{ keyGroup: 0, start: 0, end: 10 }]),
    ).toBe(false);
    expect(await holdsRawTimers(source, [])).toBe(false);
  });
});
